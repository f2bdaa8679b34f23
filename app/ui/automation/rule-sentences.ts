import type { RuleView, TrialView } from '../../application/automation/automation-view.ts'
import type { RuleActKind } from '../../domain/automation/rule.ts'
import { moneyWords } from '../format/money.ts'

/** Keeps a dot at the end of a line from beginning the next. */
const nbsp = '\u00a0'

/** What a rule does, on what and how far, in one line. */
export const ruleLine = ({ act, when, limits }: Pick<RuleView, 'act' | 'when' | 'limits'>): string => [act, ...when, ...limits].join(`${nbsp}· `)

const done: Record<RuleActKind, string> = { approve: 'approves', 'send-label': 'sends labels', refund: 'refunds' }

/** What it means that a rule names no ground. */
export const everyGroundWords = (act: RuleActKind): string => `The rule ${done[act]} on every ground: a change of mind, faults and missing items alike.`

export function actCountWords({ all, today }: RuleView['acts']): string {
  if (all === 0) return 'Has not acted yet.'
  return `Has acted ${all === 1 ? 'once' : `${all} times`}, ${today === 0 ? 'not today' : today === all ? (all === 1 ? 'today' : 'all today') : `${today} of them today`}.`
}

/** `In the last 90 days this rule would have approved 41 of 120 claims, with goods for 12,300.00 CZK.` */
export function trialSentence({ days, kind, looked, acted, sum }: TrialView): string {
  if (looked === 0) return `No claim came in the last ${days} days.`
  const of = `${acted.length} of ${looked} ${looked === 1 ? 'claim' : 'claims'}`
  switch (kind) {
    case 'approve': return `In the last ${days} days this rule would have approved ${of}, with goods for ${moneyWords(sum)}.`
    case 'send-label': return `In the last ${days} days this rule would have sent a label on ${of}, with goods for ${moneyWords(sum)}.`
    case 'refund': return `In the last ${days} days this rule would have refunded ${of}, giving back ${moneyWords(sum)} for the goods, less what your terms keep as fees.`
    default: return kind satisfies never
  }
}
