import { weighLimits } from '../../domain/automation/limits.ts'
import { matchRule } from '../../domain/automation/match-rule.ts'
import { linkFor } from '../../domain/automation/parse-rule.ts'
import { reason } from '../../domain/automation/reason.ts'
import type { Reason } from '../../domain/automation/reason.ts'
import type { RuleFacts } from '../../domain/automation/rule-facts.ts'
import type { Rule } from '../../domain/automation/rule.ts'
import type { ClaimCommand } from '../../domain/claim/commands.ts'
import { decideCommand } from '../../domain/claim/decide-command.ts'
import type { Outcome } from '../../domain/claim/decide/outcome.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import { planRefundSteps } from '../claims/refund-plan-of.ts'
import type { Stores } from '../store-ports.ts'

/** An act that a rule would do now, or why it does none. */
export type PlannedAct = { acts: true; command: ClaimCommand; outcome: Outcome; lineIds: string[]; sumMinor: number; because: Reason[] } | { acts: false; why: Reason[] }

/** `acted`: lines it has acted on; `beforeMinor`: what its acts on the claim have come to; `actsToday`: on all claims. */
export interface RuleSoFar { acted: string[]; beforeMinor: number; actsToday: number }

/** Weighs a rule against a claim as it stands, with its limits and with what the workflow allows. Nothing is written. */
export async function planAct(stores: Stores, claim: StoredClaim, rule: Rule, facts: RuleFacts, soFar: RuleSoFar): Promise<PlannedAct> {
  const match = matchRule(rule, facts, soFar.acted)
  if (!match.acts) return match
  const command = commandOf(rule, claim, match.lineIds)
  const outcome = decideCommand(command, claim.state)
  if (!outcome.ok) return { acts: false, why: [reason('refused', { sentence: outcome.error.sentence })] }
  const sum = await sumOf(stores, claim, rule, facts, match.lineIds)
  if (typeof sum !== 'number') return { acts: false, why: [sum] }
  const limits = weighLimits(rule, { sumMinor: sum, beforeMinor: soFar.beforeMinor, currency: claim.currencyCode, actsToday: soFar.actsToday })
  if (limits.why.length > 0) return { acts: false, why: limits.why }
  return { acts: true, command, outcome: outcome.value, lineIds: match.lineIds, sumMinor: sum, because: [...match.because, ...limits.because] }
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

/** What is at stake, in minor units: what a refund would give back, otherwise what was paid for the goods. */
async function sumOf(stores: Stores, claim: StoredClaim, rule: Rule, facts: RuleFacts, lineIds: string[]): Promise<number | Reason> {
  if (rule.act.kind !== 'refund') return facts.lines.filter((line) => lineIds.includes(line.id)).reduce((sum, line) => sum + line.valueMinor, 0)
  const planned = await planRefundSteps(stores, claim, [{ lineIds }], undefined, '')
  return planned.ok ? planned.value.reduce((sum, step) => sum + Number(step.totalMinor), 0) : reason('refused', { sentence: planned.error.sentence })
}
