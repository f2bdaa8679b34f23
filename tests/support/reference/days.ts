// Days are ISO texts (2026-03-29); they sort as texts do. Plain on purpose.
const remembered = <K, V>(of: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    const held = known.get(key)
    if (held !== undefined) return held
    const made = of(key)
    known.set(key, made)
    return made
  }
}
const utc = remembered((day: string): number => Date.parse(`${day}T00:00:00Z`))
const text = remembered((milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10))

const formats: Record<string, Intl.DateTimeFormat> = {}

/** The calendar day on which an instant (ISO 8601) falls in a time zone. */
export function dayOfInstant(instant: string, zone: string): string {
  const format = (formats[zone] ??= new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }))
  return format.format(Date.parse(instant))
}

/** The day of the event is day 0. */
export const plusDays = (day: string, days: number): string => text(utc(day) + days * 86_400_000)

/** Whole days from one day to a later one. */
export const daysFrom = (from: string, to: string): number => (utc(to) - utc(from)) / 86_400_000

/** Months end on the corresponding day, or on the month's last. */
export function plusMonths(day: string, months: number): string {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1 + months
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return text(Date.UTC(year, month, Math.min(Number(day.slice(8)), lastOfMonth)))
}

export interface Span { from: string; to: string }

const easterMondays = ['2018-04-02', '2019-04-22', '2020-04-13', '2021-04-05', '2022-04-18', '2023-04-10', '2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17', '2029-04-02', '2030-04-22', '2031-04-14']

/** Czech public holidays by Act 245/2000: fixed days, and Good Friday and Easter Monday. */
const czechDays = ['01-01', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17', '12-24', '12-25', '12-26']

/** Bank holidays of England, by year, as the government lists them: moved, extra and substitute days included. */
const englishDays: Record<string, string> = {
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2031: '01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26',
}

export type Country = 'CZ' | 'GB'

// No rule of the Slovak shop counts in working days, so its holidays are not written down here.
function isHoliday(day: string, country: Country): boolean {
  const monthAndDay = day.slice(5)
  if (country === 'GB') return (englishDays[day.slice(0, 4)] ?? '').split(' ').includes(monthAndDay)
  return czechDays.includes(monthAndDay) || easterMondays.includes(day) || easterMondays.includes(plusDays(day, 3))
}

/** Monday to Friday less the public holidays. */
function isWorkingDay(day: string, country: Country): boolean {
  const weekday = new Date(utc(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(day, country)
}

/** The n-th working day after an event; days that `skipped` names are not counted. */
export function plusWorkingDays(day: string, count: number, country: Country, skipped: (day: string) => boolean = () => false): string {
  let at = day
  let left = count
  while (left > 0) {
    at = plusDays(at, 1)
    if (isWorkingDay(at, country) && !skipped(at)) left -= 1
  }
  return at
}
