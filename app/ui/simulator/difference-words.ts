import type { DifferenceView } from '../../application/simulator/simulator-view.ts'
import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import { dayWords } from '../format/days.ts'
import { moneyWords } from '../format/money.ts'
import { deadlineWords, remedyWords, verdictWords } from '../words/terms.ts'

export interface DifferenceRow { what: string; here: string; there: string }

const nothing = 'Nothing said'
const payers: Record<string, string> = { merchant: 'You pay', customer: 'The customer pays' }
const costs: Record<string, string> = { 'claim-costs': 'Costs of the claim', 'expert-assessment': 'Expert’s assessment' }
const fees: Record<string, string> = { 'return-fee': 'Return fee', 'restocking-fee': 'Restocking fee' }
const deductions: Record<string, string> = { 'missing-gift-box': 'Missing gift box', 'missing-certificate': 'Missing certificate', 'diminished-value': 'Value the goods have lost' }

/** A difference of two answers as a row: what, and what each of them says. */
export function differenceRow(one: DifferenceView): DifferenceRow {
  const said = (what: string, words: (value: string) => string) => ({ what, here: one.here === null ? nothing : words(String(one.here)), there: one.there === null ? nothing : words(String(one.there)) })
  switch (one.what) {
    case 'verdict': return { what: 'Answer', here: verdictWords[one.here].label, there: verdictWords[one.there].label }
    case 'last-day': return said(`Last day: ${one.of.replaceAll('-', ' ')}`, dayWords)
    case 'remedy': return said(remedyWords[one.of as keyof typeof remedyWords], (value) => (value === 'open' ? 'Open' : 'Not open'))
    case 'return-shipping': return said('Return shipping', (value) => payers[value] ?? value)
    case 'fee': return said(fees[one.of] ?? one.of, (value) => value)
    case 'cost': return said(costs[one.of] ?? one.of, (value) => payers[value] ?? value)
    case 'deadline': return said(deadlineWords[one.of as DeadlineName], dayWords)
    case 'deduction': {
      const sum = (value: typeof one.here) => (value === null ? 'Nothing' : value === 'open' ? 'A person sets the sum' : moneyWords(value))
      return { what: deductions[one.of] ?? one.of, here: sum(one.here), there: sum(one.there) }
    }
    case 'clauses': return { what: 'Settled by', here: one.here.join(', ') || 'No clause', there: one.there.join(', ') || 'No clause' }
    default: return one satisfies never
  }
}
