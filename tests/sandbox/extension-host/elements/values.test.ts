import { describe, expect, it } from 'vitest'
import { isAccepted } from '../../../../sandbox/extension-host/elements/fields/accepted.ts'
import { isSelected, moveDay, moveMonth, select, weeksOf } from '../../../../sandbox/extension-host/elements/fields/calendar.ts'
import { bounds, isAllowed } from '../../../../sandbox/extension-host/elements/fields/dates.ts'
import { parseResponsive } from '../../../../sandbox/extension-host/elements/style/responsive.ts'

describe('a value that answers to its container', () => {
  it('is itself without a query', () => expect(parseResponsive('large none')).toEqual([{ value: 'large none' }]))
  it('has the value of the query and the one for otherwise, split outside of brackets', () => {
    expect(parseResponsive('@container (inline-size > 500px) repeat(2, minmax(0, 1fr)), 1fr')).toEqual([{ query: 's-default (inline-size > 500px)', value: 'repeat(2, minmax(0, 1fr))' }, { value: '1fr' }])
  })
  it('may name its container, join conditions and go on with another query', () => {
    expect(parseResponsive('@container card (inline-size > 300px) and (inline-size < 500px) base, @container (inline-size >= 500px) large, none')).toEqual([
      { query: 'card (inline-size > 300px) and (inline-size < 500px)', value: 'base' }, { query: 's-default (inline-size >= 500px)', value: 'large' }, { value: 'none' },
    ])
  })
})

describe('the days that a field allows', () => {
  it.each([['2026-11-20', true], ['2026-11-21', false]])('up to a day: %s', (day, allowed) => expect(isAllowed(day, { allow: '2026-11 -- 2026-11-20' })).toBe(allowed))
  it.each([['2024-02-29', true], ['2024-03-01', false]])('of a whole month, leap day and all: %s', (day, allowed) => expect(isAllowed(day, { allow: '2024-02' })).toBe(allowed))
  it.each([['2026-11-20', true], ['2026-11-21', false]])('by week day: %s is a Friday or a Saturday', (day, allowed) => expect(isAllowed(day, { disallowDays: 'saturday, sunday' })).toBe(allowed))
  it('are fewer by what is disallowed', () => expect(isAllowed('2026-11-20', { allow: '2026', disallow: '2026-11-19, 2026-11-20' })).toBe(false))
  it('give the browser the ends of one range, and none of a list', () => expect([bounds('2026-02--2026-03'), bounds('2026-02, 2026-04')]).toEqual([{ min: '2026-02-01', max: '2026-03-31' }, {}]))
})

describe('a calendar', () => {
  it('moves over the ends of months and years', () => expect([moveMonth('2026-12', 1), moveMonth('2026-01', -1), moveDay('2024-02-28', 1), moveDay('2026-01-01', -1)]).toEqual(['2027-01', '2025-12', '2024-02-29', '2025-12-31']))
  it('starts its weeks on Monday', () => {
    const weeks = weeksOf('2026-11')
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([6, [null, null, null, null, null, null, '2026-11-01'], ['2026-11-30', null, null, null, null, null, null]])
  })
  it('makes a range of two days in either order', () => expect([select('2026-11-05', '', 'range'), select('2026-11-01', '2026-11-05--', 'range')]).toEqual([{ value: '2026-11-05--', complete: false }, { value: '2026-11-01--2026-11-05', complete: true }]))
  it('adds to several days and takes away', () => expect([select('2026-11-02', '2026-11-05', 'multiple').value, select('2026-11-05', '2026-11-02, 2026-11-05', 'multiple').value]).toEqual(['2026-11-02, 2026-11-05', '2026-11-02']))
  it('holds what lies in a range, its ends too', () => expect(['2026-11-01', '2026-11-03', '2026-11-05', '2026-11-06'].map((day) => isSelected(day, '2026-11-01--2026-11-05', 'range'))).toEqual([true, true, true, false]))
})

describe('the files that a drop zone accepts', () => {
  it.each([['.jpg, .png', true], ['image/*', true], ['image/jpeg', true], ['', true], ['application/pdf', false], ['.pdf', false]])('by %o a photo: %o', (accept, accepted) => {
    expect(isAccepted({ name: 'Ring.JPG', type: 'image/jpeg' }, accept)).toBe(accepted)
  })
})
