import { describe, expect, test } from 'vitest'
import { addMonths, fromIsoDate, parseIsoDate, toIsoDate, weekday } from '../../../app/domain/kernel/time/day.ts'
import { parseInstant } from '../../../app/domain/kernel/time/instant.ts'
import { easterSunday } from '../../../app/domain/kernel/time/easter.ts'
import { addWorkingDays, compileCalendar } from '../../../app/domain/kernel/time/working-days.ts'
import { compileZone, localDay } from '../../../app/domain/kernel/time/zone.ts'

const plusMonths = (day: string, months: number) => toIsoDate(addMonths(fromIsoDate(day), months))
const workingDay = (code: string, day: string) => compileCalendar(code)?.isWorkingDay(fromIsoDate(day))

describe('days', () => {
  test('go there and back over leap years and centuries', () => {
    for (const day of ['1970-01-01', '1999-12-31', '2000-02-29', '2024-02-29', '2100-03-01']) expect(toIsoDate(fromIsoDate(day))).toBe(day)
    expect(fromIsoDate('2000-01-01')).toBe(10957)
    expect(weekday(fromIsoDate('2026-04-05'))).toBe(0)
  })

  test('that don’t exist are none', () => {
    for (const day of ['2025-02-29', '2100-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00']) expect(parseIsoDate(day)).toBeUndefined()
  })

  test('end months on the corresponding day or the last one', () => {
    expect(plusMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(plusMonths('2024-02-28', 12)).toBe('2025-02-28')
    expect(plusMonths('2025-08-31', 6)).toBe('2026-02-28')
    expect(plusMonths('2025-12-31', 2)).toBe('2026-02-28')
  })
})

describe('instants', () => {
  test('are read with their offset', () => {
    expect(parseInstant('2026-04-11T21:59:59Z')).toBe(Date.UTC(2026, 3, 11, 21, 59, 59))
    expect(parseInstant('2026-04-11T23:59:59.5+02:00')).toBe(Date.UTC(2026, 3, 11, 21, 59, 59, 500))
    expect(parseInstant('2026-04-11T21:59-0130')).toBe(Date.UTC(2026, 3, 11, 23, 29))
  })

  test('without one, or with a time that doesn’t exist, are none', () => {
    for (const text of ['2026-04-11', '2026-04-11T21:59:59', '2026-04-31T00:00:00Z', '2026-04-11T24:00:00Z', '2026-04-11T10:60:00Z', 'now', '']) expect(parseInstant(text)).toBeUndefined()
  })
})

describe('a zone', () => {
  const prague = compileZone('Europe/Prague')!
  const dayIn = (zone: typeof prague, text: string) => toIsoDate(localDay(zone, parseInstant(text)!))

  test('begins its days an hour earlier in summer', () => {
    expect(dayIn(prague, '2026-03-28T22:59:59Z')).toBe('2026-03-28')
    expect(dayIn(prague, '2026-03-28T23:00:00Z')).toBe('2026-03-29')
    expect(dayIn(prague, '2026-03-29T21:59:59Z')).toBe('2026-03-29')
    expect(dayIn(prague, '2026-03-29T22:00:00Z')).toBe('2026-03-30')
    expect(dayIn(prague, '2026-10-25T22:59:59Z')).toBe('2026-10-25')
    expect(dayIn(prague, '2026-10-25T23:00:00Z')).toBe('2026-10-26')
  })

  test('turns the year at its own midnight', () => {
    expect(dayIn(prague, '2025-12-31T23:00:00Z')).toBe('2026-01-01')
    expect(dayIn(compileZone('Europe/London')!, '2025-12-31T23:59:59Z')).toBe('2025-12-31')
  })

  test('that isn’t in the database is none', () => {
    expect(compileZone('Europe/Klenota')).toBeUndefined()
  })
})

describe('working days', () => {
  test('know Easter', () => {
    expect([2008, 2011, 2024, 2025, 2026, 2038].map((year) => toIsoDate(easterSunday(year)))).toEqual(['2008-03-23', '2011-04-24', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25'])
  })

  test('are free on public holidays, from the year they are ones', () => {
    expect([workingDay('CZ', '2015-04-03'), workingDay('CZ', '2016-03-25')]).toEqual([true, false])
    expect([workingDay('CZ', '2026-07-06'), workingDay('CZ', '2026-07-07')]).toEqual([false, true])
    expect([workingDay('CZ', '2026-12-24'), workingDay('GB', '2026-12-24')]).toEqual([false, true])
    expect([workingDay('SK', '2023-09-01'), workingDay('SK', '2025-09-01')]).toEqual([false, true])
    expect([workingDay('SK', '2023-11-17'), workingDay('SK', '2025-11-17')]).toEqual([false, true])
  })

  test('move in England when a holiday falls on a weekend', () => {
    expect(['2026-12-25', '2026-12-26', '2026-12-28', '2026-12-29'].map((day) => workingDay('GB', day))).toEqual([false, false, false, true])
    expect(['2027-12-27', '2027-12-28', '2027-12-29'].map((day) => workingDay('GB', day))).toEqual([false, false, true])
    expect(['2022-05-30', '2022-06-02', '2022-06-03'].map((day) => workingDay('GB', day))).toEqual([true, false, false])
  })

  test('are counted from the first one after the event', () => {
    const czech = compileCalendar('CZ')!
    expect(toIsoDate(addWorkingDays(czech, fromIsoDate('2026-04-02'), 1))).toBe('2026-04-07')
    expect(toIsoDate(addWorkingDays(czech, fromIsoDate('2026-04-04'), 1))).toBe('2026-04-07')
  })
})
