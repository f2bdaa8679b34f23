import type { HolidayCalendar } from './rule.ts'

export const polishHolidays: HolidayCalendar = {
  source: 'Act of 18 January 1951 on days free of work; Epiphany since 2011, Christmas Eve since 2025',
  rules: [
    { name: 'New Year', on: { month: 1, day: 1 } },
    { name: 'Epiphany', on: { month: 1, day: 6 }, fromYear: 2011 },
    { name: 'Easter Monday', on: { daysFromEaster: 1 } },
    { name: 'Labour Day', on: { month: 5, day: 1 } },
    { name: 'Constitution Day', on: { month: 5, day: 3 } },
    { name: 'Corpus Christi', on: { daysFromEaster: 60 } },
    { name: 'Assumption of Mary', on: { month: 8, day: 15 } },
    { name: "All Saints' Day", on: { month: 11, day: 1 } },
    { name: 'Independence Day', on: { month: 11, day: 11 } },
    { name: 'Christmas Eve', on: { month: 12, day: 24 }, fromYear: 2025 },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
    { name: 'Second Day of Christmas', on: { month: 12, day: 26 } },
  ],
}
