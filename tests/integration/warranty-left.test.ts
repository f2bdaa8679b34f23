import { afterAll, beforeAll, expect, it } from 'vitest'
import { warrantyLeft } from '../../app/application/figures/warranty-left.ts'
import { prepareCases } from '../../app/application/impact/prepare-cases.ts'
import { openPolicyShelf } from '../../app/application/policy-shelf.ts'
import type { ReadOrder } from '../../app/application/ports.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { staffOf } from './support/policy-desk.ts'
import { readShop, ringOrder } from './support/samples.ts'

let fresh: FreshStores
beforeAll(async () => { fresh = await freshStores() })
afterAll(() => fresh.close())

const by = { kind: 'staff' as const, id: '2', name: 'Ada Hill' }
const now = () => new Date('2026-11-20T11:00:00Z')
/** iZlato's terms under a name of their own, with a warranty of so many months. */
function lasting(name: string, months: number): PolicySet {
  const set = { ...(structuredClone(policyLibrary.izlato) as PolicySet), name }
  for (const clause of set.documents.flatMap((one) => one.clauses)) if (clause.kind === 'window') clause.params.length = { months }
  return set
}
let ids = 1
/** An order of one ring; `delivered`: null where it is still to be sent. */
function sold(bought: string, delivered: string | null, country = 'SK', quantity = 1): ReadOrder {
  ids += 1
  const { facts } = ringOrder()
  const id = `gid://shopify/LineItem/${ids}`
  return ringOrder(1, {
    facts: {
      ...facts, id: `gid://shopify/Order/${ids}`, processedAt: `${bought}T09:00:00Z`, createdAt: `${bought}T09:00:00Z`, shippingAddress: { countryCodeV2: country },
      lineItems: { nodes: facts.lineItems.nodes.map((line) => ({ ...line, id, currentQuantity: quantity })) },
      fulfillments: delivered ? facts.fulfillments.map((parcel) => ({ ...parcel, createdAt: `${bought}T12:00:00Z`, deliveredAt: `${delivered}T09:00:00Z`, fulfillmentLineItems: { nodes: [{ quantity: 1, lineItem: { id } }] } })) : [],
    },
    lines: [{ id, variantTitle: null, sku: null, imageUrl: null }],
  })
}
async function shopWith(shop: string, terms: unknown, ...orders: ReadOrder[]): Promise<string> {
  await fresh.stores.shops.install(shop, readShop, '', 'usual', now())
  await fresh.stores.policies.adopt(shop, 'usual', 'hash', typeof terms === 'number' ? lasting('usual', terms) : { ...(terms as PolicySet), name: 'usual' }, new Date('2020-01-01T00:00:00Z'))
  await fresh.stores.orders.takeIn(shop, orders)
  return shop
}
const publish = (shop: string, name: string, months: number, from: string, seen: number) => fresh.stores.policies.publish(shop, { name, hash: `${name} ${months}`, content: lasting(name, months), effectiveAt: new Date(from), by, note: null, first: false }, seen, now)
const prepared: string[] = []
async function left(shop: string) {
  const found = await warrantyLeft({ stores: fresh.stores, policies: openPolicyShelf(fresh.stores.policies), now, prepare: async (of) => { prepared.push(of) } }, staffOf(shop))
  if (!found.ok) throw new Error(found.error.sentence)
  return found.value
}
async function until(shop: string) {
  const found = await left(shop)
  return typeof found === 'string' ? found : found?.until
}

it('a warranty is counted from the last delivery, which need not be that of the newest order', async () => {
  const shop = await shopWith('one.myshopify.com', 24, sold('2026-02-05', '2026-03-20'), sold('2026-02-28', '2026-03-02'))
  expect(await left(shop)).toEqual({ until: '2028-03-20', orStated: false, unsent: false })
})

it('KLENOTA’s terms count a longer period that was stated for an item, which is said', async () => {
  const shop = await shopWith('seven.myshopify.com', policyLibrary.klenota, ringOrder())
  expect(await left(shop)).toEqual({ until: '2028-02-10', orStated: true, unsent: false })
})

it('orders that an older version binds keep its longer warranty, and only those that were bought before the next one', async () => {
  const shop = await shopWith('two.myshopify.com', 60, sold('2026-02-28', '2026-03-02'), sold('2026-10-01', '2026-10-03'))
  await publish(shop, 'usual', 24, '2026-03-01T00:00:00Z', 1)
  // Five years from 2 March; of the order of October two years would be 3 October 2028.
  expect(await until(shop)).toBe('2031-03-02')
  await fresh.query('delete from "Order" where "shop" = $1 and "processedAt" < \'2026-03-01\'', [shop])
  expect(await until(shop)).toBe('2028-10-03')
})

it('an order that is sent to another policy has the warranty of that one', async () => {
  const shop = await shopWith('three.myshopify.com', 24, sold('2026-09-01', '2026-09-03', 'DE'), sold('2026-10-01', '2026-10-03'))
  await publish(shop, 'germany', 36, '2026-01-01T00:00:00Z', 0)
  const [first] = await fresh.stores.policies.routings(shop)
  expect(await until(shop)).toBe('2028-10-03')
  await fresh.stores.policies.route(shop, { rules: [{ policy: 'germany', countries: ['DE'] }, { policy: 'usual' }], effectiveAt: new Date('2026-08-01T00:00:00Z'), by }, first?.id ?? null, now)
  expect(await until(shop)).toBe('2029-09-03')
})

it('what is still to be sent has no warranty yet, which is said; what was taken out of its order has none', async () => {
  expect(await left(await shopWith('four.myshopify.com', 24, sold('2026-10-01', null)))).toEqual({ until: null, orStated: false, unsent: true })
  expect(await left(await shopWith('five.myshopify.com', 24, sold('2026-10-01', null, 'SK', 0)))).toBeNull()
  expect(await left(await shopWith('six.myshopify.com', 24))).toBeNull()
})

it('nothing is said before every line is prepared to be counted, which is asked for', async () => {
  const shop = await shopWith('eight.myshopify.com', 24, sold('2026-10-01', '2026-10-03'), sold('2026-09-01', '2026-09-03'))
  await fresh.query('delete from "LineCase" where "shop" = $1 and "purchasedAt" > \'2026-09-30\'', [shop])
  // Nobody need ask for it while past orders are taken in: that ends with it.
  expect([await left(shop), prepared]).toEqual(['after-import', []])
  await fresh.stores.shops.importProgress(shop, { state: 'failed', taken: 2, message: 'Shopify could not write the file.' })
  expect([await left(shop), prepared]).toEqual(['not-yet', [shop]])
  await prepareCases(fresh, shop)
  expect(await until(shop)).toBe('2028-10-03')
})
