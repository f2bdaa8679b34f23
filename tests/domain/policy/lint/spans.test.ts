import { describe, expect, test } from 'vitest'
import type { Length } from '../../../../app/domain/kernel/time/length.ts'
import { alwaysEndsBefore, canEndBefore, daysOf, inWords, sameLength } from '../../../../app/domain/policy/lint/spans.ts'

describe('how many days a length can take', () => {
  test.each<[Length, number, number]>([
    [{ days: 14 }, 14, 14],
    // February of an ordinary year; a month of 31 days.
    [{ months: 1 }, 28, 31],
    // With 29 February and without.
    [{ years: 1 }, 365, 366],
    // 31 December and 31 January with February after them: 28 + 31; July and August: 31 + 31.
    [{ months: 2 }, 59, 62],
    // One from a Sunday; from a Friday over the weekend, with four holidays.
    [{ workingDays: 1 }, 1, 7],
    // Five from a Sunday to Friday; from a Friday 5 + 2, with four holidays.
    [{ workingDays: 5 }, 5, 11],
    // Six from a Sunday to the Monday after: 6 + 2.
    [{ workingDays: 6 }, 8, 14],
  ])('%o', (length, least, most) => {
    expect(daysOf(length)).toEqual({ least, most })
  })
})

describe('of two lengths', () => {
  test.each<[Length, Length, boolean, boolean]>([
    [{ days: 13 }, { days: 14 }, true, false],
    [{ days: 14 }, { days: 14 }, false, false],
    [{ months: 12 }, { years: 1 }, false, false],
    [{ months: 11 }, { years: 1 }, true, false],
    [{ workingDays: 13 }, { workingDays: 14 }, true, false],
    [{ workingDays: 14 }, { workingDays: 14 }, false, false],
    [{ days: 365 }, { years: 1 }, true, false],
    [{ days: 366 }, { years: 1 }, false, true],
    [{ days: 30 }, { months: 1 }, true, true],
    // From a Sunday ten end on the second Friday, day 12, and eleven on the Monday after it, day 15.
    [{ workingDays: 10 }, { days: 14 }, true, true],
    [{ workingDays: 11 }, { days: 14 }, false, true],
  ])('%o can end before %o: %s, and the other way round: %s', (a, b, before, after) => {
    expect([canEndBefore(a, b), canEndBefore(b, a)]).toEqual([before, after])
    expect(alwaysEndsBefore(a, b)).toBe(before && !after)
    expect(sameLength(a, b)).toBe(!before && !after)
  })

  test.each<[Length, string]>([[{ days: 1 }, '1 day'], [{ days: 2 }, '2 days'], [{ workingDays: 14 }, '14 working days'], [{ months: 1 }, '1 month'], [{ years: 2 }, '2 years']])('%o is said as %s', (length, words) => {
    expect(inWords(length)).toBe(words)
  })
})
