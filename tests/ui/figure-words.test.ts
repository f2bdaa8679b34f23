import { expect, test } from 'vitest'
import { bucketsOf, rangeOf } from '../../app/application/figures/range.ts'
import { bucketLabel, countWords, durationWords, percentWords } from '../../app/ui/figures/figure-words.ts'

test.each([[0.5, '30 min'], [0.99, '59 min'], [1, '1 h'], [47.9, '47.9 h'], [48, '2 days'], [252, '10.5 days']] as const)('%d hours are told as %s', (hours, words) => expect(durationWords(hours)).toBe(words))
test.each([[0, '0%'], [0.0123, '1.2%'], [0.0999, '10.0%'], [0.1, '10%'], [1, '100%']] as const)('a share of %d is told as %s', (share, words) => expect(percentWords(share)).toBe(words))
test('counts are grouped by thousands', () => expect([999, 1000, 1234567].map(countWords)).toEqual(['999', '1,000', '1,234,567']))
test('an axis names a day, and a month with its year', () => expect([bucketLabel('2026-03-05', 'day'), bucketLabel('2026-03-01', 'month')]).toEqual(['5 Mar', 'Mar 2026']))

const today = '2026-11-20'
test('the last 7 days are today and the six before', () => expect(rangeOf({ days: '7' }, today)).toEqual({ from: '2026-11-14', to: '2026-11-20', days: 7 }))
test('two days in their order are a range, the same day twice too', () => {
  expect(rangeOf({ from: '2026-03-01', to: '2026-03-31', days: '7' }, today)).toEqual({ from: '2026-03-01', to: '2026-03-31', days: null })
  expect(rangeOf({ from: '2026-03-01', to: '2026-03-01' }, today)).toEqual({ from: '2026-03-01', to: '2026-03-01', days: null })
})
test.each([{}, { days: '8' }, { from: '2026-03-02', to: '2026-03-01' }, { from: '2026-02-30', to: '2026-03-01' }, { from: '2026-03-01' }, { from: '2010-01-01', to: '2026-01-01' }])('what is no range is the last 30 days: %j', (asked) => expect(rangeOf(asked, today)).toEqual({ from: '2026-10-22', to: '2026-11-20', days: 30 }))

test.each([['2026-03-01', '2026-03-31', 'day', 31, '2026-03-01'], ['2026-03-01', '2026-04-01', 'week', 6, '2026-02-23'], ['2026-01-01', '2026-07-03', 'week', 27, '2025-12-29'], ['2026-01-01', '2026-07-04', 'month', 7, '2026-01-01']] as const)('from %s to %s is drawn by %s', (from, to, unit, count, first) => {
  const { days, ...buckets } = bucketsOf({ from, to })
  expect([buckets.unit, days.length, days[0]]).toEqual([unit, count, first])
})
