import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
let claimId: string
/** KLENOTA pays once the goods are back or a proof shows that they were sent. */
beforeEach(async () => {
  line = await startClaimLine('klenota')
  claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }])
  await line.work(claimId)
  await tell({ name: 'approve' }, { name: 'record-sent', tracking: { carrier: 'PPL', number: 'Z 1', url: null }, proof: false })
})
afterEach(() => line.stop())

async function tell(...commands: ClaimCommand[]) {
  for (const command of commands) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
  }
}
const refusal = { kind: 'not-allowed', sentence: 'Neither the goods nor a proof that they were sent are here yet. Record them as received, or as sent with the proof seen.' }

it('a refund does not go out on the customer’s word that the goods were sent, but on a proof of it', async () => {
  expect(await line.act(claimId, { name: 'refund' })).toMatchObject({ ok: false, error: refusal })
  await tell({ name: 'record-sent', tracking: null, proof: true }, { name: 'refund' })
  expect((await line.held()).refunded).toBe('40.0')
})

it('a proof that staff put on record as a fact opens it too, and taken back closes it', async () => {
  const lineId = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines[0]?.id ?? ''
  const mayRefund = async () => (await line.view(claimId)).commands.find(({ name }) => name === 'refund')?.allowed
  await tell({ name: 'record-facts', lineId, facts: { received: { proofOfDispatchAt: '2026-11-20T10:00:00Z' } } })
  expect(await mayRefund()).toBe(true)
  await tell({ name: 'record-facts', lineId, facts: {} })
  expect(await mayRefund()).toBe(false)
})
