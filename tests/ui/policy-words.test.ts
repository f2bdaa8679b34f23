import { expect, it } from 'vitest'
import { spanWords, startWords } from '../../app/ui/policies/policy-words.ts'

const prague = 'Europe/Prague'

it.each([
  [null, null, 'For all orders'],
  ['2026-12-31T23:00:00.000Z', null, 'For orders from 1 Jan 2027'],
  [null, '2026-12-31T23:00:00.000Z', 'For orders until 31 Dec 2026'],
  ['2026-06-03T12:30:00.000Z', '2026-12-31T23:00:00.000Z', 'For orders from 3 Jun 2026, 14:30 until 31 Dec 2026'],
  ['2025-12-31T23:00:00.000Z', '2026-06-03T12:30:00.000Z', 'For orders from 1 Jan 2026 until 3 Jun 2026, 14:30'],
])('from %s until %s', (from, until, words) => expect(spanWords({ from, until }, prague)).toBe(words))

it('the first minute of a day is that day, by the policy’s own clock', () => {
  expect([startWords('2026-12-31T23:00:00.000Z', prague), startWords('2026-12-31T23:00:00.000Z', 'Europe/London')]).toEqual(['1 Jan 2027', '31 Dec 2026, 23:00'])
})
