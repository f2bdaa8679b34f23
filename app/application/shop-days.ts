import { fromIsoDate, toIsoDate } from '../domain/kernel/time/day.ts'
import { compileZone, instantAt, localDay, localMinutes, noonOf, startOfDay } from '../domain/kernel/time/zone.ts'
import type { Zone } from '../domain/kernel/time/zone.ts'

export type ShopDays = ReturnType<typeof openShopDays>

/** Days and times by the clocks of shops; a time zone that is none is taken for UTC. Each zone is compiled once. */
export function openShopDays() {
  const zones = new Map<string, Zone>()
  const zoneOf = (timeZone: string): Zone => {
    const known = zones.get(timeZone) ?? compileZone(timeZone) ?? compileZone('UTC')
    if (!known) throw new Error('There is no time zone UTC.')
    zones.set(timeZone, known)
    return known
  }
  return {
    /** The ISO day of an instant. */
    dayOf: (instant: string | number, timeZone: string): string => toIsoDate(localDay(zoneOf(timeZone), typeof instant === 'number' ? instant : Date.parse(instant))),
    /** What the clock shows at an instant, such as `14:30`. */
    timeOf: (instant: string, timeZone: string): string => {
      const minutes = localMinutes(zoneOf(timeZone), Date.parse(instant))
      return [Math.floor(minutes / 60), minutes % 60].map((one) => String(one).padStart(2, '0')).join(':')
    },
    /** The first instant of an ISO day. */
    startOf: (isoDay: string, timeZone: string): Date => new Date(startOfDay(zoneOf(timeZone), fromIsoDate(isoDay))),
    /** The instant, as ISO 8601, that stands for an ISO day whose hour nobody knows. */
    noonOf: (isoDay: string, timeZone: string): string => noonOf(zoneOf(timeZone), isoDay),
    /** The instant of a time such as `14:30` on an ISO day. */
    instantOf: (isoDay: string, time: string, timeZone: string): Date => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      return new Date(instantAt(zoneOf(timeZone), fromIsoDate(isoDay), hours * 60 + minutes))
    },
  }
}
