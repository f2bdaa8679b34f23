import type { Decision, Verdict } from './decision.ts'
import type { Blockers } from './weigh-blockers.ts'
import type { Lifts } from './weigh-exceptions.ts'
import type { WeighedPeriod } from './weigh-periods.ts'
import { distinct, fitting, note } from './weighing.ts'
import type { Blocker, Weighing } from './weighing.ts'

export interface WeighedVerdict { verdict: Verdict; determining: string[]; refusal: Decision['refusal']; missingFacts: string[] }

/**
 * The verdict, which rules by themselves yield it, and what a refusal has to carry. A formal ground refuses at once; what
 * is wrong with the goods may need an expert before anybody can refuse.
 */
export function weighRefusal(weighing: Weighing, periods: WeighedPeriod[], weighed: Blockers, lifts: Lifts): WeighedVerdict {
  const { file } = weighing
  const binding = fitting(weighing, 'refusal').filter((clause) => {
    const applies = clause.compiled.applies(file)
    note(weighing, clause, applies ? 'met' : 'not-applicable', applies ? `refusal.${clause.compiled.requires}` : 'refusal.other-age')
    return applies
  })
  const expert = binding.filter((clause) => clause.compiled.requires === 'expert-assessment')
  const { by, finding } = file.facts.assessment ?? {}
  const expertSpoke = by === 'expert' && finding === 'not-covered'

  const formal = weighed.blockers.filter((one) => !one.merits)
  const merits = weighed.blockers.filter((one) => one.merits)
  const awaitsExpert = merits.length > 0 && expert.length > 0 && !expertSpoke
  const liftedBy = lifts.close()
  const rulesOf = (all: Array<{ rules: string[] }>) => all.flatMap((one) => one.rules)

  const refusalOf = (onFormalGround: boolean): Decision['refusal'] => {
    if (lifts.notRefusable.length && weighed.blockers.length === 0) return { requires: ['not-refusable'], rules: distinct(lifts.notRefusable) }
    const carried = binding.filter((clause) => !(onFormalGround && clause.compiled.onMeritsOnly))
    return { requires: [...new Set(carried.map((clause) => clause.compiled.requires))], rules: distinct(rulesOf(carried)) }
  }

  if (formal.length > 0) {
    const also = awaitsExpert ? [] : [...merits, ...(merits.length ? expert : [])]
    return { verdict: 'ineligible', determining: distinct(rulesOf([...formal, ...also])), refusal: refusalOf(merits.length === 0 || awaitsExpert), missingFacts: stillOpen(weighed.blockers) }
  }
  if (awaitsExpert) return { verdict: 'needs-review', determining: distinct(rulesOf([...merits, ...expert])), refusal: refusalOf(false), missingFacts: distinct([...(by === 'expert' ? [] : ['assessment.by']), 'assessment.finding', ...weighed.missing]) }
  if (merits.length > 0) return { verdict: 'ineligible', determining: distinct(rulesOf([...merits, ...expert])), refusal: refusalOf(false), missingFacts: stillOpen(weighed.blockers) }
  if (weighed.askFirst.length > 0) return { verdict: 'needs-information', determining: distinct(rulesOf(weighed.askFirst)), refusal: refusalOf(false), missingFacts: weighed.missing }
  const inTime = periods.filter((one) => one.state === 'running' || one.state === 'pending')
  return { verdict: 'eligible', determining: distinct([...rulesOf(inTime), ...liftedBy]), refusal: refusalOf(false), missingFacts: weighed.missing }
}

/** Facts that could still turn a refusal: only where each of its grounds hangs on one. */
const stillOpen = (blockers: Blocker[]): string[] => (blockers.every((one) => one.missing.length > 0) ? distinct(blockers.flatMap((one) => one.missing)) : [])
