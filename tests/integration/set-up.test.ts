import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { viewShop } from '../../app/application/home.ts'
import { readProductFacts, wantedBy } from '../../app/application/setup/read-products.ts'
import { decideClaimLines } from '../../app/application/claims/open-claim.ts'
import { policyLibrary } from '../../app/policy-library/library.ts'
import { freshStores } from './support/fresh-stores.ts'
import type { FreshStores } from './support/fresh-stores.ts'
import { setUpDesk, staffOf } from './support/setup-desk.ts'
import { ringOrder } from './support/samples.ts'

const shop = 'lumen.myshopify.com'
const ada = staffOf(shop)
const address = { 'terms/address': ['Lumen', 'Gartenstraße 1', '10115 Berlin'] }
let fresh: FreshStores
let desk: ReturnType<typeof setUpDesk>
beforeEach(async () => {
  fresh = await freshStores()
  desk = setUpDesk(fresh)
  await desk.install(shop)
})
afterEach(() => fresh.close())

const view = async (step: Parameters<typeof desk.uses.view>[1] = null) => { const seen = await desk.uses.view(ada, step); return seen.ok ? seen.value : seen.error.sentence }
const upToPublish = async () => {
  await desk.goOn(ada, 'template', { template: 'eu-default' }, 'details')
  await desk.goOn(ada, 'details', { addresses: address }, 'goods')
  return desk.goOn(ada, 'goods', { traits: { perishable: {} } }, 'publish')
}
/** The tests' order of one ring, in euros, of the day before. */
const order = () => ringOrder(1, { facts: { ...ringOrder().facts, currencyCode: 'EUR', processedAt: '2026-11-19T09:00:00Z', createdAt: '2026-11-19T09:00:00Z', shippingAddress: { countryCodeV2: 'DE' }, fulfillments: ringOrder().facts.fulfillments.map((parcel) => ({ ...parcel, createdAt: '2026-11-19T10:00:00Z', deliveredAt: '2026-11-19T11:00:00Z' })), lineItems: { nodes: ringOrder().facts.lineItems.nodes.map((line) => ({ ...line, discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '120.00', currencyCode: 'EUR' } } })) } } })
const decided = async () => {
  const found = await decideClaimLines({ ...desk.deps, stores: fresh.stores }, shop, 'gid://shopify/Order/1001', [{ lineItemId: 'gid://shopify/LineItem/1', quantity: 1, ground: 'change-of-mind' }], desk.clock.at)
  return found.ok ? found.value.decided.map(({ decision, policy }) => `${decision.verdict} by ${policy.name} ${policy.number}`) : found.error.sentence
}

describe('the set-up', () => {
  it('begins with the template, goes on where it stood, and comes back after being put aside', async () => {
    expect(await desk.uses.state(ada)).toEqual({ step: 'template', place: 1, places: 6, begun: false, first: true, dismissed: false })
    expect(await view('goods')).toBe('No template is chosen yet. Choose one first.')
    await desk.goOn(ada, 'template', { template: 'eu-default' }, 'details')
    // Half of an entry is kept as it is entered.
    await desk.goOn(ada, 'details', { seller: 'Lumen Schmuck', addresses: { 'terms/address': ['Lumen Schmuck', ''] } }, null)
    await desk.uses.dismiss(ada, true)
    expect(await desk.uses.state(ada)).toEqual({ step: 'details', place: 2, places: 6, begun: true, first: true, dismissed: true })
    expect(await view()).toMatchObject({ reached: 'details', content: { step: 'details', values: { seller: 'Lumen Schmuck', email: 'hallo@lumen.example', timeZone: 'Europe/Berlin', calendar: 'DE', language: 'en', addresses: { 'terms/address': ['Lumen Schmuck'] } } } })
    await desk.goOn(ada, 'details', { addresses: address }, 'goods')
    expect(await desk.uses.state(ada)).toMatchObject({ step: 'goods', dismissed: false })
  })

  it('is where who may set up is led on first opening, once', async () => {
    expect([await desk.uses.firstStep(staffOf(shop, 'viewer')), await desk.uses.firstStep(ada), await desk.uses.firstStep(ada)]).toEqual([null, 'template', null])
    expect(await view()).toMatchObject({ content: { step: 'template', chosen: null, suggested: 'eu-default' } })
  })

  it('does not go on from details that are not right, and says which', async () => {
    const seen = await desk.goOn(ada, 'template', { template: 'uk-default' }, 'details')
    expect(await desk.uses.change(ada, { step: 'details', answers: { email: 'nobody' }, goTo: 'goods', seen })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { email: expect.any(String), 'address terms/address': expect.any(String) } } })
    expect((await fresh.stores.setup.read(shop))?.revision).toBe(seen)
  })

  it('does not let one of two people at once write over the other', async () => {
    const seen = await desk.goOn(ada, 'template', { template: 'eu-default' }, 'details')
    const at = (seller: string) => desk.uses.change(ada, { step: 'details', answers: { seller }, goTo: null, seen })
    const [first, second] = await Promise.all([at('One'), at('Two')])
    expect([first.ok, second.ok].sort()).toEqual([false, true])
    expect([first, second].find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict' } })
  })

  it('forgets what was entered for another template, and keeps what is of the shop', async () => {
    await upToPublish()
    await desk.goOn(ada, 'details', { seller: 'Lumen Schmuck' }, null)
    await desk.goOn(ada, 'template', { template: 'uk-default' }, 'details')
    expect(await view()).toMatchObject({ reached: 'details', content: { values: { seller: 'Lumen Schmuck', addresses: {} } } })
  })

  it('is for those who may edit policies', async () => {
    const viewer = staffOf(shop, 'viewer')
    expect([await desk.uses.change(viewer, { step: 'template', answers: { template: 'empty' }, goTo: null, seen: 0 }), await desk.uses.publish(viewer, { seen: 0, first: true }), await desk.uses.dismiss(viewer, true), await desk.uses.changeReasons(viewer, { version: 0, reasons: [] })].map(({ ok }) => ok)).toEqual([false, false, false, false])
    expect((await desk.uses.view(viewer, 'template')).ok).toBe(true)
  })
})

describe('what was set up', () => {
  it('is published as version 1, binds every order, and decides', async () => {
    await fresh.stores.orders.takeIn(shop, [order()])
    expect(await decided()).toBe('No terms of this shop bind an order of that day, so nothing can be decided. Look under Policies from when each one is in force.')
    const seen = await upToPublish()
    expect(await view('publish')).toMatchObject({ content: { summary: { title: 'Lumen', leftOut: ['perishable'], findings: [], refused: null, calendar: 'DE' } } })
    expect(await desk.uses.publish(ada, { seen: seen - 1, first: true })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await desk.uses.publish(ada, { seen, first: true })).toMatchObject({ ok: true, value: { policy: 'terms', number: 1 } })
    expect(await decided()).toEqual(['eligible by terms 1'])
    expect(await fresh.query('select "name", "data" from pgboss.job order by 1')).toEqual([{ name: 'after-set-up', data: { shop } }, { name: 'read-products', data: { shop } }])
    expect([await desk.uses.state(ada), await desk.uses.firstStep(ada), (await desk.uses.publish(ada, { seen, first: true })).ok]).toEqual([null, null, false])
    // What somebody else's page still saves of it comes too late.
    expect(await desk.uses.change(ada, { step: 'template', answers: { template: 'empty' }, goTo: null, seen })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await fresh.query('select "what", "actor"->>\'name\' as "by" from "SettingChange"')).toEqual([{ what: 'policy-published', by: 'Ada Hill' }])
  })

  it('binds only orders from now on where the merchant says so', async () => {
    await fresh.stores.orders.takeIn(shop, [order()])
    await upToPublish()
    const seen = await desk.goOn(ada, 'publish', { reach: 'new' }, null)
    await desk.uses.publish(ada, { seen, first: true })
    expect(await decided()).toMatch(/^No terms/)
    expect((await desk.policies.list(ada)).policies[0]?.versions[0]).toMatchObject({ number: 1, from: '2026-11-20T11:00:00.000Z', standing: 'in-force' })
  })

  it('is a further policy where the shop has one, for the orders that it is named for', async () => {
    const first = await upToPublish()
    await desk.uses.publish(ada, { seen: first, first: true })
    await desk.goOn(ada, 'template', { template: 'uk-default' }, 'details')
    expect(await view()).toMatchObject({ first: false, steps: ['template', 'details', 'goods', 'publish'], reached: 'details' })
    await desk.goOn(ada, 'details', { addresses: address, law: ['GB', 'EU'] }, 'goods')
    const seen = await desk.goOn(ada, 'publish', { route: { countries: ['GB'] } }, null)
    expect(await view('publish')).toMatchObject({ content: { summary: { policy: 'uk-default', title: 'Lumen (United Kingdom)', law: ['GB', 'EU'], reasons: null, refused: null, route: { countries: ['GB'] }, routing: { country: 'DE', rules: [{ policy: 'terms' }] } } } })
    desk.clock.at = new Date('2026-11-21T11:00:00Z')
    expect(await desk.uses.publish(ada, { seen, first: false })).toMatchObject({ ok: true, value: { policy: 'uk-default', number: 1 } })
    const routing = await desk.policies.routing(ada)
    expect(routing.rules).toEqual([{ policy: 'uk-default', countries: ['GB'] }, { policy: 'terms' }])
    expect((await desk.policies.list(ada)).policies.map(({ name, title, law, binds }) => [name, title, law, binds])).toEqual([['terms', 'Lumen', ['EU'], true], ['uk-default', 'Lumen (United Kingdom)', ['EU', 'GB'], true]])
    expect(routing.policies.map(({ title }) => title)).toEqual(['Lumen', 'Lumen (United Kingdom)'])
  })

  it('has the title that it is given, under which a further policy is kept', async () => {
    await desk.uses.publish(ada, { seen: await upToPublish(), first: true })
    await desk.goOn(ada, 'template', { template: 'uk-default' }, 'details')
    expect(await view()).toMatchObject({ content: { usualTitle: 'Lumen (United Kingdom)', values: { title: 'Lumen (United Kingdom)' } } })
    expect(await desk.uses.change(ada, { step: 'details', answers: { title: 'x'.repeat(81), addresses: address }, goTo: 'goods', seen: (await fresh.stores.setup.read(shop))?.revision ?? 0 })).toMatchObject({ ok: false, error: { fields: { title: expect.any(String) } } })
    const seen = await desk.goOn(ada, 'details', { title: ' Lumen Trade ', addresses: address }, 'publish')
    desk.clock.at = new Date('2026-11-21T11:00:00Z')
    expect(await desk.uses.publish(ada, { seen, first: false })).toMatchObject({ ok: true, value: { policy: 'lumen-trade', number: 1 } })
    expect((await desk.policies.list(ada)).policies.map(({ name, title }) => [name, title])).toEqual([['terms', 'Lumen'], ['lumen-trade', 'Lumen Trade']])
  })

  it('is not published as long as something is missing', async () => {
    const seen = await desk.goOn(ada, 'template', { template: 'eu-default' }, 'publish')
    expect(await view('publish')).toMatchObject({ content: { summary: { refused: { step: 'details' } } } })
    expect(await desk.uses.publish(ada, { seen, first: true })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })
})

describe('the law beside a policy', () => {
  it('is switched off and on by versions, which are looked at first', async () => {
    await desk.uses.publish(ada, { seen: await upToPublish(), first: true })
    const same = await desk.policies.law(ada, 'terms', null)
    expect(same).toMatchObject({ ok: true, value: { on: ['EU'], chosen: ['EU'], preview: null } })
    const off = await desk.policies.law(ada, 'terms', [])
    if (!off.ok || !off.value.preview) throw new Error('There is nothing to look at.')
    expect(off.value.preview).toMatchObject({ refused: null, seen: 1, set: { documents: [expect.any(String)] } })
    desk.clock.at = new Date('2026-11-21T11:00:00Z')
    expect(await desk.policies.publish(ada, { source: { versionId: off.value.version.id, law: ['EU', 'GB'] }, from: 'now', note: '', seen: 1, first: false })).toMatchObject({ ok: true, value: { number: 2 } })
    expect(await desk.policies.law(ada, 'terms', null)).toMatchObject({ value: { version: { number: 2 }, on: ['EU', 'GB'] } })
    expect(await desk.policies.law(ada, 'none', null)).toMatchObject({ ok: false })
    const scheduled = await desk.policies.publish(ada, { source: { versionId: off.value.version.id, law: [] }, from: { day: '2027-05-01' }, note: '', seen: 2, first: false })
    const later = [{ id: scheduled.ok ? scheduled.value.id : '', number: 3, from: '2027-04-30T22:00:00.000Z', law: [] }]
    expect(await desk.policies.law(ada, 'terms', null)).toMatchObject({ value: { on: ['EU', 'GB'], later } })
    expect(await desk.policies.law(ada, 'terms', [])).toMatchObject({ value: { later: [] } })
  })
})

describe('a policy from a file', () => {
  it('takes every order where it is the first of a shop', async () => {
    const bound = async () => (await viewShop({ ...desk.deps, stores: fresh.stores }, shop)).policy
    expect(await bound()).toEqual({ inForce: false, name: '', documents: [] })
    expect(await desk.policies.publish(ada, { source: { file: JSON.stringify(policyLibrary.kestia) }, from: 'now', note: '', seen: 0, first: true })).toMatchObject({ ok: true })
    expect((await desk.policies.routing(ada)).rules).toEqual([{ policy: 'kestia' }])
    expect((await bound()).inForce).toBe(true)
  })
})

describe('goods', () => {
  it('are counted on the order lines that are there, with what is not known of them', async () => {
    const many = Array.from({ length: 3 }, (_, i) => {
      const one = order()
      const [line] = one.facts.lineItems.nodes
      const id = `gid://shopify/LineItem/${i + 1}`
      return { ...one, lines: [], facts: { ...one.facts, id: `gid://shopify/Order/${1001 + i}`, lineItems: { nodes: [{ ...line!, id, customAttributes: i === 0 ? [{ key: 'Engraving', value: 'Ann' }] : [{ key: 'Engraving', value: ' ' }], product: i === 2 ? null : { id: `gid://shopify/Product/${i + 1}`, productType: 'Ring', tags: ['sealed'] } }] }, fulfillments: [] } }
    })
    await fresh.stores.orders.takeIn(shop, many)
    await desk.goOn(ada, 'template', { template: 'eu-default' }, 'details')
    const seen = await view('goods')
    if (typeof seen === 'string' || seen.content.step !== 'goods') throw new Error('These are no goods.')
    expect(seen.content.goods).toMatchObject({ lines: 3, more: false, words: { tags: [{ word: 'sealed', lines: 2 }], attributes: [{ word: 'Engraving', lines: 1 }] } })
    const counts = Object.fromEntries(seen.content.goods.traits.map(({ name, count }) => [name, count]))
    expect(counts).toEqual({ customised: { lines: 1, unknown: 1 }, perishable: { lines: 0, unknown: 1 }, sealed: { lines: 2, unknown: 1 }, 'gift-card': { lines: 0, unknown: 0 } })
    // As they are being written in the editor, of which nothing is stored.
    expect(await desk.uses.countTraits(ada, { sealed: { tags: ['SEALED'] }, engraved: { attributes: ['Engraving'] }, half: { tags: [''] }, odd: 7 })).toEqual({ traits: { sealed: { lines: 2, unknown: 1 }, engraved: { lines: 1, unknown: 0 } }, lines: 3, more: false })
    expect(await desk.uses.countTraits(ada, null)).toEqual({ traits: {}, lines: 3, more: false })
  })

  it('by collection or metafield are read once of the products on past orders, and what was first seen stays', async () => {
    await fresh.stores.orders.takeIn(shop, [order()])
    const asked: string[][] = []
    const shopify = { readProducts: async (_: string, ids: string[], metafields: string[]) => { asked.push([...ids, ...metafields]); return [{ id: 'gid://shopify/Product/1', vendor: 'Lumen', collections: ['hollow-pieces'], metafields: Object.fromEntries(metafields.map((key) => [key, 'Matte'])) }] } }
    const deps = { ...desk.deps, stores: fresh.stores, setUpShopify: { ...desk.setUpShopify, ...shopify } }
    await desk.goOn(ada, 'template', { template: 'eu-default' }, 'details')
    expect([await wantedBy(deps, shop), desk.jobs]).toEqual([null, []])
    await desk.goOn(ada, 'goods', { traits: { sealed: { collections: ['hollow-pieces'] }, perishable: { metafields: [{ key: 'custom.finish' }] } } }, null)
    expect([await wantedBy(deps, shop), desk.jobs]).toEqual([{ vendors: false, collections: true, metafields: ['custom.finish'] }, [`products ${shop}`]])
    await readProductFacts(deps, shop)
    await readProductFacts(deps, shop)
    expect(asked).toEqual([['gid://shopify/Product/1', 'custom.finish']])
    const snapshot = { id: 'gid://shopify/Product/1', productType: 'Ring', tags: ['certificate'], vendor: 'Lumen', collections: ['hollow-pieces'], metafields: { 'custom.finish': 'Matte' } }
    expect(await fresh.query('select "productSnapshot" as "product" from "OrderLine"')).toEqual([{ product: snapshot }])
    const found = [{ id: 'gid://shopify/Product/1', vendor: 'Other', collections: [], metafields: { 'custom.finish': 'Gloss', 'custom.new': null } }]
    await fresh.stores.products.complete(shop, { ids: ['gid://shopify/Product/1'], wanted: { vendors: false, collections: true, metafields: ['custom.finish', 'custom.new'] }, found }, desk.clock.at)
    expect(await fresh.query('select "productSnapshot" as "product" from "OrderLine"')).toEqual([{ product: { ...snapshot, metafields: { 'custom.finish': 'Matte', 'custom.new': null } } }])
    expect(await fresh.query('select "written"::jsonb #> \'{goods,product,collections}\' as "in" from "LineCase" join "LineKind" known on known."id" = "kind"')).toEqual([{ in: ['hollow-pieces'] }])
  })
})

describe('the shop’s own reasons', () => {
  const reasons = [{ id: 'small', labels: { en: 'Too small' }, ground: 'change-of-mind', shopify: 'too-small', subs: [] }]
  it('are saved against what was seen, on record', async () => {
    expect(await desk.uses.changeReasons(ada, { version: 0, reasons })).toEqual({ ok: true, value: { changed: 1 } })
    expect(await desk.uses.changeReasons(ada, { version: 0, reasons: [] })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await desk.uses.changeReasons(ada, { version: 1, reasons: [{ ...reasons[0], shopify: 'gone' }] })).toMatchObject({ ok: false, error: { fields: { 'small.shopify': expect.any(String) } } })
    expect(await desk.uses.reasons(ada)).toMatchObject({ reasons, version: 1, locked: null })
    expect(await fresh.query('select "what" from "SettingChange"')).toEqual([{ what: 'return-reason' }])
  })
})
