import { fromMinor } from '../kernel/money.ts'
import type { CompiledPolicySet } from '../policy/compiled.ts'
import type { DecisionAnswer } from './answer.ts'
import type { DecidedFee, Decision } from './decision.ts'
import { renderMessage } from './messages.ts'
import { findingRenderer } from './render-findings.ts'

/** A decision in the words of a locale; a language that has no words yet is answered in English. */
export function renderDecision(decision: Decision, policy: CompiledPolicySet, locale: string): DecisionAnswer {
  return {
    id: decision.id,
    verdict: decision.verdict,
    governing: decision.governing,
    periods: decision.periods,
    findings: decision.findings.map(findingRenderer(policy, decision.governing, locale)),
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
    ...(decision.fees ? { fees: decision.fees.map((fee) => renderFee(fee, locale)) } : {}),
    costs: decision.costs,
    deadlines: decision.deadlines,
    refusal: decision.refusal,
    missingFacts: decision.missingFacts,
  }
}

function renderFee(fee: DecidedFee, locale: string): NonNullable<DecisionAnswer['fees']>[number] {
  return {
    kind: fee.kind,
    amount: fee.kind === 'return-fee' ? { amount: fromMinor(fee.amount.amount, fee.amount.currency), currencyCode: fee.amount.currency } : null,
    percent: fee.kind === 'restocking-fee' ? fee.percent : null,
    clause: fee.clause,
    rules: fee.rules,
    text: renderMessage(locale, fee.code, fee.args),
  }
}
