import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { rows, until } from './support/database.ts'
import { mailsAbout } from './support/mailbox.ts'
import { control, heldOrder, held, placeDelivered, shopOf } from './support/shopify.ts'
import type { HeldOrder } from './support/shopify.ts'
import { ask, data, page, resign, tokenOf, webhook } from './support/wire.ts'
import type { Door } from './support/wire.ts'

interface Seen { view: { version: number; mails: Array<{ state: string }>; claim: { stage: string; pending: string | null; number: string } } }

const own = 'kestia'
const other = 'klenota'
let order: HeldOrder
let claimPath: string
let number: string
let terms: string
let draft: string

/** A claim of Kestia's, opened over the wire. */
beforeAll(async () => {
  for (const handle of [own, other]) {
    const token = await tokenOf(handle)
    await data(token, { path: '/app', route: 'routes/app._index' })
    await until(() => takenIn(handle))
  }
  terms = String((await rows('select "id" from "PolicyVersion" where "shop" = $1 limit 1', [shopOf(own)]))[0]?.id)
  await ask(await tokenOf(own), { path: '/app/policies/act', route: 'routes/app.policies.act', form: { intent: 'draft', versionId: terms } })
  draft = String((await rows('select "id" from "PolicyDraft" where "shop" = $1', [shopOf(own)]))[0]?.id)
  order = await heldOrder(own, await placeDelivered(own, [{ product: 'Moonstone Ring' }]))
  const answer = await ask(await tokenOf(own), openDoor(order))
  claimPath = answer.headers.get('x-remix-redirect') ?? ''
  expect(claimPath).toMatch(/^\/app\/claims\//)
  await until(async () => { const { view } = await seen(); return view.claim.pending === null && view.mails.every((mail) => mail.state === 'sent') })
  number = (await seen()).view.claim.number
})

const takenIn = async (handle: string) => (await data<{ shop: { orderImport: { state: string } } }>(await tokenOf(handle), { path: '/app/orders', route: 'routes/app.orders._index' })).shop.orderImport.state === 'done'
const openDoor = (on: HeldOrder, intent = 'open'): Door => ({ path: `/app/orders/${on.id}/claim`, route: 'routes/app.orders.$key_.claim', form: { intent, requestKey: randomUUID(), lines: JSON.stringify([{ lineItemId: `gid://shopify/LineItem/${on.lineItems[0]?.id}`, quantity: 1, ground: 'change-of-mind' }]) } })
const claimDoor = (): Door => ({ path: claimPath, route: 'routes/app.claims.$id' })
const command = (version: number, given: object): Door => ({ ...claimDoor(), form: { version: String(version), command: JSON.stringify(given) } })
const seen = async () => data<Seen>(await tokenOf(own), claimDoor())
const commands = [{ name: 'approve' }, { name: 'decline', reason: 'OTHER', note: 'No.', lineIds: ['x'] }, { name: 'receive', facts: {} }, { name: 'record-facts', lineId: 'x', facts: {} }, { name: 'refund' }, { name: 'settle', remedy: 'repair', note: '' }, { name: 'cancel', note: '' }, { name: 'retry' }]

/** Every route that shows or changes something of a shop. */
const doors = (): Door[] => [
  { path: '/app', route: 'routes/app' }, { path: '/app', route: 'routes/app._index' }, { path: '/app/claims', route: 'routes/app.claims._index' }, { path: '/app/orders', route: 'routes/app.orders._index' },
  { path: `/app/orders/${order.id}`, route: 'routes/app.orders.$key' }, { path: `/app/orders/${order.id}/claim`, route: 'routes/app.orders.$key_.claim' }, openDoor(order, 'preview'), openDoor(order),
  claimDoor(), { path: `${claimPath}/refund`, route: 'routes/app.claims.$id_.refund' }, ...commands.map((one) => command(1, one)),
  { path: '/app/figures', route: 'routes/app.figures._index' }, { path: '/app/figures/warranty', route: 'routes/app.figures.warranty' }, { path: '/app/exports/figures', route: 'routes/app.exports.$what' }, { path: '/app/exports/audit-log', route: 'routes/app.exports.$what' }, { path: '/app/settings/audit', route: 'routes/app.settings.audit' },
  { path: '/app/claims/new', route: 'routes/app.claims.new' }, { path: '/app/claims/new', route: 'routes/app.claims.new', form: { intent: 'open', key: randomUUID(), purchase: '{}' } }, { path: '/app/claims/matching', route: 'routes/app.claims.matching' }, { path: '/app/claims/export', route: 'routes/app.claims.export' },
  { path: '/app/claims/bulk', route: 'routes/app.claims.bulk', form: { claims: '[]' } }, { path: '/app/claims/views', route: 'routes/app.claims.views', form: { view: '{}' } },
  { path: '/app/settings/mails', route: 'routes/app.settings.mails' }, { path: '/app/settings/mails', route: 'routes/app.settings.mails', form: { intent: 'reset', mail: 'opened', language: 'en' } },
  { path: '/app/settings/people', route: 'routes/app.settings.people' }, { path: '/app/settings/people', route: 'routes/app.settings.people', form: { people: '{"kind":"roles","version":"0","roles":{},"matrix":{}}' } },
  { path: '/app/settings/grades', route: 'routes/app.settings.grades' }, { path: '/app/settings/grades', route: 'routes/app.settings.grades', form: { grades: '{"version":0,"grades":[]}' } },
  { path: '/app/settings/waits', route: 'routes/app.settings.waits' }, { path: '/app/settings/waits', route: 'routes/app.settings.waits', form: { waits: '{"version":0,"days":{}}' } },
  ...['_index', 'import', 'compare', 'routing', 'simulator', 'impact._index'].map((name) => ({ path: `/app/policies/${name.replace(/\.?_index$/, '')}`, route: `routes/app.policies.${name}` })),
  { path: `/app/policies/versions/${terms}`, route: 'routes/app.policies.versions.$id' }, { path: `/app/policies/versions/${terms}/export`, route: 'routes/app.policies.versions.$id_.export' },
  { path: `/app/policies/drafts/${draft}`, route: 'routes/app.policies.drafts.$id' }, { path: `/app/policies/drafts/${draft}/news?revision=0&window=w&at=`, route: 'routes/app.policies.drafts.$id_.news' }, { path: `/app/policies/drafts/${draft}/changes?corrects=`, route: 'routes/app.policies.drafts.$id_.changes' }, { path: `/app/policies/drafts/${draft}/act`, route: 'routes/app.policies.drafts.$id_.act', form: { intent: 'discard' } },
  { path: `/app/policies/law/${own}`, route: 'routes/app.policies.law.$name' }, { path: '/app/set-up/template', route: 'routes/app.set-up.$step' }, { path: '/app/set-up/template', route: 'routes/app.set-up.$step', form: { intent: 'dismiss' } }, { path: '/app/set-up/templates/eu-default', route: 'routes/app.set-up.templates.$name' }, { path: '/app/set-up/counts?by=giftCard', route: 'routes/app.set-up.counts' },
  { path: '/app/settings/reasons', route: 'routes/app.settings.reasons' }, { path: '/app/settings/reasons', route: 'routes/app.settings.reasons', form: { reasons: '{"version":0,"reasons":[]}' } },
  { path: '/app/policies/act', route: 'routes/app.policies.act', form: { intent: 'withdraw', versionId: terms } }, { path: '/app/policies/import', route: 'routes/app.policies.import', form: { file: '{}' } }, { path: '/app/policies/routing', route: 'routes/app.policies.routing', form: { intent: 'withdraw', id: 'x' } },
  { path: '/app/policies/simulator', route: 'routes/app.policies.simulator', form: { asked: '{}' } }, { path: '/app/policies/impact?index', route: 'routes/app.policies.impact._index', form: { candidate: terms } },
  { path: '/app/settings/history', route: 'routes/app.settings.history' }, { path: '/app/settings/history', route: 'routes/app.settings.history', form: { intent: 'start' } }, { path: '/app/settings/history/file', route: 'routes/app.settings.history_.file', form: { file: 'x' } }, { path: '/app/settings/history/sheets/template', route: 'routes/app.settings.history_.sheets.$what' },
  { path: `/app/evidence?claim=${claimPath.split('/').at(-1)}&key=a-file-of-another`, route: 'routes/app.evidence', form: { file: 'x' } }, { path: `/app/evidence/${randomUUID()}`, route: 'routes/app.evidence_.$id', form: { intent: 'remove' } },
]

/** What must be the same after every refusal. */
const standing = async () => ({ claim: await seen(), held: await held(own, order.name), claims: await rows('select count(*)::int as count from "Claim" where shop = $1', [shopOf(own)]), mails: (await mailsAbout('Kestia', number)).length })

describe('a session token', () => {
  it('that is genuine opens every door that only shows', async () => {
    for (const door of doors().filter((one) => !one.form)) expect([door.path, door.route, (await ask(await tokenOf(own), door)).status]).toEqual([door.path, door.route, 200])
  })

  it.each([
    ['signed by another secret', (token: string) => resign(token, {}, 'shpss_somebody_else')],
    ['whose shop was changed after signing', async (token: string) => { const [head, , signature] = token.split('.'); return [head, (await resign(token, { dest: 'https://klenota.myshopify.com' })).split('.')[1], signature].join('.') }],
    ['without a signature', async (token: string) => `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${token.split('.')[1]}.`],
    ['that has expired', (token: string) => resign(token, { iat: 1_700_000_000, nbf: 1_700_000_000, exp: 1_700_000_060 })],
    ['that begins tomorrow', async (token: string) => resign(token, { nbf: Math.floor(Date.now() / 1000) + 10 * 365 * 86_400 })],
    ['made for another app', (token: string) => resign(token, { aud: 'another-app' })],
    ['that is no token', async () => 'Zm9v'],
  ])('%s opens no door, and changes nothing', async (_, forge) => {
    const before = await standing()
    const forged = await forge(await tokenOf(own))
    for (const door of doors()) {
      const answer = await ask(forged, door)
      expect([door.path, door.route, answer.status]).toEqual([door.path, door.route, 401])
      expect(await answer.text()).not.toContain(order.name)
    }
    expect(await standing()).toEqual(before)
  })

  it('that is missing opens no door: the page is sent to Shopify to bring one', async () => {
    for (const door of doors()) {
      const answer = await ask(null, door)
      expect([200, 204].includes(answer.status) && !answer.headers.get('x-remix-redirect')).toBe(false)
      expect(await answer.text()).not.toContain(order.name)
    }
  })
})

describe('another shop', () => {
  it('asking for a claim or order that is not its own finds nothing, and changes nothing', async () => {
    const before = await standing()
    for (const door of doors().filter((one) => /\d/.test(one.path))) {
      const answer = await ask(await tokenOf(other), door)
      const text = await answer.text()
      const refused = answer.status === 404 || (answer.status === 200 && (JSON.parse(text) as { refusal?: { kind: string } }).refusal?.kind === 'not-found')
      expect([door.path, door.form?.command ?? door.form?.intent ?? 'look', refused]).toEqual([door.path, door.form?.command ?? door.form?.intent ?? 'look', true])
      expect(text).not.toContain(order.name)
    }
    expect(await standing()).toEqual(before)
  })

  it('finds nothing of it in its lists, whatever it searches for', async () => {
    for (const [path, route] of [['/app/claims?tab=all&search=', 'routes/app.claims._index'], ['/app/orders?search=', 'routes/app.orders._index']] as const) {
      const found = await data<{ view?: { list: { items: unknown[] } }; orders?: { items: unknown[] } }>(await tokenOf(other), { path: `${path}${encodeURIComponent(order.name)}`, route })
      expect((found.view?.list ?? found.orders)?.items).toEqual([])
    }
  })
})

describe('a webhook', () => {
  const cancelled = () => ({ shop: shopOf(own), topic: 'app/uninstalled', body: { id: 1, domain: shopOf(own) } })
  const installed = async () => (await rows('select "uninstalledAt" from "Shop" where id = $1', [shopOf(own)]))[0]?.uninstalledAt === null
  const inbox = async (eventId: string) => (await rows('select "handledAt" from "InboxEntry" where "eventId" = $1', [eventId])).map((row) => row.handledAt !== null)

  it.each([
    ['with another secret\'s signature', { secret: 'shpss_somebody_else' }],
    ['without a signature', { signature: null }],
    ['with a signature that is no signature', { signature: 'Zm9v' }],
  ])('%s is refused with 401 and kept nowhere', async (_, forged) => {
    const eventId = randomUUID()
    expect((await webhook({ ...cancelled(), ...forged, eventId })).status).toBe(401)
    expect(await inbox(eventId)).toEqual([])
    expect(await installed()).toBe(true)
  })

  it('that comes three times is answered 200 each time and handled once', async () => {
    const eventId = randomUUID()
    const repeated = { shop: shopOf(own), topic: 'orders/updated', body: { admin_graphql_api_id: `gid://shopify/Order/${order.id}` }, eventId, webhookId: randomUUID() }
    for (const status of await Promise.all([1, 2, 3].map(async () => (await webhook(repeated)).status))) expect(status).toBe(200)
    await until(async () => (await inbox(eventId))[0] === true)
    expect(await inbox(eventId)).toEqual([true])
  })

  it.each(['shop/redact', 'customers/redact', 'customers/data_request', 'app/uninstalled'])('%s for a shop that is long gone is answered 200 and handled', async (topic) => {
    const eventId = randomUUID()
    expect((await webhook({ shop: 'long-gone.myshopify.com', topic, eventId, body: { shop_id: 1, shop_domain: 'long-gone.myshopify.com', customer: { id: 5, email: 'nobody@post.example', phone: '+44 7700 900000' }, orders_to_redact: [7], orders_requested: [7] } })).status).toBe(200)
    await until(async () => (await inbox(eventId))[0] === true)
    expect(JSON.stringify(await rows('select * from "InboxEntry" where "eventId" = $1', [eventId]), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('nobody@post.example')
  })

  it('that is larger or stranger than any of Shopify\'s is refused without a fault', async () => {
    expect((await webhook({ shop: shopOf(own), topic: 'orders/updated', body: ['no', 'object'] })).status).toBe(400)
    expect((await fetch(`${inject('stack').appDirect}/webhooks`)).status).toBe(405)
  })
})

describe('a shop that takes the app off', () => {
  it('and puts it on again finds its claims, and the app works with tokens of the new installation', async () => {
    await control(`/shops/${shopOf(own)}/uninstall`, 'POST', {})
    await until(async () => (await rows('select "uninstalledAt" from "Shop" where id = $1', [shopOf(own)]))[0]?.uninstalledAt !== null)
    expect(await rows('select 1 from "Session" where shop = $1', [shopOf(own)])).toEqual([])
    expect((await seen()).view.claim.number).toBe(number)
    expect((await rows('select "uninstalledAt" from "Shop" where id = $1', [shopOf(own)]))[0]?.uninstalledAt).toBe(null)
    const { version } = (await seen()).view
    expect((await (await ask(await tokenOf(own), command(version, { name: 'approve' }))).json()) as object).toMatchObject({ ok: true })
    await until(async () => (await seen()).view.claim.pending === null)
    expect((await held(own, order.name)).returns).toEqual(['OPEN'])
  })
})

describe('the app\'s own answers', () => {
  it('let only this shop\'s admin and Shopify\'s frame a page, and load Shopify\'s App Bridge; the sandbox\'s proxy exchanges these two and nothing else', async () => {
    const { appDirect, app, admin } = inject('stack')
    await until(() => takenIn(own))
    const token = await tokenOf(own)
    const [direct, proxied] = [await page(appDirect, own, '/app/orders?search=KE2001', token), await page(app, own, '/app/orders?search=KE2001', token)]
    expect(direct.status).toBe(200)
    expect(direct.headers.get('content-security-policy')).toBe('frame-ancestors https://kestia.myshopify.com https://admin.shopify.com https://*.spin.dev https://admin.myshopify.io https://admin.shop.dev;')
    expect(proxied.headers.get('content-security-policy')).toBe(`frame-ancestors ${admin};`)
    const cdn = 'https://cdn.shopify.com/shopifycloud/app-bridge.js'
    const [directBody, proxiedBody] = [await direct.text(), await proxied.text()]
    expect(directBody).toContain(cdn)
    expect(proxiedBody).not.toContain(cdn)
    expect(proxiedBody.replaceAll(`${admin}/app-bridge.js`, cdn) === directBody).toBe(true)
    const rest = (answer: Response) => [...answer.headers].filter(([name]) => !['content-security-policy', 'link', 'date', 'content-length', 'transfer-encoding', 'connection', 'keep-alive', 'etag'].includes(name))
    expect(rest(proxied)).toEqual(rest(direct))
  })

  it('keep an idle connection for longer than what stands in front of the app does, so that none closes under a request', async () => {
    const answer = await fetch(`${inject('stack').appDirect}/assets/none`)
    expect(answer.headers.get('keep-alive')).toBe('timeout=75')
  })

  it('carry no personal data and no token into the logs', async () => {
    const logs = ['app', 'worker'].map((name) => readFileSync(join(inject('stack').dataDir, `${name}.log`), 'utf8')).join('\n')
    expect(logs).toContain('"path":"/app/claims"')
    for (const [what, pattern] of [['an e-mail address', /[\w.+-]+@[\w-]+\.example/], ['a token', /eyJ[\w-]{10}|id_token|shpat_|shpss_/], ['a name', new RegExp(String(order.shippingAddress?.lastName))]] as const) expect([what, pattern.exec(logs)?.[0]]).toEqual([what, undefined])
  })
})
