/** What is wrong with a policy set, and where: a JSON path, a short name, and a sentence for the merchant. */
export interface LintIssue { path: string; code: string; severity: 'error' | 'warning'; message: string }

/**
 * What lint says beyond form and references, by short name. An error stops publication; a warning is for the merchant
 * to weigh, because there are shops in which it is meant.
 */
export const lintCodes = {
  // Too much to be meant
  'too-long': 'error',
  'endless-length': 'error',
  // Gaps
  'ground-without-window': 'warning',
  'ground-without-remedy': 'error',
  'goods-without-window': 'warning',
  'goods-without-remedy': 'warning',
  'return-shipping-unsaid': 'warning',
  'silent-document': 'warning',
  'late-document': 'warning',
  'precedence-unsaid': 'warning',
  'gap-between-ages': 'error',
  'gap-between-seasons': 'warning',
  // Overlaps
  'overlapping-windows': 'error',
  'overlapping-seasons': 'error',
  'overlapping-ages': 'warning',
  'two-deadlines': 'error',
  'two-deductions': 'error',
  'two-addresses': 'error',
  'duplicate-clause': 'warning',
  // Conflicts without an override
  'conflicting-coverage': 'error',
  'conflicting-evidence': 'error',
  'conflicting-clocks': 'error',
  'conflicting-payers': 'error',
  'conflicting-refunds': 'error',
  'conflicting-costs': 'error',
  'conflicting-order-terms': 'error',
  'offered-and-closed': 'error',
  'excludes-everything': 'error',
  // What can never apply
  'trait-had-and-lacked': 'error',
  'trait-read-from-nothing': 'error',
  'contradiction': 'error',
  'ground-not-named': 'warning',
  'right-not-on-ground': 'error',
  'season-without-effect': 'warning',
  'no-refund-here': 'error',
  'idle-exception': 'error',
  'idle-override': 'error',
  'unread-override': 'error',
  'circular-override': 'error',
  'always-overridden': 'error',
  'nothing-to-ask': 'error',
  'never-suspends': 'error',
  'extends-by-nothing': 'error',
  'unread-parameter': 'warning',
  // Wording
  'unread-slot': 'error',
  'unshown-parameter': 'error',
  'unshown-threshold': 'warning',
  'unslotted-number': 'warning',
  'untranslated-slot': 'error',
  // Floors and tiers
  'below-floor': 'error',
  'below-unconfirmed-floor': 'warning',
  'worsens-higher-tier': 'error',
  'restocking-fee-against-law': 'error',
  'restocking-fee-only-beyond-law': 'warning',
  // Dates
  'dates-backwards': 'error',
  'season-backwards': 'warning',
  'versions-backwards': 'warning',
  'shorter-if-complex': 'warning',
} as const satisfies Record<string, LintIssue['severity']>

export type LintCode = keyof typeof lintCodes
export type Note = (path: string, code: LintCode, message: string) => void

/** Gathers issues; the same name at the same place is noted once, as it was said first. */
export function issueList(): { issues: LintIssue[]; note: Note; add(issue: { path: string; code: string; message: string }): void } {
  const issues: LintIssue[] = []
  const seen = new Set<string>()
  const put = (issue: LintIssue) => {
    const key = `${issue.code} ${issue.path}`
    if (seen.has(key)) return
    seen.add(key)
    issues.push(issue)
  }
  return {
    issues,
    note: (path, code, message) => put({ path, code, severity: lintCodes[code], message }),
    add: ({ path, code, message }) => put({ path, code, severity: 'error', message }),
  }
}
