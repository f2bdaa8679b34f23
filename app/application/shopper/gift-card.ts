import type { Decision } from '../../domain/decision/decision.ts'
import { clauseIn } from '../../domain/decision/explain-standing.ts'
import type { Ground } from '../../domain/decision/request.ts'
import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import type { StoredOrder } from '../orders/order-store.ts'

export const isGiftCard = (order: StoredOrder, lineItemId: string): boolean => order.facts.lineItems.nodes.some((line) => line.id === lineItemId && line.isGiftCard)

/**
 * Whether what was decided of a gift card can be told as it stands: where no terms were weighed or one about gift cards was,
 * or where a change of mind is ruled out by what binds every purchase. Else terms about goods were read of what is none.
 */
export function saysOfGiftCards(decision: Decision, policy: CompiledPolicySet, ground: Ground): boolean {
  const traits = Object.entries(policy.set.traits).filter(([, reading]) => reading.giftCard).map(([name]) => name)
  const named = decision.findings.some(({ clause, outcome }) => outcome !== 'not-applicable' && clauseIn(decision, policy, clause)?.clause.appliesTo?.has?.some((trait) => traits.includes(trait)))
  return decision.findings.length === 0 || named || (ground === 'change-of-mind' && decision.verdict === 'ineligible')
}
