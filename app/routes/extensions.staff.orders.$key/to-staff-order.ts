import type { DeadlineName, LineDecisionView, StaffOrderView } from '../../application/views.ts'
import type { StaffClaim, StaffOrder } from '../../contracts/staff.ts'
import { inTimeUntil, verdictText } from '../../ui/decision/verdict-text.ts'
import { deadlineWords, stageWords } from '../../ui/words/terms.ts'
import type { Tone } from '../../ui/words/terms.ts'

/** An order's claims as the block on Shopify's order page is told, in the words of the app's own screens. */
export function toStaffOrder({ order, claimable, claims }: StaffOrderView): StaffOrder {
  return {
    order: { name: order.name, key: order.key },
    claims: claims.map(({ summary, lines }) => ({
      number: summary.number, path: `/app/claims/${summary.id}`, openedAt: summary.openedAt,
      stage: stageWords[summary.stage].label, tone: toneOf(stageWords[summary.stage].tone), deadline: toDeadline(summary.nextDeadline),
      lines: lines.map(({ title, quantity, decision, nextDeadline }) => {
        const { headline } = verdictText(decision.answer, decision.clauses)
        return { title, quantity, verdict: decision.answer.verdict, verdictText: headline, clause: clauseNamed(decision), deadline: toDeadline(nextDeadline) }
      }),
    })),
    claimable,
    openPath: `/app/orders/${order.key}/claim`,
  }
}

/** The clause behind the verdict: of several periods that of the day which the verdict names. */
function clauseNamed({ answer, clauses }: LineDecisionView): string | null {
  const deciding = verdictText(answer, clauses).clauses
  const until = inTimeUntil(answer)
  const rules = answer.verdict === 'eligible' ? answer.periods.filter((period) => period.lastDay === until).flatMap((period) => period.rules) : []
  const named = deciding.find((clause) => clause.rules.some((rule) => rules.includes(rule))) ?? deciding[0]
  return named ? `“${named.heading}”, ${named.documentTitle}` : null
}

const toDeadline = (next: { name: DeadlineName; day: string; overdue: boolean } | null): StaffClaim['deadline'] => next && { text: deadlineWords[next.name], day: next.day, overdue: next.overdue }

const toneOf = (tone: Tone): StaffClaim['tone'] => (tone === 'attention' ? 'warning' : (tone ?? 'neutral'))
