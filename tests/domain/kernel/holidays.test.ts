import { describe, expect, test } from 'vitest'
import { toIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { austrianHolidays } from '../../../app/domain/kernel/time/holidays/at.ts'
import { belgianHolidays } from '../../../app/domain/kernel/time/holidays/be.ts'
import { czechHolidays } from '../../../app/domain/kernel/time/holidays/cz.ts'
import { germanHolidays } from '../../../app/domain/kernel/time/holidays/de.ts'
import { spanishHolidays } from '../../../app/domain/kernel/time/holidays/es.ts'
import { frenchHolidays } from '../../../app/domain/kernel/time/holidays/fr.ts'
import { englishHolidays } from '../../../app/domain/kernel/time/holidays/gb-england.ts'
import { italianHolidays } from '../../../app/domain/kernel/time/holidays/it.ts'
import { dutchHolidays } from '../../../app/domain/kernel/time/holidays/nl.ts'
import { polishHolidays } from '../../../app/domain/kernel/time/holidays/pl.ts'
import { portugueseHolidays } from '../../../app/domain/kernel/time/holidays/pt.ts'
import { holidaysOf } from '../../../app/domain/kernel/time/holidays/rule.ts'
import type { HolidayCalendar } from '../../../app/domain/kernel/time/holidays/rule.ts'
import { slovakHolidays } from '../../../app/domain/kernel/time/holidays/sk.ts'
import { calendarCodes } from '../../../app/domain/kernel/time/working-days.ts'

const freeIn = (calendar: HolidayCalendar, year: number) => [...holidaysOf(calendar, year)].map(toIsoDate).sort().map((day) => day.slice(5)).join(' ')

test('twelve calendars are known, those of the seed shops among them', () => {
  expect(calendarCodes).toEqual(['AT', 'BE', 'CZ', 'DE', 'ES', 'FR', 'GB', 'IT', 'NL', 'PL', 'PT', 'SK'])
})

// Easter Sunday of 2026 is 5 April: Ascension on 14 May, Whit Monday on 25 May, Corpus Christi on 4 June.
test.each([
  ['Austria', austrianHolidays, '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26'],
  ['Belgium', belgianHolidays, '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25'],
  ['Germany', germanHolidays, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
  ['Spain', spanishHolidays, '01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25'],
  ['France', frenchHolidays, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
  ['Italy', italianHolidays, '01-01 01-06 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
  ['the Netherlands', dutchHolidays, '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26'],
  ['Poland', polishHolidays, '01-01 01-06 04-06 05-01 05-03 06-04 08-15 11-01 11-11 12-24 12-25 12-26'],
  ['Portugal', portugueseHolidays, '01-01 04-03 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25'],
])('days free of work in %s in 2026', (_, calendar, days) => {
  expect(freeIn(calendar, 2026)).toBe(days)
})

test('days that came or went begin and end with their year', () => {
  const has = (calendar: HolidayCalendar, day: string) => freeIn(calendar, Number(day.slice(0, 4))).includes(day.slice(5))
  expect([['2025-10-04', '2026-10-04'], ['2000-06-02', '2001-06-02']].map((days) => days.map((day) => has(italianHolidays, day)))).toEqual([[false, true], [false, true]])
  expect([['2024-12-24', '2025-12-24'], ['2010-01-06', '2011-01-06']].map((days) => days.map((day) => has(polishHolidays, day)))).toEqual([[false, true], [false, true]])
  expect(['2013-04-30', '2014-04-30', '2013-04-27', '2014-04-27'].map((day) => has(dutchHolidays, day))).toEqual([true, false, false, true])
  expect(['2012-12-01', '2013-12-01', '2015-12-01', '2016-12-01'].map((day) => has(portugueseHolidays, day))).toEqual([true, false, false, true])
  expect(['2016-10-31', '2017-10-31', '2018-10-31'].map((day) => has(germanHolidays, day))).toEqual([false, true, false])
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
