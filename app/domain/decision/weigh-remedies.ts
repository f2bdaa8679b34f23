import { remedyKinds } from '../clauses/ask.ts'
import type { RemedyKind } from '../clauses/ask.ts'
import type { CaseFile, Tri } from '../clauses/case-file.ts'
import type { RemedyParams } from '../clauses/remedy/remedy.ts'
import type { CompiledClause } from '../policy/compiled.ts'
import type { DecidedRemedy } from './decision.ts'
import { isLifted } from './weigh-exceptions.ts'
import type { Lifts } from './weigh-exceptions.ts'
import { explained, fits, note, outcomeOf, union } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** A clause on remedies with what its conditions came to; `over`: the right that it belongs to has ended. */
export interface WeighedRemedy { clause: CompiledClause<'remedy'>; tri: Tri; over: boolean }

const codes: Record<RemedyParams['effect'], Record<Tri, string>> = {
  offers: { yes: 'remedy.offers.yes', no: 'remedy.offers.no', unknown: 'remedy.offers.unknown' },
  opens: { yes: 'remedy.opens.yes', no: 'remedy.opens.no', unknown: 'remedy.opens.unknown' },
  closes: { yes: 'remedy.closes.yes', no: 'remedy.closes.no', unknown: 'remedy.closes.unknown' },
}

/** Tests every clause on remedies before the exceptions are closed, since some of those lift one. */
export function testRemedies(weighing: Weighing, lifts: Lifts): WeighedRemedy[] {
  const weighed: WeighedRemedy[] = []
  for (const clause of weighing.plan.remedy) {
    if (!fits(weighing, clause)) continue
    const { when, right, effect } = clause.compiled
    let tri: Tri = when ? when.test(weighing.file) : 'yes'
    const lifted = tri === 'yes' && effect === 'closes' && isLifted(lifts, clause)
    const over = right !== null && lifts.notRefusable.length === 0 && hasEnded(weighing.file, right)
    if (lifted) tri = 'no'
    weighed.push({ clause, tri, over })
    if (lifted) note(weighing, clause, 'not-applicable', 'exclusion.lifted')
    else if (over) note(weighing, clause, 'not-met', 'remedy.clause-over')
    else note(weighing, clause, outcomeOf[tri], codes[effect][tri])
  }
  return weighed
}

const periodOf = (file: CaseFile, right: string | null) => file.periods.find((one) => one.right === right)

function hasEnded(file: CaseFile, right: string): boolean {
  const state = periodOf(file, right)?.state
  return state === 'over' || state === 'nothing-delivered'
}

/** For each remedy whether it is open now, by which rules, and if not, why. `refusedBy` are the rules that refuse the request. */
export const resolveRemedies = ({ file }: Weighing, weighed: WeighedRemedy[], refusedBy: string[]): DecidedRemedy[] => remedyKinds.map((kind) => resolve(kind, weighed, file, refusedBy))

function resolve(kind: RemedyKind, weighed: WeighedRemedy[], file: CaseFile, refusedBy: string[]): DecidedRemedy {
  const clauses = weighed.filter((one) => one.clause.compiled.speaksOf(kind))
  const givers = clauses.filter((one) => one.clause.compiled.effect !== 'closes')
  if (clauses.length === 0) return refusedBy.length ? closed(kind, 'remedy.refused', refusedBy) : closed(kind, 'remedy.not-offered', [])
  const standing = refusedBy.length ? givers.filter((one) => one.clause.compiled.outsideCover) : givers
  if (givers.length > 0 && standing.length === 0) return closed(kind, 'remedy.refused', refusedBy)

  const giving = standing.filter((one) => (one.tri === 'yes' || (one.tri === 'unknown' && one.clause.compiled.effect === 'offers')) && !one.over)
  const closing = clauses.filter((one) => one.clause.compiled.effect === 'closes' && one.tri === 'yes' && !giving.some((other) => other.clause.overrides.includes(one.clause.id)))
  if (closing.length > 0) return closed(kind, 'remedy.closed', rulesOf(closing), closing[0])
  if (giving.length > 0) return decided(kind, true, 'remedy.open', rulesOf(giving), giving[0])

  const over = standing.filter((one) => one.over)
  if (over.length > 0 && over.length === standing.length) return closed(kind, 'remedy.over', union([...over.map((one) => one.clause.rules), ...over.map((one) => periodOf(file, one.clause.compiled.right)?.rules ?? [])]), over[0])
  if (standing.length === 0) return closed(kind, 'remedy.not-offered', rulesOf(clauses), clauses[0])
  return closed(kind, standing.some((one) => one.tri === 'unknown') ? 'remedy.needs-fact' : 'remedy.conditions-not-met', rulesOf(standing), standing[0])
}

const rulesOf = (all: WeighedRemedy[]): string[] => union(all.map((one) => one.clause.rules))

const closed = (kind: RemedyKind, code: string, rules: string[], by?: WeighedRemedy): DecidedRemedy => decided(kind, false, code, rules, by)

const decided = (kind: RemedyKind, open: boolean, code: string, rules: string[], by?: WeighedRemedy): DecidedRemedy =>
  ({ kind, open, rules, ...explained(code, { remedy: kind, heading: by?.clause.source.heading ?? '' }) })
