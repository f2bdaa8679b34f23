import { twoDigitsAt } from './digits.ts'

/** A calendar day of some time zone, as whole days since 1970-01-01. */
export type EpochDay = number
/** `YYYY-MM-DD`. */
export type IsoDate = string

export const msPerDay = 86_400_000

export const daysInMonth = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The day of a civil date of the Gregorian calendar; `month` is 1 to 12. */
export function toEpochDay(year: number, month: number, day: number): EpochDay {
  // Years that begin in March put the leap day last, so that the days before a month follow one formula.
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

export interface CivilDate { year: number; month: number; day: number }

/** Year, month (1 to 12) and day of the month. */
export function toCivil(epochDay: EpochDay): CivilDate {
  const z = epochDay + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** The corresponding day so many months on, or that month's last: 31 August plus six months is the last of February. */
export function addMonths(epochDay: EpochDay, months: number): EpochDay {
  const { year, month, day } = toCivil(epochDay)
  const target = year * 12 + month - 1 + months
  const targetYear = Math.floor(target / 12)
  const targetMonth = target - targetYear * 12 + 1
  return toEpochDay(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** 0 is Sunday, 6 Saturday. */
export const weekday = (epochDay: EpochDay): number => (((epochDay + 4) % 7) + 7) % 7

export function toIsoDate(epochDay: EpochDay): IsoDate {
  return written[epochDay] ?? (epochDay >= 0 && epochDay < written.length ? (written[epochDay] = writeDay(epochDay)) : writeDay(epochDay))
}

// From 1970 to 2099 each day is written once: the same few hundred come in every answer, often several times.
const written = new Array<IsoDate | undefined>(47_482).fill(undefined)

function writeDay(epochDay: EpochDay): IsoDate {
  const { year, month, day } = toCivil(epochDay)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

const hyphen = 45

/** The day of the ISO date that a text of ten or more signs begins with; undefined where that is none or the day doesn't exist. */
export function dayAt(text: string): EpochDay | undefined {
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2)
  const month = twoDigitsAt(text, 5)
  const day = twoDigitsAt(text, 8)
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? toEpochDay(year, month, day) : undefined
}

/** The day of an ISO date; undefined where the text is none or the day doesn't exist. */
export const parseIsoDate = (text: string): EpochDay | undefined => (text.length === 10 ? dayAt(text) : undefined)

/** The day of an ISO date that has been checked before; throws on any other. */
export function fromIsoDate(text: IsoDate): EpochDay {
  const day = parseIsoDate(text)
  if (day === undefined) throw new Error(`"${text}" is no date.`)
  return day
}

/** The UTC day of an instant in milliseconds, after an offset has been added. */
export const dayOfMs = (ms: number): EpochDay => Math.floor(ms / msPerDay)
/** Midnight UTC that begins a day: for formatting with `timeZone: 'UTC'` only. */
export const msOfDay = (epochDay: EpochDay): number => epochDay * msPerDay
