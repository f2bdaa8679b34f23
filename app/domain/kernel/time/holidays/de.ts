import type { HolidayCalendar } from './rule.ts'

/** What is free in every state; days of single states are worked here. */
export const germanHolidays: HolidayCalendar = {
  source: 'Unification Treaty, Article 2(2), and the holiday acts of the states as far as they all agree; Reformation Day 2017 by those acts',
  rules: [
    { name: 'New Year', on: { month: 1, day: 1 } },
    { name: 'Good Friday', on: { daysFromEaster: -2 } },
    { name: 'Easter Monday', on: { daysFromEaster: 1 } },
    { name: 'Labour Day', on: { month: 5, day: 1 } },
    { name: 'Ascension Day', on: { daysFromEaster: 39 } },
    { name: 'Whit Monday', on: { daysFromEaster: 50 } },
    { name: 'Reformation Day, five hundred years', on: { date: [2017, 10, 31] } },
    { name: 'Day of German Unity', on: { month: 10, day: 3 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
    { name: 'Second Day of Christmas', on: { month: 12, day: 26 } },
  ],
}
