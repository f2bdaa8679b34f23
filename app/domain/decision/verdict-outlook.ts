import type { CaseFile } from '../clauses/case-file.ts'
import type { CompiledClause, CompiledPolicySet, GoodsPlan } from '../policy/compiled.ts'
import { weighVerdict } from './decide.ts'
import type { RightUnder } from './verdict-change.ts'
import { weighDeadlines } from './weigh-deadlines.ts'
import { applying, fillDays } from './weigh-periods.ts'
import type { RightDays } from './weigh-periods.ts'

export const verdictCodes: ReadonlyArray<RightUnder['verdict']> = ['no-terms', 'ineligible', 'eligible', 'needs-review', 'needs-information']
export const noDay = -0x80000000

/**
 * What goods with the same traits have before them on a ground, as long as nothing is told of the case. Days make a verdict
 * only by where the case stands to them: a right's period runs or is over, a clause's condition holds or doesn't. So the
 * verdict found for one case is that of every case that stands so, and only the days of its rights are counted for each.
 */
export interface Outlook {
  /** The verdict on a case, by its place in `verdictCodes`; fills in `lastDay`. `country`: the number of the case's country. */
  verdictOn(file: CaseFile, country: number): number
  /** The epoch day on which the right that ends last ends; `noDay` where none has begun. */
  lastDay: number
}

const place = { running: 0, pending: 1, over: 2, 'nothing-delivered': 3 } as const
const notAbout = 8
const none: never[] = []

export function openOutlook(policy: CompiledPolicySet, plan: GoodsPlan): Outlook {
  // Of what a refusal needs, an expert alone bears upon the verdict.
  const experts = plan.refusal.filter(({ compiled }) => compiled.requires === 'expert-assessment')
  const deciding: CompiledClause[] = [...plan.coverage, ...plan.exclusion, ...plan.evidence, ...plan.exception, ...experts]
  const conditions = deciding.flatMap(({ condition }) => condition ?? [])
  const asksArrival = [...plan.exclusion, ...plan.exception].some(({ source }) => source.params.when.flat().some((one) => 'askedAfterDelivery' in one))
  const days: RightDays = { startsOn: null, lastDay: null, assumed: false, state: 'pending' }
  const known = new Map<number, number>()

  const weigh = (file: CaseFile): number => {
    const { verdict, lastDay } = weighVerdict(policy, { ...file, periods: [], settleBy: null })
    if ((lastDay ?? noDay) !== outlook.lastDay) throw new Error(`Verdict mode counts to the day ${lastDay}, whole stocks to ${outlook.lastDay}.`)
    return verdictCodes.indexOf(verdict)
  }
  const outlook: Outlook = {
    lastDay: noDay,
    verdictOn: (file, country) => {
      outlook.lastDay = noDay
      let standing = country * 2 + (file.buyer === 'business' ? 1 : 0)
      for (const { window, anchors, seasons } of plan.rights) {
        let stands = notAbout
        if (window.condition === null || window.condition(file)) {
          fillDays(days, file, window, applying(anchors, file), applying(seasons, file), none)
          stands = place[days.state] * 2 + (days.assumed ? 1 : 0)
          if (days.lastDay !== null && days.lastDay > outlook.lastDay) outlook.lastDay = days.lastDay
        }
        standing = standing * (notAbout + 1) + stands
      }
      for (const holds of conditions) standing = standing * 2 + (holds(file) ? 1 : 0)
      for (const { compiled } of experts) standing = standing * 2 + (compiled.applies(file) ? 1 : 0)
      if (asksArrival) standing = standing * 3 + (file.line.on === null || file.line.assumed ? 2 : file.askedOn > file.line.on ? 1 : 0)
      if (plan.asksOverdue) {
        const { settleBy } = weighDeadlines({ file, plan, findings: null })
        standing = standing * 2 + (settleBy !== null && file.today > settleBy ? 1 : 0)
      }
      // More clauses than a number can tell apart.
      if (standing > Number.MAX_SAFE_INTEGER) return weigh(file)
      let verdict = known.get(standing)
      if (verdict === undefined) known.set(standing, (verdict = weigh(file)))
      return verdict
    },
  }
  return outlook
}
