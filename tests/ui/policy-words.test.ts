import { expect, it } from 'vitest'
import { laterLawWords, spanWords, startWords } from '../../app/ui/policies/policy-words.ts'

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

it('a scheduled version that takes over with other law beside it is named', () => {
  const six = { id: 'v6', number: 6, from: '2027-04-30T22:00:00.000Z' }
  const rest = 'as it was scheduled. Withdraw it, or publish it anew with the law that you choose here once it is in force.'
  expect(laterLawWords({ ...six, law: [] }, prague)).toBe(`Version 6 takes over from 1 May 2027 on with no law beside it, ${rest}`)
  expect(laterLawWords({ ...six, law: ['EU', 'GB'] }, prague)).toBe(`Version 6 takes over from 1 May 2027 on with the law of the European Union and the United Kingdom beside it, ${rest}`)
})
