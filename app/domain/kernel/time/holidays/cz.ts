import type { HolidayCalendar } from './rule.ts'

export const czechHolidays: HolidayCalendar = {
  source: 'Act No. 245/2000 Coll., on public holidays, §§ 1 to 3; Good Friday since Act No. 359/2015 Coll.',
  rules: [
    { name: 'Restoration Day of the Independent Czech State, New Year', on: { month: 1, day: 1 } },
    { name: 'Good Friday', on: { daysFromEaster: -2 }, fromYear: 2016 },
    { name: 'Easter Monday', on: { daysFromEaster: 1 } },
    { name: 'Labour Day', on: { month: 5, day: 1 } },
    { name: 'Victory Day', on: { month: 5, day: 8 } },
    { name: 'Saints Cyril and Methodius', on: { month: 7, day: 5 } },
    { name: 'Jan Hus', on: { month: 7, day: 6 } },
    { name: 'Czech Statehood', on: { month: 9, day: 28 } },
    { name: 'Independent Czechoslovak State', on: { month: 10, day: 28 } },
    { name: 'Struggle for Freedom and Democracy', on: { month: 11, day: 17 } },
    { name: 'Christmas Eve', on: { month: 12, day: 24 } },
    { name: 'Christmas Day', on: { month: 12, day: 25 } },
    { name: 'Second Day of Christmas', on: { month: 12, day: 26 } },
  ],
}
