import type { RuleActKind } from '../../domain/automation/rule.ts'
import type { RuleDraft } from '../../domain/automation/rule-draft.ts'
import type { MoneyView } from '../views.ts'

/** A rule as the list shows it: what it does, on which claims, how far it may go. Instants are ISO 8601. */
export interface RuleView {
  id: string
  name: string
  active: boolean
  version: number
  kind: RuleActKind
  act: string
  /** Short phrases, the grounds first. */
  when: string[]
  everyGround: boolean
  limits: string[]
  changedAt: string
  changedBy: string
  acts: { all: number; today: number }
}

export interface RulesView {
  rules: RuleView[]
  /** Why whoever looks may not change them; null where they may. */
  locked: string | null
  /** No more can be added. */
  full: boolean
}

export interface RulePageView {
  /** Null for a rule that is being written. */
  rule: RuleView | null
  draft: RuleDraft
  currencyCode: string
  /** Names of what the shop's terms read of goods. */
  traits: string[]
  /** The newest of what it has done. */
  acts: Array<{ id: string; claimId: string; number: string; at: string; text: string; version: number }>
  locked: string | null
}

/** A claim of a trial with what is at stake on it, or why the rule leaves it alone. */
export interface TriedClaim { claimId: string; number: string; customerName: string; openedAt: string; sum: MoneyView | null; why: string[] }

/** What a rule would have done in the last so many days. */
export interface TrialView {
  days: number
  kind: RuleActKind
  /** Claims that were looked at; `left`: how many more there were, the oldest of them. */
  looked: number
  left: number
  acted: TriedClaim[]
  others: TriedClaim[]
  sum: MoneyView
}

/** What a rule would do on one claim now, and what it would have done when the claim came. */
export interface ClaimTrialView { claimId: string; number: string; kind: RuleActKind; now: Answered; then: Answered | null }
export interface Answered { acts: boolean; sum: MoneyView | null; sentences: string[] }

/** What a rule would do on a question to the simulator: what is asked for, then what is approved or back. */
export interface RuleOnQuestionView { ruleId: string; rule: string; active: boolean; act: string; acts: boolean; sentences: string[] }

/** What rules did on a claim, and why others did not. */
export interface ClaimAutomationView {
  acts: Array<{ id: string; rule: string; version: number; /** What that version of it says. */ said: string; at: string; text: string; because: string[]; /** Its page; null once it is removed. */ ruleId: string | null }>
  waiting: Array<{ ruleId: string; rule: string; at: string; why: string[] }>
  /** Something has just happened to the claim, and the rules have not looked at that yet. */
  looking: boolean
}
