import { claimGuards, lineGuards } from './guards.ts'
import { weighCustomer, weighLine } from './conditions.ts'
import { meantLines, noOccasion } from './meant-lines.ts'
import { distinct, reason } from './reason.ts'
import type { Reason } from './reason.ts'
import type { Rule, RuleAct } from './rule.ts'
import type { RuleFacts } from './rule-facts.ts'

/** A rule against a claim: on which lines it would act and why it fits them, or everything that keeps it from acting. */
export type RuleMatch = { acts: true; lineIds: string[]; because: Reason[] } | { acts: false; why: Reason[] }

/**
 * Whether a rule would act on a claim as it stands; limits are weighed once the sum is known. `acted`: the lines that it has
 * acted on before. It acts on all lines that its act is about, or on none: a claim is not taken apart by a rule.
 */
export function matchRule(rule: Rule, facts: RuleFacts, acted: readonly string[]): RuleMatch {
  const meant = meantLines(rule.act.kind, facts)
  if (meant.length === 0) return { acts: false, why: [noOccasion(rule.act.kind)] }
  const customer = weighCustomer(rule, facts)
  const why = [...claimGuards(rule.act, facts)]
  const because = meant.map((line) => standing(rule.act, facts.lines.find((one) => one.id === line.id)?.title))
  for (const line of meant) {
    const of = facts.lines.find((one) => one.id === line.id)
    if (!of) throw new Error(`Nothing is known of line ${line.id}.`)
    const weighed = weighLine(rule, facts.currency, line, of)
    why.push(...(acted.includes(line.id) ? [reason('acted-before', {}, of.title)] : []), ...lineGuards(rule.act, line, of), ...weighed.why)
    because.push(...weighed.because)
  }
  why.push(...customer.why)
  return why.length > 0 ? { acts: false, why: distinct(why) } : { acts: true, lineIds: meant.map((line) => line.id), because: distinct([...because, ...customer.because]) }
}

/** What every act of this kind rests on. */
function standing(act: RuleAct, title: string | undefined): Reason {
  switch (act.kind) {
    case 'approve': return reason('fits-eligible', {}, title)
    case 'send-label': return reason('fits-approved', {}, title)
    case 'refund': return reason(act.after === 'inspection' ? 'fits-inspected' : 'fits-received', {}, title)
    default: return act satisfies never
  }
}
