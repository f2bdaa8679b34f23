import { expect, test } from 'vitest'
import type { DecisionAnswer } from '../../app/domain/decision/answer.ts'
import { inTimeUntil, verdictText } from '../../app/ui/decision/verdict-text.ts'

const answer: DecisionAnswer = {
  id: 'a', verdict: 'eligible', governing: [], determining: ['KT-23'], remedies: [], refund: null, returnShipping: null, deductions: [], missingFacts: [],
  periods: [{ right: 'return', startsOn: '2026-02-10', lastDay: '2026-04-11', assumed: false, rules: ['KT-23'] }, { right: 'warranty', startsOn: '2026-02-10', lastDay: '2028-02-10', assumed: false, rules: ['KW-5'] }],
  findings: [
    { clause: 'terms/return-window', rules: ['KT-23'], outcome: 'met', text: 'In time until 11 April 2026.' },
    { clause: 'terms/custom', rules: ['KT-31'], outcome: 'not-met', text: 'It is engraved.' },
  ],
  deadlines: { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }, refusal: { requires: [], rules: [] },
}
const clause = (id: string) => ({ id, document: 'terms', documentTitle: 'Terms', effectiveFrom: null, heading: id, text: '', cites: [], rules: [] })

test('an allowed request says until when, by the period that decided it', () => {
  expect(inTimeUntil(answer)).toBe('2026-04-11')
  expect(verdictText(answer, {}).headline).toBe('In time until 11 Apr 2026')
})

test('the reasons are those of the clauses that determined the verdict, and no others', () => {
  expect(verdictText(answer, { 'terms/return-window': clause('terms/return-window'), 'terms/custom': clause('terms/custom') })).toMatchObject({ reasons: ['In time until 11 April 2026.'], clauses: [{ id: 'terms/return-window' }] })
})

test('a ruled-out request gives the exclusion that holds and the period that is over', () => {
  const against: DecisionAnswer = {
    ...answer, verdict: 'ineligible', determining: ['KT-41', 'KT-23'],
    findings: [
      { clause: 'terms/return-window', rules: ['KT-23'], outcome: 'not-met', text: 'The period ended on 11 April 2026.' },
      { clause: 'terms/custom', rules: ['KT-41'], outcome: 'met', text: 'Goods changed to your wishes: ruled out.' },
      { clause: 'terms/unless', rules: ['KT-41'], outcome: 'not-met', text: 'The exception does not apply.' },
      { clause: 'terms/other', rules: ['KT-1'], outcome: 'met', text: 'A consumer.' },
    ],
  }
  expect(verdictText(against, {}).reasons).toEqual(['Goods changed to your wishes: ruled out.', 'The period ended on 11 April 2026.'])
})

test('an open question gives what is not known, not what was met beside it', () => {
  const open: DecisionAnswer = { ...answer, verdict: 'needs-information', determining: ['KT-50'], findings: [{ clause: 'terms/card-window', rules: ['KT-50'], outcome: 'met', text: 'In time.' }, { clause: 'terms/gift-card', rules: ['KT-50'], outcome: 'undetermined', text: 'Whether the card was redeemed is not known.' }] }
  expect(verdictText(open, {}).reasons).toEqual(['Whether the card was redeemed is not known.'])
})
