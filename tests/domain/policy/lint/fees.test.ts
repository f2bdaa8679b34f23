import { expect, test } from 'vitest'
import { clauseOf, codesAfter, returns } from './changed.ts'
import type { Change } from './changed.ts'

const fee = (days: number) => ({ clause }: Change) => {
  clause('returns').params.length = { days }
  clause('refund-gate').params.restockingFeePercent = 10
  clause('refund-gate').text = 'We keep {restockingFeePercent} %.'
}

test('a restocking fee is against the law where the terms give no longer time than the law, and only a word of warning where they give a day more', () => {
  // The good set's season gives 60 days, so that only the length of the ordinary time is at stake; 13 days are below the floor too.
  expect([codesAfter(fee(13)).sort(), codesAfter(fee(14)), codesAfter(fee(15))]).toEqual([['below-floor', 'restocking-fee-against-law'], ['restocking-fee-against-law'], ['restocking-fee-only-beyond-law']])
})

test('two different fees for the way back, or for restocking, can’t both be read', () => {
  const shipping = (sum: string, more = {}) => codesAfter(({ clause, add }) => {
    Object.assign(clause('return-costs'), { params: { paidBy: 'customer', fee: '8.00' }, text: 'EUR {fee}.' })
    add(clauseOf('return-shipping', 'again', returns, { paidBy: 'customer', fee: sum }, 'It is EUR {fee}.', more))
  })
  expect([shipping('9.00'), shipping('8'), shipping('9.00', { overrides: ['return-costs'] })]).toEqual([['conflicting-payers'], [], []])
  const restocking = (percent: number) => codesAfter(({ law, clause, add }) => {
    law.clauses = law.clauses.slice(1)
    Object.assign(clause('refund-gate'), { params: { restockingFeePercent: 10 }, text: 'We keep {restockingFeePercent} %.' })
    add(clauseOf('refund', 'again', returns, { restockingFeePercent: percent }, 'Kept: {restockingFeePercent} %.'))
  })
  expect([restocking(11), restocking(10)]).toEqual([['conflicting-refunds'], []])
})
