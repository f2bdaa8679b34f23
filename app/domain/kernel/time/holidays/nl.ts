import type { HolidayCalendar } from './rule.ts'

/** King's Day on a Sunday is kept the day before, which is no working day either. */
export const dutchHolidays: HolidayCalendar = {
  source: 'Algemene termijnenwet, Article 3',
  rules: [
    { name: 'New Year', on: { month: 1, day: 1 } },
    { name: 'Good Friday', on: { daysFromEaster: -2 } },
    { name: 'Easter Monday', on: { daysFromEaster: 1 } },
    { name: "Queen's Day", on: { month: 4, day: 30 }, untilYear: 2013 },
    { name: "King's Day", on: { month: 4, day: 27 }, fromYear: 2014 },
    { name: 'Liberation Day', on: { month: 5, day: 5 } },
    { name: 'Ascension Day', on: { daysFromEaster: 39 } },
    { name: 'Whit Monday', on: { daysFromEaster: 50 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
    { name: 'Second Day of Christmas', on: { month: 12, day: 26 } },
  ],
}
