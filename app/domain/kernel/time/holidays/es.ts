import type { HolidayCalendar } from './rule.ts'

/** What is free in the whole country; days that regions and towns choose are worked here. */
export const spanishHolidays: HolidayCalendar = {
  source: 'Real Decreto 2001/1983, Article 45',
  rules: [
    { name: 'New Year', on: { month: 1, day: 1 } },
    { name: 'Epiphany', on: { month: 1, day: 6 } },
    { name: 'Good Friday', on: { daysFromEaster: -2 } },
    { name: 'Labour Day', on: { month: 5, day: 1 } },
    { name: 'Assumption of Mary', on: { month: 8, day: 15 } },
    { name: 'National Day', on: { month: 10, day: 12 } },
    { name: "All Saints' Day", on: { month: 11, day: 1 } },
    { name: 'Constitution Day', on: { month: 12, day: 6 } },
    { name: 'Immaculate Conception', on: { month: 12, day: 8 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
  ],
}
