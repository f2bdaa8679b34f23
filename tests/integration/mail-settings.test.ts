import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StaffContext } from '../../app/application/application.ts'
import { changeMail, previewMail, sendTestMail, viewMails } from '../../app/application/mails/mail-settings.ts'
import { staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeAll(async () => { line = await startClaimLine() })
afterAll(() => line.stop())

const asked = { kind: 'canceled', language: 'en' }
const own = { subject: '{shop}: canceled ({number})', body: 'Hello {customer},\n\n{note}\n\nYours, {shop}' }
const view = async (context: StaffContext = staff) => {
  const seen = await viewMails(line.deps, context, asked)
  if (!seen.ok) throw new Error(seen.error.sentence)
  return seen.value
}

it('a wording of the shop\'s own is used from then on, stands on record, and gives way to the shipped one again', async () => {
  const shipped = await view()
  expect([shipped.own, shipped.version, shipped.locked]).toEqual([null, '', null])
  expect(await changeMail(line.deps, staff, asked, '', own)).toEqual({ ok: true, value: true })
  const changed = await view()
  expect(changed).toMatchObject({ wording: own, own: { by: 'Ada Hill' }, changed: ['canceled.en'] })
  expect(changed.preview.text).toContain('Hello Jane Sample,')

  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind', remedy: 'refund' }])
  await line.work(claimId)
  expect(await line.act(claimId, { name: 'cancel', note: 'As agreed.' })).toMatchObject({ ok: true })
  await line.work(claimId)
  expect((await line.fresh.query('select "subject", "text" from "Mail" where "kind" = \'canceled\''))).toEqual([{ subject: 'Kestia: canceled (R-1001)', text: 'Hello Emma Brook,\n\nAs agreed.\n\nYours, Kestia' }])

  // What was seen before is no longer what stands.
  expect(await changeMail(line.deps, staff, asked, '', { ...own, subject: 'Other' })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(await changeMail(line.deps, staff, asked, changed.version, null)).toEqual({ ok: true, value: true })
  expect(await view()).toMatchObject({ own: null, wording: shipped.shipped })
  expect((await line.fresh.query('select "what", "before"->>\'subject\' as "from", "after"->>\'subject\' as "to" from "SettingChange" where "what" = \'mail-wording\' order by "id"'))).toEqual([
    { what: 'mail-wording', from: '{shop}: Your claim is canceled ({number})', to: own.subject }, { what: 'mail-wording', from: own.subject, to: '{shop}: Your claim is canceled ({number})' },
  ])
})

it('a wording that can\'t be used is refused at its field and changes nothing', async () => {
  const broken = { subject: 'No {day}', body: '{note' }
  const problems = { ok: false, error: { kind: 'invalid', fields: { subject: expect.stringContaining('This mail has no {day}.'), body: expect.stringContaining('A brace has no partner near “{note”.') } } }
  expect(await changeMail(line.deps, staff, asked, '', broken)).toMatchObject(problems)
  expect(await previewMail(line.deps, staff, asked, broken)).toMatchObject(problems)
  expect((await view()).own).toBeNull()
})

it('who may not edit mails may look, and is told who may', async () => {
  const agent: StaffContext = { ...staff, role: 'agent' }
  expect((await view(agent)).locked).toMatch(/manager/)
  expect(await changeMail(line.deps, agent, asked, '', own)).toMatchObject({ ok: false, error: { kind: 'not-allowed', code: 'role' } })
  expect(await sendTestMail(line.deps, agent, asked, own)).toMatchObject({ ok: false, error: { code: 'role' } })
})

it('a test mail goes to the address that Shopify has confirmed, and nowhere without one', async () => {
  expect(await sendTestMail(line.deps, staff, asked, own)).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
  await line.fresh.query('insert into "Session" ("id", "shop", "state", "isOnline", "accessToken", "userId", "email", "emailVerified") values (\'s\', $1, \'\', true, \'t\', 2, \'ada@kestia.example\', true)', [staff.shop])
  await line.fresh.stores.staff.arrive(staff.shop, { ...staff.staff, ownsAccount: false }, line.deps.now())
  expect(await sendTestMail(line.deps, staff, asked, own)).toEqual({ ok: true, value: { to: 'ada@kestia.example' } })
  expect(await line.fresh.query('select "to", "subject", "claimId" from "Mail" where "kind" = \'test\'')).toEqual([{ to: 'ada@kestia.example', subject: 'Test: Kestia: canceled (R-1001)', claimId: null }])
})
