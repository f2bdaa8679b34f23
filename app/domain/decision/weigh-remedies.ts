import { remedyKinds } from '../clauses/ask.ts'
import type { RemedyKind } from '../clauses/ask.ts'
import type { Tri } from '../clauses/case-file.ts'
import type { CompiledClause } from '../policy/compiled.ts'
import type { DecidedRemedy } from './decision.ts'
import type { Lifts } from './weigh-exceptions.ts'
import { distinct, explained, fitting, note } from './weighing.ts'
import type { Weighing } from './weighing.ts'

type Weighed = CompiledClause<'remedy'> & { tri: Tri; overRight: string | null }

/** Tests every clause on remedies before the exceptions are closed, since some of those lift one. */
export function testRemedies(weighing: Weighing, lifts: Lifts): Weighed[] {
  const { file } = weighing
  return fitting(weighing, 'remedy').map((clause) => {
    const { when, right, effect } = clause.compiled
    let tri: Tri = when ? when.test(file) : 'yes'
    const lifted = tri === 'yes' && effect === 'closes' && lifts.lifted(clause.id)
    const period = right === null ? undefined : file.periods.get(right)
    const overRight = right !== null && (period?.state === 'over' || period?.state === 'nothing-delivered') && !lifts.notRefusable.length ? right : null
    if (lifted) tri = 'no'
    const outcome = overRight ? 'not-met' : tri === 'yes' ? 'met' : tri === 'no' ? 'not-met' : 'undetermined'
    note(weighing, clause, lifted ? 'not-applicable' : outcome, lifted ? 'exclusion.lifted' : overRight ? 'remedy.clause-over' : `remedy.${effect}.${tri}`, { remedies: clause.compiled.remedies.join(' ') })
    return { ...clause, tri, overRight }
  })
}

/** For each remedy whether it is open now, by which rules, and if not, why. `refusedBy` are the rules that refuse the request. */
export function resolveRemedies(weighing: Weighing, weighed: Weighed[], refusedBy: string[]): DecidedRemedy[] {
  return remedyKinds.map((kind) => resolve(kind, weighed.filter((one) => one.compiled.remedies.includes(kind)), weighing, refusedBy))
}

function resolve(kind: RemedyKind, clauses: Weighed[], { file }: Weighing, refusedBy: string[]): DecidedRemedy {
  const rulesOf = (all: Weighed[]) => distinct(all.flatMap((one) => one.rules))
  const closed = (code: string, rules: string[], clause?: Weighed): DecidedRemedy => ({ kind, open: false, rules, ...explained(`remedy.${code}`, { remedy: kind, heading: clause?.source.heading ?? '' }) })

  const givers = clauses.filter((one) => one.compiled.effect !== 'closes')
  if (givers.length === 0 && clauses.length === 0) return refusedBy.length ? closed('refused', refusedBy) : closed('not-offered', [])
  const standing = refusedBy.length ? givers.filter((one) => one.compiled.outsideCover) : givers
  if (givers.length > 0 && standing.length === 0) return closed('refused', refusedBy)

  const giving = standing.filter((one) => one.tri === 'yes' && one.overRight === null)
  const overriddenBy = new Set(giving.flatMap((one) => one.overrides))
  const closing = clauses.filter((one) => one.compiled.effect === 'closes' && one.tri === 'yes' && !overriddenBy.has(one.id))
  if (closing.length > 0) return closed('closed', rulesOf(closing), closing[0])
  if (giving.length > 0) return { kind, open: true, rules: rulesOf(giving), ...explained('remedy.open', { remedy: kind, heading: giving[0]?.source.heading ?? '' }) }

  const over = standing.filter((one) => one.overRight !== null)
  if (over.length > 0 && over.length === standing.length) return closed('over', distinct([...rulesOf(over), ...over.flatMap((one) => file.periods.get(one.overRight ?? '')?.rules ?? [])]), over[0])
  if (standing.length === 0) return closed('not-offered', rulesOf(clauses), clauses[0])
  return closed(standing.some((one) => one.tri === 'unknown') ? 'needs-fact' : 'conditions-not-met', rulesOf(standing), standing[0])
}
