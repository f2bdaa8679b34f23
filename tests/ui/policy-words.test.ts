import { describe, expect, it } from 'vitest'
import { foresee } from '../../app/ui/policies/foresee.ts'
import type { Start } from '../../app/ui/policies/StartFields.tsx'
import { laterLawWords, laterWords, spanWords, startWords, unsentWords } from '../../app/ui/policies/policy-words.ts'

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

describe('the version in force just before one that is published', () => {
  const same = { groups: [], counts: { better: 0, worse: 0, neither: 0, unclear: 0 } }
  const [one, two] = [{ id: 'v1', number: 1, from: null, comparison: same }, { id: 'v2', number: 2, from: '2027-05-31T22:00:00.000Z', comparison: same }]
  const numbers = (start: Start) => { const { before, later } = foresee([one, two], start, prague); return [before?.number, later.map(({ number }) => number)] }

  it('is the one in force now as long as it begins at once, and what is scheduled takes over', () => {
    expect([numbers({ when: 'now', day: '2027-07-01' }), numbers({ when: 'day', day: '' }), numbers({ when: 'correct', day: '' })]).toEqual([[1, [2]], [1, [2]], [1, [2]]])
  })

  it('is the scheduled one from the day after that begins', () => {
    expect([numbers({ when: 'day', day: '2027-06-01' }), numbers({ when: 'day', day: '2027-06-02' })]).toEqual([[1, [2]], [2, []]])
  })

  it('is none where nothing is in force by then', () => {
    expect(foresee([two], { when: 'now', day: '' }, prague)).toEqual({ before: null, later: [two] })
  })
})

it('what takes over later is named with its day', () => {
  expect(laterWords({ number: 2, from: '2027-05-31T22:00:00.000Z' }, prague)).toBe('Version 2 is scheduled and takes over from 1 Jun 2027 on: what you publish here counts only for orders placed before. If you don’t want that, withdraw version 2 first.')
  expect(unsentWords('2027-05-31T22:00:00.000Z', prague)).toBe('Rules that are scheduled take over from 1 Jun 2027 on and send no orders to this policy. If you don’t want that, withdraw them under Policies, Routing, and save them again with this policy among them.')
})
