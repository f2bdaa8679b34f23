import type { HolidayCalendar } from './rule.ts'

export const frenchHolidays: HolidayCalendar = {
  source: 'Code du travail, Article L3133-1',
  rules: [
    { name: 'New Year', on: { month: 1, day: 1 } },
    { name: 'Easter Monday', on: { daysFromEaster: 1 } },
    { name: 'Labour Day', on: { month: 5, day: 1 } },
    { name: 'Victory Day', on: { month: 5, day: 8 } },
    { name: 'Ascension Day', on: { daysFromEaster: 39 } },
    { name: 'Whit Monday', on: { daysFromEaster: 50 } },
    { name: 'National Day', on: { month: 7, day: 14 } },
    { name: 'Assumption of Mary', on: { month: 8, day: 15 } },
    { name: "All Saints' Day", on: { month: 11, day: 1 } },
    { name: 'Armistice Day', on: { month: 11, day: 11 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
  ],
}
