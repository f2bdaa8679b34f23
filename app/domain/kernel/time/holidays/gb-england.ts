import type { HolidayCalendar } from './rule.ts'

export const englishHolidays: HolidayCalendar = {
  source: 'Banking and Financial Dealings Act 1971, schedule 1, with royal proclamations; bank holidays for England and Wales as published on gov.uk',
  rules: [
    { name: "New Year's Day", on: { month: 1, day: 1 }, substituted: true },
    { name: 'Good Friday', on: { daysFromEaster: -2 } },
    { name: 'Easter Monday', on: { daysFromEaster: 1 } },
    { name: 'Early May bank holiday', on: { month: 5, weekday: 1, nth: 1 }, exceptYears: [2020] },
    { name: 'Early May bank holiday, moved to VE day', on: { date: [2020, 5, 8] } },
    { name: 'Spring bank holiday', on: { month: 5, weekday: 1, nth: -1 }, exceptYears: [2012, 2022] },
    { name: 'Spring bank holiday, moved', on: { date: [2012, 6, 4] } },
    { name: 'Diamond Jubilee', on: { date: [2012, 6, 5] } },
    { name: 'Spring bank holiday, moved', on: { date: [2022, 6, 2] } },
    { name: 'Platinum Jubilee', on: { date: [2022, 6, 3] } },
    { name: 'State Funeral of Queen Elizabeth II', on: { date: [2022, 9, 19] } },
    { name: 'Coronation of King Charles III', on: { date: [2023, 5, 8] } },
    { name: 'Summer bank holiday', on: { month: 8, weekday: 1, nth: -1 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 }, substituted: true },
    { name: 'Boxing Day', on: { month: 12, day: 26 }, substituted: true },
  ],
}
