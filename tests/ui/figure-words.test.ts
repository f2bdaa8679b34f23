import { expect, test } from 'vitest'
import { bucketsOf, rangeOf } from '../../app/application/figures/range.ts'
import { bucketLabel, countWords, durationWords, percentWords, retentionWords } from '../../app/ui/figures/figure-words.ts'

test.each([[0.5, '30 min'], [0.99, '59 min'], [1, '1 h'], [47.9, '47.9 h'], [48, '2 days'], [252, '10.5 days']] as const)('%d hours are told as %s', (hours, words) => expect(durationWords(hours)).toBe(words))
test.each([[0, '0%'], [0.0123, '1.2%'], [0.0999, '10.0%'], [0.1, '10%'], [1, '100%']] as const)('a share of %d is told as %s', (share, words) => expect(percentWords(share)).toBe(words))
test('counts are grouped by thousands', () => expect([999, 1000, 1234567].map(countWords)).toEqual(['999', '1,000', '1,234,567']))
test('an axis names a day, and a month with its year', () => expect([bucketLabel('2026-03-05', 'day'), bucketLabel('2026-03-01', 'month')]).toEqual(['5 Mar', 'Mar 2026']))

test('until when claims are kept names the last warranty, and what is not counted in it', () => {
  const kept = 'Recourse deletes no claim and no audit record while it is installed. Only what names a customer goes, with their papers and mails, when Shopify asks for it.'
  const until = 'By the terms that bind your orders the last warranty ends on 12 Feb 2028, counted from each delivery on record or from its estimate. It ends later where a repair, a replacement or an expert prolongs it'
  expect([null, 'not-yet' as const, 'after-import' as const, { until: '2028-02-12', orStated: false, unsent: false }, { until: '2028-02-12', orStated: true, unsent: true }, { until: null, orStated: true, unsent: true }].map(retentionWords)).toEqual([
    kept, `${kept} Until when warranties last is still being counted: look again in some minutes.`, `${kept} Until when warranties last is counted once your past orders are taken in.`, `${kept} ${until}.`,
    `${kept} ${until}, or where a longer period was stated for an item. Of items still to be sent the warranty begins with their delivery, and is not counted yet.`,
    `${kept} Of items still to be sent the warranty begins with their delivery, and is not counted yet.`,
  ])
})

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
