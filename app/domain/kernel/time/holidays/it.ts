import type { HolidayCalendar } from './rule.ts'

export const italianHolidays: HolidayCalendar = {
  source: 'Law 260/1949, Article 2; 2 June since Law 336/2000; St Francis since Law 151/2025',
  rules: [
    { name: 'New Year', on: { month: 1, day: 1 } },
    { name: 'Epiphany', on: { month: 1, day: 6 } },
    { name: 'Easter Monday', on: { daysFromEaster: 1 } },
    { name: 'Liberation Day', on: { month: 4, day: 25 } },
    { name: 'Labour Day', on: { month: 5, day: 1 } },
    { name: 'Republic Day', on: { month: 6, day: 2 }, fromYear: 2001 },
    { name: 'Assumption of Mary', on: { month: 8, day: 15 } },
    { name: 'St Francis of Assisi', on: { month: 10, day: 4 }, fromYear: 2026 },
    { name: "All Saints' Day", on: { month: 11, day: 1 } },
    { name: 'Immaculate Conception', on: { month: 12, day: 8 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
    { name: "St Stephen's Day", on: { month: 12, day: 26 } },
  ],
}
