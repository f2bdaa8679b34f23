import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { documentsOfClaim, openDocument } from '../../app/application/documents/open-document.ts'
import type { OutgoingMail } from '../../app/application/mails/outgoing-mail.ts'
import { jobHandlers } from '../../app/application/worker.ts'
import { openSeals } from '../../app/adapters/storage/seals.server.ts'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import type { WorkerDeps } from '../../app/application/worker.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { readPdf } from '../adapters/documents/read-pdf.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const, remedy: 'refund' as const }

async function refunded(): Promise<string> {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  for (const command of [{ name: 'approve' }, { name: 'receive' }, { name: 'refund' }] as const) {
    expect(await line.act(claimId, command)).toMatchObject({ ok: true })
    await line.work(claimId)
  }
  return claimId
}

it('a claim leaves its papers whole, each with the hash of its bytes and beside the mail that carries it', async () => {
  const claimId = await refunded()
  const kept = await line.fresh.stores.documents.ofClaim(shop, claimId)
  expect(kept.map(({ kind, locale, fileName }) => [kind, locale, fileName])).toEqual([
    ['claim-confirmation', 'en', 'Confirmation R-1001.pdf'], ['outcome-confirmation', 'en', 'Outcome R-1001.pdf'], ['packing-slip', 'en', 'Packing slip R-1001.pdf'], ['withdrawal-receipt', 'en', 'Withdrawal receipt R-1001.pdf'],
  ])
  for (const { id, sha256, bytes } of kept) {
    const whole = await line.fresh.stores.documents.open(shop, id)
    expect([createHash('sha256').update(whole?.content ?? '').digest('hex'), whole?.content.length]).toEqual([sha256, bytes])
  }
  const outcome = await line.fresh.stores.documents.open(shop, kept.find(({ kind }) => kind === 'outcome-confirmation')?.id ?? '')
  expect((await readPdf(outcome?.content ?? new Uint8Array())).text).toContain('R-1001')
  expect(await line.fresh.stores.documents.open('izlato.myshopify.com', kept[0]?.id ?? '')).toBeNull()
  expect(await line.fresh.query('select m."kind", d."kind" as "carries" from "Mail" m join "MailDocument" md on md."mailId" = m."id" join "Document" d on d."id" = md."documentId" order by 1, 2')).toEqual([
    { kind: 'approved', carries: 'packing-slip' }, { kind: 'opened', carries: 'claim-confirmation' }, { kind: 'opened', carries: 'withdrawal-receipt' }, { kind: 'refunded', carries: 'outcome-confirmation' },
  ])
})

describe('a price reduction granted as goodwill', () => {
  const granted = async (...first: ClaimCommand[]) => {
    const claimId = await line.open([bracelet])
    await line.work(claimId)
    const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
    return { claimId, lineId, ...(await carry(claimId, ...first, { name: 'choose-remedy', lineIds: [lineId], remedy: 'price-reduction', goodwill: { reason: 'A loyal customer.' } })) }
  }
  const carry = async (claimId: string, ...commands: ClaimCommand[]) => {
    for (const command of commands) {
      expect(await line.act(claimId, command)).toMatchObject({ ok: true })
      await line.work(claimId)
    }
    return { view: await line.view(claimId) }
  }
  const reduce = (lineId: string): ClaimCommand => ({ name: 'pay-back', lineId, as: 'price-reduction', amount: { amount: 1_000, currency: 'GBP' }, note: '' })
  const mail = async (kind: string) => String((await line.fresh.query('select "text" from "Mail" where "kind" = $1', [kind]))[0]?.text)

  it('has nothing sent back of what the customer still has, and its end is called goodwill in paper and mail', async () => {
    const { claimId, lineId } = await granted()
    const { view } = await carry(claimId, { name: 'approve' })
    expect([view.claim.stage, view.lines[0]?.reception]).toEqual(['to-settle', 'not-required'])
    expect(await line.fresh.query('select 1 from "Timer" where "deadline" = \'sendBackBy\'')).toEqual([])
    expect(await mail('approved')).toContain('You need not send anything back.')
    expect((await carry(claimId, reduce(lineId))).view.claim.stage).toBe('settled')
    expect(await line.fresh.query('select 1 from "Timer" where "firedAt" is null and "kind" <> \'reconcile\'')).toEqual([])
    const kept = await line.fresh.stores.documents.ofClaim(shop, claimId)
    expect(kept.map(({ kind }) => kind)).toEqual(['claim-confirmation', 'outcome-confirmation', 'withdrawal-receipt'])
    const outcome = await line.fresh.stores.documents.open(shop, kept.find(({ kind }) => kind === 'outcome-confirmation')?.id ?? '')
    expect((await readPdf(outcome?.content ?? new Uint8Array())).text.replaceAll('\n', ' ')).toMatch(/Goodwill\s*granted beyond what the terms give\. A loyal customer\./)
    expect(await mail('paid-back')).toContain('We do this as goodwill, beyond what the terms give.\n\nYou keep it, so nothing has to be sent in.')
  })

  it('has a piece that is here given back, which staff see until it is on record', async () => {
    const { claimId, lineId } = await granted({ name: 'approve' }, { name: 'receive' })
    const may = (view: Awaited<ReturnType<typeof line.view>>) => view.commands.find(({ name }) => name === 'give-back')?.allowed
    const { view } = await carry(claimId, reduce(lineId))
    expect([view.claim.stage, view.lines[0]?.reception, may(view)]).toEqual(['to-give-back', 'to-give-back', true])
    expect(await mail('paid-back')).toContain('You keep it: we will send it back to you.')
    const given = (await carry(claimId, { name: 'give-back', tracking: { carrier: 'Royal Mail', number: 'RM 9', url: null }, note: '', on: '2026-11-20' })).view
    expect([given.claim.stage, given.lines[0]?.reception, may(given)]).toEqual(['settled', 'given-back', false])
    expect(given.lines[0]?.record.parcel.givenBack).toMatchObject({ tracking: { number: 'RM 9' }, by: { name: 'Ada Hill' } })
    expect(await mail('given-back')).toContain('On 20 November 2026.\n\nParcel: Royal Mail RM 9')
  })
})

it('a document once given out can not be changed, and goes only with the customer who is to be forgotten', async () => {
  await line.open([bracelet])
  await expect(line.fresh.query('update "Document" set "content" = $1', [Buffer.from('%PDF-')])).rejects.toThrow('A document given out is never changed.')
  await line.fresh.stores.orders.redactCustomer(shop, { id: 'gid://shopify/Customer/20', email: null, orderIds: [] }, new Date('2026-11-21T09:00:00Z'))
  expect(await line.fresh.query('select count(*)::int as "left" from "Document"')).toEqual([{ left: 0 }])
})

it('a mail server that fails delays a mail with its papers, and gets it once', async () => {
  await line.open([bracelet])
  const [{ id } = { id: '' }] = await line.fresh.query('select "id" from "Mail" where "kind" = \'opened\'')
  let isDown = true
  const sent: OutgoingMail[] = []
  const handlers = jobHandlers({ ...line.deps, log: () => {}, sendMail: async (mail: OutgoingMail) => { if (isDown) throw new Error('No route to host'); sent.push(mail) } } as unknown as WorkerDeps)
  await expect(handlers['send-mail']({ mailId: String(id) })).rejects.toThrow('No route to host')
  expect((await line.fresh.stores.mails.load(String(id)))?.state).toBe('waiting')
  isDown = false
  await Promise.all([handlers['send-mail']({ mailId: String(id) }), handlers['send-mail']({ mailId: String(id) })])
  await handlers['send-mail']({ mailId: String(id) })
  expect(sent.map(({ attachments, replyTo }) => [replyTo, ...attachments.map(({ fileName, content }) => [fileName, Buffer.from(content.subarray(0, 5)).toString()])])).toEqual([
    ['care@kestia.example', ['Confirmation R-1001.pdf', '%PDF-'], ['Withdrawal receipt R-1001.pdf', '%PDF-']],
  ])
})

it('a document is opened by a link of its own shop\'s for some minutes, and by nothing else', async () => {
  const claimId = await line.open([bracelet])
  const deps = { ...line.deps, seals: openSeals('secret'), appUrl: 'https://recourse.example' }
  const [first, second] = await documentsOfClaim(deps, { shop }, claimId)
  if (!first || !second) throw new Error('Nothing was given out.')
  const token = (url: string) => new URL(url).searchParams.get('token') ?? ''
  const later = (minutes: number) => ({ ...deps, now: () => new Date(deps.now().getTime() + minutes * 60_000) })
  expect(await openDocument(deps, first.id, token(first.url))).toMatchObject({ fileName: 'Confirmation R-1001.pdf' })
  expect([await openDocument(deps, second.id, token(first.url)), await openDocument(deps, first.id, ''), await openDocument(later(30), first.id, token(first.url))]).toEqual([null, null, null])
  expect(await openDocument(later(14), first.id, token(first.url))).not.toBeNull()
})
