import type { DecisionAnswer } from '../../domain/decision/answer.ts'
import type { LineDecisionView } from '../claims/decision-view.ts'
import type { DifferenceView } from './simulator-view.ts'

/** In what two answers to one question differ, the weightiest first. */
export const differencesOf = (here: LineDecisionView, there: LineDecisionView): DifferenceView[] => Object.values(rowsOf).flatMap((rows) => rows(here, there))

type Rows = (here: LineDecisionView, there: LineDecisionView) => DifferenceView[]

const none: Rows = () => []

/** Of what differs in each member of an answer, in the order in which people read it. */
const rowsOf: Record<keyof DecisionAnswer, Rows> = {
  verdict: ({ answer: a }, { answer: b }) => (a.verdict === b.verdict ? [] : [{ what: 'verdict', of: null, here: a.verdict, there: b.verdict }]),
  periods: each(lastDays, (of, here, there) => ({ what: 'last-day', of, here: here ?? [], there: there ?? [] })),
  remedies: each(({ remedies }) => new Map(remedies.map(({ kind, open }) => [kind, open ? 'open' : 'closed'])), (of, here, there) => ({ what: 'remedy', of, here, there })),
  refund: whole(({ refund }) => refund, (here, there) => ({ what: 'refund', of: null, here, there })),
  returnShipping: each(({ returnShipping }) => new Map(returnShipping ? [['return', returnShipping.paidBy]] : []), (of, here, there) => ({ what: 'return-shipping', of, here, there })),
  sendTo: whole(({ sendTo }) => sendTo?.lines ?? [], (here, there) => ({ what: 'send-to', of: null, here, there })),
  deductions: each(({ deductions }) => new Map(deductions.map(({ kind, amount, atLeast }) => [kind, { amount, atLeast }])), (of, here, there) => ({ what: 'deduction', of, here, there })),
  fees: each(fees, (of, here, there) => ({ what: 'fee', of, here, there })),
  costs: each(({ costs }) => new Map(costs.map(({ kind, paidBy, askBy, payBy }) => [kind, { paidBy, askBy, payBy }])), (of, here, there) => ({ what: 'cost', of, here, there })),
  deadlines: each(deadlines, (of, here, there) => ({ what: 'deadline', of, here, there })),
  refusal: whole(({ refusal }) => refusal.requires, (here, there) => ({ what: 'refusal', of: null, here, there })),
  missingFacts: whole(({ missingFacts }) => missingFacts, (here, there) => ({ what: 'missing-facts', of: null, here, there })),
  determining: clauses,
  // Which question it is, which versions answer it and what else was weighed on the way make no other answer.
  id: none,
  governing: none,
  findings: none,
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What two answers say of something as a whole. */
function whole<Said>(said: (answer: DecisionAnswer) => Said, row: (here: Said, there: Said) => DifferenceView): Rows {
  return (one, other) => {
    const [here, there] = [said(one.answer), said(other.answer)]
    return isSame(here, there) ? [] : [row(here, there)]
  }
}

/** What two answers say of several things, by their names; null of one that an answer says nothing of. */
function each<Said>(said: (answer: DecisionAnswer) => Map<string, Said>, row: (of: string, here: Said | null, there: Said | null) => DifferenceView): Rows {
  return (one, other) => {
    const [here, there] = [said(one.answer), said(other.answer)]
    return [...new Set([...here.keys(), ...there.keys()])].flatMap((of) => (isSame(here.get(of), there.get(of)) ? [] : [row(of, here.get(of) ?? null, there.get(of) ?? null)]))
  }
}

/** By the rights that they give: the law and the shop's own terms may each give one of the same name. */
function lastDays({ periods }: DecisionAnswer): Map<string, Array<{ day: string; assumed: boolean }>> {
  const days = new Map<string, Array<{ day: string; assumed: boolean }>>()
  for (const { right, lastDay: day, assumed } of periods) if (day !== null) days.set(right, [...(days.get(right) ?? []), { day, assumed }])
  for (const of of days.values()) of.sort((a, b) => (a.day < b.day ? -1 : 1))
  return days
}

/** Whole percent, or a sum with its currency. */
function fees({ fees: all = [] }: DecisionAnswer): Map<string, string> {
  return new Map(all.map(({ kind, amount, percent }) => [kind, amount ? `${amount.amount} ${amount.currencyCode}` : `${percent} %`]))
}

function deadlines({ deadlines: days }: DecisionAnswer): Map<string, string> {
  return new Map(Object.entries(days).flatMap(([name, day]: [string, string | null]) => (day === null ? [] : [[name, day] as const])))
}

/** Other clauses that settle it, by their headings. */
function clauses(a: LineDecisionView, b: LineDecisionView): DifferenceView[] {
  const named = ({ deciding, clauses: shown }: LineDecisionView) => deciding.map((id) => shown[id]?.heading ?? id)
  const [here, there] = [named(a), named(b)]
  return isSame(here, there) ? [] : [{ what: 'clauses', of: null, here, there }]
}
