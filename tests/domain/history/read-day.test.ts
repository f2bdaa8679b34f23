import { describe, expect, it } from 'vitest'
import { readDay } from '../../../app/domain/history/read-day.ts'

const read = (text: string, order: Parameters<typeof readDay>[1] = 'iso') => { const day = readDay(text, order); return day.ok ? day.value : day.error.code }

describe('a day in a file', () => {
  it('with the year first is what it says, in any order that is stated', () => {
    for (const order of ['iso', 'day-first', 'month-first'] as const) expect(read('2026-02-01', order)).toBe('2026-02-01')
  })

  it('that could be two is neither, unless the order is stated', () => {
    expect(readDay('01/02/2026', 'iso')).toEqual({ ok: false, error: { code: 'two-ways', dayFirst: '2026-02-01', monthFirst: '2026-01-02' } })
    expect(read('01/02/2026', 'day-first')).toBe('2026-02-01')
    expect(read('01/02/2026', 'month-first')).toBe('2026-01-02')
    expect(read('1-2-2026')).toBe('two-ways')
  })

  it('that can be read in one way only is that one: a month beyond the twelfth, or both the same', () => {
    expect(read('13/02/2026')).toBe('2026-02-13')
    expect(read('02/13/2026')).toBe('2026-02-13')
    expect(read('12/11/2026')).toBe('two-ways')
    expect(read('05/05/2026')).toBe('2026-05-05')
  })

  it('parted by dots has its day first, as nobody writes it otherwise', () => {
    expect(read('1.2.2026')).toBe('2026-02-01')
    expect(read('01. 02. 2026', 'month-first')).toBe('2026-02-01')
  })

  it.each([['2026-02-29', 'no-such-day'], ['2024-02-29', '2024-02-29'], ['31.4.2026', 'no-such-day'], ['13/13/2026', 'no-such-day'], ['13/02/2026', 'no-such-day', 'month-first'], ['1/2/26', 'no-date'], ['46054', 'no-date'], ['1 Feb 2026', 'no-date'], ['', 'no-date'], ['2026/02/01', 'no-date']] as Array<[string, string, 'month-first'?]>)('%s is %s', (text, is, order) => {
    expect(read(text, order)).toBe(is)
  })
})
