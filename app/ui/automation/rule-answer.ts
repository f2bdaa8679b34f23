import type { ClaimTrialView, TrialView } from '../../application/automation/automation-view.ts'
import type { RefusalView } from '../../application/views.ts'

/** What the server answers to what a rule's page sends. */
export interface RuleAnswer {
  ok: boolean
  saved: { id: string; version: number } | null
  trial: TrialView | null
  claimTrial: ClaimTrialView | null
  refusal: RefusalView | null
}
