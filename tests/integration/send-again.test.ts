import { afterEach, beforeEach, expect, it } from 'vitest'
import { viewHome } from '../../app/application/home.ts'
import { viewMails } from '../../app/application/mails/mail-settings.ts'
import { sendMailAgain } from '../../app/application/mails/send-again.ts'
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
