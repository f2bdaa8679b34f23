import { describe, expect, test } from 'vitest'
import { decide } from '../../../app/domain/decision/decide.ts'
import { decidingFindings } from '../../../app/domain/decision/deciding-findings.ts'
import { renderDecision } from '../../../app/domain/decision/render.ts'
import { parseDecisionRequest } from '../../../app/domain/decision/request.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import { requestOf } from '../support/ask.ts'
import type { Situation } from '../support/ask.ts'

/** The findings that settle a situation, as `clause: sentence`. */
function settles(it: Situation): string[] {
  const request = parseDecisionRequest(requestOf(it))
  if (!request.ok) throw new Error(request.error.path)
  const policy = libraryPolicySet(it.policy)
  const decision = decide(policy, request.value, Date.parse(it.now))
  const { findings } = renderDecision(decision, policy, 'en')
  return decidingFindings(decision).map(({ clause }) => `${clause}: ${findings.find((one) => one.clause === clause)?.text}`)
}

const kestia = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z' } as const
const klenota = { policy: 'klenota', purchased: '2025-12-01T09:00:00Z', delivered: '2025-12-05T09:00:00Z' } as const

describe('what settles a request that is ruled out', () => {
  test('by two periods that are over is each of them, the later first, not the deadline for sending back that one of them sets too', () => {
    expect(settles({ ...kestia, ground: 'change-of-mind', now: '2026-04-01T23:00:00Z' })).toEqual([
      'kestia/satisfaction: The period of “Not entirely happy” ended on 1 April 2026.',
      'kestia/cancellation: The period of “Cancellation of an online purchase” ended on 20 March 2026.',
    ])
    expect(settles({ ...kestia, ground: 'faulty-on-delivery', now: '2029-03-01T09:00:00Z' })).toEqual([
      'kestia/warranty: The period of “Warranty for manufacturing faults” ended on 26 February 2027.',
      'kestia/faulty-on-delivery: The period of “Items delivered defective or damaged” ended on 1 April 2026.',
    ])
  })

  test('after the warranty is the end of its period, not the remedies that it gave', () => {
    expect(settles({ ...kestia, ground: 'defect', now: '2027-02-27T09:00:00Z' })).toEqual(['kestia/warranty: The period of “Warranty for manufacturing faults” ended on 26 February 2027.'])
  })

  test('before anything came is that nothing came, though the period runs from the purchase', () => {
    expect(settles({ ...kestia, ground: 'defect', now: '2026-03-01T09:00:00Z', unsent: true })).toEqual(['kestia/warranty: The item has not been delivered, so there is nothing to cover yet.'])
  })

  test('by an exclusion and late is the exclusion, then the period', () => {
    expect(settles({ ...kestia, ground: 'change-of-mind', now: '2026-04-02T09:00:00Z', productType: 'Earrings' })).toEqual([
      'kestia/earrings: “Earrings” rules this out.',
      'kestia/satisfaction: The period of “Not entirely happy” ended on 1 April 2026.',
      'kestia/cancellation: The period of “Cancellation of an online purchase” ended on 20 March 2026.',
    ])
  })

  test('for a proof that doesn’t come is that proof', () => {
    expect(settles({ ...kestia, ground: 'defect', now: '2026-06-10T12:00:00Z', facts: { received: { proofOfPurchase: false } } })).toEqual(['kestia/receipt-as-warranty: What “Your receipt is your warranty” asks for is missing, and without it the request can’t be considered.'])
  })
})

describe('what settles a request that may go ahead', () => {
  test('is the period that runs, the longer first, and no remedy', () => {
    expect(settles({ ...kestia, ground: 'faulty-on-delivery', now: '2026-03-10T09:00:00Z' })).toEqual([
      'kestia/warranty: The period of “Warranty for manufacturing faults” runs until 26 February 2027.',
      'kestia/faulty-on-delivery: The period of “Items delivered defective or damaged” runs until 1 April 2026.',
    ])
  })

  test('is the season too that makes its period longer', () => {
    expect(settles({ ...klenota, ground: 'change-of-mind', now: '2026-03-10T09:00:00Z' })).toEqual([
      'klenota-terms/return-window: The period of “Return without giving a reason” runs until 15 March 2026.',
      'klenota-terms/return-window-christmas: Bought on 1 December 2025, in the season with the longer period.',
    ])
  })
})

describe('what leaves a request open', () => {
  test('for a person is the exclusion that holds, and the clause that wants an expert', () => {
    expect(settles({ policy: 'izlato', purchased: '2026-02-05T09:00:00Z', ground: 'defect', now: '2026-03-10T09:00:00Z', facts: { fault: { cause: 'allergy' } } })).toEqual([
      'izlato-warranty/allergy: “Skin irritation” rules this out.',
      'izlato-warranty/refused-only-by-expert: So soon after the purchase it can be refused only on an expert’s assessment.',
    ])
  })

  test('for an answer is what is not known', () => {
    expect(settles({ ...klenota, ground: 'change-of-mind', giftCard: true, now: '2025-12-10T09:00:00Z' })).toEqual(['klenota-terms/gift-card-redeemed: It is not known whether “A gift card that has been redeemed” applies.'])
  })
})
