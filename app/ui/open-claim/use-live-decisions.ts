import type { ClaimLineInput, LineDecisionView } from '../../application/claims/decision-view.ts'
import type { RefusalView } from '../../application/views.ts'
import { useWhileTyping } from '../use-while-typing.ts'

interface Answer { decisions: LineDecisionView[] | null; refusal: RefusalView | null }

const none = '[]'

/** What the terms answer to the lines as they stand. `stale`: the answer shown belongs to an earlier state of the form. */
export function useLiveDecisions(lines: ClaimLineInput[]) {
  const typed = JSON.stringify(lines)
  const { answer, isStale } = useWhileTyping<Answer>(typed, none, (now) => (now === none ? null : { lines: now }))
  return { decisions: answer?.decisions ?? [], refusal: typed === none ? null : (answer?.refusal ?? null), stale: typed !== none && isStale }
}
