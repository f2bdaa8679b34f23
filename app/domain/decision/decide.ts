import { remedyKinds } from '../clauses/ask.ts'
import type { CompiledPolicySet, Selection } from '../policy/compiled.ts'
import type { Decision } from './decision.ts'
import { openCase } from './open-case.ts'
import type { DecisionRequest } from './request.ts'
import { weighBlockers } from './weigh-blockers.ts'
import { weighDeadlines } from './weigh-deadlines.ts'
import { weighExceptions } from './weigh-exceptions.ts'
import { weighPeriods } from './weigh-periods.ts'
import { weighRefusal } from './weigh-refusal.ts'
import { resolveRemedies, testRemedies } from './weigh-remedies.ts'
import { weighDeductions, weighRefundTerms, weighReturnShipping } from './weigh-settlement.ts'
import { explained, isoOrNull } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/**
 * What the terms that bind the order say of the request at `nowMs` (milliseconds since 1970). Pure: the same policy,
 * request and instant give the same decision for ever. The request must have been checked.
 */
export function decide(policy: CompiledPolicySet, request: DecisionRequest, nowMs: number): Decision {
  const file = openCase(policy, request, nowMs)
  const selection = policy.selectionOn(file.purchasedOn)
  const terms = selection.plans[file.ground]
  if (!terms.plan) return withoutTerms(request, selection, terms.rules)
  return weigh({ file, plan: terms.plan, findings: [] }, request, selection)
}

function weigh(weighing: Weighing, request: DecisionRequest, selection: Selection): Decision {
  const periods = weighPeriods(weighing)
  const due = weighDeadlines(weighing)
  const lifts = weighExceptions(weighing)
  const blockers = weighBlockers(weighing, periods, lifts)
  const weighedRemedies = testRemedies(weighing, lifts)
  const { verdict, determining, refusal, missingFacts } = weighRefusal(weighing, periods, blockers, lifts)

  const refused = verdict === 'ineligible'
  const remedies = resolveRemedies(weighing, weighedRemedies, refused ? determining : [])
  const refundOpen = remedies.some((one) => one.kind === 'refund' && one.open)
  const toSend = !refused || remedies.some((one) => one.open)
  return {
    id: request.id,
    verdict,
    governing: selection.governing,
    periods: periods.map((one) => ({ right: one.right, startsOn: isoOrNull(one.startsOn), lastDay: isoOrNull(one.lastDay), assumed: one.assumed, rules: one.rules })),
    determining,
    remedies,
    refund: refundOpen ? weighRefundTerms(weighing) : null,
    returnShipping: toSend ? weighReturnShipping(weighing, refused) : null,
    deductions: refundOpen ? weighDeductions(weighing, request.order, request.lineItemId) : [],
    deadlines: {
      // Nothing is sent back and no money is due where no refund is open.
      sendBackBy: refundOpen ? isoOrNull(due.sendBackBy) : null,
      refundBy: refundOpen ? isoOrNull(due.refundBy) : null,
      decideBy: isoOrNull(due.decideBy),
      settleBy: isoOrNull(due.settleBy),
    },
    refusal,
    missingFacts,
    // A clause that had nothing to say here leaves its place empty.
    findings: weighing.findings.filter(() => true),
  }
}

function withoutTerms(request: DecisionRequest, { governing }: Selection, rules: string[]): Decision {
  return {
    id: request.id,
    verdict: 'needs-review',
    governing,
    periods: [],
    determining: rules,
    remedies: remedyKinds.map((kind) => ({ kind, open: false, rules, ...explained('remedy.no-terms', { remedy: kind, heading: '' }) })),
    refund: null,
    returnShipping: null,
    deductions: [],
    deadlines: { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null },
    refusal: { requires: [], rules: [] },
    missingFacts: [],
    findings: [],
  }
}
