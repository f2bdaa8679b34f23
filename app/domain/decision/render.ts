import type { Operand } from '../kernel/catalogue.ts'
import { fromMinor } from '../kernel/money.ts'
import type { CompiledPolicySet } from '../policy/compiled.ts'
import type { DecisionAnswer } from './answer.ts'
import type { Decision } from './decision.ts'
import { renderMessage } from './messages.ts'

/** A decision in the words of a locale; a language that has no words yet is answered in English. */
export function renderDecision(decision: Decision, policy: CompiledPolicySet, locale: string): DecisionAnswer {
  const titled = headingsOf(policy, decision.governing)
  return {
    id: decision.id,
    verdict: decision.verdict,
    governing: decision.governing,
    periods: decision.periods,
    findings: decision.findings.map(({ clause, rules, outcome, code, args }) => ({ clause, rules, outcome, text: renderMessage(locale, code, args, titled(clause)) })),
    determining: decision.determining,
    remedies: decision.remedies.map(({ kind, open, rules, code, args }) => ({ kind, open, rules, text: renderMessage(locale, code, args) })),
    refund: decision.refund,
    returnShipping: decision.returnShipping,
    sendTo: decision.sendTo,
    deductions: decision.deductions.map(({ kind, amount, atLeast, rules, code, args }) => ({
      kind,
      amount: amount && { amount: fromMinor(amount.amount, amount.currency), currencyCode: amount.currency },
      atLeast,
      rules,
      text: renderMessage(locale, code, args),
    })),
    costs: decision.costs,
    deadlines: decision.deadlines,
    refusal: decision.refusal,
    missingFacts: decision.missingFacts,
  }
}

type Headed = Readonly<{ heading: Operand }>

// Decisions by the same versions share the list of these, so that each heading is looked up once.
const headings = new WeakMap<Decision['governing'], { policy: CompiledPolicySet; byClause: Map<string, Headed> }>()

/** The heading of a clause in the versions that govern. */
function headingsOf(policy: CompiledPolicySet, governing: Decision['governing']): (clause: string) => Headed {
  let known = headings.get(governing)
  if (known?.policy !== policy) headings.set(governing, (known = { policy, byClause: new Map() }))
  const { byClause } = known
  return (id) => {
    let headed = byClause.get(id)
    if (!headed) {
      const version = governing.find(({ document }) => id.startsWith(`${document}/`))
      byClause.set(id, (headed = { heading: policy.clause(id, version?.effectiveFrom)?.clause.heading ?? '' }))
    }
    return headed
  }
}
