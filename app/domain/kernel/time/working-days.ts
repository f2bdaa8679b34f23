import { toCivil } from './day.ts'
import type { EpochDay } from './day.ts'
import { austrianHolidays } from './holidays/at.ts'
import { belgianHolidays } from './holidays/be.ts'
import { czechHolidays } from './holidays/cz.ts'
import { germanHolidays } from './holidays/de.ts'
import { spanishHolidays } from './holidays/es.ts'
import { frenchHolidays } from './holidays/fr.ts'
import { englishHolidays } from './holidays/gb-england.ts'
import { italianHolidays } from './holidays/it.ts'
import { dutchHolidays } from './holidays/nl.ts'
import { polishHolidays } from './holidays/pl.ts'
import { portugueseHolidays } from './holidays/pt.ts'
import { holidaysOf, isWeekend } from './holidays/rule.ts'
import type { HolidayCalendar } from './holidays/rule.ts'
import { slovakHolidays } from './holidays/sk.ts'

/** Which days are worked in a country. Years are looked up once and kept with the calendar. */
export interface WorkingCalendar { code: string; isWorkingDay(day: EpochDay): boolean }

const calendars: Record<string, HolidayCalendar> = {
  AT: austrianHolidays, BE: belgianHolidays, CZ: czechHolidays, DE: germanHolidays, ES: spanishHolidays, FR: frenchHolidays, GB: englishHolidays, IT: italianHolidays, NL: dutchHolidays, PL: polishHolidays, PT: portugueseHolidays, SK: slovakHolidays,
}

export const calendarCodes: readonly string[] = Object.keys(calendars)

/** Monday to Friday less public holidays; undefined for a country whose holidays aren't known here. */
export function compileCalendar(code: string): WorkingCalendar | undefined {
  const calendar = Object.hasOwn(calendars, code) ? calendars[code] : undefined
  if (!calendar) return undefined
  const years = new Map<number, Set<EpochDay>>()
  return {
    code,
    isWorkingDay: (day) => {
      if (isWeekend(day)) return false
      const { year } = toCivil(day)
      let holidays = years.get(year)
      if (!holidays) years.set(year, (holidays = holidaysOf(calendar, year)))
      return !holidays.has(day)
    },
  }
}

/** The n-th working day after a day; the first one counted is the first after it. Days for which `paused` holds are passed over. */
export function addWorkingDays(calendar: WorkingCalendar, from: EpochDay, count: number, paused?: (day: EpochDay) => boolean): EpochDay {
  let day = from
  for (let left = count; left > 0; ) {
    day += 1
    if (calendar.isWorkingDay(day) && !paused?.(day)) left -= 1
  }
  return day
}
