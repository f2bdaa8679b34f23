import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../../app/application/simulator/differences.ts'
import type { DifferenceView } from '../../../app/application/simulator/simulator-view.ts'
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
    { what: 'last-day', of: 'return', here: [{ day: '2026-03-31', assumed: false }], there: [{ day: '2026-04-30', assumed: false }] },
    { what: 'remedy', of: 'refund', here: 'open', there: 'closed' },
    { what: 'remedy', of: 'repair', here: null, there: 'open' },
    { what: 'return-shipping', of: 'return', here: 'customer', there: 'merchant' },
    { what: 'deduction', of: 'missing-gift-box', here: null, there: { amount: { amount: '100.00', currencyCode: 'CZK' }, atLeast: false } },
    { what: 'deadline', of: 'sendBackBy', here: '2026-04-14', there: null },
    { what: 'deadline', of: 'refundBy', here: null, there: '2026-04-20' },
  ])
})

it('other clauses that settle it are told by their headings', () => {
  const clause = (heading: string) => ({ id: 'd/c', document: 'd', documentTitle: 'D', effectiveFrom: null, heading, text: '', cites: [], rules: [] })
  const by = (heading: string): LineDecisionView => ({ ...answer({}), deciding: ['d/c'], clauses: { 'd/c': clause(heading) } })
  expect(differencesOf(by('Thirty days'), by('Sixty days'))).toEqual([{ what: 'clauses', of: null, here: ['Thirty days'], there: ['Sixty days'] }])
})

describe('in each member of an answer', () => {
  const refund = { method: 'original-payment-method', payee: 'purchaser' as const, includesOutboundShipping: true, gate: 'none' as const }
  /** Of each member what it is changed to, and the row that tells of it; null of those that make no other answer. */
  const changed: { [Member in keyof Required<DecisionAnswer>]: [DecisionAnswer[Member], DifferenceView | null] } = {
    id: ['y', null], governing: [[{ document: 'd', effectiveFrom: null }], null], findings: [[{ clause: 'd/c', rules: [], outcome: 'met', text: '' }], null], determining: [['A-2'], null],
    verdict: ['needs-review', { what: 'verdict', of: null, here: 'eligible', there: 'needs-review' }],
    periods: [[], { what: 'last-day', of: 'return', here: [{ day: '2026-03-31', assumed: false }], there: [] }],
    remedies: [[], { what: 'remedy', of: 'refund', here: 'open', there: null }],
    refund: [refund, { what: 'refund', of: null, here: null, there: refund }],
    returnShipping: [{ paidBy: 'merchant', rules: [] }, { what: 'return-shipping', of: 'return', here: 'customer', there: 'merchant' }],
    sendTo: [{ lines: ['Workshop'], rules: [] }, { what: 'send-to', of: null, here: [], there: ['Workshop'] }],
    deductions: [[{ kind: 'missing-gift-box', amount: null, atLeast: false, rules: [], text: '' }], { what: 'deduction', of: 'missing-gift-box', here: null, there: { amount: null, atLeast: false } }],
    fees: [[{ kind: 'restocking-fee', amount: null, percent: 10, clause: 'd/c', rules: [], text: '' }], { what: 'fee', of: 'restocking-fee', here: null, there: '10 %' }],
    costs: [[{ kind: 'claim-costs', paidBy: 'merchant', askBy: '2026-04-01', payBy: null, rules: [] }], { what: 'cost', of: 'claim-costs', here: null, there: { paidBy: 'merchant', askBy: '2026-04-01', payBy: null } }],
    deadlines: [{ sendBackBy: '2026-04-15', refundBy: null, decideBy: null, settleBy: null }, { what: 'deadline', of: 'sendBackBy', here: '2026-04-14', there: '2026-04-15' }],
    refusal: [{ requires: ['expert-assessment'], rules: [] }, { what: 'refusal', of: null, here: [], there: ['expert-assessment'] }],
    missingFacts: [['goods.condition'], { what: 'missing-facts', of: null, here: [], there: ['goods.condition'] }],
  }
  it.each(Object.entries(changed))('%s: what differs is told, unless it makes no other answer', (member, [value, row]) => {
    expect(differencesOf(answer({}), answer({ [member]: value }))).toEqual(row === null ? [] : [row])
  })

  it('and in each part of a refund, a cost and a sum', () => {
    const rows = (here: Partial<DecisionAnswer>, there: Partial<DecisionAnswer>) => differencesOf(answer(here), answer(there)).map(({ what }) => what)
    const cost = { kind: 'claim-costs' as const, paidBy: 'merchant' as const, askBy: null, payBy: null, rules: [] }
    const sum = { kind: 'diminished-value', amount: { amount: '100.00', currencyCode: 'CZK' }, atLeast: false, rules: [], text: '' }
    expect([
      rows({ refund }, { refund }), rows({ refund }, { refund: { ...refund, includesOutboundShipping: false } }), rows({ refund }, { refund: { ...refund, gate: 'goods-received' } }),
      rows({ costs: [cost] }, { costs: [{ ...cost, payBy: '2026-05-01' }] }), rows({ deductions: [sum] }, { deductions: [{ ...sum, atLeast: true }] }),
    ]).toEqual([[], ['refund'], ['refund'], ['cost'], ['deduction']])
  })

  it('and in each period of a right that the law and the shop both give, and where only one counts from an estimated day', () => {
    const period = (lastDay: string, assumed = false) => ({ right: 'return', startsOn: '2026-03-01', lastDay, assumed, rules: [] })
    const [law, own] = [period('2026-03-15'), period('2026-03-31')]
    expect(differencesOf(answer({ periods: [own, law] }), answer({ periods: [law, own] }))).toEqual([])
    expect(differencesOf(answer({ periods: [own, law] }), answer({ periods: [period('2026-03-15', true), period('2026-04-30')] }))).toEqual([
      { what: 'last-day', of: 'return', here: [{ day: '2026-03-15', assumed: false }, { day: '2026-03-31', assumed: false }], there: [{ day: '2026-03-15', assumed: true }, { day: '2026-04-30', assumed: false }] },
    ])
  })
})
