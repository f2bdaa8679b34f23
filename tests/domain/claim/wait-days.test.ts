import { expect, it } from 'vitest'
import { defaultWaitDays, parseWaitDays, waitDaysProblems } from '../../../app/domain/claim/wait-days.ts'

const withQuestion = (remind: unknown, back: unknown) => waitDaysProblems(parseWaitDays({ question: { remind, back } }))
const wrong = 'Enter a number of days from 1 to 365.'

it('what a shop has not said is as shipped, and what a wait does not have it can not be given', () => {
  expect(parseWaitDays(null)).toEqual(defaultWaitDays)
  expect(parseWaitDays({ question: { remind: 2 }, expert: { remind: 4, back: 30 } })).toEqual({ ...defaultWaitDays, question: { remind: 2, back: 7 }, expert: { remind: null, back: 30 } })
})

it('the shipped days can be used', () => expect(waitDaysProblems(defaultWaitDays)).toEqual({}))

it('days are whole, from one to a year', () => {
  expect([withQuestion(1, 365), withQuestion(0, 366)]).toEqual([{}, { 'question.remind': wrong, 'question.back': wrong }])
  expect([withQuestion(1.5, 7), withQuestion('', 7), withQuestion(null, 7)]).toEqual(Array(3).fill({ 'question.remind': wrong }))
})

it('the reminder comes before the end', () => {
  expect([withQuestion(6, 7), withQuestion(7, 7)]).toEqual([{}, { 'question.remind': 'Remind sooner than it comes back to you.' }])
})
