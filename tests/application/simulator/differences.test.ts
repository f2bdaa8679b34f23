import { expect, it } from 'vitest'
import { differencesOf } from '../../../app/application/simulator/differences.ts'
import type { DecisionAnswer } from '../../../app/domain/decision/answer.ts'
import type { LineDecisionView } from '../../../app/application/claims/decision-view.ts'

const answer = (change: Partial<DecisionAnswer>): LineDecisionView => ({
  lineItemId: 'L', deciding: [], weighed: [], clauses: {},
  answer: {
    id: 'x', verdict: 'eligible', governing: [], periods: [{ right: 'return', startsOn: '2026-03-01', lastDay: '2026-03-31', assumed: false, rules: ['A-1'] }], findings: [], determining: ['A-1'],
    remedies: [{ kind: 'refund', open: true, rules: [], text: '' }], refund: null, returnShipping: { paidBy: 'customer', rules: [] }, sendTo: null, deductions: [], costs: [],
    deadlines: { sendBackBy: '2026-04-14', refundBy: null, decideBy: null, settleBy: null }, refusal: { requires: [], rules: [] }, missingFacts: [], ...change,
  },
})

it('two equal answers differ in nothing', () => {
  expect(differencesOf(answer({}), answer({}))).toEqual([])
})

it('verdict, last day, remedies, carriage, sums and deadlines are told apart, the weightiest first', () => {
  const other = answer({
    verdict: 'ineligible', periods: [{ right: 'return', startsOn: '2026-03-01', lastDay: '2026-04-30', assumed: false, rules: ['A-1'] }], remedies: [{ kind: 'refund', open: false, rules: [], text: '' }, { kind: 'repair', open: true, rules: [], text: '' }],
    returnShipping: { paidBy: 'merchant', rules: [] }, deductions: [{ kind: 'missing-gift-box', amount: { amount: '100.00', currencyCode: 'CZK' }, atLeast: false, rules: [], text: '' }], deadlines: { sendBackBy: null, refundBy: '2026-04-20', decideBy: null, settleBy: null },
  })
  expect(differencesOf(answer({}), other)).toEqual([
    { what: 'verdict', of: null, here: 'eligible', there: 'ineligible' },
    { what: 'last-day', of: 'return', here: '2026-03-31', there: '2026-04-30' },
    { what: 'remedy', of: 'refund', here: 'open', there: 'closed' },
    { what: 'remedy', of: 'repair', here: null, there: 'open' },
    { what: 'return-shipping', of: 'return', here: 'customer', there: 'merchant' },
    { what: 'deduction', of: 'missing-gift-box', here: null, there: { amount: '100.00', currencyCode: 'CZK' } },
    { what: 'deadline', of: 'sendBackBy', here: '2026-04-14', there: null },
    { what: 'deadline', of: 'refundBy', here: null, there: '2026-04-20' },
  ])
})

it('other clauses that settle it are told by their headings', () => {
  const clause = (heading: string) => ({ id: 'd/c', document: 'd', documentTitle: 'D', effectiveFrom: null, heading, text: '', cites: [], rules: [] })
  const by = (heading: string): LineDecisionView => ({ ...answer({}), deciding: ['d/c'], clauses: { 'd/c': clause(heading) } })
  expect(differencesOf(by('Thirty days'), by('Sixty days'))).toEqual([{ what: 'clauses', of: null, here: ['Thirty days'], there: ['Sixty days'] }])
})
