import type { HolidayCalendar } from './rule.ts'

const suspended = [2013, 2014, 2015] as const

export const portugueseHolidays: HolidayCalendar = {
  source: 'Código do Trabalho, Article 234; four of the days were suspended from 2013 to 2015',
  rules: [
    { name: 'New Year', on: { month: 1, day: 1 } },
    { name: 'Good Friday', on: { daysFromEaster: -2 } },
    { name: 'Freedom Day', on: { month: 4, day: 25 } },
    { name: 'Labour Day', on: { month: 5, day: 1 } },
    { name: 'Corpus Christi', on: { daysFromEaster: 60 }, exceptYears: suspended },
    { name: 'Portugal Day', on: { month: 6, day: 10 } },
    { name: 'Assumption of Mary', on: { month: 8, day: 15 } },
    { name: 'Republic Day', on: { month: 10, day: 5 }, exceptYears: suspended },
    { name: "All Saints' Day", on: { month: 11, day: 1 }, exceptYears: suspended },
    { name: 'Restoration of Independence', on: { month: 12, day: 1 }, exceptYears: suspended },
    { name: 'Immaculate Conception', on: { month: 12, day: 8 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
  ],
}
