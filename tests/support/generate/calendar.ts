const dayMilliseconds = 86_400_000
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The ISO day so many days after another one. */
export const daysAfter = (day: string, days: number): string => new Date(utc(day) + days * dayMilliseconds).toISOString().slice(0, 10)

/** The corresponding day so many months later, or that month's last. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()
// Offsets change at full hours only, so one for each hour is enough.
function offsetAt(milliseconds: number, zone: string): number {
  const hour = Math.floor(milliseconds / 3_600_000)
  const key = `${zone} ${hour}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const found = offsetOf(hour * 3_600_000, zone)
  if (offsets.size > 200_000) offsets.clear()
  offsets.set(key, found)
  return found
}

function offsetOf(milliseconds: number, zone: string): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })
    formats.set(zone, format)
  }
  const part = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) - Math.floor(milliseconds / 1000) * 1000
}

/** Milliseconds since 1970 of a day and time (`HH:MM:SS`) in a zone; a time that the clock skips is read with the hour before. */
export function momentOf(day: string, time: string, zone: string): number {
  const wall = Date.parse(`${day}T${time}Z`)
  const first = wall - offsetAt(wall, zone)
  return wall - offsetAt(first, zone)
}

/** The ISO day of a moment in a zone. */
export const dayOf = (milliseconds: number, zone: string): string => new Date(milliseconds + offsetAt(milliseconds, zone)).toISOString().slice(0, 10)

/** An instant as a shop writes it: UTC without fractions, or with the zone's own offset. */
export function instantText(milliseconds: number, zone?: string): string {
  if (!zone) return new Date(milliseconds).toISOString().replace('.000Z', 'Z')
  const offset = offsetAt(milliseconds, zone)
  const minutes = Math.abs(offset) / 60_000
  const sign = offset < 0 ? '-' : '+'
  return `${new Date(milliseconds + offset).toISOString().slice(0, 19)}${sign}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
