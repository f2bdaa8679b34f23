import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../app/domain/decision/request.ts'
import { ask, lastDayOf, openOf, outcomeOf, remedyOf } from '../support/ask.ts'

const necklace = { policy: 'kestia', purchased: '2026-02-26T09:00:00Z', delivered: '2026-03-02T12:00:00Z', productType: 'Necklace', price: '85.00' } as const
const happy = { ...necklace, ground: 'change-of-mind', now: '2026-03-10T12:00:00Z' } as const
const faulty = { ...necklace, ground: 'faulty-on-delivery', now: '2026-03-10T12:00:00Z' } as const
const later = { ...necklace, ground: 'defect', now: '2026-06-10T12:00:00Z' } as const

describe('two windows side by side', () => {
  test('both run, in working days and in days', () => {
    const answer = ask(happy)
    expect(lastDayOf(answer, 'KE-18')).toBe('2026-03-20')
    expect(lastDayOf(answer, 'KE-19')).toBe('2026-04-01')
    expect(answer.determining).toEqual(['KE-18', 'KE-19'])
  })

  test('leave the longer one, until midnight of British summer time', () => {
    expect(ask({ ...happy, now: '2026-03-21T00:00:00Z' }).determining).toEqual(['KE-19'])
    expect(ask({ ...happy, now: '2026-04-01T22:59:59Z' }).verdict).toBe('eligible')
    expect(ask({ ...happy, now: '2026-04-01T23:00:00Z' })).toMatchObject({ verdict: 'ineligible', determining: ['KE-18', 'KE-19'] })
  })

  test('count no bank holiday of England as a working day', () => {
    // From Tuesday 22 December 2026: 23 and 24, then 29 to 31 (25 and 28 are free), 4 to 8 January, 11 to 14
    expect(lastDayOf(ask({ ...happy, purchased: '2026-12-18T09:00:00Z', delivered: '2026-12-22T12:00:00Z', now: '2026-12-23T12:00:00Z' }), 'KE-18')).toBe('2027-01-14')
  })
})

describe('exceptions', () => {
  const table: Array<[string, object, string[]]> = [
    ['an engraved piece', { attributes: [{ key: 'Engraving', value: 'M' }] }, ['KE-22']],
    ['earrings', { productType: 'earrings' }, ['KE-23']],
    ['missing tags', { facts: { goods: { missing: ['tags'] } } }, ['KE-20', 'KE-29']],
    ['missing packaging', { facts: { goods: { missing: ['original-packaging'] } } }, ['KE-20', 'KE-29']],
    ['no receipt or note', { facts: { goods: { missing: ['dispatch-note'] } } }, ['KE-20', 'KE-30']],
    ['a used piece', { facts: { goods: { condition: 'used' } } }, ['KE-31']],
    ['a damaged piece', { facts: { goods: { condition: 'damaged' } } }, ['KE-32']],
  ]
  test.each(table)('rule out %s, but not where it is faulty', (_, it, rules) => {
    expect(ask({ ...happy, ...it })).toMatchObject({ verdict: 'ineligible', determining: rules })
    for (const ground of ['faulty-on-delivery', 'defect'] as const) {
      const answer = ask({ ...faulty, ...it, ground })
      expect(answer.verdict).toBe('eligible')
      expect(answer.determining).toContain('KE-33')
    }
  })

  test('give way to a known manufacturing fault whatever was asked', () => {
    expect(ask({ ...happy, productType: 'Earrings', facts: { fault: { cause: 'manufacturing' } } }).verdict).toBe('eligible')
    const answer = ask({ ...happy, productType: 'Earrings' })
    expect(answer.missingFacts).toEqual(['fault.cause', 'assessment.finding'])
  })

  test('close nothing that nobody knows of', () => {
    expect(ask({ ...happy, facts: { goods: { missing: [], condition: 'as-delivered' } } }).verdict).toBe('eligible')
    expect(outcomeOf(ask(happy), 'kestia/used')).toBe('undetermined')
  })
})

describe('an item delivered defective', () => {
  test('is refunded with its delivery charge for thirty days', () => {
    const last = ask({ ...faulty, now: '2026-04-01T22:59:59Z' })
    expect(openOf(last)).toEqual(['refund', 'repair', 'replacement'])
    expect(last.refund).toEqual({ method: 'original-payment-method', payee: 'purchaser', includesOutboundShipping: true, gate: 'goods-received' })
    expect(last.deadlines.sendBackBy).toBe('2026-04-01')
  })

  test('is repaired or replaced under the warranty after that', () => {
    const answer = ask({ ...faulty, now: '2026-04-01T23:00:00Z' })
    expect(answer.verdict).toBe('eligible')
    expect(answer.determining).toEqual(['KE-1'])
    expect(openOf(answer)).toEqual(['repair', 'replacement'])
    expect(remedyOf(answer, 'refund')).toMatchObject({ open: false, rules: ['KE-10', 'KE-11'] })
  })

  test('travels at the shop’s cost, but not from overseas and not without having been posted', () => {
    expect(ask(faulty).returnShipping).toEqual({ paidBy: 'merchant', rules: ['KE-24'] })
    expect(ask({ ...faulty, country: 'FR' }).returnShipping).toEqual({ paidBy: 'customer', rules: ['KE-25'] })
    expect(ask({ ...faulty, country: null }).returnShipping?.paidBy).toBe('merchant')
    expect(ask({ ...faulty, facts: { received: { proofOfPostage: false } } }).returnShipping).toEqual({ paidBy: 'customer', rules: ['KE-24', 'KE-26'] })
    expect(ask(happy).returnShipping).toEqual({ paidBy: 'customer', rules: ['KE-24'] })
  })
})

describe('the warranty', () => {
  test('lasts a year from the purchase, wherever the clock is changed', () => {
    expect(ask({ ...later, now: '2027-02-26T23:59:59Z' }).verdict).toBe('eligible')
    expect(ask({ ...later, now: '2027-02-27T00:00:00Z' })).toMatchObject({ verdict: 'ineligible', determining: ['KE-1'] })
  })

  test('gives repair or replacement, and no refund', () => {
    expect(openOf(ask(later))).toEqual(['repair', 'replacement'])
    expect(openOf(ask({ ...later, facts: { fault: { repairTooExpensive: true } } }))).toEqual(['replacement'])
    expect(remedyOf(ask({ ...later, facts: { fault: { repairable: false } } }), 'repair')).toMatchObject({ open: false, rules: ['KE-2'] })
  })

  const causes: Array<[Facts, string[], string[]]> = [
    [{ fault: { cause: 'wear' } }, ['KE-5'], []],
    [{ fault: { cause: 'wear' } }, ['KE-5', 'KE-9'], ['wear-part']],
    [{ fault: { cause: 'damage' } }, ['KE-6'], []],
    [{ fault: { cause: 'misuse' } }, ['KE-6'], []],
    [{ fault: { cause: 'chemicals' } }, ['KE-7'], []],
    [{ fault: { cause: 'water' } }, ['KE-8'], []],
    [{ assessment: { by: 'seller', finding: 'not-covered' } }, ['KE-12', 'KE-13'], []],
  ]
  test.each(causes)('doesn’t cover %j, and offers a repair at the shopper’s cost', (facts, rules, tags) => {
    const answer = ask({ ...later, facts, tags })
    expect(answer.verdict).toBe('ineligible')
    expect(answer.determining).toEqual(rules)
    expect(openOf(answer)).toEqual(['paid-repair'])
    expect(remedyOf(answer, 'paid-repair')?.rules).toEqual(['KE-14'])
    expect(answer.returnShipping?.paidBy).toBe('customer')
  })

  test('asks for the receipt only where staff recorded that there is none', () => {
    expect(ask({ ...later, facts: { received: { proofOfPurchase: false } } })).toMatchObject({ verdict: 'ineligible', determining: ['KE-3'] })
    expect(ask(later).verdict).toBe('eligible')
  })

  test('covers nothing before anything was sent', () => {
    expect(ask({ ...later, unsent: true })).toMatchObject({ verdict: 'ineligible', determining: ['KE-1'] })
  })
})
