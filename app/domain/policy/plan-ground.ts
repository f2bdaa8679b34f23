import { remedyKinds } from '../clauses/ask.ts'
import type { RemedyKind } from '../clauses/ask.ts'
import { isTimeLimit } from '../clauses/exclusion/exclusion.ts'
import type { Finding } from '../clauses/finding.ts'
import { clauseKindNames } from '../clauses/registry.ts'
import type { ClauseKindName } from '../clauses/registry.ts'
import type { ClauseOf } from './document.ts'
import type { ClausesByKind, CompiledClause, GoodsPlan, GroundPlan } from './compiled.ts'

/** Kinds of which some clause may keep a request from going ahead, or a remedy shut: what an exception can lift. */
const liftable: ReadonlySet<ClauseKindName> = new Set(['exclusion', 'evidence', 'window', 'remedy'])

/** A shop's goods know a few dozen combinations of traits; beyond so many the plans are made anew. */
const capacity = 1000

/** Puts together what is weighed on a ground; which of it is about goods with some traits is found once for those traits. */
export function planGround(weighed: CompiledClause[]): GroundPlan {
  const clauses = weighed.map((clause, place): CompiledClause => ({ ...clause, place, said: new Map() }))
  const exceptions = clauses.filter((clause): clause is CompiledClause<'exception'> => clause.source.kind === 'exception')
  exceptions.forEach((exception, i) => {
    exception.bit = 1 << i
    for (const clause of clauses) if (liftable.has(clause.source.kind) && exception.compiled.lifts({ id: clause.id, tier: clause.tier, refuses: clause.source.kind !== 'remedy', onlyTime: speaksOnlyOfTime(clause) })) clause.liftedBy |= exception.bit
  })
  const plans = new Map<number, GoodsPlan>()
  return (traits) => {
    let plan = plans.get(traits)
    if (!plan) {
      if (plans.size >= capacity) plans.clear()
      plans.set(traits, (plan = planGoods(clauses, traits)))
    }
    return plan
  }
}

const speaksOnlyOfTime = ({ source }: CompiledClause): boolean => source.kind === 'window' || (source.kind === 'exclusion' && isTimeLimit((source as ClauseOf<'exclusion'>).params))

/** What is taken off first is taken off in full where the price is too small for all: that must not hang on the order of writing. */
function smallestFirst(a: CompiledClause<'deduction'>, b: CompiledClause<'deduction'>): number {
  const sum = ({ compiled }: CompiledClause<'deduction'>) => compiled.tariff?.amount ?? Infinity
  return sum(a) === sum(b) ? (a.id < b.id ? -1 : 1) : sum(a) - sum(b)
}

function planGoods(clauses: CompiledClause[], traits: number): GoodsPlan {
  const about = ({ has, lacks }: CompiledClause) => (has & ~traits) === 0 && (lacks & traits) === 0
  const prevailing = clauses.filter(about).sort((a, b) => a.tier - b.tier || a.precedence - b.precedence)
  const byKind = Object.fromEntries(clauseKindNames.map((kind) => [kind, prevailing.filter((clause) => clause.source.kind === kind)])) as unknown as ClausesByKind
  byKind.deduction.sort(smallestFirst)
  const rights = byKind.window.map((window) => {
    const ofIt = (clause: { compiled: { right: string } }) => clause.compiled.right === window.compiled.right
    return { window, anchors: byKind['window-anchor'].filter(ofIt), seasons: byKind['window-season'].filter(ofIt), clocks: byKind.clock.filter(ofIt) }
  })
  const speakingOf = Object.fromEntries(remedyKinds.map((kind) => [kind, byKind.remedy.filter((clause) => clause.compiled.speaksOf(kind))])) as Record<RemedyKind, CompiledClause<'remedy'>[]>
  const blank = clauses.map((clause): Finding | undefined => (about(clause) ? undefined : { clause: clause.id, rules: clause.rules, outcome: 'not-applicable', code: 'other-goods', args: clause.operands }))
  const asksFee = byKind['return-shipping'].some(({ compiled }) => compiled.fee !== null) || byKind.refund.some(({ compiled }) => compiled.restockingFeePercent !== undefined)
  const asksOverdue = [...byKind.exclusion, ...byKind.exception].some(({ source }) => source.params.when.flat().some((one) => 'settlementOverdue' in one))
  return { ...byKind, rights, speakingOf, asksFee, asksOverdue, blank }
}
