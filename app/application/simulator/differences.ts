import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import type { LineDecisionView } from '../claims/decision-view.ts'
import type { MoneyView } from '../views.ts'
import type { DifferenceView } from './simulator-view.ts'

type Said = Map<string, string>

/** In what two answers to one question differ, the weightiest first. */
export function differencesOf(here: LineDecisionView, there: LineDecisionView): DifferenceView[] {
  const [a, b] = [here.answer, there.answer]
  return [
    ...(a.verdict === b.verdict ? [] : [{ what: 'verdict' as const, of: null, here: a.verdict, there: b.verdict }]),
    ...apart('last-day', lastDays(a), lastDays(b)),
    ...apart('remedy', remedies(a), remedies(b)),
    ...apart('return-shipping', shipping(a), shipping(b)),
    ...deductions(a, b),
    ...apart('fee', fees(a), fees(b)),
    ...apart('cost', costs(a), costs(b)),
    ...apart('deadline', deadlines(a), deadlines(b)),
    ...clauses(here, there),
  ]
}

function apart(what: 'last-day' | 'remedy' | 'return-shipping' | 'fee' | 'cost' | 'deadline', here: Said, there: Said): DifferenceView[] {
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((of) => {
    const [one, other] = [here.get(of) ?? null, there.get(of) ?? null]
    return one === other ? [] : [{ what, of, here: one, there: other }]
  })
}

const lastDays = ({ periods }: DecisionAnswer): Said => new Map(periods.flatMap(({ right, lastDay }) => (lastDay === null ? [] : [[right, lastDay]])))
const remedies = (answer: DecisionAnswer): Said => new Map(answer.remedies.map(({ kind, open }) => [kind, open ? 'open' : 'closed']))
const shipping = ({ returnShipping }: DecisionAnswer): Said => new Map(returnShipping ? [['return', returnShipping.paidBy]] : [])
/** Whole percent, or a sum with its currency. */
const fees = (answer: DecisionAnswer): Said => new Map((answer.fees ?? []).map(({ kind, amount, percent }) => [kind, amount ? `${amount.amount} ${amount.currencyCode}` : `${percent} %`]))
const costs = (answer: DecisionAnswer): Said => new Map(answer.costs.map(({ kind, paidBy }) => [kind, paidBy]))
const deadlines = ({ deadlines: days }: DecisionAnswer): Said => new Map(Object.entries(days).flatMap(([name, day]) => (day === null ? [] : [[name, day]])))

function deductions(a: DecisionAnswer, b: DecisionAnswer): DifferenceView[] {
  const sums = ({ deductions: all }: DecisionAnswer) => new Map(all.map(({ kind, amount }): [string, MoneyView | 'open'] => [kind, amount ?? 'open']))
  const [here, there] = [sums(a), sums(b)]
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((of) => {
    const [one, other] = [here.get(of) ?? null, there.get(of) ?? null]
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ what: 'deduction' as const, of, here: one, there: other }]
  })
}

/** Other clauses that settle it, by their headings. */
function clauses(a: LineDecisionView, b: LineDecisionView): DifferenceView[] {
  const named = ({ deciding, clauses: shown }: LineDecisionView) => deciding.map((id) => shown[id]?.heading ?? id)
  const [here, there] = [named(a), named(b)]
  return here.join('\n') === there.join('\n') ? [] : [{ what: 'clauses' as const, of: null, here, there }]
}
