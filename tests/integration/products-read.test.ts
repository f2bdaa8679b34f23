import { afterEach, beforeEach, expect, it } from 'vitest'
import { readProductFacts } from '../../app/application/setup/read-products.ts'
import type { ProductFacts } from '../../app/application/setup/setup-shopify.ts'
import { noGoods } from '../../app/domain/automation/rule.ts'
import { ruleWith } from '../domain/automation/case.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { setUpDesk, staffOf } from './support/setup-desk.ts'
import { ringOrder } from './support/samples.ts'

const shop = 'lumen.myshopify.com'
const ada = staffOf(shop)
const product = (n: number) => `gid://shopify/Product/${n}`
let fresh: FreshStores
let desk: ReturnType<typeof setUpDesk>
let asked: string[]
/** What Shopify has of products by their number: those that aren't there are gone. */
let shelf: Record<number, Pick<ProductFacts, 'collections'>>
/** Called before each answer. */
let meanwhile: () => Promise<void> | void
beforeEach(async () => {
  fresh = await freshStores()
  desk = setUpDesk(fresh)
  asked = []
  shelf = {}
  meanwhile = () => {}
  await desk.install(shop)
  await desk.goOn(ada, 'template', { template: 'eu-default' }, 'details')
})
afterEach(() => fresh.close())

/** Orders of one line each, of products of these numbers. */
const sold = (numbers: number[]) => fresh.stores.orders.takeIn(shop, numbers.map((n) => {
  const { facts } = ringOrder()
  const [line] = facts.lineItems.nodes
  return { ...ringOrder(), lines: [], facts: { ...facts, id: `gid://shopify/Order/${n}`, name: `#${n}`, fulfillments: [], lineItems: { nodes: [{ ...line!, id: `gid://shopify/LineItem/${n}`, product: { id: product(n), productType: 'Ring', tags: [] } }] } } }
}))
const readProducts = async (_: string, ids: string[], metafields: string[]) => {
  await meanwhile()
  asked.push(...ids.map((id) => id.split('/').at(-1) ?? ''))
  return ids.flatMap((id) => { const found = shelf[Number(id.split('/').at(-1))]; return found ? [{ id, vendor: 'Lumen', collections: found.collections, metafields: Object.fromEntries(metafields.map((key) => [key, null])) }] : [] })
}
const read = async () => { asked = []; desk.jobs.length = 0; await readProductFacts({ ...desk.deps, setUpShopify: { ...desk.setUpShopify, readProducts } }, shop); return asked }
const wants = (traits: object) => desk.goOn(ada, 'goods', { traits }, null)
const byCollection = { sealed: { collections: ['hollow'] } }

it('a product that is gone, or in more collections than are read, is asked for once, and again only for something else', async () => {
  await sold([1, 2, 3])
  shelf = { 1: { collections: ['hollow'] }, 2: { collections: null } }
  await wants(byCollection)
  expect([await read(), await read(), desk.jobs]).toEqual([['1', '2', '3'], [], []])
  expect(await fresh.query('select "productSnapshot"->\'collections\' as "in", "productSnapshot"->>\'vendor\' as "by" from "OrderLine" order by "id"')).toEqual([{ in: ['hollow'], by: 'Lumen' }, { in: null, by: 'Lumen' }, { in: null, by: null }])
  await wants({ ...byCollection, perishable: { metafields: [{ key: 'custom.finish' }] } })
  expect([await read(), await read()]).toEqual([['1', '2', '3'], []])
  // Terms that want less again bring none of it back.
  await wants(byCollection)
  expect(await read()).toEqual([])
  await wants({ ...byCollection, perishable: { vendors: ['Lumen'] } })
  expect([await read(), await read()]).toEqual([['3'], []])
})

it('a rule that asks for collections has them read too, also before it is in use; what orders name is there to choose from', async () => {
  await sold([1, 2])
  shelf = { 1: { collections: ['rings', 'New'] }, 2: { collections: ['rings'] } }
  await wants({ sealed: {} })
  expect(await read()).toEqual([])
  const rule = ruleWith({ kind: 'approve' }, { goods: { only: noGoods, never: { ...noGoods, collections: ['sale'] } } })
  await fresh.stores.automation.add(shop, crypto.randomUUID(), rule, 30, { records: [], by: { kind: 'staff', id: '2', name: 'Ada Hill' }, at: desk.clock.at })
  expect([await read(), await read()]).toEqual([['1', '2'], []])
  const found = (by: 'vendors' | 'collections' | 'products', search = '', most = 20) => fresh.stores.products.sold(shop, by, search, most)
  expect([await found('vendors'), await found('collections')]).toEqual([[{ value: 'Lumen', label: 'Lumen', lines: 2 }], [{ value: 'rings', label: 'rings', lines: 2 }, { value: 'New', label: 'New', lines: 1 }]])
  expect([await found('products', 'GOLD'), await found('products', '%'), await found('collections', 'ne'), await found('products', '', 1)]).toEqual([[1, 2].map((n) => ({ value: product(n), label: 'Gold ring', lines: 1 })), [], [{ value: 'New', label: 'New', lines: 1 }], [expect.objectContaining({ lines: 1 })]])
  expect(await fresh.stores.products.sold('other.myshopify.com', 'vendors', '', 20)).toEqual([])
  expect(await fresh.stores.products.kept(shop, ['gid://shopify/LineItem/2', 'gid://shopify/LineItem/9'])).toEqual(new Map([['gid://shopify/LineItem/2', { vendor: 'Lumen', collections: ['rings'] }]]))
})

it('a line that is sold later of a product that was read is read for again', async () => {
  await sold([1])
  shelf = { 1: { collections: ['hollow'] } }
  await wants(byCollection)
  await read()
  await fresh.query('update "OrderLine" set "productSnapshot" = "productSnapshot" - \'collections\'')
  expect(await read()).toEqual(['1'])
})

it('what is too long for one run goes on in the next where the first stopped', async () => {
  // 1,200 of which the first 600, by their ids as text, are gone.
  const numbers = Array.from({ length: 1200 }, (_, i) => 10_001 + i)
  await sold(numbers)
  shelf = Object.fromEntries(numbers.slice(600).map((n) => [n, { collections: [] }]))
  await wants(byCollection)
  // Eight minutes are over in the second batch of 500.
  let requests = 0
  meanwhile = () => { requests += 1; if (requests === 21) desk.clock.at = new Date(desk.clock.at.getTime() + 8 * 60_000 + 1) }
  expect([(await read()).length, asked.at(-1), desk.jobs]).toEqual([1000, '11000', [`products ${shop}`]])
  meanwhile = () => {}
  expect([(await read()).length, asked[0], desk.jobs]).toEqual([200, '11001', []])
  expect(await read()).toEqual([])
})

it('a run that breaks off keeps what it has written', async () => {
  await sold(Array.from({ length: 510 }, (_, i) => 10_001 + i))
  await wants(byCollection)
  let requests = 0
  meanwhile = () => { requests += 1; if (requests > 20) throw new Error('Shopify is broken.') }
  await expect(read()).rejects.toThrow('Shopify is broken.')
  meanwhile = () => {}
  expect((await read()).length).toBe(10)
})

it('two don’t read for a shop at once: the second leaves it to the first, and looks again after it', async () => {
  await sold([1])
  await wants(byCollection)
  const second: unknown[] = []
  meanwhile = async () => { second.push(await fresh.stores.products.reading(shop, async () => { second.push('read') })) }
  await read()
  expect([asked, second]).toEqual([['1'], [false]])
  desk.jobs.length = 0
  await fresh.stores.products.reading(shop, async () => { await readProductFacts({ ...desk.deps, setUpShopify: { ...desk.setUpShopify, readProducts } }, shop) })
  expect(desk.jobs).toEqual([`products ${shop}`])
})

it('the goods step says whether something is still to come, and brings the goods together anew once it has', async () => {
  await sold([1, 2])
  shelf = { 1: { collections: ['hollow'] } }
  await wants(byCollection)
  const { goodsOnOrders } = fresh.stores.setup
  let brought = 0
  fresh.stores.setup.goodsOnOrders = (...args) => { brought += 1; return goodsOnOrders(...args) }
  const seen = async () => {
    const view = await desk.uses.view(ada, 'goods')
    if (!view.ok || view.value.content.step !== 'goods') throw new Error('These are no goods.')
    const { traits, reading } = view.value.content.goods
    return [reading, traits.find(({ name }) => name === 'sealed')?.count, brought]
  }
  expect([await seen(), await seen()]).toEqual([[true, { lines: 0, unknown: 2 }, 1], [true, { lines: 0, unknown: 2 }, 1]])
  desk.clock.at = new Date('2026-11-20T11:00:10Z')
  await read()
  // Nobody will ever know it of the one that is gone: there is nothing to look out for.
  expect(await seen()).toEqual([false, { lines: 1, unknown: 1 }, 2])
  desk.clock.at = new Date('2026-11-20T11:01:09Z')
  expect(await seen()).toEqual([false, { lines: 1, unknown: 1 }, 2])
  desk.clock.at = new Date('2026-11-20T11:01:10Z')
  expect(await seen()).toEqual([false, { lines: 1, unknown: 1 }, 3])
})
