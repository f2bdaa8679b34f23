import { remedyKinds } from '../clauses/ask.ts'
import type { RemedyKind } from '../clauses/ask.ts'
import type { CaseFile, Tri } from '../clauses/case-file.ts'
import type { RemedyParams } from '../clauses/remedy/remedy.ts'
import type { CompiledClause } from '../policy/compiled.ts'
import type { DecidedRemedy } from './decision.ts'
import { isLifted } from './weigh-exceptions.ts'
import type { Lifts } from './weigh-exceptions.ts'
import { fits, note, outcomeOf, union } from './weighing.ts'
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
export const resolveRemedies = ({ file, plan }: Weighing, weighed: WeighedRemedy[], refusedBy: string[]): DecidedRemedy[] =>
  remedyKinds.map((kind) => (plan.speakingOf[kind].length === 0 ? unspokenOf(kind, refusedBy) : resolve(kind, weighed, file, refusedBy)))

const unspokenOf = (kind: RemedyKind, refusedBy: string[]): DecidedRemedy => (refusedBy.length ? decided(kind, false, 'remedy.refused', refusedBy) : decided(kind, false, 'remedy.not-offered', []))

function resolve(kind: RemedyKind, weighed: WeighedRemedy[], file: CaseFile, refusedBy: string[]): DecidedRemedy {
  const givers: WeighedRemedy[] = []
  const giving: WeighedRemedy[] = []
  const closers: WeighedRemedy[] = []
  let refused = false
  for (const one of weighed) {
    const { compiled } = one.clause
    if (!compiled.speaksOf(kind)) continue
    if (compiled.effect === 'closes') closers.push(one)
    else if (refusedBy.length > 0 && !compiled.outsideCover) refused = true
    else {
      givers.push(one)
      // What is offered is open until something known speaks against it; what must be opened waits for it.
      if (!one.over && (one.tri === 'yes' || (one.tri === 'unknown' && compiled.effect === 'offers'))) giving.push(one)
    }
  }
  const [first] = givers
  if (!first && refused) return decided(kind, false, 'remedy.refused', refusedBy)
  const closing = closers.filter((one) => one.tri === 'yes' && !giving.some((other) => other.clause.tier < one.clause.tier || other.clause.overrides.includes(one.clause.id)))
  if (closing.length > 0) return decided(kind, false, 'remedy.closed', rulesOf(closing), closing[0])
  if (giving.length > 0) return decided(kind, true, 'remedy.open', rulesOf(giving), giving[0])
  if (!first) return decided(kind, false, 'remedy.not-offered', rulesOf(closers), closers[0])
  if (givers.every((one) => one.over)) return decided(kind, false, 'remedy.over', union([...givers.map((one) => one.clause.rules), ...givers.map((one) => periodOf(file, one.clause.compiled.right)?.rules ?? [])]), first)
  return decided(kind, false, givers.some((one) => one.tri === 'unknown') ? 'remedy.needs-fact' : 'remedy.conditions-not-met', rulesOf(givers), first)
}

const rulesOf = (all: WeighedRemedy[]): string[] => (all.length === 1 ? (all[0] as WeighedRemedy).clause.rules : union(all.map((one) => one.clause.rules)))

const decided = (kind: RemedyKind, open: boolean, code: string, rules: string[], by?: WeighedRemedy): DecidedRemedy =>
  ({ kind, open, rules, code, args: { remedy: kind, heading: by?.clause.source.heading ?? '' } })
