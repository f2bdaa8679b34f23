import { expect, it } from 'vitest'
import { fromIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { compileZone, instantAt, localMinutes } from '../../../app/domain/kernel/time/zone.ts'

const at = (zone: string, day: string, minutes: number) => {
  const compiled = compileZone(zone)
  if (!compiled) throw new Error(`There is no zone ${zone}.`)
  return new Date(instantAt(compiled, fromIsoDate(day), minutes)).toISOString()
}

it.each([
  ['a winter noon in Prague', 'Europe/Prague', '2026-11-20', 720, '2026-11-20T11:00:00.000Z'],
  ['a summer midnight in Prague', 'Europe/Prague', '2026-07-01', 0, '2026-06-30T22:00:00.000Z'],
  ['the last minute before the clock is put forward', 'Europe/Prague', '2026-03-29', 119, '2026-03-29T00:59:00.000Z'],
  ['a time that the clock skips', 'Europe/Prague', '2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
  ['the first minute after the clock was put forward', 'Europe/Prague', '2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
  ['a time that the clock shows twice', 'Europe/Prague', '2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
  ['the hour after it', 'Europe/Prague', '2026-10-25', 180, '2026-10-25T02:00:00.000Z'],
  ['a zone far ahead', 'Pacific/Auckland', '2026-01-01', 60, '2025-12-31T12:00:00.000Z'],
])('%s', (_, zone, day, minutes, instant) => {
  expect(at(zone, day, minutes)).toBe(instant)
})

it.each([
  ['Europe/Prague', '2026-11-20T11:00:59.999Z', 720],
  ['Europe/Prague', '2026-03-29T00:59:59.999Z', 119],
  ['Europe/Prague', '2026-03-29T01:00:00.000Z', 180],
  ['Pacific/Auckland', '2025-12-31T12:00:00.000Z', 60],
])('the clock of %s shows at %s so many minutes after midnight', (zone, instant, minutes) => {
  const compiled = compileZone(zone)
  expect(compiled && localMinutes(compiled, Date.parse(instant))).toBe(minutes)
})
