import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../../app/domain/kernel/catalogue.ts'

const say = openCatalogue({
  en: { plain: 'Nothing to say.', due: 'By {day, date, day} for {who}.', sum: '{amount} is due.', kind: '{what, select, a_b {The first} other {Another}}.', english: 'Only here: {who}.' },
  cs: { plain: 'Nic.', due: 'Do {day, date, day} pro {who}.', sum: 'Zbývá {amount}.', kind: '{what, select, a_b {První} other {Jiný}}.' },
}, new Set(['what']))

describe('a catalogue', () => {
  test('says a sentence again for other operands, and the same one for the same', () => {
    const due = (day: string, who: string) => say('en', 'due', { day, who })
    expect([due('2026-12-03', 'Ann'), due('2026-12-04', 'Ann'), due('2026-12-03', 'Bob'), due('2026-12-03', 'Ann')]).toEqual(['By 3 December 2026 for Ann.', 'By 4 December 2026 for Ann.', 'By 3 December 2026 for Bob.', 'By 3 December 2026 for Ann.'])
  })

  test('keeps its languages apart', () => {
    const args = { day: '2026-12-03', who: 'Ann' }
    expect([say('en', 'due', args), say('cs', 'due', args), say('cs-CZ', 'due', args)]).toEqual(['By 3 December 2026 for Ann.', 'Do 3. prosince 2026 pro Ann.', 'Do 3. prosince 2026 pro Ann.'])
  })

  test('says in English what a language has no words for, and everything to a language it hasn’t', () => {
    expect([say('cs', 'english', { who: 'Ann' }), say('fr', 'plain'), say('toString', 'plain'), say('', 'plain')]).toEqual(['Only here: Ann.', 'Nothing to say.', 'Nothing to say.', 'Nothing to say.'])
  })

  test('writes sums as the language does, each by its amount and currency', () => {
    const sum = (locale: string, amount: number, currency: string) => say(locale, 'sum', { amount: { amount, currency } })
    expect([sum('en', 25_000, 'GBP'), sum('en', 25_000, 'EUR'), sum('en', 25_001, 'GBP'), sum('cs', 25_000, 'EUR')]).toEqual(['£250.00 is due.', '€250.00 is due.', '£250.01 is due.', 'Zbývá 250,00\u00a0€.'])
  })

  test('takes operands from beside where none of that name is given', () => {
    expect([say('en', 'english', {}, { who: 'Ann' }), say('en', 'english', { who: 'Bob' }, { who: 'Ann' })]).toEqual(['Only here: Ann.', 'Only here: Bob.'])
  })

  test('chooses by codes with hyphens', () => {
    expect([say('en', 'kind', { what: 'a-b' }), say('en', 'kind', { what: 'c-d' })]).toEqual(['The first.', 'Another.'])
  })

  test('says the same after more sentences than it keeps', () => {
    const many = openCatalogue({ en: { n: 'No. {n}', m: 'Yes.' } })
    for (let n = 0; n < 50_010; n += 1) many('en', 'n', { n: `x${n}` })
    expect([many('en', 'n', { n: 'x3' }), many('en', 'n', { n: 'x50005' }), many('en', 'm')]).toEqual(['No. x3', 'No. x50005', 'Yes.'])
  }, 20_000)

  test('counts in plurals, chooses by yes and no, and knows operands that stand within a choice', () => {
    const more = openCatalogue({ en: { days: '{n, plural, one {# day} other {# days}}', late: '{late, select, true {Late by {n, plural, one {# day} other {# days}} for {who}.} other {In time for {who}.}}' }, cs: { days: '{n, plural, one {# den} few {# dny} other {# dní}}' } })
    expect([more('en', 'days', { n: 1 }), more('en', 'days', { n: 2 }), more('cs', 'days', { n: 1 }), more('cs', 'days', { n: 3 }), more('cs', 'days', { n: 5 })]).toEqual(['1 day', '2 days', '1 den', '3 dny', '5 dní'])
    expect([more('en', 'late', { late: true, n: 1, who: 'Ann' }), more('en', 'late', { late: true, n: 2, who: 'Ann' }), more('en', 'late', { late: true, n: 2, who: 'Bob' }), more('en', 'late', { late: false, n: 2, who: 'Ann' }), more('en', 'late', { late: null, n: 2, who: 'Bob' })]).toEqual(['Late by 1 day for Ann.', 'Late by 2 days for Ann.', 'Late by 2 days for Bob.', 'In time for Ann.', 'In time for Bob.'])
  })

  test('writes days and sums in English where the sentence is', () => {
    const english = openCatalogue({ en: { due: '{amount} by {day, date, day}.' }, cs: { other: 'Nic.' } })
    expect(english('cs', 'due', { amount: { amount: 25_000, currency: 'CZK' }, day: '2026-12-03' })).toBe('CZK\u00a0250.00 by 3 December 2026.')
  })

  test('without words for a code or an operand is a fault', () => {
    expect(() => say('en', 'missing')).toThrow('There are no words for missing.')
    expect(() => say('en', 'english', {})).toThrow('who')
  })
})
