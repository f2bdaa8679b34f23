import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KnownCustomer } from '../../app/application/orders/order-store.ts'
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

describe('past orders of a customer who was forgotten', () => {
  const jana: KnownCustomer = { id: 'gid://shopify/Customer/1', email: 'jana@dopisy.example', orderIds: [] }
  const forget = (who = jana) => fresh.stores.orders.redactCustomer(shop, who, now())
  const attributes = [{ key: 'Engraving', value: 'Anna & Petr' }, { key: 'Gift', value: ' ' }, { key: 'Size', value: null }]
  const file = (updatedAt: string) => bulkFile(bulkOrder(1, { updatedAt }), bulkLine(11, 1, { customAttributes: attributes }))
  /** Of which all was taken off again, so that it waits for the rest of the file. */
  const emptied = bulkFile(bulkOrder(1, { subtotalLineItemsQuantity: 0 }), bulkLine(11, 1, { currentQuantity: 0, customAttributes: attributes }))
  const rows = () => fresh.query('select "customerId", "customerName", "customerEmail", "updatedAt"::text, "redactedAt" is not null as "marked", "facts" #> \'{lineItems,nodes,0,customAttributes}\' as "attributes" from "Order"')
  const forgotten = { customerId: null, customerName: 'Redacted', customerEmail: null, marked: true, attributes: [{ key: 'Engraving', value: 'redacted' }, { key: 'Gift', value: ' ' }, { key: 'Size', value: null }] }
  const again = async (updatedAt: string) => {
    await fresh.stores.shops.importProgress(shop, { state: 'waiting', taken: 0, message: null })
    await bulkShop(fresh, [{ file: file(updatedAt) }]).take()
  }

  /** The first order as Shopify tells it by itself, with everything. */
  const engraved = (updatedAt: string) => {
    const read = ringOrder(1, { updatedAt, lines: [] })
    read.facts.id = 'gid://shopify/Order/1'
    for (const line of read.facts.lineItems.nodes) Object.assign(line, { id: 'gid://shopify/LineItem/11', customAttributes: attributes })
    return read
  }

  it('stay so, whoever reads them again and however new it is', async () => {
    await bulkShop(fresh, [{ file: file('2026-02-10T09:00:00Z') }]).take()
    await forget()
    const before = await fresh.query('select xmin::text from "Order"')
    await again('2026-02-10T09:00:00Z')
    expect(await fresh.query('select xmin::text from "Order"')).toEqual(before)
    expect(await rows()).toEqual([{ ...forgotten, updatedAt: '2026-02-10 09:00:00' }])
    await again('2026-02-11T09:00:00Z')
    expect(await rows()).toEqual([{ ...forgotten, updatedAt: '2026-02-11 09:00:00' }])
    await fresh.stores.orders.takeIn(shop, [engraved('2026-02-12T09:00:00Z')])
    expect(await rows()).toEqual([{ ...forgotten, updatedAt: '2026-02-12 09:00:00' }])
    expect(await fresh.query('select "written"::jsonb #> \'{goods,attributes}\' as "attributes" from "LineCase" join "LineKind" known on known."id" = "kind"')).toEqual([{ attributes: ['Engraving'] }])
  })

  it('come in so out of a file that was read before', async () => {
    const { deps, take, staged } = bulkShop(fresh, [{ file: emptied }])
    const { merge } = deps.stores.orderImports
    deps.stores.orderImports.merge = async (...asked) => { deps.stores.orderImports.merge = merge; expect(await staged()).toMatchObject({ orders: 1, lines: 1 }); await forget(); return merge(...asked) }
    await take()
    expect(await rows()).toEqual([{ ...forgotten, updatedAt: '2026-02-10 09:00:00' }])
  })

  const first: KnownCustomer = { ...jana, id: null, orderIds: ['gid://shopify/Order/1'] }
  it.each([['staged', 'by customer', jana], ['not staged yet', 'by number', first]] as const)('while they are %s, %s, are marked as they come in, and reading them alone brings nothing back', async (when, _, who) => {
    const parcel = (n: number) => ({ id: `gid://shopify/Fulfillment/${n}`, status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: null, totalQuantity: 1 })
    const parted = bulkFile(bulkOrder(1, { fulfillments: [parcel(1), parcel(2)], subtotalLineItemsQuantity: 2 }), bulkLine(11, 1, { quantity: 2, customAttributes: attributes }))
    const { deps, take, asked } = bulkShop(fresh, [{ file: parted }], { 1: engraved('2026-02-10T09:00:00Z') })
    const { merge, noteOrphans } = deps.stores.orderImports
    if (when === 'not staged yet') await forget(who)
    else deps.stores.orderImports.merge = async (...of) => { deps.stores.orderImports.merge = merge; await forget(who); return merge(...of) }
    const merged: unknown[] = []
    deps.stores.orderImports.noteOrphans = async (run, damaged) => { merged.push(...(await rows())); return noteOrphans(run, damaged) }
    await take()
    expect(asked).toEqual(['start', 'open 0', 'read 1'])
    for (const stored of [merged, await rows()]) expect(stored).toEqual([{ ...forgotten, updatedAt: '2026-02-10 09:00:00' }])
  })

  it('before they were ever read are marked by whoever reads them first', async () => {
    await forget(first)
    await fresh.stores.orders.takeIn(shop, [engraved('2026-02-12T09:00:00Z')])
    expect(await rows()).toEqual([{ ...forgotten, updatedAt: '2026-02-12 09:00:00' }])
    expect(await fresh.query('select "written"::jsonb #> \'{goods,attributes}\' as "attributes" from "LineCase" join "LineKind" known on known."id" = "kind"')).toEqual([{ attributes: ['Engraving'] }])
  })

  it.each([['merge', emptied], ['takeWhole', file('2026-02-10T09:00:00Z')]] as const)('in the moment of %s are found once they are there', async (step, given) => {
    const { deps, take } = bulkShop(fresh, [{ file: given }])
    const real = deps.stores.orderImports[step] as (...args: unknown[]) => Promise<unknown>
    const waiting = (many: number) => expect.poll(async () => (await fresh.query(`select count(*)::int as "many" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]?.many, { timeout: 10_000 }).toBe(many)
    let forgetting = Promise.resolve()
    const meanwhile = async (...of: unknown[]) => {
      Object.assign(deps.stores.orderImports, { [step]: real })
      const other = await fresh.connect()
      await other.query('begin')
      // What is written has to wait for its shop to be there for sure.
      await other.query('select 1 from "Shop" for update')
      const writing = real(...of)
      await waiting(1)
      forgetting = forget()
      await waiting(2)
      await other.query('commit')
      other.release()
      return writing
    }
    Object.assign(deps.stores.orderImports, { [step]: meanwhile })
    await take()
    await forgetting
    expect(await rows()).toEqual([{ ...forgotten, updatedAt: '2026-02-10 09:00:00' }])
  })
})
