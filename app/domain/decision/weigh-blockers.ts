import type { Tri } from '../clauses/case-file.ts'
import type { CompiledClause } from '../policy/compiled.ts'
import { couldLift, isLifted, wouldBeLifted } from './weigh-exceptions.ts'
import type { Lifts } from './weigh-exceptions.ts'
import { isInTime } from './weigh-periods.ts'
import type { WeighedPeriod } from './weigh-periods.ts'
import { fits, note, outcomeOf, union } from './weighing.ts'
import type { Blocker, Weighing } from './weighing.ts'

export interface Blockers {
  blockers: Blocker[]
  /** Questions without whose answer nothing can be said. */
  askFirst: Blocker[]
  /** Facts that could still rule the request out. */
  missing: string[]
}

const requiredCodes: Record<Tri, string> = { yes: 'evidence.required.yes', no: 'evidence.required.no', unknown: 'evidence.required.unknown' }
const recommendedCodes: Record<Tri, string> = { yes: 'evidence.recommended.yes', no: 'evidence.recommended.no', unknown: 'evidence.recommended.unknown' }
const deliveryDay = ['delivery.on']
const none: readonly string[] = []

/** Whether one of these rights counts from a delivery day that nobody reported. */
const isEstimated = ({ file }: Weighing, rights: string[]): boolean => rights.length > 0 && file.periods.some((one) => one.assumed && rights.includes(one.right))

/** Everything that speaks against a request: to whom the terms apply, exclusions, proofs that don't come, time. */
export function weighBlockers(weighing: Weighing, periods: WeighedPeriod[], lifts: Lifts): Blockers {
  const weighed: Blockers = { blockers: [], askFirst: [], missing: [] }
  for (const clause of weighing.plan.coverage) if (fits(weighing, clause)) weighCoverage(weighing, clause, lifts, weighed)
  for (const clause of weighing.plan.exclusion) if (fits(weighing, clause)) weighExclusion(weighing, clause, lifts, weighed)
  // What is only recommended settles nothing.
  for (const clause of weighing.plan.evidence) if ((clause.compiled.required || weighing.findings !== null) && fits(weighing, clause)) weighEvidence(weighing, clause, lifts, weighed)
  weighTime(weighing, periods, lifts, weighed)
  return weighed
}

function block(weighing: Weighing, clause: CompiledClause, lifts: Lifts, { blockers }: Blockers, merits = false, further: readonly string[] = none): void {
  blockers.push({ clause: clause.id, rules: clause.rules, merits, missing: weighing.findings === null ? none : union([couldLift(weighing, lifts, clause), further]) })
}

function addMissing({ missing }: Blockers, facts: readonly string[]): void {
  for (const fact of facts) if (!missing.includes(fact)) missing.push(fact)
}

function weighCoverage(weighing: Weighing, clause: CompiledClause<'coverage'>, lifts: Lifts, weighed: Blockers): void {
  if (clause.compiled.holds(weighing.file)) return note(weighing, clause, 'met', 'coverage.met')
  note(weighing, clause, 'not-met', 'coverage.not-met')
  block(weighing, clause, lifts, weighed)
}

function weighExclusion(weighing: Weighing, clause: CompiledClause<'exclusion'>, lifts: Lifts, weighed: Blockers): void {
  const { when, askFirst } = clause.compiled
  const tri = when.test(weighing.file)
  if (tri === 'no') return note(weighing, clause, 'not-met', 'exclusion.not-met')
  if (tri === 'yes') {
    if (isLifted(lifts, clause)) return note(weighing, clause, 'not-applicable', 'exclusion.lifted')
    block(weighing, clause, lifts, weighed, when.onMerits, isEstimated(weighing, clause.compiled.ends) ? deliveryDay : none)
    return note(weighing, clause, 'met', 'exclusion.met')
  }
  if (wouldBeLifted(lifts, clause)) return note(weighing, clause, 'not-applicable', 'exclusion.not-needed')
  const facts = askFirst || weighing.findings !== null ? when.missing(weighing.file) : []
  addMissing(weighed, facts)
  if (askFirst) weighed.askFirst.push({ clause: clause.id, rules: clause.rules, merits: false, missing: facts })
  note(weighing, clause, 'undetermined', 'exclusion.undetermined')
}

function weighEvidence(weighing: Weighing, clause: CompiledClause<'evidence'>, lifts: Lifts, weighed: Blockers): void {
  const { required, present, proof } = clause.compiled
  const tri = present(weighing.file)
  const blocks = required && tri === 'no'
  if (blocks && isLifted(lifts, clause)) return note(weighing, clause, 'not-applicable', 'exclusion.lifted')
  if (blocks) block(weighing, clause, lifts, weighed)
  else if (required && tri === 'unknown' && !wouldBeLifted(lifts, clause)) addMissing(weighed, [`received.${proof}`])
  note(weighing, clause, outcomeOf[tri], (required ? requiredCodes : recommendedCodes)[tri])
}

/** Out of time is what no period holds any more, unless every period that is over is out of force. */
function weighTime(weighing: Weighing, periods: WeighedPeriod[], lifts: Lifts, weighed: Blockers): void {
  for (const one of periods) if (one.assumed) addMissing(weighed, deliveryDay)
  if (periods.length === 0 || periods.some(isInTime)) return
  const nothing = periods.every((one) => one.state === 'nothing-delivered')
  const late = periods.filter((one) => one.state === 'over' || nothing)
  if (!nothing && late.filter((one) => isLifted(lifts, one.clause)).length === late.length) return
  weighed.blockers.push({ clause: late[0]?.clause.id ?? '', rules: union(late.map((one) => one.rules)), merits: false, missing: union([late.some((one) => one.assumed) ? deliveryDay : none, ...late.map((one) => couldLift(weighing, lifts, one.clause))]) })
}
