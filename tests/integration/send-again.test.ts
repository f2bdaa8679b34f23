import { afterEach, beforeEach, expect, it } from 'vitest'
import { viewHome } from '../../app/application/home.ts'
import { viewMails } from '../../app/application/mails/mail-settings.ts'
import { sendMailAgain } from '../../app/application/mails/send-again.ts'
import { ShopifyUnavailable } from '../../app/application/ports.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let claimId: string
let mailId: string
beforeEach(async () => {
  line = await startClaimLine()
  claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'defect' }])
  mailId = (await line.view(claimId)).mails[0]?.id ?? ''
  await line.fresh.stores.mails.refused(mailId, '550 No such mailbox', line.clock.at)
})
afterEach(() => line.stop())

const again = (as = staff, claim = claimId) => sendMailAgain(line.deps, as, claim, mailId)
const shown = async () => (await line.view(claimId)).mails[0]

it('a mail that was given up says why, and is tried anew when staff send it again', async () => {
  expect(await shown()).toMatchObject({ state: 'failed', reason: '550 No such mailbox' })
  expect(await again()).toEqual({ ok: true, value: null })
  expect(await shown()).toMatchObject({ state: 'waiting', reason: null })
  expect(await line.fresh.stores.mails.due(new Date(line.clock.at.getTime() + 5000))).toContain(mailId)
})

it('pressed twice, it is sent again once: the second is told that the mail is on its way', async () => {
  const [first, second] = await Promise.all([again(), again()])
  expect([first.ok, second.ok].sort()).toEqual([false, true])
  expect(first.ok ? second : first).toMatchObject({ error: { kind: 'conflict', sentence: 'This mail is no longer one that was given up: it is on its way, or was sent. The list shows how it stands.' } })
})

it('who may not write to customers is told which role may, and nobody reaches another shop’s mail', async () => {
  expect(await again({ ...staff, role: 'viewer' })).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
  expect(await again({ ...staff, shop: 'izlato.myshopify.com' })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(await again(staff, crypto.randomUUID())).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(await shown()).toMatchObject({ state: 'failed' })
})

it('a mail about no claim that was given up is told of, is sent again by itself, and is an old story thirty days after it was tried last', async () => {
  const { mails } = line.fresh.stores
  await mails.post('data-1', 'kestia.myshopify.com', { kind: 'data-request', to: 'care@kestia.example', locale: 'en', subject: 'A customer asks for their data', text: 'T' }, line.clock.at)
  const listed = async (as = staff) => { const seen = await viewMails(line.deps, as, { kind: null, language: null }); return seen.ok ? seen.value.undelivered : seen.error }
  expect(await listed()).toEqual({ count: 0, mails: [] })
  await mails.refused('data-1', '550 No such mailbox', line.clock.at)
  expect(await listed()).toEqual({ count: 1, mails: [{ id: 'data-1', subject: 'A customer asks for their data', to: 'care@kestia.example', state: 'failed', at: '2026-11-20T11:00:00.000Z', reason: '550 No such mailbox' }] })
  expect((await viewHome(line.deps, staff)).undelivered).toBe(1)
  line.clock.at = new Date('2026-12-20T10:59:59Z')
  expect((await viewHome(line.deps, staff)).undelivered).toBe(1)
  line.clock.at = new Date('2026-12-20T11:00:00Z')
  expect((await viewHome(line.deps, staff)).undelivered).toBe(0)

  expect(await sendMailAgain(line.deps, { ...staff, shop: 'izlato.myshopify.com' }, null, 'data-1')).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  // What is a claim's is not sent by this way, nor the other way round.
  expect([await sendMailAgain(line.deps, staff, null, mailId), await sendMailAgain(line.deps, staff, claimId, 'data-1')]).toMatchObject([{ ok: false }, { ok: false }])
  expect(await sendMailAgain(line.deps, staff, null, 'data-1')).toEqual({ ok: true, value: null })
  expect(await mails.load('data-1')).toMatchObject({ state: 'waiting' })
})

it('a customer’s request for their data goes to the address that the shop has in Shopify when it is sent again; a test mail to its own, and without Shopify nothing goes', async () => {
  const { mails } = line.fresh.stores
  const mail = { locale: 'en', subject: 'S', text: 'T' }
  await mails.post('data-2', 'kestia.myshopify.com', { ...mail, kind: 'data-request', to: 'old@kestia.example' }, line.clock.at)
  await mails.post('test-2', 'kestia.myshopify.com', { ...mail, kind: 'test', to: 'ada@kestia.example' }, line.clock.at)
  for (const id of ['data-2', 'test-2']) await mails.refused(id, '550 No such mailbox', line.clock.at)
  const contact = (await line.deps.shopify.readShop('kestia.myshopify.com')).email
  expect(contact).toBe('care@kestia.example')
  const silent = { ...line.deps, shopify: { readShop: () => Promise.reject(new ShopifyUnavailable('Shopify does not answer.')) } }
  expect(await sendMailAgain(silent, staff, null, 'data-2')).toEqual({ ok: false, error: { kind: 'conflict', sentence: 'Shopify does not answer. Where this mail goes is read there, so nothing was sent. Try again in a moment.' } })
  expect(await mails.load('data-2')).toMatchObject({ state: 'failed', to: 'old@kestia.example' })
  expect(await sendMailAgain(line.deps, staff, null, 'data-2')).toEqual({ ok: true, value: null })
  expect(await sendMailAgain(line.deps, staff, null, 'test-2')).toEqual({ ok: true, value: null })
  expect([await mails.load('data-2'), await mails.load('test-2')]).toMatchObject([{ state: 'waiting', to: 'care@kestia.example' }, { state: 'waiting', to: 'ada@kestia.example' }])
})

it('a test mail that was given up says so with the mails, and warns nobody on Home', async () => {
  await line.fresh.stores.mails.post('test-1', 'kestia.myshopify.com', { kind: 'test', to: 'ada@kestia.example', locale: 'en', subject: 'Test: S', text: 'T' }, line.clock.at)
  await line.fresh.stores.mails.refused('test-1', '550 No such mailbox', line.clock.at)
  expect(await viewMails(line.deps, staff, { kind: null, language: null })).toMatchObject({ value: { undelivered: { count: 1, mails: [{ id: 'test-1', reason: '550 No such mailbox' }] } } })
  expect((await viewHome(line.deps, staff)).undelivered).toBe(0)
})
