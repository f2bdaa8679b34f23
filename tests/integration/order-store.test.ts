import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ReadOrder } from '../../app/application/ports.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { readShop, ringOrder, shop } from './support/samples.ts'

let fresh: FreshStores
beforeEach(async () => {
  fresh = await freshStores()
  await fresh.stores.shops.install(shop, readShop, 'read_orders', 'klenota', new Date('2026-02-01T00:00:00Z'))
})
afterEach(() => fresh.close())

const id = 'gid://shopify/Order/1001'
const ordinals = async () => (await fresh.query('select "ordinal" from "ItemUnit" order by "ordinal"')).map((row) => row.ordinal)

it('takes an order in with all its pieces free, of which none has a row yet', async () => {
  await fresh.stores.orders.takeIn(shop, [ringOrder(2)])
  expect(await ordinals()).toEqual([])
  expect((await fresh.stores.orders.find(shop, id))?.lines).toMatchObject([{ title: 'Gold ring', quantity: 2, unitPriceMinor: 1_200_000n, free: 2, refunded: 0 }])
})

it('taking the same order in twice changes nothing', async () => {
  await fresh.stores.orders.takeIn(shop, [ringOrder(2)])
  await fresh.stores.orders.takeIn(shop, [ringOrder(2)])
  expect(await fresh.query('select count(*)::int from "Order"')).toEqual([{ count: 1 }])
})

it('a line has a row for each sold piece once something is told of one, and for what is sold of it later; looking at them makes none', async () => {
  const { orders, pastClaims } = fresh.stores
  await orders.takeIn(shop, [ringOrder(2)])
  const pieces = async () => (await pastClaims.ordersNamed(shop, ['#1001']))[0]?.lines[0]?.pieces ?? []
  const [, second] = await pieces()
  expect([(await pieces()).map(({ number }) => number), await ordinals()]).toEqual([[1, 2], []])
  const [actor, at] = [{ kind: 'staff' as const, id: '1', name: 'Ada Hill' }, new Date('2026-02-11T00:00:00Z')]
  await pastClaims.keep(shop, { id: 'old', fileName: 'old.csv', dates: 'iso', sha256: 's', rows: 1, content: Buffer.from('') }, actor, at)
  const told = { id: 'past', line: 2, orderId: id, orderLineId: ringOrder(2).facts.lineItems.nodes[0]?.id ?? '', piece: 2, unitId: second?.id ?? '', successorId: null, claimedOn: '2026-02-11', closedOn: '2026-02-11', ground: 'defect' as const, outcome: 'repair' as const, fault: null, amountMinor: null, reference: null, note: null }
  expect(await pastClaims.bringIn(shop, 'old', [told], { what: 'past-claims-brought-in', before: null, after: null }, actor, at)).toBe(true)
  expect([await fresh.query('select unit."ordinal" from "PastClaim" past join "ItemUnit" unit on unit."id" = past."itemUnitId"'), await ordinals()]).toEqual([[{ ordinal: 2 }], [1, 2]])
  await orders.takeIn(shop, [ringOrder(3, { updatedAt: '2026-02-12T00:00:00Z' })])
  expect([await ordinals(), (await pieces()).map(({ number }) => number)]).toEqual([[1, 2, 3], [1, 2, 3]])
})

it('drops a reading that is older than the stored one', async () => {
  await fresh.stores.orders.takeIn(shop, [ringOrder(1, { updatedAt: '2026-02-12T00:00:00Z', customer: { id: null, name: 'New name', email: null, locale: 'cs' } })])
  await fresh.stores.orders.takeIn(shop, [ringOrder(1, { updatedAt: '2026-02-11T23:59:59Z' })])
  expect((await fresh.stores.orders.find(shop, id))?.customer.name).toBe('New name')
})

it('keeps what the product was when the order was first seen, after the product is deleted', async () => {
  await fresh.stores.orders.takeIn(shop, [ringOrder()])
  const later = ringOrder(1, { updatedAt: '2026-03-01T00:00:00Z' })
  const line = later.facts.lineItems.nodes[0]
  if (line) line.product = null
  await fresh.stores.orders.takeIn(shop, [later])
  expect((await fresh.stores.orders.find(shop, id))?.facts.lineItems.nodes[0]?.product).toEqual({ id: 'gid://shopify/Product/1', productType: 'Ring', tags: ['certificate'] })
})

it('keeps how the order was placed when it was first seen, after its address is changed or taken off', async () => {
  const placed = (at: string, countryCodeV2: string | null, more: Partial<ReadOrder> = {}) => {
    const order = ringOrder(1, { updatedAt: at, channel: 'web', ...more })
    order.facts.shippingAddress = countryCodeV2 === null ? null : { countryCodeV2 }
    return order
  }
  const cases = () => fresh.query('select "written"::jsonb->\'country\' as "country", "written"::jsonb->\'placement\' as "placement" from "LineCase" join "LineKind" known on known."id" = "kind"')
  await fresh.stores.orders.takeIn(shop, [placed('2026-02-10T09:00:00Z', 'AT')])
  await fresh.stores.orders.takeIn(shop, [placed('2026-02-11T09:00:00Z', 'CZ', { channel: 'pos' })])
  expect([(await fresh.stores.orders.find(shop, id))?.placement, await cases()]).toEqual([{ country: 'AT', channel: 'web', customers: 'consumer' }, [{ country: 'CZ', placement: { country: 'AT', channel: 'web', customers: 'consumer' } }]])
  await fresh.stores.orders.takeIn(shop, [placed('2026-02-12T09:00:00Z', null)])
  await fresh.query('delete from "LineCase"')
  await fresh.stores.impact.fillCases(shop, '')
  expect([(await fresh.stores.orders.find(shop, id))?.placement.country, await cases()]).toEqual(['AT', [{ country: null, placement: { country: 'AT', channel: 'web', customers: 'consumer' } }]])
  expect((await fresh.stores.orders.latestPlaced(shop, 1)).map(({ placement }) => placement.country)).toEqual(['AT'])
})

it('keeps that it is not known where an order was placed, though an address comes later', async () => {
  const order = ringOrder()
  order.facts.shippingAddress = null
  await fresh.stores.orders.takeIn(shop, [order])
  await fresh.stores.orders.takeIn(shop, [ringOrder(1, { updatedAt: '2026-02-11T09:00:00Z' })])
  expect((await fresh.stores.orders.find(shop, id))?.placement).toEqual({ country: null, channel: null, customers: 'consumer' })
})

it('shows an order to its own shop only', async () => {
  await fresh.stores.orders.takeIn(shop, [ringOrder()])
  expect(await fresh.stores.orders.find('kestia.myshopify.com', id)).toBeNull()
  expect((await fresh.stores.orders.list('kestia.myshopify.com', '', 0, 20)).total).toBe(0)
})

it('takes a customer\'s personal data off on request, and leaves the order', async () => {
  await fresh.stores.orders.takeIn(shop, [ringOrder()])
  await fresh.stores.orders.redactCustomer(shop, { id: 'gid://shopify/Customer/1', email: null, orderIds: [] }, new Date('2026-11-21T09:00:00Z'))
  expect(await fresh.query('select "customerName", "customerEmail", "customerId" from "Order"')).toEqual([{ customerName: 'Redacted', customerEmail: null, customerId: null }])
})

it('stores instants in UTC whatever the session says', async () => {
  await fresh.stores.orders.takeIn(shop, [ringOrder(1, { updatedAt: '2026-03-29T02:59:59.999+02:00' })])
  expect(await fresh.query('select "updatedAt"::text from "Order"')).toEqual([{ updatedAt: '2026-03-29 00:59:59.999' }])
})
