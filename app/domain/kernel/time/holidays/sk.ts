import type { HolidayCalendar } from './rule.ts'

export const slovakHolidays: HolidayCalendar = {
  source: 'Act No. 241/1993 Coll., on state holidays and days of rest, as amended; days that remain holidays but are worked on are left out from the year their rest was taken away',
  rules: [
    { name: 'Establishment of the Slovak Republic', on: { month: 1, day: 1 } },
    { name: 'Epiphany', on: { month: 1, day: 6 } },
    { name: 'Good Friday', on: { daysFromEaster: -2 } },
    { name: 'Easter Monday', on: { daysFromEaster: 1 } },
    { name: 'Labour Day', on: { month: 5, day: 1 } },
    { name: 'Victory over Fascism', on: { month: 5, day: 8 }, exceptYears: [2026] },
    { name: 'Saints Cyril and Methodius', on: { month: 7, day: 5 } },
    { name: 'Slovak National Uprising', on: { month: 8, day: 29 } },
    { name: 'Constitution of the Slovak Republic', on: { month: 9, day: 1 }, untilYear: 2023 },
    { name: 'Our Lady of Sorrows', on: { month: 9, day: 15 }, exceptYears: [2026] },
    { name: 'Centenary of the Martin Declaration', on: { date: [2018, 10, 30] } },
    { name: "All Saints' Day", on: { month: 11, day: 1 } },
    { name: 'Struggle for Freedom and Democracy', on: { month: 11, day: 17 }, untilYear: 2024 },
    { name: 'Christmas Eve', on: { month: 12, day: 24 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
    { name: 'Second Day of Christmas', on: { month: 12, day: 26 } },
  ],
}
