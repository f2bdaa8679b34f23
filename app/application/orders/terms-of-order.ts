import { renderMessage } from '../../domain/decision/messages.ts'
import { explainOrder } from '../../domain/decision/order-terms.ts'
import type { OrderFacts } from '../../domain/decision/request.ts'
import { renderClause } from '../../domain/policy/wording.ts'
import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import type { OrderTermView } from './order-view.ts'

/**
 * What the terms in force on the purchase day say of the order itself, each once, in the words of a locale, as far as it is
 * or may be the case; `nowMs` in milliseconds since 1970.
 */
export function termsOfOrder(policy: CompiledPolicySet, order: OrderFacts, nowMs: number, locale: string): OrderTermView[] {
  const views = new Map<string, OrderTermView>()
  for (const line of order.lineItems.nodes) {
    const terms = explainOrder(policy, { id: order.id, policy: policy.set.name, order, lineItemId: line.id, ask: { ground: 'change-of-mind' } }, nowMs)
    for (const term of terms) {
      const clause = term.applies === 'no' || views.has(term.clause) ? undefined : renderClause(policy, term.clause, term.effectiveFrom)
      if (clause) views.set(term.clause, { ...clause, told: renderMessage(locale, term.code, term.args) })
    }
  }
  return [...views.values()]
}
