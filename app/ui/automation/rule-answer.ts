import type { ClaimTrialView, TrialView } from '../../application/automation/automation-view.ts'

/** What the server answers to what a rule's page sends. */
export interface RuleAnswer {
  ok: boolean
  saved: { id: string; version: number } | null
  trial: TrialView | null
  claimTrial: ClaimTrialView | null
  refusal: { sentence: string; fields: Record<string, string> } | null
}
