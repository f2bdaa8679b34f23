import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBatches } from '../../app/adapters/shopify/bulk-batches.server.ts'
import { ShopifyUnavailable } from '../../app/application/ports.ts'
import { bulkFile, bulkLine, bulkOrder, emptiedOrder } from '../support/history/bulk-lines.ts'
import { bulkShop, now } from './support/bulk-shop.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder, shop } from './support/samples.ts'

let fresh: FreshStores
beforeEach(async () => {
  fresh = await freshStores()
  await fresh.stores.shops.install(shop, readShop, 'read_all_orders', 'klenota', now())
})
afterEach(() => fresh.close())

const order = (n: number) => [bulkOrder(n), bulkLine(n * 10, n)]
const whole = bulkFile(...order(1), ...order(2), ...order(3))
const alone = (n: number) => {
  const read = ringOrder(1, { lines: [] })
  read.facts.id = `gid://shopify/Order/${n}`
  for (const line of read.facts.lineItems.nodes) line.id = `gid://shopify/LineItem/${n * 10}`
  return read
}
const keys = (held: unknown[][]) => held.map(([key, complete]) => [key, complete])

describe('lines that can not be taken in', () => {
  it('are listed with line and reason, the others come in, and an order that lacks them is read by itself', async () => {
    const file = bulkFile(...order(1), 'garbage', { id: 'gid://shopify/Gnome/1' }, bulkOrder(2), JSON.stringify(bulkLine(20, 2)).slice(0, -9).replace('"id":"gid://shopify/LineItem/20"', '"__parentId":"gid://shopify/Order/2"'), ...order(3))
    const { take, held, issues, asked, progress } = bulkShop(fresh, [{ file }], { 2: alone(2) })
    await take()
    expect(await issues()).toEqual([[3, 'broken', null], [4, 'unknown-type', null], [6, 'broken', '2']])
    expect(keys(await held())).toEqual([['1', true], ['2', true], ['3', true]])
    expect(asked).toEqual(['start', 'open 0', 'read 2'])
    expect(await progress()).toEqual({ state: 'done', taken: 3, message: null })
  })

  it('of an order itself: its items name it, and it is read by itself', async () => {
    const { take, held, issues, asked } = bulkShop(fresh, [{ file: bulkFile(...order(1), bulkLine(20, 2), bulkLine(21, 2)) }], { 2: alone(2) })
    await take()
    expect(await issues()).toEqual([[3, 'no-order', '2']])
    expect(asked).toContain('read 2')
    expect(keys(await held())).toEqual([['1', true], ['2', true]])
  })

  it('of an order itself that can’t be read: one that is stored from before is read by itself all the same', async () => {
    await bulkShop(fresh, [{ file: whole }]).take()
    await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    const { take, issues, asked } = bulkShop(fresh, [{ file: bulkFile(...order(1), 'garbage', bulkLine(20, 2), ...order(3)) }], { 2: alone(2) })
    await take()
    expect([asked.at(-1), await issues()]).toEqual(['read 2', [[3, 'broken', null], [4, 'no-order', '2']]])
  })

  it('of an item that two orders name: one of them lacks it, and is read by itself', async () => {
    const { take, held, asked } = bulkShop(fresh, [{ file: bulkFile(bulkOrder(1), bulkLine(20, 1), ...order(2)) }], { 1: alone(1) })
    await take()
    expect(asked).toEqual(['start', 'open 0', 'read 1'])
    expect(keys(await held())).toEqual([['1', true], ['2', true]])
  })

  it('and an order that neither the file nor Shopify gives is said to be missing', async () => {
    const { take, issues, progress } = bulkShop(fresh, [{ file: bulkFile(...order(1), bulkLine(20, 2)) }])
    await take()
    expect(await issues()).toEqual([[3, 'no-order', '2'], [null, 'order-gone', '2']])
    expect(await progress()).toMatchObject({ state: 'done', taken: 1 })
  })

  it('and names no order: nothing else may stand in for what it told, such as a gift card that may count as a piece or not', async () => {
    const lines = [bulkOrder(1, { fulfillments: [] }), bulkLine(10, 1, { isGiftCard: true, unfulfilledQuantity: 1 })]
    const sound = bulkShop(fresh, [{ file: bulkFile(...lines) }], { 1: alone(1) })
    await sound.take()
    expect(sound.asked).toEqual(['start', 'open 0'])
    await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    await fresh.query('delete from "Order"')
    const broken = bulkShop(fresh, [{ file: bulkFile(...lines, '{"id":"gid://shopify/LineItem/11","title":"Gold ri') }], { 1: alone(1) })
    await broken.take()
    expect(await broken.issues()).toEqual([[3, 'broken', null]])
    expect(broken.asked).toEqual(['start', 'open 0', 'read 1'])
    expect(keys(await broken.held())).toEqual([['1', true]])
  })

  it('an order that can not be stored is left out and named, and the others come in', async () => {
    // Its money is read, but is more than the table holds.
    const { take, held, issues } = bulkShop(fresh, [{ file: bulkFile(...order(1), ...emptiedOrder(2, 20), ...order(3), ...emptiedOrder(4, 40)) }])
    const merge = fresh.stores.orderImports.merge
    fresh.stores.orderImports.merge = async (run, damaged) => { await fresh.query(`update "StagedOrder" set "facts" = '{"id":' where "key" = 2`); return merge(run, damaged) }
    await take()
    expect(await issues()).toEqual([[3, 'order-left-out', '2']])
    expect(keys(await held())).toEqual([['1', true], ['3', true], ['4', true]])
  })
})

describe('a file that does not hold all', () => {
  it('is taken in as far as it goes and asked for anew; when the next one is whole, nothing is missing', async () => {
    const { take, held, asked, progress, issues } = bulkShop(fresh, [{ file: whole.subarray(0, whole.length - 30), objects: 6 }, { file: whole }])
    await take()
    expect(asked).toEqual(['start', 'open 0', 'start', 'open 0'])
    expect(keys(await held())).toEqual([['1', true], ['2', true], ['3', true]])
    expect(await progress()).toEqual({ state: 'done', taken: 3, message: null })
    expect(await issues()).toEqual([])
  })

  it.each([
    ['cut in the middle', { file: whole.subarray(0, whole.length - 30), objects: 6 }, 'The file of past orders broke off in the middle each time Shopify wrote it'],
    ['with fewer lines than Shopify has counted', { file: bulkFile(...order(1), ...order(2)), objects: 6 }, 'The file of past orders held less than Shopify said it had written each time'],
    ['of an operation that failed', { file: bulkFile(...order(1), bulkOrder(2)), status: 'failed' as const, errorCode: 'INTERNAL_SERVER_ERROR' }, 'Shopify broke off writing the past orders each time'],
    ['of an operation that was canceled', { file: bulkFile(...order(1), bulkOrder(2)), status: 'canceled' as const }, 'Writing the past orders was canceled in Shopify'],
    ['of an operation that failed before it wrote anything', { file: null, status: 'failed' as const, errorCode: 'TIMEOUT' }, 'Shopify broke off writing the past orders each time'],
  ])('%s three times over says what is missing', async (_, written, sentence) => {
    const { take, asked, progress, held } = bulkShop(fresh, [written], { 2: alone(2), 3: alone(3) })
    await take()
    expect(asked.filter((one) => one === 'start').length).toBe(3)
    expect(await progress()).toMatchObject({ state: 'failed', message: expect.stringContaining(sentence) })
    expect(keys(await held()).every(([, complete]) => complete)).toBe(true)
    expect(await fresh.stores.shops.toImport()).toEqual([])
    // Only who starts it again gets it going.
    await take()
    expect(asked.filter((one) => one === 'start').length).toBe(3)
  })

  describe('leaves what it did not tell for sure to be read by itself', () => {
    const parcel = (n: number) => ({ id: `gid://shopify/Fulfillment/${n}`, status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: null, totalQuantity: 1 })
    const parted = [bulkOrder(1, { fulfillments: [parcel(1), parcel(2)], subtotalLineItemsQuantity: 2 }), bulkLine(10, 1, { quantity: 2 })]
    const first = bulkFile(...parted, ...order(2))
    const cut = { file: first.subarray(0, first.length - 30), objects: 4 }

    it.each([
      ['fails before anything is written', { file: null, status: 'failed' as const, errorCode: 'TIMEOUT' }, 'Shopify broke off writing the past orders each time'],
      ['expires before it is read', { file: first, gone: true }, 'could not be fetched before it expired'],
    ])('where each file after it %s', async (_, later, sentence) => {
      const { take, asked, held, progress, staged } = bulkShop(fresh, [cut, later, later], { 1: alone(1), 2: alone(2) })
      await take()
      expect(asked.filter((one) => !one.startsWith('open'))).toEqual(['start', 'start', 'start', 'read 1', 'read 2'])
      expect(keys(await held())).toEqual([['1', true], ['2', true]])
      expect(await progress()).toMatchObject({ state: 'failed', taken: 2, message: expect.stringContaining(sentence) })
      expect(await staged()).toEqual({ orders: 0, lines: 0, toRead: 0 })
    })

    it('where Shopify refuses to write another, and says what it refused', async () => {
      const { deps, take, asked, held, progress, issues } = bulkShop(fresh, [cut], { 1: alone(1), 2: alone(2) })
      const start = deps.shopify.startOrdersFile
      deps.shopify.startOrdersFile = async (of) => (asked.includes('start') ? { ok: false, error: { kind: 'refused', busy: false, sentence: 'Not today.' } } : start(of))
      await take()
      expect(keys(await held())).toEqual([['1', true], ['2', true]])
      expect(await progress()).toMatchObject({ state: 'failed', message: 'Shopify refused to write the past orders into a file: Not today.' })
      expect(await issues()).toEqual([[4, 'cut', null]])
    })

    it('but for what the next file tells whole', async () => {
      const { take, asked, held } = bulkShop(fresh, [cut, { file: first }], { 1: alone(1) })
      await take()
      expect(asked).toEqual(['start', 'open 0', 'start', 'open 0', 'read 1'])
      expect(keys(await held())).toEqual([['1', true], ['2', true]])
    })

    it('where the next file has a line that may have told of it and can’t be read', async () => {
      const silent = bulkShop(fresh, [{ file: first }], { 1: new ShopifyUnavailable('Shopify did not answer in time.') })
      await expect(silent.take()).rejects.toBeInstanceOf(ShopifyUnavailable)
      await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
      const again = bulkShop(fresh, [{ file: bulkFile('garbage', 'garbage', ...order(2)) }], { 1: alone(1) })
      await again.take()
      expect(again.asked).toEqual(['start', 'open 0', 'read 1'])
      expect(keys(await again.held())).toEqual([['1', true], ['2', true]])
      expect(await again.progress()).toEqual({ state: 'done', taken: 2, message: null })
    })

    it('in an import that is begun anew as well', async () => {
      const { take } = bulkShop(fresh, [{ file: first }], { 1: new ShopifyUnavailable('Shopify did not answer in time.') })
      await expect(take()).rejects.toBeInstanceOf(ShopifyUnavailable)
      await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
      const again = bulkShop(fresh, [{ file: null, status: 'canceled' }], { 1: alone(1) })
      await again.take()
      expect(again.asked).toEqual(['start', 'start', 'start', 'read 1'])
      expect(keys(await again.held())).toEqual([['1', true], ['2', true]])
    })
  })

  it('does not make an order whole by chance: its pieces have to add up exactly', async () => {
    const tip = bulkLine(11, 1, { title: 'Tip', product: null })
    const file = bulkFile(bulkOrder(1, { subtotalLineItemsQuantity: 2, fulfillments: [] }), bulkLine(10, 1, { unfulfilledQuantity: 1 }), tip, bulkLine(12, 1, { isGiftCard: true }))
    const { take, asked } = bulkShop(fresh, [{ file, objects: 9 }], { 1: alone(1) })
    await take()
    expect(asked).toContain('open 0')
    expect(asked).not.toContain('read 1')
    const short = bulkFile(bulkOrder(5, { subtotalLineItemsQuantity: 3, fulfillments: [] }), bulkLine(50, 5, { unfulfilledQuantity: 1 }))
    const other = bulkShop(fresh, [{ file: short, objects: 9 }], { 5: alone(5) })
    await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    await other.take()
    expect(other.asked).toContain('read 5')
  })

  it('that Shopify does not let us write is not asked for again', async () => {
    const { take, asked, progress } = bulkShop(fresh, [{ file: null, status: 'failed', errorCode: 'ACCESS_DENIED' }])
    await take()
    expect(asked).toEqual(['start'])
    expect(await progress()).toMatchObject({ state: 'failed', message: expect.stringContaining('grant what it asks for') })
  })

  it.each([['first', 0], ['last', 2]])('that expires half loaded, the %s that is asked for, comes in as far as it was', async (_, nth) => {
    const files = [0, 1, 2].map((n) => ({ file: whole, gone: n !== nth }))
    const { deps, take, held, asked, progress, staged } = bulkShop(fresh, files, { 2: alone(2) })
    const { openOrdersFile } = deps.shopify
    const half = async function* () { yield bulkFile(...order(1), bulkOrder(2)) }
    deps.shopify.openOrdersFile = async (url, from) => {
      const file = await openOrdersFile(url, from)
      return file && { ...file, batches: async function* (lines) { yield* readBatches(half(), { bytes: 0, lines }); throw new ShopifyUnavailable('The file of past orders broke off while it was read.') } }
    }
    await expect(take()).rejects.toBeInstanceOf(ShopifyUnavailable)
    for (const file of files) file.gone = true
    await take()
    expect(keys(await held())).toEqual([['1', true], ['2', true]])
    expect(asked.filter((one) => !one.startsWith('open'))).toEqual(['start', 'start', 'start', 'read 2'])
    expect(await progress()).toMatchObject({ state: 'failed', message: 'The file of past orders that Shopify wrote could not be fetched before it expired, so some orders are missing. What was fetched of it has come in. Start again.' })
    expect(await staged()).toEqual({ orders: 0, lines: 0, toRead: 0 })
  })

  it('whose address has expired is asked for anew', async () => {
    const { take, asked, progress } = bulkShop(fresh, [{ file: whole, gone: true }, { file: whole }])
    await take()
    expect(asked).toEqual(['start', 'open 0', 'start', 'open 0'])
    expect(await progress()).toMatchObject({ state: 'done', taken: 3 })
  })
})
