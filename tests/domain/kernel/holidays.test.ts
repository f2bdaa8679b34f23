import { describe, expect, test } from 'vitest'
import { toIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { czechHolidays } from '../../../app/domain/kernel/time/holidays/cz.ts'
import { englishHolidays } from '../../../app/domain/kernel/time/holidays/gb-england.ts'
import { holidaysOf } from '../../../app/domain/kernel/time/holidays/rule.ts'
import type { HolidayCalendar } from '../../../app/domain/kernel/time/holidays/rule.ts'
import { slovakHolidays } from '../../../app/domain/kernel/time/holidays/sk.ts'
import { calendarCodes } from '../../../app/domain/kernel/time/working-days.ts'

const freeIn = (calendar: HolidayCalendar, year: number) => [...holidaysOf(calendar, year)].map(toIsoDate).sort().map((day) => day.slice(5)).join(' ')

test('the calendars of the three shops are known, and no other', () => {
  expect([...calendarCodes].sort()).toEqual(['CZ', 'GB', 'SK'])
})

describe('days free of work in Czechia', () => {
  test.each([
    // Easter Sunday: 2015-04-05, before Good Friday was one; 2016-03-27; 2026-04-05.
    [2015, '01-01 04-06 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26'],
    [2016, '01-01 03-25 03-28 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26'],
  ])('of %i', (year, days) => {
    expect(freeIn(czechHolidays, year)).toBe(days)
  })
})

describe('days free of work in Slovakia', () => {
  test.each([
    // Easter Sunday: 2018-04-01, in the year of the Martin Declaration's centenary; 2019-04-21; 2023-04-09; 2024-03-31; 2025-04-20; 2026-04-05; 2027-03-28.
    [2018, '01-01 01-06 03-30 04-02 05-01 05-08 07-05 08-29 09-01 09-15 10-30 11-01 11-17 12-24 12-25 12-26'],
    [2019, '01-01 01-06 04-19 04-22 05-01 05-08 07-05 08-29 09-01 09-15 11-01 11-17 12-24 12-25 12-26'],
    [2023, '01-01 01-06 04-07 04-10 05-01 05-08 07-05 08-29 09-01 09-15 11-01 11-17 12-24 12-25 12-26'],
    // Constitution day is worked from 2024, 17 November from 2025, 8 May and 15 September in 2026 alone.
    [2024, '01-01 01-06 03-29 04-01 05-01 05-08 07-05 08-29 09-15 11-01 11-17 12-24 12-25 12-26'],
    [2025, '01-01 01-06 04-18 04-21 05-01 05-08 07-05 08-29 09-15 11-01 12-24 12-25 12-26'],
    [2026, '01-01 01-06 04-03 04-06 05-01 07-05 08-29 11-01 12-24 12-25 12-26'],
    [2027, '01-01 01-06 03-26 03-29 05-01 05-08 07-05 08-29 09-15 11-01 12-24 12-25 12-26'],
  ])('of %i', (year, days) => {
    expect(freeIn(slovakHolidays, year)).toBe(days)
  })
})

describe('bank holidays in England', () => {
  test.each([
    // Easter Sunday: 2012-04-08, the Diamond Jubilee's year, New Year's Day a Sunday.
    [2012, '01-01 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    // 2020-04-12; the early May holiday moved to VE day; Boxing Day a Saturday.
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26 12-28'],
    // 2021-04-04; Christmas Day a Saturday, Boxing Day a Sunday.
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28'],
    // 2022-04-17; New Year's Day a Saturday, the Platinum Jubilee, the Queen's funeral, Christmas Day a Sunday.
    [2022, '01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27'],
    // 2023-04-09; New Year's Day a Sunday, the Coronation.
    [2023, '01-01 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    // 2024-03-31; the first of May a Wednesday.
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    // 2026-04-05.
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28'],
  ])('of %i', (year, days) => {
    expect(freeIn(englishHolidays, year)).toBe(days)
  })
})

test('the last weekday of December is found within the year', () => {
  const calendar: HolidayCalendar = { source: 'made up', rules: [{ name: 'Last Thursday', on: { month: 12, weekday: 4, nth: -1 } }] }
  // 31 December 2026 is a Thursday; the last of 2027 is the 30th.
  expect([freeIn(calendar, 2026), freeIn(calendar, 2027)]).toEqual(['12-31', '12-30'])
})
