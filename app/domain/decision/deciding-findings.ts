import type { DecisionAnswer } from './answer.ts'

type Finding = DecisionAnswer['findings'][number]

/** Which outcome of a rule's clauses speaks first: what holds, or, while the answer is open, what is not known. */
const speaksFirst: Record<DecisionAnswer['verdict'], Array<Finding['outcome']>> = {
  eligible: ['met', 'not-met', 'undetermined'],
  ineligible: ['met', 'not-met', 'undetermined'],
  'needs-review': ['undetermined', 'met', 'not-met'],
  'needs-information': ['undetermined', 'met', 'not-met'],
}

/** A rule that sets a period often sets a deadline too, which holds: where it rules a request out, it is because the period is over. */
function speaksFirstOf({ verdict, periods }: DecisionAnswer, rule: string): Array<Finding['outcome']> {
  return verdict === 'ineligible' && periods.some((period) => period.rules.includes(rule)) ? ['not-met', 'met', 'undetermined'] : speaksFirst[verdict]
}

/**
 * The findings that settle a verdict: of each determining rule those whose outcome speaks first. An exclusion that rules
 * a request out is `met`, a period that is over is `not-met`; an exception that did not help stays silent beside its rule.
 */
export function decidingFindings(answer: DecisionAnswer): Finding[] {
  const chosen = new Set<Finding>()
  for (const rule of answer.determining) {
    const ofRule = answer.findings.filter((finding) => finding.rules.includes(rule))
    const outcome = speaksFirstOf(answer, rule).find((one) => ofRule.some((finding) => finding.outcome === one))
    for (const finding of ofRule) if (finding.outcome === outcome) chosen.add(finding)
  }
  return [...chosen]
}
