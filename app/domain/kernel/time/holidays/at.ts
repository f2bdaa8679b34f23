import type { HolidayCalendar } from './rule.ts'

export const austrianHolidays: HolidayCalendar = {
  source: 'Arbeitsruhegesetz, § 7(2)',
  rules: [
    { name: 'New Year', on: { month: 1, day: 1 } },
    { name: 'Epiphany', on: { month: 1, day: 6 } },
    { name: 'Easter Monday', on: { daysFromEaster: 1 } },
    { name: 'Labour Day', on: { month: 5, day: 1 } },
    { name: 'Ascension Day', on: { daysFromEaster: 39 } },
    { name: 'Whit Monday', on: { daysFromEaster: 50 } },
    { name: 'Corpus Christi', on: { daysFromEaster: 60 } },
    { name: 'Assumption of Mary', on: { month: 8, day: 15 } },
    { name: 'National Day', on: { month: 10, day: 26 } },
    { name: "All Saints' Day", on: { month: 11, day: 1 } },
    { name: 'Immaculate Conception', on: { month: 12, day: 8 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
    { name: "St Stephen's Day", on: { month: 12, day: 26 } },
  ],
}
