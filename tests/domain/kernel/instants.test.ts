import { describe, expect, test } from 'vitest'
import { toIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { fromInstant, parseInstant } from '../../../app/domain/kernel/time/instant.ts'
import { compileZone, localDay } from '../../../app/domain/kernel/time/zone.ts'

const at = (...parts: [number, number, number, number?, number?, number?, number?]) => Date.UTC(...parts)

describe('an instant', () => {
  test('is exact to the millisecond; finer digits are cut off', () => {
    expect(['2026-04-11T21:59:59.1Z', '2026-04-11T21:59:59,12Z', '2026-04-11T21:59:59.123Z', '2026-04-11T21:59:59.1239Z', '2026-04-11T21:59:59.102Z', '2026-04-11T21:59:59.000000001Z', '2026-04-11T21:59:59.999999999Z'].map(parseInstant)).toEqual(
      [100, 120, 123, 123, 102, 0, 999].map((ms) => at(2026, 3, 11, 21, 59, 59, ms)))
    expect(['2026-04-11T21:59:59.Z', '2026-04-11T21:59:59.1234567890Z', '2026-04-11T21:59:59;1Z'].map(parseInstant)).toEqual([undefined, undefined, undefined])
  })

  test('may leave out its seconds, and be written with small letters', () => {
    expect(['2026-04-11T21:59Z', '2026-04-11t21:59:00z', '2026-04-11T21:59+00:00', '2026-04-11T21:59-0000'].map(parseInstant)).toEqual([1, 1, 1, 1].map(() => at(2026, 3, 11, 21, 59)))
  })

  test('is ahead of UTC with a plus and behind with a minus', () => {
    expect(['2026-04-11T12:00:00+05:30', '2026-04-11T12:00:00-05:30', '2026-04-11T12:00:00+0530', '2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00-01:00'].map(parseInstant)).toEqual(
      [at(2026, 3, 11, 6, 30), at(2026, 3, 11, 17, 30), at(2026, 3, 11, 6, 30), at(2025, 11, 31, 23, 30), at(2026, 0, 1, 0, 30)])
  })

  test.each([
    ['2026-01-01T00:00:00Z', '2026-00-01T00:00:00Z'],
    ['2026-12-01T00:00:00Z', '2026-13-01T00:00:00Z'],
    ['2026-01-01T00:00:00Z', '2026-01-00T00:00:00Z'],
    ['2024-02-29T00:00:00Z', '2025-02-29T00:00:00Z'],
    ['2026-04-30T00:00:00Z', '2026-04-31T00:00:00Z'],
    ['2026-04-11T23:00:00Z', '2026-04-11T24:00:00Z'],
    ['2026-04-11T00:59:00Z', '2026-04-11T00:60:00Z'],
    ['2026-04-11T00:00:59Z', '2026-04-11T00:00:60Z'],
    ['2026-04-11T00:00:00+23:59', '2026-04-11T00:00:00+24:00'],
    ['2026-04-11T00:00:00-00:59', '2026-04-11T00:00:00-00:60'],
  ])('%s exists, %s does not', (one, other) => {
    expect([parseInstant(one), parseInstant(other)]).toEqual([Date.parse(one), undefined])
  })

  test.each([
    ' 2026-04-11T10:00:00Z', '2026-04-11T10:00:00Z ', '2026-04-11 10:00:00Z', '2026-04-11T10Z', '2026-04-11T10:0:00Z', '2026-04-11T10.00.00Z', '2026-04-11T10.00Z', '2026-04-11T10.00:00Z', '2026-04-11T10:00.00Z', '2026-04-11T10:00:0Z', '2026-04-11T10:00:Z',
    '2026-04-11T10:00:00', '2026-04-11T10:00:00+', '2026-04-11T10:00:00+1', '2026-04-11T10:00:00+01', '2026-04-11T10:00:00+01:', '2026-04-11T10:00:00+01:0', '2026-04-11T10:00:00+1:00', '2026-04-11T10:00:00+01.00',
    '2026-04-11T10:00:00+01:00Z', '2026-04-11T10:00:00+010', '2026-04-11T10:00:00+01000', '2026-04-11T10:00:00*01:00', '2026-04-11T10:00:00+a1:00', '2026-04-11T10:00:00+01:a0', '2026-04-11Ta0:00:00Z', '2026-04-11T10:a0:00Z',
    '2026-04-11T10:00:a0Z', '2026-04-11T1a:00:00Z', '2026-04-11T10:0a:00Z', '2026-04-11T10:00:0aZ', '2026-04-11T10:00:00X', '26-04-11T10:00:00Z', '+02026-04-11T10:00:00Z', '2026-4-11T10:00:00Z', '2026-04-11T10:00:00.5', '2026-04-11T10:00:00.5x',
  ])('is not what is written as %j', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  test('that was checked before comes out in milliseconds; any other is a fault', () => {
    expect(fromInstant('2026-04-11T00:00:00+02:00')).toBe(at(2026, 3, 10, 22))
    expect(() => fromInstant('2026-04-11')).toThrow('"2026-04-11" is no instant.')
  })
})

describe('a zone’s day', () => {
  const dayIn = (name: string) => { const zone = compileZone(name)!; return (text: string) => toIsoDate(localDay(zone, fromInstant(text))) }
  const [prague, london, bratislava] = [dayIn('Europe/Prague'), dayIn('Europe/London'), dayIn('Europe/Bratislava')]

  test('in Bratislava is Prague’s', () => {
    expect([bratislava('2026-07-31T21:59:59Z'), bratislava('2026-07-31T22:00:00Z')]).toEqual(['2026-07-31', '2026-08-01'])
  })

  test('in London changes at midnight UTC in winter and an hour before in summer', () => {
    expect(['2026-01-10T23:59:59Z', '2026-01-11T00:00:00Z', '2026-07-10T22:59:59Z', '2026-07-10T23:00:00Z'].map(london)).toEqual(['2026-01-10', '2026-01-11', '2026-07-10', '2026-07-11'])
  })

  test('turns by the second at which the clocks change, in any year', () => {
    // Last Sunday of March and of October, 01:00 UTC: the day before has 24 hours, the day itself 23 or 25.
    for (const [year, march, october] of [[2019, 31, 27], [2024, 31, 27], [2027, 28, 31]] as const) {
      expect([prague(`${year}-03-${march - 1}T23:00:00Z`), prague(`${year}-03-${march}T21:59:59Z`), prague(`${year}-03-${march}T22:00:00Z`).slice(5)]).toEqual([`${year}-03-${march}`, `${year}-03-${march}`, march === 31 ? '04-01' : `03-${march + 1}`])
      expect([prague(`${year}-10-${october - 1}T22:00:00Z`), prague(`${year}-10-${october}T22:59:59Z`), prague(`${year}-10-${october}T23:00:00Z`).slice(5)]).toEqual([`${year}-10-${october}`, `${year}-10-${october}`, october === 31 ? '11-01' : `10-${october + 1}`])
    }
  })

  test('is known where the clocks change at midnight itself, to the second', () => {
    // Lebanon puts its clocks on at 00:00 of the last Sunday of March (22:00 UTC the day before): the day begins at 01:00, so that one second earlier is yesterday.
    const beirut = dayIn('Asia/Beirut')
    expect([beirut('2025-03-29T21:59:59Z'), beirut('2025-03-29T22:00:00Z')]).toEqual(['2025-03-29', '2025-03-30'])
    // Put back at 00:00 of the last Sunday of October (21:00 UTC the day before), the hour before midnight comes twice and the day ends an hour late.
    expect([beirut('2025-10-25T20:59:59Z'), beirut('2025-10-25T21:00:00Z'), beirut('2025-10-25T21:59:59Z'), beirut('2025-10-25T22:00:00Z')]).toEqual(['2025-10-25', '2025-10-25', '2025-10-25', '2025-10-26'])
  })

  test('takes the first and the last offset beyond the years it knows', () => {
    // London kept its summer time all the year in 1970.
    expect([london('1960-01-31T22:59:59Z'), london('1960-01-31T23:00:00Z'), london('2150-01-31T23:59:59Z'), london('2150-02-01T00:00:00Z')]).toEqual(['1960-01-31', '1960-02-01', '2150-01-31', '2150-02-01'])
    expect([prague('1960-06-30T22:59:59Z'), prague('1960-06-30T23:00:00Z'), prague('2150-01-31T22:59:59Z'), prague('2150-01-31T23:00:00Z')]).toEqual(['1960-06-30', '1960-07-01', '2150-01-31', '2150-02-01'])
  })
})
