import { remedyKinds } from '../clauses/ask.ts'
import type { Ground } from '../clauses/ask.ts'
import type { CaseFile } from '../clauses/case-file.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import type { CompiledPolicySet, Selection } from '../policy/compiled.ts'
import type { Decision, Finding, Verdict } from './decision.ts'
import { openCase } from './open-case.ts'
import type { DecisionRequest } from './request.ts'
import { weighAddress, weighCosts } from './weigh-address-and-costs.ts'
import { weighBlockers } from './weigh-blockers.ts'
import { weighDeadlines, withoutRefund } from './weigh-deadlines.ts'
import { weighExceptions } from './weigh-exceptions.ts'
import { weighPeriods } from './weigh-periods.ts'
import type { WeighedPeriod } from './weigh-periods.ts'
import { weighRefusal } from './weigh-refusal.ts'
import { resolveRemedies, testRemedies } from './weigh-remedies.ts'
import { weighFees } from './weigh-fees.ts'
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
  const plan = terms.plan(file.traits.present)
  return weigh({ file, plan, findings: plan.blank.slice() }, request, selection)
}

/** The verdict, the rules that settle it, and the last day (epoch day, policy's zone) of the right that ends last; null where none has begun. */
export interface VerdictOnly { verdict: Verdict; lastDay: number | null; determining: string[] }

/** As `decide`, by the same evaluator, but for whole stocks of order lines: nothing is noted of what only explains. */
export const decideVerdict = (policy: CompiledPolicySet, request: DecisionRequest, nowMs: number): VerdictOnly => weighVerdict(policy, openCase(policy, request, nowMs))

/** The verdict on a case that is open; its periods are filled in on the way. */
export function weighVerdict(policy: CompiledPolicySet, file: CaseFile): VerdictOnly {
  const terms = policy.selectionOn(file.purchasedOn).plans[file.ground]
  if (!terms.plan) return { verdict: 'needs-review', lastDay: null, determining: terms.rules }
  const { periods, settled } = settle({ file, plan: terms.plan(file.traits.present), findings: null }, false)
  return { verdict: settled.verdict, lastDay: lastOf(periods), determining: settled.determining }
}

/** Whether anything in force on the day of the purchase speaks of the ground. */
export const hasTerms = (policy: CompiledPolicySet, purchasedOn: EpochDay, ground: Ground): boolean => policy.selectionOn(purchasedOn).plans[ground].plan !== null

function lastOf(periods: WeighedPeriod[]): number | null {
  let last: number | null = null
  for (const { lastDay } of periods) if (lastDay !== null && (last === null || lastDay > last)) last = lastDay
  return last
}

/** From the periods to the verdict; remedies are tested on the way, since exceptions are closed after them. */
function settle(weighing: Weighing, withRemedies: boolean) {
  const periods = weighPeriods(weighing)
  const due = withRemedies || weighing.plan.asksOverdue ? weighDeadlines(weighing) : null
  const lifts = weighExceptions(weighing)
  const blockers = weighBlockers(weighing, periods, lifts)
  // What an exception does to a remedy settles that remedy, not the request.
  lifts.settling = lifts.used
  const remedies = withRemedies ? testRemedies(weighing, lifts) : []
  return { periods, due, remedies, settled: weighRefusal(weighing, periods, blockers, lifts) }
}

function weigh(weighing: Weighing & { findings: Array<Finding | undefined> }, request: DecisionRequest, selection: Selection): Decision {
  const { periods, due, remedies: weighed, settled } = settle(weighing, true)
  const { verdict, determining, refusal, missingFacts } = settled
  const refused = verdict === 'ineligible'
  const remedies = resolveRemedies(weighing, weighed, refused ? determining : [])
  const refundOpen = remedies.some((one) => one.kind === 'refund' && one.open)
  if (!refundOpen) withoutRefund(weighing)
  const toSend = !refused || remedies.some((one) => one.open)
  const refund = refundOpen ? weighRefundTerms(weighing) : null
  const returnShipping = toSend ? weighReturnShipping(weighing, refused) : null
  const fees = weighing.plan.asksFee && refundOpen && !refused ? weighFees(weighing, periods, returnShipping ?? { paidBy: null }, request.order.currencyCode) : []
  return {
    id: request.id,
    verdict,
    governing: selection.governing,
    periods: periods.map((one) => ({ right: one.right, startsOn: one.startsOnIso, lastDay: one.lastDayIso, assumed: one.assumed, rules: one.rules })),
    determining,
    remedies,
    refund,
    returnShipping,
    sendTo: toSend ? weighAddress(weighing) : null,
    deductions: refundOpen ? weighDeductions(weighing, request.order, request.lineItemId) : [],
    ...(fees.length > 0 ? { fees } : {}),
    costs: weighCosts(weighing, refused),
    deadlines: {
      sendBackBy: refundOpen ? isoOrNull(due?.sendBackBy ?? null) : null,
      refundBy: refundOpen ? isoOrNull(due?.refundBy ?? null) : null,
      decideBy: isoOrNull(due?.decideBy ?? null),
      settleBy: isoOrNull(due?.settleBy ?? null),
    },
    refusal,
    missingFacts,
    findings: dense(weighing.findings),
  }
}

/** A clause that had nothing to say leaves its place empty. */
function dense(findings: Array<Finding | undefined>): Finding[] {
  const all: Finding[] = []
  for (const one of findings) if (one !== undefined) all.push(one)
  return all
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
    sendTo: null,
    deductions: [],
    costs: [],
    deadlines: { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null },
    refusal: { requires: [], rules: [] },
    missingFacts: [],
    findings: [],
  }
}
