import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { readPdf } from '../adapters/documents/read-pdf.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const looked: ClaimCommand[] = [
  { name: 'approve' }, { name: 'receive' }, { name: 'send-to-expert', expert: 'Assay Office', orderedBy: 'merchant', on: '2026-11-19', note: '' },
  { name: 'record-report', report: { finding: 'not-covered', on: '2026-11-20', summary: 'Bent by a fall.', cost: null, paidBy: null, evidenceIds: [] } },
  { name: 'decline', reason: 'OTHER', note: 'The bend shows the fall.' },
]
async function carry(claimId: string, ...commands: ClaimCommand[]) {
  for (const command of commands) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
  }
  return line.view(claimId)
}
const rejected = async () => {
  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'defect' }])
  return { claimId, view: await carry(claimId, ...looked) }
}
const mail = async (kind: string) => String((await line.fresh.query('select "text" from "Mail" where "kind" = $1', [kind]))[0]?.text)
const row = async (claimId: string) => (await line.fresh.query('select "stage", "open", "closedAt" is not null as "closed" from "Claim" where "id" = $1', [claimId]))[0]

it('a piece refused after it was looked at is to be given back: its customer is told, and the claim is open until it went', async () => {
  const { claimId, view } = await rejected()
  expect([view.claim.stage, view.lines[0]?.reception]).toEqual(['to-give-back', 'to-give-back'])
  // What was to be decided is decided, whenever the parcel goes.
  expect(await row(claimId)).toEqual({ stage: 'to-give-back', open: true, closed: true })
  expect(await mail('declined')).toContain('It is here with us, and we will send it back to you.')
  const papers = await line.fresh.stores.documents.ofClaim(shop, claimId)
  const refusal = await line.fresh.stores.documents.open(shop, papers.find(({ kind }) => kind === 'outcome-confirmation')?.id ?? '')
  const text = (await readPdf(refusal?.content ?? new Uint8Array())).text.replaceAll('\n', ' ')
  expect(text).toMatch(/The bend shows the fall\..*It is here with us, and we will send it back to you\./)

  const given = await carry(claimId, { name: 'give-back', tracking: { carrier: 'Royal Mail', number: 'RM 9', url: null }, note: '', on: '2026-11-20' })
  expect([given.claim.stage, given.lines[0]?.record.parcel.givenBack]).toMatchObject(['declined', { on: '2026-11-20', left: false, tracking: { number: 'RM 9' }, by: { name: 'Ada Hill' } }])
  expect(await row(claimId)).toEqual({ stage: 'declined', open: false, closed: true })
  expect(await mail('given-back')).toContain('This has gone back to you:\n\n- 1 × Leather bracelet\n\nOn 20 November 2026.\n\nParcel: Royal Mail RM 9')
})

it('or it is left here, which takes words, and its customer is asked to say if they don’t want that', async () => {
  const { claimId } = await rejected()
  const leave = (note: string): ClaimCommand => ({ name: 'give-back', tracking: null, note, on: '2026-11-20', left: true })
  expect(await line.act(claimId, leave(''))).toMatchObject({ ok: false, error: { sentence: 'Write how the customer said that they leave it to you: it is theirs, and this stays on record.' } })
  const left = await carry(claimId, leave('You wrote on 20 November that it may be recycled.'))
  expect([left.claim.stage, left.lines[0]?.reception]).toEqual(['declined', 'left-here'])
  expect(await mail('left-here')).toContain('You wrote on 20 November that it may be recycled.\n\nIf that is not what you want, answer this mail')
})

it('reopened before it went it is here still, and after that it is awaited anew', async () => {
  const { claimId } = await rejected()
  expect((await carry(claimId, { name: 'reopen', note: 'A new report.' })).lines[0]).toMatchObject({ authorization: 'authorized', reception: 'received' })
  const again = await carry(claimId, ...looked.slice(2), { name: 'give-back', tracking: null, note: '', on: '2026-11-20' }, { name: 'reopen', note: 'Another report.' })
  expect(again.lines[0]).toMatchObject({ authorization: 'requested', reception: 'awaiting' })
})

it('a lower price wished for is approved without asking for the piece, and the slip goes out with the remedy that needs it', async () => {
  const { stop } = line
  await stop()
  line = await startClaimLine('klenota')
  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'defect', remedy: 'price-reduction' }])
  const approved = await carry(claimId, { name: 'approve' })
  const slips = async () => (await line.fresh.stores.documents.ofClaim(shop, claimId)).filter(({ kind }) => kind === 'packing-slip').length
  expect([approved.claim.stage, approved.lines[0]?.reception, await slips()]).toEqual(['to-settle', 'held', 0])
  expect(await mail('approved')).toContain('Please keep it for now: we will write to you as soon as we know how it will be settled, and whether it has to be sent in for that.')
  const chosen = await carry(claimId, { name: 'choose-remedy', lineIds: [approved.lines[0]?.id ?? ''], remedy: 'repair' })
  expect([chosen.claim.stage, chosen.lines[0]?.reception, await slips()]).toEqual(['awaiting-goods', 'awaiting', 1])
  expect(await mail('remedy-chosen')).toContain('Print the attached packing slip')
})
