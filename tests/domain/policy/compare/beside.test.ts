import { describe, expect, it } from 'vitest'
import type { ClauseKindName } from '../../../../app/domain/clauses/registry.ts'
import type { PolicyClause } from '../../../../app/domain/policy/document.ts'
import { becomes, clauseOf, comes, documentOf, setOf, told } from './one-clause.ts'

const days = (count: number) => ({ days: count })
const window = (right: string, count: number, more: object = {}) => ({ right, length: days(count), from: 'delivery', beforeDelivery: 'may-ask', ...more })
/** Clauses that stand beside the one that changes, named by their place. */
const beside = (...clauses: Array<[ClauseKindName, object, object?]>): PolicyClause[] => clauses.map(([kind, params, more], i) => clauseOf(kind, params, { id: `beside-${i}`, ...more }))
const effects = (changes: string[]) => changes.map((one) => one.split(':')[0])
const longer = (...others: Array<[ClauseKindName, object, object?]>) => effects(becomes('window', window('exchange', 30), window('exchange', 60), beside(['window', window('warranty', 730)], ...others)))
const running = [[{ running: 'exchange' }]]
const over = [[{ over: 'exchange' }]]
const damaged = [[{ fact: 'goods.condition', is: 'damaged' }]]

describe('a window that grows', () => {
  it.each<[string, ClauseKindName, object, 'better' | 'unclear']>([
    ['closes a remedy for longer, where that one is shut while it runs', 'remedy', { remedies: ['refund'], effect: 'closes', when: running }, 'unclear'],
    ['opens a remedy for longer, where that one is open while it runs', 'remedy', { remedies: ['refund'], effect: 'offers', when: running }, 'better'],
    ['opens a remedy later, where that one is open once it is over', 'remedy', { remedies: ['refund'], effect: 'opens', when: over }, 'unclear'],
    ['keeps a remedy that ends with it for longer', 'remedy', { remedies: ['refund'], effect: 'offers', right: 'exchange' }, 'better'],
    ['rules out for longer, where something is ruled out while it runs', 'exclusion', { when: running }, 'unclear'],
    ['rules out later, where something is ruled out once it is over', 'exclusion', { when: over }, 'better'],
    ['lifts later, where something is lifted once it is over', 'exception', { lifts: { every: 'refusal' }, when: over }, 'unclear'],
    ['lifts for longer, where something is lifted while it runs', 'exception', { lifts: { every: 'refusal' }, when: running }, 'better'],
    ['costs the customer the way back for longer', 'return-shipping', { paidBy: 'customer', when: running }, 'unclear'],
    ['spares the customer the way back for longer', 'return-shipping', { paidBy: 'merchant', when: running }, 'better'],
    ['lets the merchant pay later', 'cost', { cost: 'claim-costs', paidBy: 'merchant', when: over }, 'unclear'],
    ['leaves more time to ask for what the merchant pays', 'cost', { cost: 'claim-costs', paidBy: 'merchant', askBy: { right: 'exchange', length: days(30) } }, 'better'],
    ['deducts for longer', 'deduction', { deduction: 'diminished-value', tariff: '5.00', atLeast: false, when: running }, 'unclear'],
    ['has the goods sent elsewhere for longer', 'address', { lines: ['Brno'], when: running }, 'better'],
  ])('%s', (_, kind, params, effect) => expect(longer([kind, params])).toEqual([effect]))

  it('is told by itself where what hangs on it is asked on other grounds', () => {
    expect(effects(becomes('window', window('exchange', 30), window('exchange', 60), beside(['exclusion', { when: running }, { appliesTo: { grounds: ['defect'] } }])))).toEqual(['better'])
  })

  it('is told with what hangs on it in either set', () => {
    const set = (count: number, ...others: PolicyClause[]) => setOf([documentOf([clauseOf('window', window('exchange', count)), ...others])])
    expect(told(set(30, clauseOf('exclusion', { when: running })), set(60))).toEqual(['unclear: 30 days → 60 days.', 'better: No longer excluded: the period of “exchange” runs.'])
  })

  it('in another way than by its length is told with what hangs on it too', () => {
    const closing = beside(['remedy', { remedies: ['refund'], effect: 'closes', when: running }])
    expect(effects(becomes('window', window('exchange', 30, { from: 'purchase' }), window('exchange', 30), closing))).toEqual(['unclear'])
    expect(effects(becomes('window-season', { right: 'exchange', purchasedFrom: '11-01', purchasedUntil: '12-23', length: days(60) }, { right: 'exchange', purchasedFrom: '11-01', purchasedUntil: '12-23', length: days(90) }, [clauseOf('window', window('exchange', 30)), ...closing]))).toEqual(['unclear'])
    for (const [kind, params] of [['window-anchor', { right: 'exchange', from: 'last-delivery-of-the-order' }], ['clock', { right: 'exchange', on: ['repair'], effect: 'extend', countedFrom: 'claim', length: days(7) }]] as const) {
      expect([effects(comes(clauseOf(kind, params), closing)), effects(comes(clauseOf(kind, params)))]).toEqual([['unclear'], ['better']])
    }
  })

  it('by a stated time is told only where both are counted in months', () => {
    const stated = (length: object, orStated?: true) => ({ ...window('exchange', 1), length, ...(orStated ? { orStated } : {}) })
    expect([becomes('window', stated({ months: 12 }), stated({ months: 12 }, true)), becomes('window', stated(days(30)), stated(days(30), true)), becomes('window', stated(days(27), true), stated(days(28), true))].map(effects)).toEqual([['better'], ['unclear'], ['unclear']])
  })

  it('before anything was delivered may be over at once, where it counts from the purchase and another is lifted', () => {
    const covers = (from: string, others: PolicyClause[]) => effects(becomes('window', window('exchange', 30, { from, beforeDelivery: 'nothing-to-cover' }), window('exchange', 30, { from }), others))
    const lifted = beside(['window', window('warranty', 30)], ['exception', { lifts: ['beside-0'], when: damaged }])
    expect([covers('purchase', lifted), covers('delivery', lifted), covers('purchase', []), covers('purchase', beside(['exclusion', { when: over }]))]).toEqual([['unclear'], ['better'], ['better'], ['unclear']])
  })
})

describe('a second window', () => {
  const second = clauseOf('window', window('goodwill', 60), { id: 'goodwill' })
  const added = (...others: Array<[ClauseKindName, object, object?]>) => effects(comes(second, [clauseOf('window', window('return', 30)), ...beside(...others)]))

  it('gives time', () => expect(added()).toEqual(['better']))
  it('brings a last day back where an exception lifts the first alone', () => {
    expect(added(['exception', { lifts: ['window'], when: damaged }])).toEqual(['unclear'])
    expect(added(['exception', { lifts: ['window', 'goodwill'], when: damaged }])).toEqual(['better'])
    expect(added(['exception', { lifts: { every: 'refusal' }, when: damaged }])).toEqual(['better'])
    expect(added(['exception', { lifts: ['window'], when: damaged }, { appliesTo: { grounds: ['defect'] } }])).toEqual(['better'])
  })
  it('of a weaker tier is left by what lifts the time limits of those that are weaker still', () => {
    const tiered = (tier: string) => effects(comes({ ...second, tier } as PolicyClause, [clauseOf('window', window('return', 30), { tier: 'goodwill' }), ...beside(['exception', { lifts: { every: 'weaker-time-limit' }, when: damaged }, { tier: 'merchant-policy' }])]))
    expect([tiered('merchant-policy'), tiered('goodwill')]).toEqual([['unclear'], ['better']])
  })
  it('of a right that some goods had not makes begin what holds once it is over, and end what never did', () => {
    const gold = (others: PolicyClause[]) => effects(told(
      setOf([documentOf([clauseOf('window', window('return', 30)), clauseOf('window', window('exchange', 60), { id: 'exchange', appliesTo: { grounds: ['change-of-mind'], lacks: ['gold'] } }), ...others])]),
      setOf([documentOf([clauseOf('window', window('return', 30)), clauseOf('window', window('exchange', 60), { id: 'exchange' }), ...others])]),
    ))
    expect(gold([])).toEqual(['better'])
    expect(gold(beside(['exclusion', { when: over }]))).toEqual(['unclear'])
    expect(gold(beside(['remedy', { remedies: ['refund'], effect: 'offers', right: 'exchange' }]))).toEqual(['unclear'])
    expect(gold(beside(['remedy', { remedies: ['refund'], effect: 'opens', when: running }]))).toEqual(['better'])
  })
  it('of the same right may be the one that is asked, where something hangs on the right', () => {
    const same = clauseOf('window', window('return', 14), { id: 'floor', tier: 'commercial-guarantee' })
    const ending = clauseOf('remedy', { remedies: ['refund'], effect: 'offers', right: 'return' })
    expect([comes(same, [clauseOf('window', window('return', 30))]), comes(same, [clauseOf('window', window('return', 30)), ending])].map(effects)).toEqual([['better'], ['unclear']])
  })
})

describe('clocks of one right', () => {
  const clock = (effect: string, more: object = {}) => ({ right: 'warranty', on: ['repair'], effect, countedFrom: 'start', ...more })
  it.each([
    ['a restart forgets what another stopped', clock('restart'), clock('suspend'), 'unclear'],
    ['two that stop it keep the promise of the first alone', clock('suspend'), clock('suspend', { leaves: days(7) }), 'unclear'],
    ['two that stop it and promise nothing only add', clock('suspend'), clock('suspend', { on: ['expert-assessment'] }), 'better'],
    ['an extension comes after all of them', clock('extend', { length: days(7) }), clock('suspend', { leaves: days(7) }), 'better'],
  ])('%s', (_, come, there, effect) => expect(effects(comes(clauseOf('clock', come), beside(['clock', there])))).toEqual([effect]))

  it('lose what they stopped before a time that begins later', () => {
    const from = (others: PolicyClause[]) => effects(becomes('window', window('warranty', 30, { from: 'purchase' }), window('warranty', 30), others))
    expect([from([]), from(beside(['clock', clock('suspend')])), from(beside(['clock', clock('none')]))]).toEqual([['better'], ['unclear'], ['better']])
  })
})

describe('an exclusion that asks what is wrong with the goods among other things', () => {
  const altered = [{ fact: 'goods.alteredElsewhere', is: true }]
  const worn = [{ fact: 'fault.cause', is: 'wear' }]
  const refusal = (params: object): PolicyClause[] => beside(['refusal', params])
  const formal = 'unclear: It no longer asks what is wrong with the goods: it refuses at once, without the expert or the reasons that a refusal for a fault needs.'
  const without = (others: PolicyClause[]) => becomes('exclusion', { when: [altered, worn] }, { when: [altered] }, others)

  it('and no longer does refuses at once where an expert had to look first', () => {
    expect(without(refusal({ requires: 'expert-assessment' }))).toEqual(['better: No longer ruled out: cause: wear.', formal])
    expect(without(refusal({ requires: 'named-expert', onMeritsOnly: true }))).toEqual(['better: No longer ruled out: cause: wear.', formal])
  })
  it('and no longer does only frees where a refusal needs the same on every ground', () => expect([without([]), without(refusal({ requires: 'written-reasons' }))]).toEqual([['better: No longer ruled out: cause: wear.'], ['better: No longer ruled out: cause: wear.']]))
  it('is told of even where its cases mean the same', () => expect(becomes('exclusion', { when: [altered, [...altered, ...worn]] }, { when: [altered] }, refusal({ requires: 'expert-assessment' }))).toEqual(['neither: Its cases are put in another way and mean the same.', formal]))
  it('and asks more of it than before is not', () => expect(effects(becomes('exclusion', { when: [altered] }, { when: [[...altered, ...worn]] }, refusal({ requires: 'expert-assessment' })))).toEqual(['better']))
})

describe('of clauses that say one thing the first is heard', () => {
  const refund = (params: object, id: string, tier?: string) => clauseOf('refund', params, { id, ...(tier ? { tier } : {}) })
  const denied = (others: PolicyClause[]) => becomes('refund', { gate: 'goods-received' }, { gate: 'goods-received', includesOutboundShipping: false }, others)
  it('so that a no where nothing was said may hide a yes', () => {
    const no = 'Shipping to the shopper is paid back: no instead of not said.'
    expect(denied([refund({ includesOutboundShipping: true }, 'terms', 'goodwill')])).toEqual([`unclear: ${no}`])
    expect(denied([])).toEqual([`neither: ${no}`])
    expect(denied([refund({ includesOutboundShipping: true }, 'terms')].map((one) => ({ ...one, appliesTo: { grounds: ['defect'] } }) as PolicyClause))).toEqual([`neither: ${no}`])
    expect(becomes('refund', { includesOutboundShipping: false, gate: 'none' }, { gate: 'none' }, [refund({ includesOutboundShipping: true }, 'terms', 'goodwill')])).toEqual(['neither: Shipping to the shopper is paid back: not said instead of no.'])
  })

  it('so that a fee that goes together with what a refund waits for may let in another wait', () => {
    const gone = (params: object) => effects(told(setOf([documentOf([refund(params, 'a'), ...beside(['notice', {}])])]), setOf([documentOf(beside(['notice', {}]))])))
    expect([gone({ restockingFeePercent: 10 }), gone({ restockingFeePercent: 10, gate: 'none' }), gone({ restockingFeePercent: 10, includesOutboundShipping: false }), gone({ restockingFeePercent: 10, includesOutboundShipping: true })]).toEqual([['better'], ['unclear'], ['better'], ['unclear']])
  })

  const fee = (sum: string | undefined, id: string, tier: string, paidBy = 'customer') => clauseOf('return-shipping', { paidBy, ...(sum ? { fee: sum } : {}) }, { id, tier })
  const carriage = (before: PolicyClause, after: PolicyClause, ...others: PolicyClause[]) => told(setOf([documentOf([before, ...others])]), setOf([documentOf([after, ...others])]))
  it('so that a fee that moves to a weaker tier may let a dearer one in', () => {
    const moved = (...others: PolicyClause[]) => effects(carriage(fee('5.00', 'a', 'commercial-guarantee'), fee('5.00', 'a', 'goodwill'), ...others))
    expect([moved(), moved(fee('10.00', 'b', 'merchant-policy')), moved(fee('5.00', 'b', 'merchant-policy'))]).toEqual([['better'], ['unclear'], ['better']])
    const kept = (percent: number, id: string, tier: string) => refund({ restockingFeePercent: percent }, id, tier)
    expect(effects(carriage(kept(5, 'a', 'commercial-guarantee'), kept(5, 'a', 'goodwill'), kept(10, 'b', 'merchant-policy')))).toEqual(['unclear'])
  })
  it('so that a fee that falls away, or is no longer the customer’s, may let a dearer one in, and a lower one keeps it out', () => {
    const dearer = fee('10.00', 'b', 'goodwill')
    const change = (after: PolicyClause) => effects(carriage(fee('5.00', 'a', 'merchant-policy'), after, dearer))
    expect([change(fee('4.00', 'a', 'merchant-policy')), change(fee(undefined, 'a', 'merchant-policy')), change(fee('5.00', 'a', 'merchant-policy', 'merchant'))]).toEqual([['better'], ['unclear'], ['unclear']])
  })

  it('so that another order of two that differ may mean anything', () => {
    const turned = (...clauses: PolicyClause[]) => told(setOf([documentOf(clauses)]), setOf([documentOf([...clauses].reverse())]))
    const order = 'The clauses stand in another order.'
    expect(turned(fee('5.00', 'a', 'goodwill'), fee('10.00', 'b', 'goodwill'))).toEqual([`unclear: ${order}`])
    expect(turned(fee('5.00', 'a', 'goodwill'), fee('10.00', 'b', 'merchant-policy'))).toEqual([`neither: ${order}`])
    expect(turned(fee('5.00', 'a', 'goodwill'), { ...fee('10.00', 'b', 'goodwill'), overrides: ['a'] })).toEqual([`neither: ${order}`])
    expect(turned(refund({ gate: 'none' }, 'a'), refund({ gate: 'goods-received' }, 'b'))).toEqual([`unclear: ${order}`])
    expect(turned(refund({ gate: 'none' }, 'a'), refund({ includesOutboundShipping: true }, 'b'))).toEqual([`neither: ${order}`])
  })
  it('so that documents without precedence may mean anything in another order', () => {
    const document = (name: string, sum: string) => documentOf([fee(sum, 'a', 'goodwill')], { document: name })
    const both = (precedence: string[], ...documents: Array<ReturnType<typeof document>>) => setOf(documents, { precedence })
    const [cheap, dear] = [document('cheap', '5.00'), document('dear', '10.00')]
    expect(told(both([], cheap, dear), both([], dear, cheap))).toEqual(['unclear: The documents are listed in this order: dear, cheap. Before: cheap, dear.'])
    expect(told(both(['cheap', 'dear'], cheap, dear), both(['cheap', 'dear'], dear, cheap))).toEqual(['neither: The documents are listed in this order: dear, cheap. Before: cheap, dear.'])
  })
})

describe('further', () => {
  it('a clause that another names, under another name, may go free', () => {
    const renamed = (lifts: string[]) => {
      const set = (id: string) => setOf([documentOf([clauseOf('exclusion', { when: damaged }, { id }), ...beside(['exception', { lifts, when: damaged }])])])
      return told(set('a'), set('b'))
    }
    expect([renamed(['a']), renamed(['c'])]).toEqual([['unclear: It is called b instead of a.'], ['neither: It is called b instead of a.']])
  })
  it('an earlier day of the settlement makes begin what holds once that is overdue', () => {
    const sooner = (others: PolicyClause[]) => effects(becomes('sla', { deadline: 'settleBy', length: days(30), from: 'notice' }, { deadline: 'settleBy', length: days(20), from: 'notice' }, others))
    expect([sooner([]), sooner(beside(['remedy', { remedies: ['refund'], effect: 'opens', when: [[{ settlementOverdue: true }]] }])), sooner(beside(['exclusion', { when: [[{ settlementOverdue: true }]] }]))]).toEqual([['better'], ['better'], ['unclear']])
  })
  it('a deadline from another event is not told where days with an expert are not counted', () => {
    const sla = { deadline: 'refundBy', length: days(14), from: 'goods-received', pausedByExpert: true }
    expect(effects(becomes('sla', sla, { ...sla, from: 'notice' }))).toEqual(['unclear'])
  })
  it('a deadline from the notice is not sure to come before one from the goods, which may be sent in without a notice', () => {
    const from = (deadline: string, was: string, is: string) => effects(becomes('sla', { deadline, length: days(14), from: was }, { deadline, length: days(14), from: is }))
    expect([from('refundBy', 'goods-received', 'notice'), from('refundBy', 'notice', 'goods-received'), from('sendBackBy', 'notice', 'goods-received'), from('refundBy', 'goods-received', 'goods-or-proof-of-dispatch')]).toEqual([['unclear'], ['worse'], ['unclear'], ['better']])
  })
  it('a later day that can be agreed is a gain where the customer has something to do', () => {
    const sla = { deadline: 'sendBackBy', length: days(14), from: 'notice' }
    expect([becomes('sla', sla, { ...sla, extendable: true }), becomes('sla', { ...sla, extendable: true }, sla)].map(effects)).toEqual([['better'], ['worse']])
  })
  it('terms for more buyers name them costs too', () => {
    const gone = (...others: Array<[ClauseKindName, object]>) => effects(told(setOf([documentOf([clauseOf('coverage', { buyer: 'consumer' }), ...beside(['notice', {}], ...others)])]), setOf([documentOf(beside(['notice', {}], ...others))])))
    expect([gone(), gone(['cost', { cost: 'claim-costs', paidBy: 'merchant' }]), gone(['cost', { cost: 'claim-costs', paidBy: 'customer' }])]).toEqual([['better'], ['better'], ['unclear']])
  })
  it('a share of the price is told of a deposit alone', () => {
    const share = (topic: string) => effects(becomes('order-term', { topic, by: 'customer', percent: 50 }, { topic, by: 'customer', percent: 20 }))
    expect([share('deposit'), share('discounts')]).toEqual([['better'], ['unclear']])
  })
  it.each<[string, Array<[ClauseKindName, object, object?]>, string]>([
    ['nothing hangs on', [['window', window('return', 30)]], 'better'],
    ['a deadline of the merchant’s runs from', [['sla', { deadline: 'settleBy', length: days(30), from: 'delivery' }]], 'unclear'],
    ['a deadline of the customer’s runs from', [['sla', { deadline: 'sendBackBy', length: days(30), from: 'delivery' }]], 'better'],
    ['law hangs on', [['window', window('return', 30), { tier: 'statutory', law: { in: ['CZ'], anchor: 'delivery', from: '2022-01-01', source: 'Act', checkedOn: '2026-01-01', confirmed: false } }]], 'unclear'],
    ['a repair may come before', [['window', window('return', 30)], ['clock', { right: 'return', on: ['repair'], effect: 'suspend', countedFrom: 'start' }]], 'unclear'],
    ['a replacement begins the time anew with', [['clock', { right: 'return', on: ['replacement'], effect: 'restart', countedFrom: 'claim' }]], 'unclear'],
    ['a replacement opens a remedy with', [['remedy', { remedies: ['refund'], effect: 'opens', when: [[{ attemptsToPutRight: 1 }]] }]], 'unclear'],
    ['something is ruled out as long as a right runs from', [['window', window('return', 30)], ['exclusion', { when: [[{ running: 'return' }]] }]], 'unclear'],
  ])('a later day of an estimated delivery, that %s', (_, clauses, effect) => {
    const set = (assumedDeliveryDays: number) => setOf([documentOf(beside(...clauses))], { settings: { assumedDeliveryDays } })
    expect(effects(told(set(7), set(10)))).toEqual([effect])
  })
})
