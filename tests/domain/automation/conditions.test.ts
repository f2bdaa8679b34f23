import { describe, expect, it } from 'vitest'
import { weighLimits } from '../../../app/domain/automation/limits.ts'
import { matchRule } from '../../../app/domain/automation/match-rule.ts'
import { reasonWords } from '../../../app/domain/automation/reason.ts'
import { noGoods } from '../../../app/domain/automation/rule.ts'
import type { Rule } from '../../../app/domain/automation/rule.ts'
import type { RuleFacts, RuleLine } from '../../../app/domain/automation/rule-facts.ts'
import { factsOf, ruleWith } from './case.ts'

/** `acts`, or the sentences that say why not. */
function answer(when: Partial<Rule['when']>, line: Partial<RuleLine> = {}, rest: Parameters<typeof factsOf>[1] = {}): string[] {
  const match = matchRule(ruleWith({ kind: 'approve' }, when), factsOf([{ facts: line }], rest), [])
  return match.acts ? ['acts'] : match.why.map((one) => reasonWords(one))
}
const goods = (part: 'only' | 'never', words: Partial<Rule['when']['goods']['only']>): Partial<Rule['when']> => {
  return { goods: { only: noGoods, never: noGoods, [part]: { ...noGoods, ...words } } }
}
const customer = (asked: Partial<Rule['when']['customer']>): Partial<Rule['when']> => ({ customer: { onlyTags: [], neverTags: [], kind: 'any', earlierClaimsAtMost: null, ...asked } })
const of = (known: Partial<RuleFacts['customer']>) => ({ customer: known })

describe('by ground', () => {
  it('acts on the grounds that it names, and on any where it names none', () => {
    expect(answer({ grounds: ['change-of-mind', 'defect'] })).toEqual(['acts'])
    expect(answer({ grounds: [] })).toEqual(['acts'])
    expect(answer({ grounds: ['missing-on-delivery'] })).toEqual(['The rule is not for this ground: a change of mind.'])
  })
})

describe('by what was paid, both bounds included', () => {
  const bounds = (fromMinor: number | null, toMinor: number | null): Partial<Rule['when']> => ({ value: { fromMinor, toMinor } })

  it.each([
    ['at the least sum', bounds(100_000, null), 100_000, ['acts']],
    ['a heller below it', bounds(100_000, null), 99_999, ['999.99 CZK were paid for it, less than the rule’s 1,000.00 CZK.']],
    ['at the greatest sum', bounds(null, 100_000), 100_000, ['acts']],
    ['a heller above it', bounds(null, 100_000), 100_001, ['1,000.01 CZK were paid for it, more than the rule’s 1,000.00 CZK.']],
    ['nothing paid, nothing asked', bounds(0, null), 0, ['acts']],
  ])('%s', (_, when, valueMinor, expected) => {
    expect(answer(when, { valueMinor })).toEqual(expected)
  })

  it('knows no rates: another currency is left to staff, unless no sum is asked about', () => {
    expect(answer(bounds(1, null), {}, { currency: 'EUR' })).toEqual(['It was paid in EUR, and the rule reckons in CZK.'])
    expect(answer({}, {}, { currency: 'EUR' })).toEqual(['acts'])
  })
})

describe('by goods', () => {
  it('of each list that says something at least one word fits, however it is written', () => {
    expect(answer(goods('only', { types: ['necklace', 'RING'], tags: ['Silver'] }))).toEqual(['acts'])
    expect(answer(goods('only', { types: ['Ring'], tags: ['gold'] }))).toEqual(['The goods are none of those that the rule names.'])
    expect(answer(goods('only', { types: ['Rings'] }))).toEqual(['The goods are none of those that the rule names.'])
  })

  it('one word of an exception is enough', () => {
    expect(answer(goods('never', { types: ['Earrings'], tags: ['silver'] }))).toEqual(['The rule leaves these goods out: “silver”.'])
    expect(answer(goods('never', { types: ['Earrings'], tags: ['gold'] }))).toEqual(['acts'])
  })

  it('by the traits that the terms read; one that can’t be told never fits, neither way', () => {
    const traits = { hollow: 'no', certificate: 'yes', engraved: 'unknown' } as const
    expect(answer(goods('only', { traits: ['hollow', 'certificate'] }), { traits })).toEqual(['acts'])
    expect(answer(goods('only', { traits: ['hollow'] }), { traits })).toEqual(['The goods are none of those that the rule names.'])
    expect(answer(goods('only', { traits: ['hollow', 'engraved'] }), { traits })).toEqual(['Whether the goods are “engraved” can’t be told.'])
    expect(answer(goods('never', { traits: ['certificate'] }), { traits })).toEqual(['The rule leaves these goods out: “certificate”.'])
    expect(answer(goods('never', { traits: ['engraved'] }), { traits })).toEqual(['Whether the goods are “engraved” can’t be told.'])
    expect(answer(goods('never', { traits: ['hollow'] }), { traits })).toEqual(['acts'])
    expect(answer(goods('never', { traits: ['of another version'] }), { traits })).toEqual(['Whether the goods are “of another version” can’t be told.'])
  })

  it('by vendor, collection and the product itself', () => {
    const [moon, sun] = [{ id: 'gid://shopify/Product/7', title: 'Moon ring' }, { id: 'gid://shopify/Product/8', title: 'Sun ring' }]
    expect([answer(goods('only', { vendors: ['kestia'], collections: ['Rings'], products: [sun, moon] })), answer(goods('only', { vendors: ['Kestia'], products: [sun] }))]).toEqual([['acts'], ['The goods are none of those that the rule names.']])
    expect([answer(goods('only', { vendors: ['Lumen'] })), answer(goods('only', { collections: ['chains'] }))]).toEqual([['The goods are none of those that the rule names.'], ['The goods are none of those that the rule names.']])
    expect([answer(goods('never', { vendors: ['KESTIA'] })), answer(goods('never', { collections: ['chains', 'rings'] })), answer(goods('never', { products: [sun, moon] }))]).toEqual([['The rule leaves these goods out: “KESTIA”.'], ['The rule leaves these goods out: “rings”.'], ['The rule leaves these goods out: “Moon ring”.']])
    expect(answer(goods('never', { vendors: ['Lumen'], collections: ['chains'], products: [sun] }))).toEqual(['acts'])
  })

  it('what was never read of a product never fits, neither an only nor a never', () => {
    const unread = { product: { id: 'gid://shopify/Product/7', type: 'Ring', tags: [], vendor: null, collections: null } }
    const [vendor, collections] = [['The vendor of its product is not on record, so it can’t be told whether the rule is for it.'], ['The collections of its product are not on record, so it can’t be told whether the rule is for it.']]
    for (const part of ['only', 'never'] as const) expect([answer(goods(part, { vendors: ['Kestia'] }), unread), answer(goods(part, { collections: ['rings'] }), unread)]).toEqual([vendor, collections])
    expect([answer(goods('only', { types: ['Ring'] }), unread), answer(goods('never', { tags: ['gold'] }), unread)]).toEqual([['acts'], ['acts']])
    // What is known to keep it out is told rather than what isn't.
    expect(answer(goods('only', { types: ['Chain'], vendors: ['Kestia'] }), unread)).toEqual(['The goods are none of those that the rule names.'])
    expect(answer(goods('never', { types: ['Ring'], vendors: ['Kestia'] }), unread)).toEqual(['The rule leaves these goods out: “Ring”.'])
  })

  it('a product that is gone is none that it could be told of', () => {
    const gone = ['Its product is gone from the shop, so it can’t be told whether the rule is for it.']
    expect(answer(goods('only', { types: ['Ring'] }), { product: null })).toEqual(gone)
    expect(answer(goods('never', { tags: ['gold'] }), { product: null })).toEqual(gone)
    expect(answer(goods('never', { vendors: ['Kestia'] }), { product: null })).toEqual(gone)
    expect(answer({}, { product: null })).toEqual(['acts'])
  })
})

describe('by customer', () => {
  it('new is whose first order it is, returning who has ordered before', () => {
    expect(answer(customer({ kind: 'new' }), {}, of({ orders: 1 }))).toEqual(['acts'])
    expect(answer(customer({ kind: 'new' }), {}, of({ orders: 2 }))).toEqual(['The customer has ordered before, and the rule is for new customers.'])
    expect(answer(customer({ kind: 'returning' }), {}, of({ orders: 2 }))).toEqual(['acts'])
    expect(answer(customer({ kind: 'returning' }), {}, of({ orders: 1 }))).toEqual(['It is the customer’s first order, and the rule is for those who have ordered before.'])
  })

  it('by tags, of which one is enough either way', () => {
    expect(answer(customer({ onlyTags: ['VIP', 'wholesale'] }), {}, of({ tags: ['vip'] }))).toEqual(['acts'])
    expect(answer(customer({ onlyTags: ['VIP'] }), {}, of({ tags: ['new'] }))).toEqual(['The customer has none of the tags that the rule names.'])
    expect(answer(customer({ onlyTags: ['VIP'], neverTags: ['watch'] }), {}, of({ tags: ['VIP', 'Watch'] }))).toEqual(['The rule leaves out customers with the tag “watch”.'])
    expect(answer(customer({ neverTags: ['watch'] }), {}, of({ tags: [] }))).toEqual(['acts'])
  })

  it('by earlier claims, as many as the bound and one more', () => {
    expect(answer(customer({ earlierClaimsAtMost: 2 }), {}, of({ earlierClaims: 2 }))).toEqual(['acts'])
    expect(answer(customer({ earlierClaimsAtMost: 2 }), {}, of({ earlierClaims: 3 }))).toEqual(['The customer had 3 claims before, more than the rule’s 2.'])
    expect(answer(customer({ earlierClaimsAtMost: 0 }), {}, of({ earlierClaims: 1 }))).toEqual(['The customer had 1 claim before, more than the rule’s 0.'])
  })

  it('whom nobody knows fits nothing that is asked of customers', () => {
    const unknown = ['Shopify names no customer for the order, and the rule asks about them.']
    for (const asked of [{ kind: 'new' as const }, { onlyTags: ['VIP'] }, { neverTags: ['watch'] }, { earlierClaimsAtMost: 5 }]) expect(answer(customer(asked), {}, of({ tags: null, orders: null, earlierClaims: null }))).toEqual(unknown)
    expect(answer({}, {}, of({ tags: null, orders: null, earlierClaims: null }))).toEqual(['acts'])
  })
})

describe('limits', () => {
  const codes = (limits: Partial<Rule['limits']>, stake: Partial<Parameters<typeof weighLimits>[1]>) => weighLimits(ruleWith({ kind: 'approve' }, {}, limits), { sumMinor: 0, beforeMinor: 0, currency: 'CZK', actsToday: 0, ...stake }).why.map(({ code }) => code)

  it('a sum a claim, together with what the rule has moved on it before', () => {
    expect(codes({ perClaimMinor: 500_000 }, { sumMinor: 500_000 })).toEqual([])
    expect(codes({ perClaimMinor: 500_000 }, { sumMinor: 500_001 })).toEqual(['over-claim'])
    expect(codes({ perClaimMinor: 500_000 }, { sumMinor: 300_000, beforeMinor: 200_000 })).toEqual([])
    expect(codes({ perClaimMinor: 500_000 }, { sumMinor: 300_000, beforeMinor: 200_001 })).toEqual(['over-claim'])
    expect(codes({ perClaimMinor: 500_000 }, { sumMinor: 1, currency: 'EUR' })).toEqual(['other-currency'])
  })

  it('so many a day', () => {
    expect(codes({ perDay: 3 }, { actsToday: 2 })).toEqual([])
    expect(codes({ perDay: 3 }, { actsToday: 3 })).toEqual(['over-day'])
    expect(codes({}, { sumMinor: 9_999_999, currency: 'EUR', actsToday: 1000 })).toEqual([])
  })
})
