import { expect, test } from 'vitest'
import type { DecisionAnswer } from '../../app/domain/decision/answer.ts'
import { inTimeUntil, verdictText } from '../../app/ui/decision/verdict-text.ts'

const answer: DecisionAnswer = {
  id: 'a', verdict: 'eligible', governing: [], determining: ['KT-23'], remedies: [], refund: null, returnShipping: null, sendTo: null, costs: [], deductions: [], missingFacts: [],
  periods: [{ right: 'return', startsOn: '2026-02-10', lastDay: '2026-04-11', assumed: false, rules: ['KT-23'] }, { right: 'warranty', startsOn: '2026-02-10', lastDay: '2028-02-10', assumed: false, rules: ['KW-5'] }],
  findings: [
    { clause: 'terms/return-window', rules: ['KT-23'], outcome: 'met', text: 'In time until 11 April 2026.' },
    { clause: 'terms/custom', rules: ['KT-31'], outcome: 'not-met', text: 'It is engraved.' },
  ],
  deadlines: { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }, refusal: { requires: [], rules: [] },
}
const view = (of: DecisionAnswer, deciding: string[], clauses = {}) => ({ lineItemId: 'l', answer: of, deciding, weighed: [], clauses })
const clause = (id: string) => ({ id, document: 'terms', documentTitle: 'Terms', effectiveFrom: null, heading: id, text: '', cites: [], rules: [] })

test('an allowed request says until when, by the period that decided it', () => {
  expect(inTimeUntil(answer)).toBe('2026-04-11')
  expect(verdictText(view(answer, [])).headline).toBe('In time until 11 Apr 2026')
})

test('the reasons are those of the clauses that determined the verdict, and no others', () => {
  expect(verdictText(view(answer, ['terms/return-window'], { 'terms/return-window': clause('terms/return-window'), 'terms/custom': clause('terms/custom') }))).toMatchObject({ reasons: ['In time until 11 April 2026.'], clauses: [{ id: 'terms/return-window' }] })
})

test('the reasons stand in the order in which they are to be named, each sentence once', () => {
  const twice: DecisionAnswer = { ...answer, findings: [...answer.findings, { clause: 'terms/other', rules: ['KT-24'], outcome: 'met', text: 'In time until 11 April 2026.' }] }
  expect(verdictText(view(twice, ['terms/custom', 'terms/other', 'terms/return-window'])).reasons).toEqual(['It is engraved.', 'In time until 11 April 2026.'])
})
