import { describe, expect, test } from 'vitest'
import { compileLaw, eventsFrom } from '../../../app/domain/policy/law.ts'
import type { Law } from '../../../app/domain/policy/document.ts'
import { toEpochDay } from '../../../app/domain/kernel/time/day.ts'
import { caseFile } from '../clauses/case-fixtures.ts'

const law = (change: Partial<Law> = {}): Law => ({ in: ['EU'], anchor: 'purchase', from: '2022-01-01', source: 'An act', checkedOn: '2026-11-21', confirmed: false, ...change })
const bought = toEpochDay(2022, 1, 1)

describe('a law binds', () => {
  const binds = (change: Partial<Law>, file: Parameters<typeof caseFile>[0] = {}) => compileLaw(law(change))!(caseFile({ purchasedOn: bought, ...file }))

  test('from its first day to its last, by the day of its own anchor', () => {
    expect([binds({}, { purchasedOn: bought - 1 }), binds({}), binds({ until: '2022-01-01' }), binds({ until: '2022-01-01' }, { purchasedOn: bought + 1 }), binds({ from: null }, { purchasedOn: bought - 1 })]).toEqual([false, true, true, false, true])
  })

  test.each<[Law['anchor'], Parameters<typeof caseFile>[0], Parameters<typeof caseFile>[0]]>([
    ['purchase', { purchasedOn: bought }, { purchasedOn: bought - 1 }],
    ['delivery', { line: { on: bought, assumed: false, begun: true } }, { line: { on: bought - 1, assumed: false, begun: true } }],
    ['claim', { askedOn: bought }, { askedOn: bought - 1 }],
    ['remedy-choice', { today: bought }, { today: bought - 1 }],
  ])('by the day of the %s', (anchor, inside, outside) => {
    const others = { purchasedOn: bought - 9, askedOn: bought - 9, today: bought - 9, line: { on: bought - 9, assumed: false, begun: true } }
    expect([binds({ anchor }, { ...others, ...inside }), binds({ anchor }, { ...others, ...outside })]).toEqual([true, false])
  })

  test('by today where the delivery is still to come', () => {
    const line = { on: null, assumed: false, begun: false }
    expect([binds({ anchor: 'delivery' }, { line, today: bought }), binds({ anchor: 'delivery' }, { line, today: bought - 1 })]).toEqual([true, false])
  })

  test('for consumers of its countries, and of the Union where it is one of the Union', () => {
    for (const country of ['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE']) expect([country, binds({}, { country })]).toEqual([country, true])
    expect([binds({}, { country: 'GB' }), binds({}, { country: 'EU' }), binds({}, { country: null }), binds({}, { buyer: 'business' }), binds({ in: ['GB'] }, { country: 'GB' }), binds({ in: ['GB'] }, { country: 'CZ' }), binds({ in: ['GB', 'EU'] }, { country: 'CZ' })]).toEqual([false, false, false, false, true, false, true])
  })
})

test('a clause that is no law binds without a condition', () => {
  expect([compileLaw(undefined), eventsFrom(undefined)]).toEqual([null, null])
})

test('events count from the day of a law by the choice of a remedy, and all of them under any other', () => {
  expect([eventsFrom(law({ anchor: 'remedy-choice' })), eventsFrom(law({ anchor: 'remedy-choice', from: null })), eventsFrom(law({ anchor: 'claim' }))]).toEqual([bought, null, null])
})
