import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sweepEvidence } from '../../app/application/evidence/forget-evidence.ts'
import type { StaffContext } from '../../app/application/application.ts'
import { handleWebhook } from '../../app/application/webhooks/handle-webhook.ts'
import type { ShopperEvidence, ShopperEvidenceList, ShopperSent } from '../../app/contracts/shopper.ts'
import { staff } from './support/claim-line.ts'
import { customerToken, kestia, orderPath, startShopperApp } from './support/shopper-app.ts'
import type { ShopperApp } from './support/shopper-app.ts'

let app: ShopperApp
let photo: Uint8Array
let emma: string
let stranger: string
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T11:00:00Z') })
  app = await startShopperApp()
  photo = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#a08040' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  emma = await customerToken({ exp: Math.floor(Date.parse('2026-12-30') / 1000) })
  stranger = await customerToken({ sub: 'gid://shopify/Customer/21', exp: Math.floor(Date.parse('2026-12-30') / 1000) })
})
afterAll(async () => {
  await app.stop()
  vi.useRealTimers()
})

const ring = 'gid://shopify/LineItem/101'
const bracelet = 'gid://shopify/LineItem/102'
const evidencePath = `${orderPath}/evidence`
interface Sent { token?: string; name?: string; key?: string; about?: string; content?: Uint8Array; path?: string }
const send = ({ token = emma, name = 'ring.png', key = crypto.randomUUID(), about = `lineItemId=${encodeURIComponent(ring)}`, content = photo, path = evidencePath }: Sent = {}) =>
  app.ask('POST', `${path}?locale=en&name=${encodeURIComponent(name)}&key=${key}&${about}`, token, content, { 'content-type': 'application/octet-stream' })
const sent = async (what: Sent = {}) => {
  const answer = await send(what)
  if (answer.status !== 200) throw new Error(await answer.text())
  return (await answer.json()) as ShopperEvidence
}
const list = async (token = emma) => (await (await app.ask('GET', `${evidencePath}?locale=en`, token)).json()) as ShopperEvidenceList
const fetched = (link: string, headers = {}) => { const { pathname, search } = new URL(link); return app.ask('GET', `${pathname}${search}`, null, undefined, headers) }
const kept = () => readdirSync(join(app.line.fresh.evidenceDir, kestia)).sort()
const rows = (sql: string, values: unknown[] = []) => app.line.fresh.query(sql, values)
const open = async (evidence: string[], token = emma, lineItemId = ring) => {
  const answer = await app.ask('POST', `${orderPath}/claims`, token, { locale: 'en', requestKey: crypto.randomUUID(), lines: [{ lineItemId, quantity: 1, ground: 'defect', facts: {}, evidence }] })
  return ((await answer.json()) as ShopperSent).claim
}
const otherShop: StaffContext = { ...staff, shop: 'izlato.myshopify.com' }
const notFound = { ok: false, error: { kind: 'not-found' } }
const upload = (content: Uint8Array = photo) => ({ name: 'Befund.jpg', requestKey: crypto.randomUUID(), content: (async function* () { yield content })() })

describe('a photo before the claim is sent', () => {
  it('is drawn anew, listed, shown by a link that ends, and goes with the claim', async () => {
    const one = await sent({ name: '../Ring ☃.png' })
    expect(one).toMatchObject({ claimId: null, lineItemId: ring, purpose: 'photo', fileName: 'Ring ☃.jpg', kind: 'image', removable: true })
    expect((await list()).files.map(({ id }) => id)).toEqual([one.id])
    const answer = await fetched(one.url)
    expect([answer.status, ...['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control'].map((name) => answer.headers.get(name))]).toEqual([
      200, 'image/jpeg', "inline; filename=\"Ring _.jpg\"; filename*=UTF-8''Ring%20%E2%98%83.jpg", 'nosniff', "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'", 'private, max-age=900',
    ])
    const { width, height, exif } = await sharp(await answer.arrayBuffer()).metadata()
    expect([width, height, exif]).toEqual([300, 600, undefined])
    expect((await sharp(await (await fetched(one.thumbnailUrl ?? '')).arrayBuffer()).metadata()).height).toBe(400)
    const part = await fetched(one.url, { range: 'bytes=0-2' })
    expect([part.status, (await part.arrayBuffer()).byteLength, (await fetched(one.url, { range: 'bytes=9999999-' })).status]).toEqual([206, 3, 416])
    vi.setSystemTime(new Date('2026-11-20T11:31:00Z'))
    const over = await fetched(one.url, { 'accept-language': 'pl,cs-CZ;q=0.9,en;q=0.8' })
    expect([over.status, over.headers.get('content-language'), await over.text()]).toEqual([404, 'cs', 'Platnost tohoto odkazu skončila. Otevřete znovu stránku, na které jste ho našli, a zvolte to tam.'])
    expect((await fetched((await list()).files[0]?.url ?? '')).status).toBe(200)

    const claim = await open([one.id, crypto.randomUUID(), 'no id'])
    expect((await list()).files).toMatchObject([{ id: one.id, claimId: claim.id, removable: false }])
    expect(await app.composed.application.evidence.ofClaim(staff, claim.id)).toMatchObject([{ id: one.id, lineId: (await app.line.view(claim.id)).lines[0]?.id, uploadedBy: { kind: 'shopper', name: 'Emma Brook' }, removed: null }])
    expect((await app.ask('POST', `${evidencePath}/${one.id}/remove`, emma, { locale: 'en' })).status).toBe(404)
  })

  it('that answers a question of the shop’s ends it, and staff are told, whatever else staff wrote meanwhile', async () => {
    const claim = await open([])
    const asked = async () => (await app.line.fresh.stores.claims.load(kestia, claim.id))?.state.awaitingAnswer
    await app.line.act(claim.id, { name: 'ask-customer', text: 'A photo, please.' })
    await app.line.act(claim.id, { name: 'message', text: 'In daylight.' })
    expect(await asked()).toBe(true)
    await sent({ name: 'stone.png', about: `claimId=${claim.id}` })
    expect([await asked(), ...(await app.line.view(claim.id)).timeline.slice(0, 2)]).toMatchObject([false, { actor: { kind: 'shopper', name: 'Emma Brook' }, detail: 'stone.jpg' }, { actor: { kind: 'shopper', name: 'Emma Brook' }, text: 'File added: photo', detail: null }])
    expect(await rows(`select subject, text from "Mail" where kind = 'staff-message'`)).toMatchObject([{ text: expect.stringContaining('They have sent a file: stone.jpg') }])
    const { version } = (await app.line.fresh.stores.claims.load(kestia, claim.id)) ?? {}
    await sent({ about: `claimId=${claim.id}` })
    expect((await app.line.fresh.stores.claims.load(kestia, claim.id))?.version).toBe(version)
    await app.line.act(claim.id, { name: 'cancel', note: '' })
  })

  it('sent twice by one key, and five times at once, is kept once', async () => {
    const key = crypto.randomUUID()
    const before = kept().length
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => sent({ key })))
    expect(new Set([...all, await sent({ key })].map(({ id }) => id)).size).toBe(1)
    expect(kept().length).toBe(before + 2)
    expect(readdirSync(join(app.line.fresh.evidenceDir, 'arriving'))).toEqual([])
    expect((await app.ask('POST', `${evidencePath}/${all[0]?.id}/remove`, emma, { locale: 'en' })).status).toBe(200)
    expect(kept().length).toBe(before)
  })

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'This kind of file isn’t taken. Send a photo (JPEG, PNG or WebP), a PDF, or a film (MP4 or MOV).'],
    ['nothing', Buffer.alloc(0), 'This file is empty. Choose it again, or choose another.'],
    ['half a photo', null, 'This photo is damaged and can’t be opened. Take it again, or send another.'],
    ['a PDF of more than 10 MB', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10 * 1024 * 1024)]), 'This PDF is larger than 10 MB. Send it in parts, or as photos.'],
  ])('that is %s is refused in words, and nothing of it is kept', async (_, content, sentence) => {
    const answer = await send({ content: content ?? photo.subarray(0, 300) })
    expect([answer.status, await answer.json()]).toEqual([400, { kind: 'invalid', sentence }])
    expect(readdirSync(join(app.line.fresh.evidenceDir, 'arriving'))).toEqual([])
  })

  it('as the thirteenth for one item is one too many, ten at once or one by one', async () => {
    const pdf = Buffer.from('%PDF-1.7\nA receipt.')
    const about = `lineItemId=${encodeURIComponent(bracelet)}&purpose=proof-of-purchase`
    const answers = await Promise.all(Array.from({ length: 14 }, (_, i) => send({ content: pdf, name: `receipt ${i}.pdf`, about })))
    expect(answers.filter(({ status }) => status === 200).length).toBe(12)
    expect(await answers.find(({ status }) => status === 400)?.json()).toEqual({ kind: 'invalid', sentence: 'No more than 12 files can be kept here. Remove one to add another.' })
    const [paper] = (await list()).files.filter(({ kind }) => kind === 'paper')
    expect(paper).toMatchObject({ purpose: 'proof-of-purchase', lineItemId: bracelet, thumbnailUrl: null })
    expect((await fetched(paper?.url ?? '')).headers.get('content-disposition')).toMatch(/^attachment; /)
  })
})

describe('whose files they are', () => {
  it('another customer and another shop find nothing, and bring nothing in', async () => {
    const one = await sent()
    const claim = await open([])
    const theirs = await app.composed.application.evidence.add(staff, { claimId: claim.id }, upload())
    expect(theirs).toMatchObject({ ok: true })
    expect((await send({ token: stranger })).status).toBe(404)
    expect((await app.ask('GET', `${evidencePath}?locale=en`, stranger)).status).toBe(404)
    expect((await app.ask('POST', `${evidencePath}/${one.id}/remove`, stranger, { locale: 'en' })).status).toBe(404)
    expect((await send({ about: `claimId=${crypto.randomUUID()}` })).status).toBe(404)
    expect((await send({ about: 'lineItemId=gid%3A%2F%2Fshopify%2FLineItem%2F999' })).status).toBe(404)
    expect((await app.ask('POST', evidencePath, null, photo)).status).toBe(401)
    const { evidence } = app.composed.application
    expect(await evidence.ofClaim(otherShop, claim.id)).toEqual([])
    expect([await evidence.add(otherShop, { claimId: claim.id }, upload()), await evidence.remove(otherShop, one.id), await evidence.restore(otherShop, one.id), await evidence.remove(staff, one.id)]).toMatchObject([notFound, notFound, notFound, notFound])
    expect((await fetched(one.url.replace(one.id, crypto.randomUUID()))).status).toBe(404)
    // What staff add for themselves the customer doesn't see; a label they do.
    expect((await list()).files.some(({ claimId }) => claimId === claim.id)).toBe(false)
    await evidence.add(staff, { claimId: claim.id, purpose: 'label' }, upload())
    expect((await list()).files.filter(({ claimId }) => claimId === claim.id)).toMatchObject([{ purpose: 'label', removable: false }])
  })

  it('a claim takes only what its opener has handed in for its order', async () => {
    const byStaff = await app.composed.application.evidence.add(staff, { orderKey: '100', lineItemId: ring, purpose: 'proof-of-purchase' }, upload())
    const id = byStaff.ok ? byStaff.value.id : ''
    await app.line.fresh.query('insert into "Evidence" ("id", "shop", "orderId", "purpose", "fileName", "mediaType", "bytes", "sha256", "uploadedAt", "uploadedBy") select $1, "shop", $2, "purpose", "fileName", "mediaType", "bytes", "sha256", "uploadedAt", $3 from "Evidence" where "id" = $4', ['other-order', 'gid://shopify/Order/200', { kind: 'shopper', id: 'gid://shopify/Customer/20', name: 'Emma Brook' }, id])
    const { open: openedByStaff } = app.line
    await rows('update "ClaimLine" set "authorization" = \'canceled\'')
    const byShopper = await open([id])
    expect(await app.composed.application.evidence.ofClaim(staff, byShopper.id)).toEqual([])
    await rows('update "ClaimLine" set "authorization" = \'canceled\'')
    const claimId = await openedByStaff([{ lineItemId: ring, quantity: 1, ground: 'defect', evidenceIds: [id, 'other-order'] }])
    expect(await app.composed.application.evidence.ofClaim(staff, claimId)).toMatchObject([{ id, purpose: 'proof-of-purchase', uploadedBy: { kind: 'staff', name: 'Ada Hill' } }])
    await rows('delete from "Evidence" where "id" = \'other-order\'')
  })

  it('a role that may not inspect is told who may', async () => {
    const claimId = String((await rows('select "claimId" from "Evidence" where "claimId" is not null limit 1'))[0]?.claimId)
    expect(await app.composed.application.evidence.add({ ...staff, role: 'viewer' }, { claimId }, upload())).toMatchObject({ ok: false, error: { kind: 'not-allowed', code: 'role' } })
  })
})

describe('removed, swept, forgotten', () => {
  it('what staff remove is no longer shown, comes back for a day, and is deleted then', async () => {
    const { evidence } = app.composed.application
    const [found] = await rows('select "id", "claimId" from "Evidence" where "claimId" is not null and "removedAt" is null limit 1')
    const [id, claimId] = [String(found?.id), String(found?.claimId)]
    const seen = async () => (await evidence.ofClaim(staff, claimId)).find((one) => one.id === id)
    const link = (await seen())?.url ?? ''
    expect(await evidence.remove(staff, id)).toEqual({ ok: true, value: true })
    expect(await evidence.remove(staff, id)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await seen()).toMatchObject({ url: null, removed: { by: 'Ada Hill', undoable: true } })
    expect((await fetched(link)).status).toBe(404)
    expect(await evidence.restore(staff, id)).toEqual({ ok: true, value: true })
    expect((await fetched(link)).status).toBe(200)
    await evidence.remove(staff, id)
    await sweepEvidence(app.line.fresh.stores, new Date(Date.now() + 86_399_000))
    expect(kept()).toContain(id)
    await sweepEvidence(app.line.fresh.stores, new Date(Date.now() + 86_401_000))
    expect(kept()).not.toContain(id)
    expect(await seen()).toMatchObject({ removed: { undoable: false } })
    expect(await evidence.restore(staff, id)).toMatchObject({ ok: false })
    // Each of them is on the claim's record once, with who did it, and without a word of what the file is called.
    const did = (type: string) => ({ type, by: 'Ada Hill', payload: { evidenceId: id, purpose: expect.any(String) } })
    expect(await rows('select "type", "actor" ->> \'name\' as by, "payload" from "ClaimEvent" where "claimId" = $1 and "type" in (\'evidence-removed\', \'evidence-restored\') order by "id"', [claimId])).toEqual([did('evidence-removed'), did('evidence-restored'), did('evidence-removed')])
  })

  it('what no claim has taken within a day is gone, and can’t be taken any more', async () => {
    const one = await sent({ about: `lineItemId=${encodeURIComponent(ring)}` })
    const later = new Date(Date.now() + 86_401_000)
    await sweepEvidence(app.line.fresh.stores, later)
    expect(kept()).not.toContain(one.id)
    expect(await rows('select "id" from "Evidence" where "claimId" is null')).toEqual([])
    expect((await list()).files.filter(({ claimId }) => claimId === null)).toEqual([])
  })

  it('a customer who is to be forgotten leaves no file, and no name on the record of one', async () => {
    await sent({ name: 'Emma Brook’s hand.jpg' })
    expect(kept().length).toBeGreaterThan(2)
    const deps = { ...app.line.deps, stores: app.line.fresh.stores, log: () => {} }
    await handleWebhook(deps, kestia, 'customers/redact', { customer: { id: 20 }, orders_to_redact: [] }, new Date())
    await handleWebhook(deps, kestia, 'customers/redact', { customer: { id: 20 }, orders_to_redact: [100] }, new Date())
    expect(kept()).toEqual([])
    expect(JSON.stringify(await rows('select * from "Evidence"'))).not.toMatch(/Emma|Customer\/20/)
    expect(await rows('select distinct "bytes", "sha256", "fileName", "removedAt" is null as "open" from "Evidence"')).toEqual([{ bytes: 0, sha256: '', fileName: 'Redacted', open: false }])
  })

  it('a shop that is erased leaves neither record nor folder', async () => {
    await app.composed.application.evidence.add(staff, { orderKey: '100' }, upload())
    expect(kept().length).toBe(2)
    const deps = { ...app.line.deps, stores: app.line.fresh.stores, log: () => {} }
    await handleWebhook(deps, kestia, 'shop/redact', {}, new Date('2026-11-01T00:00:00Z'))
    expect(kept().length).toBe(2)
    await app.line.fresh.stores.shops.uninstall(kestia, new Date('2027-01-01T00:00:00Z'))
    await handleWebhook(deps, kestia, 'shop/redact', {}, new Date('2027-01-03T00:00:00Z'))
    expect(await rows('select * from "Evidence"')).toEqual([])
    expect(readdirSync(app.line.fresh.evidenceDir)).toEqual(['arriving'])
  })
})
