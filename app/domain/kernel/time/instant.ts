import { daysInMonth, toEpochDay } from './day.ts'

const iso = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/i

/** Milliseconds since 1970-01-01T00:00Z of an ISO 8601 instant with `Z` or an offset; undefined for anything else. */
export function parseInstant(text: string): number | undefined {
  const found = iso.exec(text)
  if (!found) return undefined
  const [year, month, day, hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4]), Number(found[5]), Number(found[6] ?? 0)]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return undefined
  const ms = Number((found[7] ?? '').padEnd(3, '0').slice(0, 3))
  const utc = toEpochDay(year, month, day) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + ms
  if (!found[8]) return utc
  const [offsetHour, offsetMinute] = [Number(found[9]), Number(found[10])]
  if (offsetHour > 23 || offsetMinute > 59) return undefined
  const offset = (offsetHour * 60 + offsetMinute) * 60_000
  return found[8] === '+' ? utc - offset : utc + offset
}

/** Milliseconds of an instant that has been checked before; throws on any other. */
export function fromInstant(text: string): number {
  const ms = parseInstant(text)
  if (ms === undefined) throw new Error(`"${text}" is no instant.`)
  return ms
}
