import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installShop } from '../../app/application/shops/install-shop.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../../app/application/ports.ts'
import { bulkFile, bulkLine, bulkOrder } from '../support/history/bulk-lines.ts'
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

const simple = bulkFile(bulkOrder(1), bulkLine(11, 1), bulkOrder(2), bulkLine(21, 2))
/** The order as it is read by itself, with a line of its own. */
const alone = (n: number) => {
  const order = ringOrder(1, { lines: [] })
  order.facts.id = `gid://shopify/Order/${n}`
  for (const line of order.facts.lineItems.nodes) line.id = `gid://shopify/LineItem/${n}1`
  return order
}

describe('past orders', () => {
  it('come in from the file with their lines, pieces and what each parcel holds', async () => {
    const { take, progress, held, asked, staged } = bulkShop(fresh, [{ file: bulkFile(bulkOrder(1, { subtotalLineItemsQuantity: 3, fulfillments: [{ id: 'gid://shopify/Fulfillment/1', status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: null, totalQuantity: 3 }] }), bulkLine(11, 1, { quantity: 2, currentQuantity: 1 }), bulkLine(12, 1)) }])
    await take()
    expect(await held()).toEqual([['1', true, 2, 3, 2]])
    expect(await progress()).toEqual({ state: 'done', taken: 1, message: null })
    expect(asked).toEqual(['start', 'open 0'])
    expect(await staged()).toEqual({ orders: 0, lines: 0, toRead: 0 })
    const stored = await fresh.stores.orders.find(shop, 'gid://shopify/Order/1')
    expect(stored?.facts.fulfillments).toEqual([{ id: 'gid://shopify/Fulfillment/1', status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: null, fulfillmentLineItems: { nodes: [{ quantity: 2, lineItem: { id: 'gid://shopify/LineItem/11' } }, { quantity: 1, lineItem: { id: 'gid://shopify/LineItem/12' } }] } }])
    expect(stored?.placement).toEqual({ country: 'CZ', channel: 'web', customers: 'consumer' })
    expect(stored?.lines.map((line) => [line.title, line.quantity, line.currentQuantity, line.unitPriceMinor])).toEqual([['Gold ring', 2, 1, 1_200_000n], ['Gold ring', 1, 1, 1_200_000n]])
  })

  it('come in whatever the order of the lines: all children first, last, or strewn about', async () => {
    const nodes = [bulkOrder(1), bulkOrder(2), bulkLine(21, 2), bulkLine(11, 1)]
    for (const order of [[3, 2, 1, 0], [0, 1, 3, 2], [2, 0, 3, 1]]) {
      const { take, held, asked } = bulkShop(fresh, [{ file: bulkFile(...order.map((i) => nodes[i] ?? '')) }])
      await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
      await take()
      expect(await held()).toEqual([['1', true, 1, 1, 1], ['2', true, 1, 1, 1]])
      expect(asked.some((one) => one.startsWith('read'))).toBe(false)
    }
  })

  it('taken in a second time change nothing at all', async () => {
    const first = bulkShop(fresh, [{ file: simple }])
    const rows = () => fresh.query('select "id", xmin::text from "Order" union all select "id", xmin::text from "OrderLine" union all select "id", xmin::text from "ItemUnit" order by 1')
    await first.take()
    const before = await rows()
    await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    await bulkShop(fresh, [{ file: simple }]).take()
    expect(await rows()).toEqual(before)
  })

  it('edited meanwhile stay as they were read last, and newer ones of the file come in', async () => {
    const newer = alone(1)
    newer.updatedAt = '2026-02-10T09:00:01Z'
    newer.customer.name = 'Read by a webhook'
    const older = alone(2)
    older.updatedAt = '2026-02-10T08:59:59Z'
    await fresh.stores.orders.takeIn(shop, [newer, older])
    await bulkShop(fresh, [{ file: simple }]).take()
    expect((await fresh.query('select "customerName" from "Order" order by "id"')).map((row) => row.customerName)).toEqual(['Read by a webhook', 'Jana Nová'])
  })

  it('keep what was known of their products when they were first seen', async () => {
    await bulkShop(fresh, [{ file: simple }]).take()
    await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    await bulkShop(fresh, [{ file: bulkFile(bulkOrder(1, { updatedAt: '2026-02-11T09:00:00Z' }), bulkLine(11, 1, { product: { id: 'gid://shopify/Product/1', productType: 'Ring', tags: ['sale'] } })) }]).take()
    expect((await fresh.stores.orders.find(shop, 'gid://shopify/Order/1'))?.facts.lineItems.nodes[0]?.product).toEqual({ id: 'gid://shopify/Product/1', productType: 'Ring', tags: ['certificate'] })
  })

  it('keep how they were placed when they were first seen', async () => {
    await bulkShop(fresh, [{ file: simple }]).take()
    await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    await bulkShop(fresh, [{ file: bulkFile(bulkOrder(1, { updatedAt: '2026-02-11T09:00:00Z', shippingAddress: null, sourceName: 'pos' }), bulkLine(11, 1)) }]).take()
    const stored = await fresh.stores.orders.find(shop, 'gid://shopify/Order/1')
    expect([stored?.facts.shippingAddress, stored?.placement]).toEqual([null, { country: 'CZ', channel: 'web', customers: 'consumer' }])
  })

  it('of which a line grew after a piece of it was replaced have all their pieces', async () => {
    const ordinals = async () => (await fresh.query('select "ordinal", "replacesId" is not null as "replaces" from "ItemUnit" order by "ordinal"')).map((row) => Object.values(row))
    const grown = (quantity: number, updatedAt: string) => bulkFile(bulkOrder(1, { updatedAt, subtotalLineItemsQuantity: quantity, fulfillments: [] }), bulkLine(11, 1, { quantity, currentQuantity: quantity, unfulfilledQuantity: quantity }))
    const again = async (quantity: number, updatedAt: string) => {
      await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
      await bulkShop(fresh, [{ file: grown(quantity, updatedAt) }]).take()
    }
    await again(1, '2026-02-10T09:00:00Z')
    await fresh.query(`insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal") select 'old', "shop", "id", 1 from "OrderLine"`)
    await fresh.query(`insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal", "replacesId", "replacesAs") select 'new', "shop", "orderLineId", 2, "id", 'free' from "ItemUnit"`)
    await again(2, '2026-02-11T09:00:00Z')
    expect(await ordinals()).toEqual([[1, false], [2, true], [3, false]])
    await again(2, '2026-02-12T09:00:00Z')
    expect(await ordinals()).toEqual([[1, false], [2, true], [3, false]])
    const read = ringOrder(4, { updatedAt: '2026-02-13T09:00:00Z', lines: [] })
    read.facts.id = 'gid://shopify/Order/1'
    for (const line of read.facts.lineItems.nodes) line.id = 'gid://shopify/LineItem/11'
    await fresh.stores.orders.takeIn(shop, [read])
    await fresh.stores.orders.takeIn(shop, [read])
    expect(await ordinals()).toEqual([[1, false], [2, true], [3, false], [4, false], [5, false]])
  })

  it('of a shop without any are none', async () => {
    const { take, progress } = bulkShop(fresh, [{ file: null, objects: 0 }])
    await take()
    expect(await progress()).toEqual({ state: 'done', taken: 0, message: null })
  })
})

describe('an order of which the file does not tell all for sure is read by itself', () => {
  it('with two parcels, or with one that holds less than was sent', async () => {
    const parcel = (n: number, totalQuantity: number) => ({ id: `gid://shopify/Fulfillment/${n}`, status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: null, totalQuantity })
    const { take, held, asked } = bulkShop(fresh, [{ file: bulkFile(bulkOrder(1, { fulfillments: [parcel(1, 1), parcel(2, 1)], subtotalLineItemsQuantity: 2 }), bulkLine(11, 1, { quantity: 2 }), bulkOrder(2, { fulfillments: [parcel(3, 2)] }), bulkLine(21, 2), bulkOrder(3, { fulfillments: [] }), bulkLine(31, 3, { unfulfilledQuantity: 1 })) }], { 1: alone(1), 2: alone(2) })
    await take()
    expect(asked).toEqual(['start', 'open 0', 'read 1', 'read 2'])
    expect((await held()).map(([key, complete, , , sent]) => [key, complete, sent])).toEqual([['1', true, 1], ['2', true, 1], ['3', true, 0]])
  })

  it('once more where it isn’t known yet how it was placed', async () => {
    const parcel = (n: number) => ({ id: `gid://shopify/Fulfillment/${n}`, status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: null, totalQuantity: 1 })
    const file = bulkFile(bulkOrder(1, { fulfillments: [parcel(1), parcel(2)], subtotalLineItemsQuantity: 2 }), bulkLine(11, 1, { quantity: 2 }))
    const again = async () => {
      await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
      const { take, asked } = bulkShop(fresh, [{ file }], { 1: { ...alone(1), channel: 'pos' } })
      await take()
      return asked.at(-1)
    }
    expect([await again(), await again()]).toEqual(['read 1', 'open 0'])
    await fresh.query('update "Order" set "placement" = null')
    expect([await again(), await again(), (await fresh.stores.orders.find(shop, 'gid://shopify/Order/1'))?.placement.channel]).toEqual(['read 1', 'open 0', 'pos'])
  })

  it('with fewer pieces than it has; a gift card or tip on top is no lack', async () => {
    const { take, held, asked } = bulkShop(fresh, [{ file: bulkFile(bulkOrder(1, { subtotalLineItemsQuantity: 2, fulfillments: [] }), bulkLine(11, 1, { unfulfilledQuantity: 1 }), bulkOrder(2, { fulfillments: [] }), bulkLine(21, 2, { unfulfilledQuantity: 1 }), bulkLine(22, 2, { isGiftCard: true, unfulfilledQuantity: 1 })) }], { 1: alone(1) })
    await take()
    expect(asked).toEqual(['start', 'open 0', 'read 1'])
    expect((await held()).map(([key, complete, lines]) => [key, complete, lines])).toEqual([['1', true, 1], ['2', true, 2]])
  })

  it('and can not be claimed until that is done', async () => {
    const { take, held } = bulkShop(fresh, [{ file: bulkFile(bulkOrder(1, { subtotalLineItemsQuantity: 2 }), bulkLine(11, 1), bulkOrder(2), bulkLine(21, 2)) }], { 1: new ShopifyUnavailable('Shopify did not answer in time.') })
    const unread = async () => (await fresh.query('select "complete", "unread" from "Order" order by "id"')).map((row) => Object.values(row))
    await expect(take()).rejects.toBeInstanceOf(ShopifyUnavailable)
    expect((await held()).map(([key, complete]) => [key, complete])).toEqual([['1', false], ['2', true]])
    expect(await unread()).toEqual([[false, true], [true, false]])
    await fresh.stores.orders.takeIn(shop, [{ ...alone(1), complete: false }])
    expect(await unread()).toEqual([[false, false], [true, false]])
  })
})

describe('two at once', () => {
  it('do the work of one', async () => {
    const { take, asked } = bulkShop(fresh, [{ file: simple }])
    await Promise.all([take(), take(), take()])
    expect(asked).toEqual(['start', 'open 0'])
  })

  it('staff opening a new shop cause one import', async () => {
    const one = bulkShop(fresh, [{ file: simple }])
    const jobs: Array<Promise<void>> = []
    const deps = { stores: fresh.stores, shopify: { readShop: async () => readShop } as never, library: { startingSet: () => ({ name: 'klenota', hash: 'h', content: {} }) }, enqueueImport: async () => { jobs.push(one.take()) }, now }
    await Promise.all([installShop(deps, shop, ''), installShop(deps, shop, '')])
    await Promise.all(jobs)
    expect(one.asked).toEqual(['start', 'open 0'])
  })
})

it('a shop that has taken its access away says what to do, and is not asked again until it is opened', async () => {
  const { take, progress, deps } = bulkShop(fresh, [])
  deps.shopify.startOrdersFile = async () => { throw new ShopifyAccessLost(shop) }
  await take()
  expect(await progress()).toMatchObject({ state: 'failed', message: 'Shopify no longer lets Recourse read this shop. Open Recourse in the Shopify admin again.' })
})

it('that may see older orders while it runs takes all of them in once more by itself', async () => {
  await fresh.stores.shops.setScopes(shop, 'read_orders')
  const { take, progress, deps, asked } = bulkShop(fresh, [{ file: bulkFile(bulkOrder(1), bulkLine(11, 1)) }, { file: simple }])
  const open = deps.shopify.openOrdersFile
  deps.shopify.openOrdersFile = async (...file) => { await fresh.stores.shops.setScopes(shop, 'read_orders,read_all_orders'); return open(...file) }
  await take()
  expect(asked).toEqual(['start', 'open 0', 'start', 'open 0'])
  expect(await progress()).toEqual({ state: 'done', taken: 2, message: null })
})

it('what Shopify is still writing is waited for, and its word wakes the import again', async () => {
  const files = [{ file: simple, status: 'under-way' as 'under-way' | 'done', objects: 1 }]
  const { take, progress, asked } = bulkShop(fresh, files)
  await take()
  expect(await progress()).toEqual({ state: 'running', taken: 0, message: null })
  expect(await fresh.stores.shops.toImport()).toEqual([shop])
  files[0] = { file: simple, status: 'done', objects: 4 }
  await take()
  expect(asked).toEqual(['start', 'open 0'])
  expect(await progress()).toEqual({ state: 'done', taken: 2, message: null })
})

it('eight that give a new shop its terms at once leave it one version, and none of them fails', async () => {
  await Promise.all(Array.from({ length: 8 }, () => fresh.stores.policies.adopt(shop, 'klenota', 'h', {}, now())))
  expect(await fresh.query('select "hash", "number", "effectiveAt" from "PolicyVersion"')).toEqual([{ hash: 'h', number: 1, effectiveAt: null }])
  expect(await fresh.query('select "rules" from "PolicyRouting"')).toEqual([{ rules: [{ policy: 'klenota' }] }])
})
