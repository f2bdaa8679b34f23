import { weighLimits } from '../../domain/automation/limits.ts'
import { matchRule } from '../../domain/automation/match-rule.ts'
import { linkFor } from '../../domain/automation/parse-rule.ts'
import { reason } from '../../domain/automation/reason.ts'
import type { Reason } from '../../domain/automation/reason.ts'
import type { RuleFacts } from '../../domain/automation/rule-facts.ts'
import type { Rule } from '../../domain/automation/rule.ts'
import type { ClaimCommand } from '../../domain/claim/commands.ts'
import { decideCommand } from '../../domain/claim/decide-command.ts'
import type { OrderedStep, Outcome } from '../../domain/claim/decide/outcome.ts'
import { outlookOf } from '../claims/refund-outlook.ts'
import type { OutlookDeps } from '../claims/refund-outlook.ts'
import { planRefundSteps } from '../claims/refund-plan-of.ts'
import { isRefund } from '../claims/refund-sums.ts'
import type { StepInput, StoredClaim } from '../claims/stored-claim.ts'
import type { Stores } from '../store-ports.ts'

/** What goes back: the steps that pay, and what each is to. */
export interface PlannedRefund { steps: OrderedStep[]; planned: Array<NonNullable<StepInput['refund']>> }

/** An act that a rule would do now, or why it does none; `refund` of one that moves money. */
export type PlannedAct = { acts: true; command: ClaimCommand; outcome: Outcome; lineIds: string[]; sumMinor: number; refund: PlannedRefund | null; because: Reason[] } | { acts: false; why: Reason[] }

/** `acted`: lines for which a rule has done the same; `beforeMinor`: what this one's acts on the claim have come to; `actsToday`: how often it has acted, on all claims. */
export interface RuleSoFar { acted: string[]; beforeMinor: number; actsToday: number }

/** Weighs a rule against a claim as it stands, with its limits and with what the workflow allows. Nothing is written. */
export async function planAct(stores: Stores, claim: StoredClaim, rule: Rule, facts: RuleFacts, soFar: RuleSoFar): Promise<PlannedAct> {
  const match = matchRule(rule, facts, soFar.acted)
  if (!match.acts) return match
  const command = commandOf(rule, claim, match.lineIds)
  const outcome = decideCommand(command, claim.state)
  if (!outcome.ok) return { acts: false, why: [reason('refused', { sentence: outcome.error.sentence })] }
  const refund = rule.act.kind === 'refund' ? await refundOf(stores, claim, outcome.value) : null
  if (refund && 'code' in refund) return { acts: false, why: [refund] }
  const sumMinor = refund ? refund.planned.reduce((sum, step) => sum + Number(step.totalMinor), 0) : valueOf(facts, match.lineIds)
  const limits = weighLimits(rule, { sumMinor, beforeMinor: soFar.beforeMinor, currency: claim.currencyCode, actsToday: soFar.actsToday })
  if (limits.why.length > 0) return { acts: false, why: limits.why }
  return { acts: true, command, outcome: outcome.value, lineIds: match.lineIds, sumMinor, refund, because: [...match.because, ...feeReasons(refund, claim.currencyCode), ...limits.because] }
}

/** The command of the workflow that a rule gives: the same that staff would give. */
function commandOf({ act }: Rule, claim: StoredClaim, lineIds: string[]): ClaimCommand {
  switch (act.kind) {
    case 'approve': return { name: 'approve' }
    case 'send-label': return { name: 'send-label', lineIds, label: { evidenceId: null, url: linkFor(act.link, claim.number, claim.orderName), tracking: null } }
    case 'refund': return { name: 'refund', lineIds, as: 'original-payment' }
    default: return act satisfies never
  }
}

/** What was paid for these lines, in minor units. */
export const valueOf = (facts: RuleFacts, lineIds: readonly string[]): number => facts.lines.filter((line) => lineIds.includes(line.id)).reduce((sum, line) => sum + line.valueMinor, 0)

/** Why a refund is left to staff by what Shopify would give back now; null where it is what is planned, or none is. */
export async function whyNotOffered(shopify: OutlookDeps['shopify'], claim: StoredClaim, refund: PlannedRefund | null): Promise<Reason | null> {
  return refund && (await outlookOf(shopify, claim, refund.steps, refund.planned)).sentences.length > 0 ? reason('offer-differs') : null
}

/** What of the refund is kept as a fee of the terms. */
function feeReasons(refund: PlannedRefund | null, currency: string): Reason[] {
  const amount = (refund?.planned ?? []).reduce((sum, step) => sum + Number(step.feeMinor ?? 0), 0)
  return amount > 0 ? [reason('fits-fee', { sum: { amount, currency } })] : []
}

/** What the refund comes to, or why a person has to look at it: where anything is taken off, or nothing would go back. */
async function refundOf(stores: Stores, claim: StoredClaim, outcome: Outcome): Promise<PlannedRefund | Reason> {
  const steps = outcome.steps.filter(isRefund)
  const planned = await planRefundSteps(stores, claim, steps, undefined, '')
  if (!planned.ok) return reason('refused', { sentence: planned.error.sentence })
  if (planned.value.some((step) => Number(step.deductionMinor) > 0)) return reason('deduction')
  return planned.value.some((step) => Number(step.totalMinor) > 0) ? { steps, planned: planned.value } : reason('nothing-back')
}
