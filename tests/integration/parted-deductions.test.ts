import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClaimCommand } from '../../app/domain/claim/commands.ts'
import { shop } from '../sandbox/platform/tiny-shop.ts'
import { boxTerms } from '../support/box-terms.ts'
import { startClaimLine } from './support/claim-line.ts'
import type { ClaimLine } from './support/claim-line.ts'

let line: ClaimLine
beforeEach(async () => { line = await startClaimLine(boxTerms('GBP')) })
afterEach(() => line.stop())

async function give(claimId: string, command: ClaimCommand): Promise<void> {
  expect([command.name, await line.act(claimId, command)]).toMatchObject([command.name, { ok: true }])
  await line.work(claimId)
}

it.each([['together', [2]], ['one after the other', [1, 1]]])('what the terms keep of a line for a missing box is kept once where its two pieces come back %s', async (_, parcels) => {
  const claimId = await line.open([{ lineItemId: 'gid://shopify/LineItem/101', quantity: 2, ground: 'change-of-mind', facts: { goods: { missing: ['gift-box'] } } }])
  await line.work(claimId)
  await give(claimId, { name: 'approve' })
  for (const quantity of parcels) {
    const awaited = (await line.fresh.stores.claims.load(shop, claimId))?.state.lines.find((one) => one.reception === 'awaiting')
    await give(claimId, { name: 'receive', pieces: { [awaited?.id ?? '']: quantity } })
    await give(claimId, { name: 'refund' })
  }
  // 2 * 95.00 - 10.00
  expect((await line.held()).refunded).toBe('180.0')
})
