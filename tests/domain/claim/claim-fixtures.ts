import { newState } from '../../../app/domain/claim/state.ts'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'

/** A line just requested, eligible, with a refund open. */
export const line = (change: Partial<ClaimLine> = {}): ClaimLine => ({
  id: 'line-1', lineItemId: 'gid://shopify/LineItem/1', quantity: 1, ground: 'change-of-mind', wish: null, authorization: 'requested', reception: 'awaiting', assessment: 'undetermined', settlement: 'none',
  remedy: null, goodwill: false, repair: 'none', quote: 'none', costsBack: false, refundGate: 'goods-received', returnId: 'R1', verdict: 'eligible', openRemedies: ['refund'], ...change,
})

export const claim = (...lines: ClaimLine[]): ClaimState => newState(lines)
