/**
 * Days and instants as words. Written out by hand, not by the runtime's language data: server and browser carry
 * different editions of it ("Sep", "Sept"), and the two must print the same or React complains.
 */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-04-11` as `11 Apr 2026`. */
export function dayWords(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}

/** An instant as `11 Apr 2026, 14:05` on the shop's clock. */
export function instantWords(instant: string, timeZone: string): string {
  const at = clockIn(timeZone, new Date(instant))
  return `${dayWords(at.day)}, ${at.time}`
}

/** The calendar day of an instant in a time zone, as an ISO date. */
export function todayIn(timeZone: string, now: Date): string {
  return clockIn(timeZone, now).day
}

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** How far a day lies from today: `today`, `tomorrow`, `in 3 days`, `2 days ago`. */
export const distanceWords = (today: string, day: string): string => leftWords(daysBetween(today, day))

/** The same of a number of days from today, below zero for those past. */
export function leftWords(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** Day and time of an instant on a zone's clock, as `2026-04-11` and `14:05`. */
export function clockIn(timeZone: string, at: Date): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` }
}

/** The ISO day that lies so many days after another. */
export function dayAfter(isoDay: string, days: number): string {
  return new Date(Date.parse(isoDay) + days * 86_400_000).toISOString().slice(0, 10)
}
