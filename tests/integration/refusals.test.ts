import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { openClaim } from '../../app/application/claims/open-claim.ts'
import { orderId, staff, startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const engraved = { lineItemId: 'gid://shopify/LineItem/101', quantity: 1, ground: 'change-of-mind' as const }
const bracelet = { lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' as const }
const mailTexts = async () => (await line.fresh.query('select "text" from "Mail" order by "createdAt"')).map((row) => String(row.text))

it('an engraved ring is declined with the clause that rules it out, also where staff write nothing', async () => {
  const claimId = await line.open([engraved])
  await line.work(claimId)
  expect(await line.act(claimId, { name: 'approve' })).toMatchObject({ ok: false, error: { kind: 'not-allowed', sentence: 'The terms rule this out. Decline it with its reason, or choose a remedy as goodwill first.' } })
  expect(await line.act(claimId, { name: 'decline', reason: 'FINAL_SALE', note: '' })).toMatchObject({ ok: true })
  await line.work(claimId)
  expect((await line.held()).returns).toEqual(['DECLINED'])
  expect((await mailTexts()).at(-1)).toContain('(KE-22)')
})

it('declining what the terms allow needs a reason of the shop\'s own', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  expect(await line.act(claimId, { name: 'decline', reason: 'OTHER', note: '  ' })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { note: 'Write the reason the customer is to read.' } } })
})

it('of a mixed claim the ruled-out line is declined, and the other goes on to its refund', async () => {
  const claimId = await line.open([engraved, bracelet])
  await line.work(claimId)
  const ruledOut = (await line.view(claimId)).lines.find((one) => one.decision.answer.verdict === 'ineligible')?.id ?? ''
  const commands: ClaimCommand[] = [{ name: 'decline', reason: 'FINAL_SALE', note: '', lineIds: [ruledOut] }, { name: 'approve' }, { name: 'receive' }, { name: 'refund' }]
  for (const command of commands) {
    expect(await line.act(claimId, command)).toMatchObject({ ok: true })
    await line.work(claimId)
  }
  expect(await line.held()).toEqual({ refunded: '40.0', refunds: 1, returns: ['DECLINED', 'CLOSED'] })
  expect((await line.view(claimId)).claim.stage).toBe('settled')
})

it('a fact recorded by mistake can be taken back', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
  await line.act(claimId, { name: 'record-facts', lineId, facts: { goods: { condition: 'used' } } })
  expect((await line.view(claimId)).lines[0]?.decision.answer.verdict).toBe('ineligible')
  await line.act(claimId, { name: 'record-facts', lineId, facts: {} })
  expect((await line.view(claimId)).lines[0]).toMatchObject({ facts: {}, decision: { answer: { verdict: 'eligible' } } })
})

it('a stored decision replays to the same bytes from its request and its policy version', async () => {
  const claimId = await line.open([engraved, bracelet])
  const { decide } = await import('../../app/domain/decision/decide.ts')
  const claim = await line.deps.stores.claims.load('kestia.myshopify.com', claimId)
  for (const stored of claim?.lines ?? []) {
    const policy = await line.deps.policies.byId('kestia.myshopify.com', stored.policyVersionId)
    if (!policy) throw new Error('The policy version is gone.')
    expect(sorted(decide(policy.compiled, stored.request, Date.parse(stored.request.now ?? '')))).toBe(sorted(stored.decision))
  }
})

/** The database keeps objects with their keys in an order of its own. */
const sorted = (value: unknown): string => JSON.stringify(value, (_, one: unknown) => (one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one))

it('an order longer than can be read is not decided on by halves', async () => {
  await line.fresh.query('update "Order" set "complete" = false')
  expect(await openClaim(line.deps, staff, orderId, [bracelet], 'long')).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
})

it('a sum for lost value finer than the currency has is refused at its field', async () => {
  const claimId = await line.open([bracelet])
  await line.work(claimId)
  for (const name of ['approve', 'receive'] as const) { await line.act(claimId, { name }); await line.work(claimId) }
  expect(await line.act(claimId, { name: 'refund', diminishedValue: '1.005' })).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { diminishedValue: 'Enter an amount such as 250.00.' } } })
})

it('the form sent again after the claim was opened leads to that claim', async () => {
  const first = await openClaim(line.deps, staff, orderId, [bracelet], 'form-1')
  expect(await openClaim(line.deps, staff, orderId, [bracelet], 'form-1')).toEqual(first)
})

it('facts on a line that is closed already are refused', async () => {
  const claimId = await line.open([engraved, bracelet])
  await line.work(claimId)
  const closed = (await line.view(claimId)).lines.find((one) => one.decision.answer.verdict === 'ineligible')?.id ?? ''
  await line.act(claimId, { name: 'decline', reason: 'FINAL_SALE', note: '', lineIds: [closed] })
  await line.work(claimId)
  expect(await line.act(claimId, { name: 'record-facts', lineId: closed, facts: { goods: { condition: 'used' } } })).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
})
