import type { CompiledClause } from '../policy/compiled.ts'
import type { Decision, RefusalRequirement, Verdict } from './decision.ts'
import type { Blockers } from './weigh-blockers.ts'
import { closeExceptions } from './weigh-exceptions.ts'
import type { Lifts } from './weigh-exceptions.ts'
import type { WeighedPeriod } from './weigh-periods.ts'
import { fits, note, union } from './weighing.ts'
import type { Blocker, Weighing } from './weighing.ts'

export interface WeighedVerdict { verdict: Verdict; determining: string[]; refusal: Decision['refusal']; missingFacts: string[] }

type RefusalClause = CompiledClause<'refusal'>
const codes = { 'written-reasons': 'refusal.written-reasons', 'expert-assessment': 'refusal.expert-assessment', 'named-expert': 'refusal.named-expert' } as const
const rulesOf = (all: ReadonlyArray<{ rules: string[] }>): string[][] => all.map((one) => one.rules)

/**
 * The verdict, which rules by themselves yield it, and what a refusal has to carry. A formal ground refuses at once; what
 * is wrong with the goods may need an expert before anybody can refuse.
 */
export function weighRefusal(weighing: Weighing, periods: WeighedPeriod[], weighed: Blockers, lifts: Lifts): WeighedVerdict {
  const binding = bindingRefusals(weighing)
  const expert = binding.filter((clause) => clause.compiled.requires === 'expert-assessment')
  const liftedBy = closeExceptions(weighing, lifts)
  const { blockers, askFirst, missing } = weighed
  const answer = (verdict: Verdict, by: string[][], missingFacts: string[], onFormalGround = false): WeighedVerdict =>
    ({ verdict, determining: union(by), refusal: refusalOf(binding, lifts, blockers, onFormalGround), missingFacts })

  if (blockers.length === 0) {
    if (askFirst.length > 0) return answer('needs-information', rulesOf(askFirst), missing)
    return answer('eligible', [...rulesOf(periods.filter((one) => one.state === 'running' || one.state === 'pending')), liftedBy], missing)
  }
  const formal = blockers.filter((one) => !one.merits)
  const merits = blockers.filter((one) => one.merits)
  const { by, finding } = weighing.file.facts.assessment ?? {}
  const awaitsExpert = merits.length > 0 && expert.length > 0 && !(by === 'expert' && finding === 'not-covered')
  if (formal.length > 0) {
    const also = awaitsExpert ? [] : [...merits, ...(merits.length ? expert : [])]
    return answer('ineligible', rulesOf([...formal, ...also]), stillOpen(blockers), merits.length === 0 || awaitsExpert)
  }
  if (awaitsExpert) return answer('needs-review', rulesOf([...merits, ...expert]), union([by === 'expert' ? [] : ['assessment.by'], ['assessment.finding'], missing]))
  return answer('ineligible', rulesOf([...merits, ...expert]), stillOpen(blockers))
}

function bindingRefusals(weighing: Weighing): RefusalClause[] {
  return weighing.plan.refusal.filter((clause) => {
    if (!fits(weighing, clause)) return false
    const applies = clause.compiled.applies(weighing.file)
    note(weighing, clause, applies ? 'met' : 'not-applicable', applies ? codes[clause.compiled.requires] : 'refusal.other-age')
    return applies
  })
}

function refusalOf(binding: RefusalClause[], lifts: Lifts, blockers: Blocker[], onFormalGround: boolean): Decision['refusal'] {
  if (lifts.notRefusable.length && blockers.length === 0) return { requires: ['not-refusable'], rules: lifts.notRefusable }
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
