import type { CaseFile } from '../clauses/case-file.ts'
import type { CompiledClause, CompiledPolicySet, GoodsPlan } from '../policy/compiled.ts'
import { noDay } from './case-days.ts'
import { weighVerdict } from './decide.ts'
import { standings } from './right-counts.ts'
import type { RightCounts } from './right-counts.ts'
import type { RightUnder } from './verdict-change.ts'
import { weighDeadlines } from './weigh-deadlines.ts'

export const verdictCodes: ReadonlyArray<RightUnder['verdict']> = ['no-terms', 'ineligible', 'eligible', 'needs-review', 'needs-information']

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

export function openOutlook(policy: CompiledPolicySet, plan: GoodsPlan, counts: RightCounts): Outlook {
  const rights = plan.rights.map(counts.of)
  // Of what a refusal needs, an expert alone bears upon the verdict.
  const experts = plan.refusal.filter(({ compiled }) => compiled.requires === 'expert-assessment')
  const deciding: CompiledClause[] = [...plan.coverage, ...plan.exclusion, ...plan.evidence, ...plan.exception, ...experts]
  const conditions = deciding.flatMap(({ condition }) => condition ?? [])
  const asksArrival = [...plan.exclusion, ...plan.exception].some(({ source }) => source.params.when.flat().some((one) => 'askedAfterDelivery' in one))
  const known = openVerdicts()

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
      for (const count of rights) {
        const { stands, lastDay } = count(file)
        if (lastDay > outlook.lastDay) outlook.lastDay = lastDay
        standing = standing * standings + stands
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
      return known.at(standing) || known.keep(standing, weigh(file))
    },
  }
  return outlook
}

/** Up to this number cases are told apart by their place in a list, which is found far quicker than in a map. */
const listed = 4096

/** Verdicts by where a case stands, of which 0 is none: what goods have before them is never without terms. */
function openVerdicts() {
  let list = new Uint8Array(64)
  const others = new Map<number, number>()
  return {
    at: (standing: number): number => (standing < listed ? (list[standing] ?? 0) : (others.get(standing) ?? 0)),
    keep: (standing: number, verdict: number): number => {
      if (standing >= listed) {
        others.set(standing, verdict)
        return verdict
      }
      if (standing >= list.length) {
        const longer = new Uint8Array(Math.min(listed, 2 ** Math.ceil(Math.log2(standing + 1))))
        longer.set(list)
        list = longer
      }
      list[standing] = verdict
      return verdict
    },
  }
}
