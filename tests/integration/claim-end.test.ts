import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine() })
afterEach(() => line.stop())

const closedAt = async (claimId: string) => (await line.fresh.query('select "closedAt" from "Claim" where "id" = $1', [claimId])).map((row) => (row.closedAt as Date | null)?.toISOString() ?? null)[0]
async function carry(claimId: string, instant: string, ...commands: ClaimCommand[]) {
  line.clock.at = new Date(instant)
  for (const command of commands) {
    expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
    await line.work(claimId)
  }
}

it('a claim ends when its last line is settled, whatever is written or paid after that, and again after it was disputed', async () => {
  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/102', quantity: 1, ground: 'change-of-mind' }])
  await line.work(claimId)
  await carry(claimId, '2026-11-21T09:00:00Z', { name: 'approve' }, { name: 'receive' })
  expect(await closedAt(claimId)).toBeNull()
  await carry(claimId, '2026-11-22T09:00:00Z', { name: 'refund' })
  expect(await closedAt(claimId)).toBe('2026-11-22T09:00:00.000Z')
  const lineId = (await line.view(claimId)).lines[0]?.id ?? ''
  await carry(claimId, '2026-12-01T09:00:00Z', { name: 'note', text: 'The customer called.' }, { name: 'pay-back', lineId, as: 'claim-costs', amount: { amount: 500, currency: 'GBP' }, note: 'Postage.' })
  expect(await closedAt(claimId)).toBe('2026-11-22T09:00:00.000Z')
  await carry(claimId, '2026-12-02T09:00:00Z', { name: 'dispute', text: 'It was more.' })
  expect(await closedAt(claimId)).toBeNull()
  await carry(claimId, '2026-12-03T09:00:00Z', { name: 'resolve-dispute', outcome: 'dismissed', note: 'It was not.' })
  expect(await closedAt(claimId)).toBe('2026-12-03T09:00:00.000Z')
})
