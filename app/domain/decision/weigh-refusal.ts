import type { CompiledClause } from '../policy/compiled.ts'
import type { Decision, RefusalRequirement, Verdict } from './decision.ts'
import type { Blockers } from './weigh-blockers.ts'
import { closeExceptions } from './weigh-exceptions.ts'
import type { Lifts } from './weigh-exceptions.ts'
import { isInTime } from './weigh-periods.ts'
import type { WeighedPeriod } from './weigh-periods.ts'
import { fits, isoOrNull, note, noteOf, union } from './weighing.ts'
import type { Blocker, Weighing } from './weighing.ts'

export interface WeighedVerdict { verdict: Verdict; determining: string[]; refusal: Decision['refusal']; missingFacts: string[] }

type RefusalClause = CompiledClause<'refusal'>
const codes = { 'written-reasons': 'refusal.written-reasons', 'expert-assessment': 'refusal.expert-assessment', 'named-expert': 'refusal.named-expert', 'proof-of-conformity': 'refusal.proof-of-conformity' } as const
const rulesOf = (all: ReadonlyArray<{ rules: string[] }>): string[][] => all.map((one) => one.rules)

/**
 * The verdict, which rules by themselves yield it, and what a refusal has to carry. A formal ground refuses at once; what
 * is wrong with the goods may need an expert before anybody can refuse.
 */
export function weighRefusal(weighing: Weighing, periods: WeighedPeriod[], weighed: Blockers, lifts: Lifts): WeighedVerdict {
  const binding = bindingRefusals(weighing)
  const liftedBy = closeExceptions(weighing, lifts)
  const { blockers, askFirst, missing } = weighed
  if (blockers.length > 0) return weighBlocked(weighing, weighed, binding)
  const refusal = lifts.notRefusable.length > 0 ? { requires: notRefusable, rules: lifts.notRefusable } : refusalOf(binding, false)
  if (askFirst.length > 0) return { verdict: 'needs-information', determining: union(rulesOf(askFirst)), refusal, missingFacts: missing }
  const by = rulesOf(periods.filter(isInTime))
  if (liftedBy.length > 0) by.push(liftedBy)
  return { verdict: 'eligible', determining: union(by), refusal, missingFacts: missing }
}

const notRefusable: RefusalRequirement[] = ['not-refusable']

function weighBlocked(weighing: Weighing, { blockers, missing }: Blockers, binding: RefusalClause[]): WeighedVerdict {
  const expert = binding.filter((clause) => clause.compiled.requires === 'expert-assessment')
  const formal = blockers.filter((one) => !one.merits)
  const merits = blockers.filter((one) => one.merits)
  const { by, finding } = weighing.file.facts.assessment ?? {}
  const awaitsExpert = merits.length > 0 && expert.length > 0 && !(by === 'expert' && finding === 'not-covered')
  if (formal.length > 0) {
    const also = awaitsExpert ? [] : [...merits, ...(merits.length ? expert : [])]
    return { verdict: 'ineligible', determining: union(rulesOf([...formal, ...also])), refusal: refusalOf(binding, merits.length === 0 || awaitsExpert), missingFacts: stillOpen(blockers) }
  }
  const determining = union(rulesOf([...merits, ...expert]))
  if (awaitsExpert) return { verdict: 'needs-review', determining, refusal: refusalOf(binding, false), missingFacts: union([by === 'expert' ? [] : ['assessment.by'], ['assessment.finding'], missing, ...merits.map((one) => one.missing)]) }
  return { verdict: 'ineligible', determining, refusal: refusalOf(binding, false), missingFacts: stillOpen(blockers) }
}

function bindingRefusals(weighing: Weighing): RefusalClause[] {
  const binding: RefusalClause[] = []
  for (const clause of weighing.plan.refusal) {
    // That reasons are given in writing changes no verdict, nor does who has to prove what.
    if (weighing.findings === null && (clause.compiled.requires === 'written-reasons' || clause.compiled.requires === 'proof-of-conformity')) continue
    if (!fits(weighing, clause)) continue
    const applies = clause.compiled.applies(weighing.file)
    if (applies) binding.push(clause)
    noteRefusal(weighing, clause, applies)
  }
  return binding
}

function noteRefusal(weighing: Weighing, clause: RefusalClause, applies: boolean): void {
  const { requires, turnsOnShowing, showsUntil } = clause.compiled
  const code = applies ? codes[requires] : turnsOnShowing ? 'refusal.showed-later' : 'refusal.other-age'
  if (turnsOnShowing || requires === 'proof-of-conformity') noteOf(weighing, clause, applies ? 'met' : 'not-applicable', code, { until: isoOrNull(showsUntil(weighing.file)) })
  else note(weighing, clause, applies ? 'met' : 'not-applicable', code)
}

function refusalOf(binding: RefusalClause[], onFormalGround: boolean): Decision['refusal'] {
  if (binding.length === 0) return { requires: [], rules: [] }
  const requires: RefusalRequirement[] = []
  const rules: string[][] = []
  for (const { compiled, rules: by } of binding) {
    if (onFormalGround && compiled.onMeritsOnly) continue
    if (!requires.includes(compiled.requires)) requires.push(compiled.requires)
    rules.push(by)
  }
  return { requires, rules: union(rules) }
}

/** Facts that could still turn a refusal: only where each of its grounds hangs on one. */
const stillOpen = (blockers: Blocker[]): string[] => (blockers.every((one) => one.missing.length > 0) ? union(blockers.map((one) => one.missing)) : [])
