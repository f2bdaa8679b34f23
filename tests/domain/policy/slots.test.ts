import { describe, expect, test } from 'vitest'
import { fillSlots } from '../../../app/domain/policy/slots.ts'

const filled = (text: string, params: unknown) => fillSlots(text, params).text

describe('a slot shows', () => {
  test('a number in digits, or in words up to twelve', () => {
    expect([0, 3, 12, 13, 60].map((n) => filled('{n} / {n:words}', { n }))).toEqual(['0 / zero', '3 / three', '12 / twelve', '13 / 13', '60 / 60'])
    expect([1, 2, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => filled('{n:words}', { n }))).toEqual(['one', 'two', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'])
  })

  test('a day of the year with its month', () => {
    expect(['01-31', '02-29', '03-01', '04-09', '05-10', '06-30', '07-04', '08-15', '09-01', '10-28', '11-17', '12-24'].map((day) => filled('{day}', { day }))).toEqual([
      '31 January', '29 February', '1 March', '9 April', '10 May', '30 June', '4 July', '15 August', '1 September', '28 October', '17 November', '24 December',
    ])
  })

  test('an amount without empty decimals, its thousands apart', () => {
    expect(['250', '1400', '1400.00', '1400.0', '1400.50', '1234567', '1234567.1234', '100.05', '999.000', '0.5'].map((sum) => filled('{sum}', { sum }))).toEqual([
      '250', '1,400', '1,400', '1,400', '1,400.50', '1,234,567', '1,234,567.1234', '100.05', '999', '0.5',
    ])
  })

  test('any other text as it is', () => {
    for (const text of ['Hatton Garden', '2026-04-11', '01-02x', '1400 CZK', 'CZK 1400', '1.4000.00', 'v1.00', '']) expect(filled('{text}', { text })).toBe(text)
  })

  test('what lies further in, by its path', () => {
    expect(filled('Within {length.days} days of {from.what.event}.', { length: { days: 60 }, from: { what: { event: 'receipt' } } })).toBe('Within 60 days of receipt.')
    expect(filled('{steps.0.days} and {steps.1.days}', { steps: [{ days: 14 }, { days: 30 }] })).toBe('14 and 30')
  })
})

describe('a slot that names nothing to show', () => {
  test.each<[string, unknown]>([
    ['no such parameter', {}],
    ['a parameter that is on or off', { it: true }],
    ['a parameter that holds others', { it: { days: 1 } }],
    ['null', { it: null }],
    ['what every object inherits', Object.create({ it: 'inherited' })],
    ['no parameters at all', null],
    ['parameters that are a text', 'it'],
  ])('stays as it is and is told: %s', (_, params) => {
    expect(fillSlots('So {it} stands.', params)).toEqual({ text: 'So {it} stands.', unknown: ['it'] })
  })

  test('is told by its whole path, whatever lies in the way', () => {
    expect(fillSlots('{a.b.c} {d.e} {f.length:words}', { a: { b: null }, d: 5, f: 'text' })).toEqual({ text: '{a.b.c} {d.e} {f.length:words}', unknown: ['a.b.c', 'd.e', 'f.length'] })
  })

  test('is no slot where it isn’t written as one', () => {
    expect(fillSlots('{} {a b} {a-b} { a } {a:WORDS}', { a: 1 })).toEqual({ text: '{} {a b} {a-b} { a } {a:WORDS}', unknown: [] })
  })
})

test('in another language numbers, sums and days are written as it writes them, and in words as digits', () => {
  const params = { n: 3, sum: '1400.00', day: '12-24', lines: ['1 Street'] }
  expect(['de', 'cs', 'en'].map((language) => fillSlots('{n:words} {sum} {day} {lines.0} {gone}', params, language))).toEqual([
    { text: '3 1.400 24. Dezember 1 Street {gone}', unknown: ['gone'] }, { text: '3 1\u00a0400 24. prosince 1 Street {gone}', unknown: ['gone'] }, { text: 'three 1,400 24 December 1 Street {gone}', unknown: ['gone'] },
  ])
})
