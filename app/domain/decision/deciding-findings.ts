import type { Decision, Finding, Verdict } from './decision.ts'

/**
 * The codes that can settle each verdict. Rules often set remedies, deadlines and costs beside the right itself, so that a
 * finding's rule alone doesn't tell whether it is a reason: a remedy that is open is none for a request that is refused.
 */
const settling: Record<Verdict, ReadonlySet<string>> = {
  eligible: new Set(['window.running', 'window.pending', 'window-anchor.split', 'window-season.inside', 'window-season.law', 'clock.suspend', 'clock.restart', 'clock.none', 'clock.extend', 'exception.used', 'exception.outranks', 'exception.idle']),
  ineligible: new Set(['coverage.not-met', 'exclusion.met', 'evidence.required.no', 'window.over', 'window.nothing-delivered']),
  'needs-review': new Set(['exclusion.met', 'refusal.expert-assessment', 'refusal.named-expert', 'refusal.written-reasons']),
  'needs-information': new Set(['exclusion.undetermined']),
}

/**
 * The findings that settle a verdict, each by a determining rule: for a request that is ruled out those that speak against
 * it, and of several periods the one that ends last first, since its day is the one to be told.
 */
export function decidingFindings({ verdict, determining, findings }: Pick<Decision, 'verdict' | 'determining' | 'findings'>): Finding[] {
  const settled = findings.filter((finding) => settling[verdict].has(finding.code) && finding.rules.some((rule) => determining.includes(rule)))
  // An exception that had nothing to lift is a reason only by a rule that no period gives already.
  const ofPeriods = new Set(settled.filter(isPeriod).flatMap((finding) => finding.rules))
  const chosen = settled.filter((finding) => finding.code !== 'exception.idle' || finding.rules.some((rule) => determining.includes(rule) && !ofPeriods.has(rule)))
  const windows = chosen.filter(isPeriod).toSorted((a, b) => lastDayOf(b).localeCompare(lastDayOf(a)))
  const others = chosen.filter((finding) => !isPeriod(finding))
  return verdict === 'ineligible' ? [...others, ...windows] : [...windows, ...others]
}

const isPeriod = ({ code }: Finding): boolean => code.startsWith('window.')

const lastDayOf = ({ args }: Finding): string => (typeof args.lastDay === 'string' ? args.lastDay : '')
