import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

/** The order as it is read by itself, with a line of its own. */
const alone = (n: number) => {
  const order = ringOrder(1, { lines: [] })
  order.facts.id = `gid://shopify/Order/${n}`
  for (const line of order.facts.lineItems.nodes) line.id = `gid://shopify/LineItem/${n}1`
  return order
}

describe('an order that seems whole', () => {
  it('goes straight in, and one that waits for the rest of the file comes in just the same', async () => {
    const rows = () => fresh.query('select "facts", "placement", "name", "processedAt", "totalMinor", "customerName", "complete", "unread" from "Order"')
    const lines = () => fresh.query('select "position", "title", "sku", "quantity", "unitPriceMinor", "productSnapshot" from "OrderLine" order by "position"')
    const [order, ...sold] = [bulkOrder(1, { subtotalLineItemsQuantity: 3, fulfillments: [{ id: 'gid://shopify/Fulfillment/1', status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: null, totalQuantity: 2 }] }), bulkLine(9, 1, { sku: 'A\tB\\' }), bulkLine(10, 1, { quantity: 2, unfulfilledQuantity: 1 })]
    const straight = bulkShop(fresh, [{ file: bulkFile(...sold.reverse(), order) }])
    const merge = straight.deps.stores.orderImports.merge
    straight.deps.stores.orderImports.merge = async (...of) => { expect(await straight.staged()).toMatchObject({ orders: 0, lines: 0 }); return merge(...of) }
    await straight.take()
    straight.deps.stores.orderImports.merge = merge
    const first = [await rows(), await lines()]
    await fresh.query('delete from "Order"')
    await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    // Told of twice, it waits.
    await bulkShop(fresh, [{ file: bulkFile(order, order, ...sold) }]).take()
    expect([await rows(), await lines()]).toEqual(first)
  })

  it('is read by itself where a line comes behind it that nobody counted', async () => {
    const taken = bulkLine(12, 1, { currentQuantity: 0 })
    const far = Array.from({ length: 10_000 }, (_, i) => bulkOrder(i + 100, { subtotalLineItemsQuantity: 0, fulfillments: [] }))
    const { take, asked, issues, held } = bulkShop(fresh, [{ file: bulkFile(bulkOrder(1), bulkLine(11, 1), bulkOrder(2), bulkLine(21, 2), ...far, taken, bulkLine(21, 2)) }], { 1: alone(1) })
    await take()
    expect(asked).toEqual(['start', 'open 0', 'read 1'])
    expect([await issues(), (await held()).length]).toEqual([[], 10_002])
  })

  it('comes in beside many others, of which one is stored and newer, and one has a line of another', async () => {
    const many = Array.from({ length: 900 }, (_, i) => i + 1)
    await fresh.stores.orders.takeIn(shop, [{ ...alone(3), updatedAt: '2026-02-11T09:00:00Z' }, alone(5000)])
    const { take, progress, staged } = bulkShop(fresh, [{ file: bulkFile(...many.flatMap((n) => [bulkOrder(n), bulkLine(n === 880 ? 50_001 : n * 10 + 1, n)])) }])
    await take()
    expect([await progress(), await staged()]).toEqual([{ state: 'done', taken: 900, message: null }, { orders: 0, lines: 0, toRead: 0 }])
    expect(await fresh.query('select count(*)::int as orders, count(*) filter (where "complete")::int as whole, (select count(*)::int from "OrderLine") as lines from "Order"')).toEqual([{ orders: 901, whole: 901, lines: 900 }])
    expect((await fresh.stores.orders.find(shop, 'gid://shopify/Order/3'))?.facts.name).toBe('#1001')
  })

  it('is there before the note of how far the file was read', async () => {
    const { deps, take, progress } = bulkShop(fresh, [{ file: bulkFile(bulkOrder(1), bulkLine(11, 1)) }])
    const { stage } = deps.stores.orderImports
    const seen: unknown[] = []
    deps.stores.orderImports.stage = async (run, part) => {
      seen.push((await fresh.stores.orders.find(shop, 'gid://shopify/Order/1'))?.facts.name, (await deps.stores.orderImports.latest(shop))?.linesTaken)
      const taken = await stage(run, part)
      seen.push(taken, (await deps.stores.orderImports.latest(shop))?.linesTaken)
      return taken
    }
    await take()
    expect([seen, await progress()]).toEqual([['#1', 0, 1, 2], { state: 'done', taken: 1, message: null }])
  })

  it('beside one whose line another order has comes in all the same', async () => {
    await fresh.stores.orders.takeIn(shop, [alone(3)])
    const { take, held, issues } = bulkShop(fresh, [{ file: bulkFile(bulkOrder(1), bulkLine(11, 1), bulkOrder(2), bulkLine(31, 2)) }])
    await take()
    expect([(await held()).map(([key]) => key), await issues()]).toEqual([['1', '2', '3'], []])
  })
})
