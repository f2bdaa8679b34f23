import type { DifferenceView } from '../../application/simulator/simulator-view.ts'
import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import { costText, costWords, deductionText, deductionWords, payerWords, refundWords, refusalWords } from '../decision/consequences.ts'
import { factLabel } from '../facts/fact-values.ts'
import { dayWords } from '../format/days.ts'
import { deadlineWords, remedyWords, verdictWords } from '../words/terms.ts'

export interface DifferenceRow { what: string; here: string; there: string }

const nothing = 'Nothing said'
const fees: Record<string, string> = { 'return-fee': 'Return fee', 'restocking-fee': 'Restocking fee' }

/** A difference of two answers as a row: what, and what each of them says. */
export function differenceRow(one: DifferenceView): DifferenceRow {
  switch (one.what) {
    case 'verdict': return both('Answer', one, (verdict) => verdictWords[verdict].label)
    case 'last-day': return both(`Last day: ${one.of.replaceAll('-', ' ')}`, one, (days) => days.map(({ day, assumed }) => `${dayWords(day)}${assumed ? ' (the delivery day is an estimate)' : ''}`).join(', ') || nothing)
    case 'remedy': return both(remedyWords[one.of as keyof typeof remedyWords], one, (value) => (value === null ? nothing : value === 'open' ? 'Open' : 'Not open'))
    case 'refund': return both('How money goes back', one, (terms) => (terms === null ? nothing : refundWords(terms)))
    case 'return-shipping': return both('Return shipping', one, (payer) => (payer === null ? nothing : (payerWords[payer as keyof typeof payerWords] ?? payer)))
    case 'send-to': return both('Send it to', one, (lines) => lines.join(', ') || nothing)
    case 'fee': return both(fees[one.of] ?? one.of, one, (fee) => fee ?? nothing)
    case 'cost': return both(costWords[one.of as keyof typeof costWords] ?? one.of, one, (cost) => (cost === null ? nothing : costText(cost)))
    case 'deadline': return both(deadlineWords[one.of as DeadlineName], one, (day) => (day === null ? nothing : dayWords(day)))
    case 'deduction': return both(deductionWords[one.of] ?? one.of, one, (sum) => (sum === null ? 'Nothing' : capital(deductionText(sum))))
    case 'refusal': return both('A refusal needs', one, (requires) => requires.map((need) => refusalWords[need]).join(', ') || 'Nothing more')
    case 'missing-facts': return both('Could still change the answer', one, (facts) => facts.map(factLabel).join(' · ') || 'Nothing')
    case 'clauses': return both('Settled by', one, (headings) => headings.join(', ') || 'No clause')
    default: return one satisfies never
  }
}

const both = <Said>(what: string, { here, there }: { here: Said; there: Said }, words: (said: Said) => string): DifferenceRow => ({ what, here: words(here), there: words(there) })

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
