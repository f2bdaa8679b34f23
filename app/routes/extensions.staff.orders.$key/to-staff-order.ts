import type { LineDecisionView } from '../../application/claims/decision-view.ts'
import type { StaffOrderView } from '../../application/orders/order-view.ts'
import type { StaffDeadline, StaffOrder } from '../../contracts/staff.ts'
import { inTimeUntil, verdictText } from '../../ui/decision/verdict-text.ts'

/** An order's claims as the block on Shopify's order page is told. */
export function toStaffOrder({ order, claimable, claims }: StaffOrderView): StaffOrder {
  return {
    order: { name: order.name, key: order.key },
    claims: claims.map(({ summary, lines }) => ({
      number: summary.number, path: `/app/claims/${summary.id}`, openedAt: summary.openedAt,
      stage: summary.stage, deadline: summary.nextDeadline && toDeadline(summary.nextDeadline),
      lines: lines.map(({ title, quantity, decision, nextDeadline }) => ({
        title, quantity, verdict: decision.answer.verdict, until: decision.answer.verdict === 'eligible' ? inTimeUntil(decision.answer) : null, clause: clauseNamed(decision), deadline: nextDeadline,
      })),
    })),
    claimable,
    openPath: `/app/orders/${order.key}/claim`,
  }
}

const toDeadline = ({ name, day, overdue }: StaffDeadline): StaffDeadline => ({ name, day, overdue })

/** The clause behind the verdict: of several periods that of the day which the verdict names, which comes first. */
function clauseNamed(decision: LineDecisionView): string | null {
  const [named] = verdictText(decision).clauses
  return named ? `“${named.heading}”, ${named.documentTitle}` : null
}
