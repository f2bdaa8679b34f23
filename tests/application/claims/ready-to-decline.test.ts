import { expect, test } from 'vitest'
import { readyToDecline } from '../../../app/application/claims/ready-to-decline.ts'
import type { StoredClaim } from '../../../app/application/claims/stored-claim.ts'
import type { RefusalRequirement } from '../../../app/domain/decision/decision.ts'

/** Declining one item, the terms of which ask a refusal to carry these, with a note to the customer. */
async function declined(requires: RefusalRequirement[], note: string) {
  const claim = { shop: 'a-shop', lines: [{ id: 'l1', policyVersionId: 'v1', facts: {}, decision: { verdict: 'eligible', refusal: { requires, rules: [] } } }] } as unknown as StoredClaim
  return readyToDecline({ byId: () => Promise.resolve(null) }, claim, { name: 'decline', reason: 'OTHER', note, lineIds: ['l1'] }, 'en')
}

test('a refusal goes out without proof, at the shop’s own risk, and not without a reason', async () => {
  expect(await declined(['proof-of-conformity'], 'Worn out.')).toMatchObject({ ok: true, value: { note: 'Worn out.', reasons: [] } })
  expect(await declined(['proof-of-conformity'], '')).toEqual({ ok: false, error: { kind: 'invalid', sentence: 'A refusal must say why, and the terms give no reason for this one. Write the reason the customer is to read.', fields: { note: 'Write the reason the customer is to read.' } } })
  expect(await declined(['expert-assessment', 'proof-of-conformity'], 'Worn out.')).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
})
