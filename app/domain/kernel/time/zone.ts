import { tzOffset } from '@date-fns/tz'
import { dayOfMs, fromIsoDate, msOfDay } from './day.ts'
import type { EpochDay, IsoDate } from './day.ts'

/**
 * A time zone as a table of the instants at which its offset changes: `offsets[i]` holds from `changes[i]` on. Of each
 * step of time `atStep` says which change was the last before it begins.
 */
export interface Zone { name: string; changes: number[]; offsets: number[]; atStep: number[] }

// Beyond these the first and the last offset are taken; orders and claims lie well within.
const firstMs = Date.UTC(1970, 0, 1)
const lastMs = Date.UTC(2100, 0, 1)
// Nowhere do two changes of the offset lie closer together than the month of Ramadan.
const step = 14 * 86_400_000

/** Names that are an offset themselves: nothing changes there, so nothing is looked for. */
const isFixed = /^(UTC|[+-]\d\d:?\d\d)$/

/** Builds the table of a zone of the IANA database once; undefined where there is no such zone. */
export function compileZone(name: string): Zone | undefined {
  const offsetAt = (ms: number) => tzOffset(name, new Date(ms)) * 60_000
  let offset = offsetAt(firstMs)
  if (Number.isNaN(offset)) return undefined
  const zone: Zone = { name, changes: [-Infinity], offsets: [offset], atStep: [] }
  if (isFixed.test(name)) return zone
  for (let at = firstMs; at < lastMs; at += step) {
    zone.atStep.push(zone.offsets.length - 1)
    const next = offsetAt(at + step)
    if (next === offset) continue
    zone.changes.push(firstInstantWith(next, at, at + step, offsetAt))
    zone.offsets.push(next)
    offset = next
  }
  return zone
}

/** The same, each zone built once: it takes longer than all else of opening terms. */
export function openZones(): typeof compileZone {
  const known = new Map<string, Zone | undefined>()
  return (name) => {
    if (!known.has(name)) known.set(name, compileZone(name))
    return known.get(name)
  }
}

function firstInstantWith(offset: number, before: number, after: number, offsetAt: (ms: number) => number): number {
  let [low, high] = [before, after]
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (offsetAt(middle) === offset) high = middle
    else low = middle
  }
  return high
}

/** The calendar day of an instant (milliseconds) in the zone. */
export const localDay = (zone: Zone, ms: number): EpochDay => dayOfMs(ms + offsetAt(zone, ms))

/** The minutes after midnight that the zone's clock shows at an instant (milliseconds), without its seconds. */
export const localMinutes = (zone: Zone, ms: number): number => Math.floor((ms + offsetAt(zone, ms) - msOfDay(localDay(zone, ms))) / 60_000)

/** Milliseconds that the zone's clock is ahead of UTC at an instant. */
function offsetAt(zone: Zone, ms: number): number {
  const last = zone.changes.length - 1
  const i = ms < firstMs ? 0 : (zone.atStep[Math.floor((ms - firstMs) / step)] ?? last)
  // No step holds more than one change.
  return zone.offsets[i < last && ms >= (zone.changes[i + 1] as number) ? i + 1 : i] as number
}

/** The instant (milliseconds) at which the zone's clock shows a time of a day, in minutes after its midnight: of two the first, and of a time that the clock skips as if it had not been put forward. */
export function instantAt(zone: Zone, day: EpochDay, minutes: number): number {
  const wall = msOfDay(day) + minutes * 60_000
  const before = offsetAt(zone, wall - widest)
  const after = offsetAt(zone, wall + widest)
  return offsetAt(zone, wall - before) !== before && offsetAt(zone, wall - after) === after ? wall - after : wall - before
}

/** The instant, as ISO 8601, that stands for an ISO day whose hour nobody knows: its noon on the zone's clock. */
export const noonOf = (zone: Zone, day: IsoDate): string => new Date(instantAt(zone, fromIsoDate(day), 12 * 60)).toISOString()

/** The widest that a zone lies from UTC, and a little: within it a local day begins around its UTC midnight. */
const widest = 16 * 3_600_000

/** The first instant (ms since 1970 UTC) of a day in a zone: not always its midnight, where the clock is put forward then. */
export function startOfDay(zone: Zone, day: EpochDay): number {
  let before = msOfDay(day) - widest
  let within = msOfDay(day) + widest
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    if (localDay(zone, middle) < day) before = middle
    else within = middle
  }
  return within
}
