import { expect, it } from 'vitest'
import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { compileZone, localDay, startOfDay } from '../../../app/domain/kernel/time/zone.ts'
import type { Zone } from '../../../app/domain/kernel/time/zone.ts'

const zones = new Map<string, Zone>()
function zoneOf(name: string): Zone {
  const known = zones.get(name) ?? compileZone(name)
  if (!known) throw new Error(`There is no zone ${name}.`)
  zones.set(name, known)
  return known
}
const startsAt = (name: string, day: string) => new Date(startOfDay(zoneOf(name), fromIsoDate(day))).toISOString()

it.each([
  ['UTC', '2026-11-20', '2026-11-20T00:00:00.000Z'],
  ['Europe/Prague in winter', '2026-11-20', '2026-11-19T23:00:00.000Z'],
  ['Europe/Prague in summer', '2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['Europe/Prague on the day the clock is put forward', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Prague the day after', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['Europe/Prague on the day it is put back', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['Europe/Prague the day after that', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  ['Pacific/Kiritimati, fourteen hours ahead', '2026-11-20', '2026-11-19T10:00:00.000Z'],
  ['Pacific/Pago_Pago, eleven behind', '2026-11-20', '2026-11-20T11:00:00.000Z'],
  ['Asia/Kathmandu, by three quarters of an hour', '2026-11-20', '2026-11-19T18:15:00.000Z'],
  // Midnight itself is skipped: the day begins at one o'clock.
  ['America/Sao_Paulo, put forward at midnight', '2018-11-04', '2018-11-04T03:00:00.000Z'],
  ['America/Sao_Paulo, the day before', '2018-11-03', '2018-11-03T03:00:00.000Z'],
  ['America/Sao_Paulo, put back at midnight', '2018-02-18', '2018-02-18T03:00:00.000Z'],
  ['Africa/Cairo, put forward at midnight', '2026-04-24', '2026-04-23T22:00:00.000Z'],
  ['Africa/Cairo, put back at midnight', '2026-10-30', '2026-10-29T22:00:00.000Z'],
  // 30 December 2011 was left out: the next instant belongs to the 31st.
  ['Pacific/Apia, a day that never was', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ['Pacific/Apia, the day after', '2011-12-31', '2011-12-30T10:00:00.000Z'],
])('%s: %s begins at %s', (where, day, instant) => {
  expect(startsAt(where.split(/[ ,]/)[0] ?? '', day)).toBe(instant)
})

it.each(['Europe/Prague', 'America/Sao_Paulo', 'Africa/Cairo', 'America/Havana', 'Australia/Lord_Howe', 'Pacific/Chatham', 'America/St_Johns'])('in %s every day of ten years begins where the day before ends', (name) => {
  const zone = zoneOf(name)
  const wrong: string[] = []
  for (let day = fromIsoDate('2017-01-01'); day < fromIsoDate('2027-01-01'); day += 1) {
    const start = startOfDay(zone, day)
    if (localDay(zone, start) !== day || localDay(zone, start - 1) !== day - 1) wrong.push(new Date(start).toISOString())
  }
  expect(wrong).toEqual([])
})
