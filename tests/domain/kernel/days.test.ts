import { describe, expect, test } from 'vitest'
import { daysInMonth, fromIsoDate, msOfDay, parseIsoDate, toEpochDay, toIsoDate, weekday } from '../../../app/domain/kernel/time/day.ts'
import { easterSunday } from '../../../app/domain/kernel/time/easter.ts'
import { length, lastDayOf } from '../../../app/domain/kernel/time/length.ts'
import type { Length } from '../../../app/domain/kernel/time/length.ts'
import type { Issue } from '../../../app/domain/kernel/shape.ts'
import { addWorkingDays, compileCalendar } from '../../../app/domain/kernel/time/working-days.ts'

describe('a month', () => {
  test('has its days, February one more in a leap year', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect([2024, 2025, 1900, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 29, 28])
  })

  test.each(['04', '06', '09', '11'])('%s ends with its 30th', (month) => {
    expect([parseIsoDate(`2026-${month}-30`) === undefined, parseIsoDate(`2026-${month}-31`)]).toEqual([false, undefined])
  })
})

describe('a date', () => {
  test('is written with all its digits, also long ago and long from now', () => {
    expect([toIsoDate(0), toIsoDate(-1), toIsoDate(toEpochDay(999, 10, 9)), toIsoDate(toEpochDay(2026, 9, 10)), toIsoDate(toEpochDay(2345, 6, 7))]).toEqual(['1970-01-01', '1969-12-31', '0999-10-09', '2026-09-10', '2345-06-07'])
    expect([toIsoDate(fromIsoDate('2099-12-31')), toIsoDate(fromIsoDate('2099-12-31') + 1)]).toEqual(['2099-12-31', '2100-01-01'])
  })

  test('counts from 1970, leap years and centuries included', () => {
    // 1600-01-01 lies 370 years before 1970: 370 * 365 + 90 leap days (93 fours less 1700, 1800 and 1900) = 135,140.
    expect(['1970-01-02', '1969-12-31', '2000-02-29', '2000-03-01', '2100-03-01', '1600-01-01'].map(fromIsoDate)).toEqual([1, -1, 11016, 11017, 47541, -135140])
    for (const day of ['0000-03-01', '0400-02-29', '1599-12-31', '1600-02-29', '1900-02-28', '1900-03-01', '2399-12-31', '2400-02-29', '2400-12-31']) expect(toIsoDate(fromIsoDate(day))).toBe(day)
  })

  test('that isn’t written as YYYY-MM-DD, or has no such day, is none', () => {
    for (const text of ['', '2026-04', '2026-04-1', '2026-04-011', 'x2026-04-01', '2026-04-01x', '2026/04/01', '2026-04/01', '2026/04-01', '20260401ab', '2026-04-00', '2026-04-3a', '2026-a4-03', 'a026-04-03', '202a-04-03', '-026-04-03', '2026-4--03', '2026-04-:1', '2026-04-/1', '2026-04-1/', '2026-04-1:', '2026-1/-01', '202/-04-01']) expect([text, parseIsoDate(text)]).toEqual([text, undefined])
    expect(() => fromIsoDate('2026-02-29')).toThrow('"2026-02-29" is no date.')
  })

  test('falls on its weekday, also before 1970', () => {
    // 1 January 1970 was a Thursday.
    expect(['1970-01-01', '1969-12-31', '1969-12-27', '1899-12-31', '2026-11-21', '2026-11-22'].map((day) => weekday(fromIsoDate(day)))).toEqual([4, 3, 6, 0, 6, 0])
  })

  test('begins at midnight UTC when it is formatted', () => {
    expect(msOfDay(fromIsoDate('2026-04-11'))).toBe(Date.UTC(2026, 3, 11))
  })
})

test.each([
  // The moon's epact is corrected in 1954, 1981, 2049, 2076 and 2106; 25 April is the latest Easter, 22 March the earliest.
  [1818, '1818-03-22'], [1886, '1886-04-25'], [1943, '1943-04-25'], [1954, '1954-04-18'], [1961, '1961-04-02'], [1981, '1981-04-19'], [1995, '1995-04-16'], [2000, '2000-04-23'], [2014, '2014-04-20'],
  [2019, '2019-04-21'], [2027, '2027-03-28'], [2028, '2028-04-16'], [2029, '2029-04-01'], [2030, '2030-04-21'], [2049, '2049-04-18'], [2076, '2076-04-19'], [2100, '2100-03-28'], [2106, '2106-04-18'], [2285, '2285-03-22'],
])('Easter of %i is on %s', (year, day) => {
  expect(toIsoDate(easterSunday(year))).toBe(day)
})

describe('a length', () => {
  const czech = compileCalendar('CZ')!
  const last = (from: string, span: Length) => toIsoDate(lastDayOf(fromIsoDate(from), span, czech))

  test('in days, months and years ends on its last day, the day of the event being day 0', () => {
    // 10 February + 60 days: 18 to the month's end, 31 of March, 11 of April.
    expect([last('2026-02-10', { days: 60 }), last('2026-02-10', { months: 2 }), last('2026-02-10', { years: 2 })]).toEqual(['2026-04-11', '2026-04-10', '2028-02-10'])
    expect([last('2024-02-29', { years: 1 }), last('2024-02-29', { years: 4 }), last('2025-11-30', { months: 3 })]).toEqual(['2025-02-28', '2028-02-29', '2026-02-28'])
  })

  test('in working days passes over weekends and holidays', () => {
    // Wednesday 1 April 2026; Good Friday the 3rd and Easter Monday the 6th are free: Thursday 2, Tuesday 7, Wednesday 8.
    expect([last('2026-04-01', { workingDays: 1 }), last('2026-04-01', { workingDays: 2 }), last('2026-04-01', { workingDays: 3 })]).toEqual(['2026-04-02', '2026-04-07', '2026-04-08'])
  })

  test('in working days passes over days on which the clock stands', () => {
    const paused = (day: number) => toIsoDate(day) === '2026-04-02'
    expect([toIsoDate(addWorkingDays(czech, fromIsoDate('2026-04-01'), 1, paused)), toIsoDate(addWorkingDays(czech, fromIsoDate('2026-04-01'), 0))]).toEqual(['2026-04-07', '2026-04-01'])
  })

  const issuesOf = (value: unknown) => { const issues: Issue[] = []; length(value, '$.length', issues); return issues.map(({ path, code }) => `${path} ${code}`) }

  test('has one unit and a whole number of at least one', () => {
    expect([{ days: 1 }, { workingDays: 5 }, { months: 24 }, { years: 2 }].map(issuesOf)).toEqual([[], [], [], []])
    expect(issuesOf({ days: 0 })).toEqual(['$.length.days value'])
    expect(issuesOf({ months: 1.5 })).toEqual(['$.length.months value'])
    for (const value of [{}, { days: 1, months: 1 }, { weeks: 2 }, 5, null, ['days'], 'days', { '': 1 }]) expect([value, issuesOf(value)]).toEqual([value, ['$.length value']])
  })
})
