import { describe, expect, it } from 'vitest'
import { clauseKindNames } from '../../../../app/domain/clauses/registry.ts'
import type { ClauseKindName } from '../../../../app/domain/clauses/registry.ts'
import type { PolicyDocument } from '../../../../app/domain/policy/document.ts'
import { becomes, clauseOf, comes, documentOf, goes, setOf, told } from './one-clause.ts'

const days = (count: number) => ({ days: count })
const window = { right: 'return', length: days(30), from: 'delivery', beforeDelivery: 'may-ask' }
const season = { right: 'return', purchasedFrom: '11-01', purchasedUntil: '12-23', length: days(60) }
const usual = [clauseOf('window', window)]
const clock = { right: 'warranty', on: ['repair'], effect: 'suspend', countedFrom: 'start' }
const used = [{ fact: 'goods.condition', is: 'used' }]
const damaged = [{ fact: 'goods.condition', is: 'damaged' }]
const earrings = [{ trait: 'earrings' }]
const deduction = { deduction: 'missing-gift-box', tariff: '250.00', atLeast: false, when: [used] }
const sla = { deadline: 'refundBy', length: days(14), from: 'notice' }
const cost = { cost: 'claim-costs', paidBy: 'merchant' }
const term = { topic: 'payment-due', by: 'customer' }

/** Kind, before, after, and what is told. */
const cases: Array<[string, ClauseKindName, object, object, string[]]> = [
  ['a window grows', 'window', window, { ...window, length: days(60) }, ['better: 30 days → 60 days.']],
  ['a window shrinks by a day', 'window', window, { ...window, length: days(29) }, ['worse: 30 days → 29 days.']],
  ['a window is counted in years', 'window', { ...window, length: { months: 24 } }, { ...window, length: { years: 2 } }, ['neither: 24 months → 2 years.']],
  ['a month is more or less than 30 days', 'window', window, { ...window, length: { months: 1 } }, ['unclear: 30 days → 1 month.']],
  ['a window runs from the purchase', 'window', window, { ...window, from: 'purchase' }, ['worse: Counted from purchase instead of delivery.']],
  ['a window may be used before delivery', 'window', { ...window, beforeDelivery: 'nothing-to-cover' }, window, ['better: Before delivery: may ask instead of nothing to cover.']],
  ['a longer stated time counts', 'window', { ...window, length: { months: 12 } }, { ...window, length: { months: 12 }, orStated: true }, ['better: A longer time stated for the goods takes its place: yes instead of no.']],
  ['another right', 'window', window, { ...window, right: 'warranty' }, ['unclear: The right is warranty instead of return.']],

  ['more repairs of a kind suspend', 'clock', clock, { ...clock, on: ['repair', 'replacement'] }, ['better: It happens on repair, replacement instead of repair.']],
  ['nothing happens any more', 'clock', clock, { ...clock, effect: 'none' }, ['worse: What it does to the time: none instead of suspend.']],
  ['time begins anew instead', 'clock', clock, { ...clock, effect: 'restart' }, ['unclear: What it does to the time: restart instead of suspend.']],
  ['the first day counts too', 'clock', clock, { ...clock, countsBothDays: true }, ['better: Whether the day on which it begins counts too: yes instead of no.']],
  ['a week is left', 'clock', clock, { ...clock, leaves: days(7) }, ['better: What is left of the time afterwards, at least: 7 days instead of nothing.']],
  ['nothing is left', 'clock', { ...clock, leaves: days(7) }, clock, ['worse: What is left of the time afterwards, at least: nothing instead of 7 days.']],
  ['less is left', 'clock', { ...clock, leaves: days(7) }, { ...clock, leaves: days(6) }, ['worse: What is left of the time afterwards, at least: 6 days instead of 7 days.']],
  ['counted from the claim', 'clock', clock, { ...clock, countedFrom: 'claim' }, ['better: Its days are counted from the claim instead of the start.']],
  ['counted from the claim, where nothing is counted', 'clock', { ...clock, effect: 'none' }, { ...clock, effect: 'none', countedFrom: 'claim' }, ['neither: Its days are counted from the claim instead of the start.']],

  ['earrings are no longer excluded', 'exclusion', { when: [used, earrings] }, { when: [used] }, ['better: No longer ruled out: goods that are “earrings”.']],
  ['earrings are excluded too', 'exclusion', { when: [used] }, { when: [used, earrings] }, ['worse: Now also ruled out: goods that are “earrings”.']],
  ['only used earrings are excluded', 'exclusion', { when: [earrings] }, { when: [[...earrings, ...used]] }, ['better: Now ruled out only: goods that are “earrings” and condition: used. Before: goods that are “earrings”.']],
  ['one exclusion for another', 'exclusion', { when: [used] }, { when: [damaged] }, ['better: No longer ruled out: condition: used.', 'worse: Now also ruled out: condition: damaged.']],
  ['the same in another order', 'exclusion', { when: [used, damaged] }, { when: [damaged, used] }, ['neither: Its cases are put in another way and mean the same.']],
  ['asked first', 'exclusion', { when: [used] }, { when: [used], askFirst: true }, ['worse: Asked before any answer: yes instead of no.']],

  ['an exception lifts more', 'exception', { lifts: ['a'], when: [used] }, { lifts: ['a', 'b'], when: [used] }, ['better: What it takes out of force: a, b instead of a.']],
  ['an exception lifts fewer', 'exception', { lifts: { every: 'weaker-term' }, when: [used] }, { lifts: { every: 'weaker-time-limit' }, when: [used] }, ['worse: What it takes out of force: every time limit of a weaker tier instead of every term of a weaker tier.']],
  ['an exception lifts something else', 'exception', { lifts: ['a'], when: [used] }, { lifts: { every: 'refusal' }, when: [used] }, ['unclear: What it takes out of force: everything that refuses instead of a.']],
  ['an exception holds in more cases', 'exception', { lifts: ['a'], when: [[{ fact: 'fault.simultaneous', atLeast: 3 }]] }, { lifts: ['a'], when: [[{ fact: 'fault.simultaneous', atLeast: 2 }]] }, ['better: Now where faults at once: at least 2. Before only where faults at once: at least 3.']],

  ['terms for others', 'coverage', { buyer: 'consumer' }, { buyer: 'business' }, ['unclear: The terms are for a business instead of a consumer.']],

  ['a proof is only recommended', 'evidence', { proof: 'claimForm', weight: 'required' }, { proof: 'claimForm', weight: 'recommended' }, ['better: It is recommended instead of required.']],
  ['a proof is required', 'evidence', { proof: 'claimForm', weight: 'recommended' }, { proof: 'claimForm', weight: 'required' }, ['worse: It is required instead of recommended.']],
  ['another proof is recommended', 'evidence', { proof: 'claimForm', weight: 'recommended' }, { proof: 'returnsForm', weight: 'recommended' }, ['neither: What is asked for: returns form instead of claim form.']],
  ['another proof is required', 'evidence', { proof: 'claimForm', weight: 'required' }, { proof: 'returnsForm', weight: 'required' }, ['unclear: What is asked for: returns form instead of claim form.']],

  ['a refusal needs an expert later', 'refusal', { requires: 'named-expert', age: { after: { months: 12 } } }, { requires: 'named-expert', age: { after: { months: 6 } } }, ['better: It holds later than 6 months after the purchase instead of later than 12 months after the purchase.']],
  ['a refusal needs reasons for a shorter time', 'refusal', { requires: 'written-reasons' }, { requires: 'written-reasons', age: { within: { years: 1 } } }, ['worse: It holds within 1 year of the purchase instead of whenever it was bought.']],
  ['a refusal needs it on the merits only', 'refusal', { requires: 'written-reasons' }, { requires: 'written-reasons', onMeritsOnly: true }, ['worse: Only a refusal for what is wrong with the goods: yes instead of no.']],
  ['the shop has to prove for longer', 'refusal', { requires: 'proof-of-conformity', apparentWithin: { months: 12 } }, { requires: 'proof-of-conformity', apparentWithin: { months: 24 } }, ['better: It is about faults that show within 24 months of delivery instead of within 12 months of delivery.']],
  ['the shop has to prove no longer than a year', 'refusal', { requires: 'proof-of-conformity' }, { requires: 'proof-of-conformity', apparentWithin: { years: 1 } }, ['worse: It is about faults that show within 1 year of delivery instead of whenever.']],
  ['the shop has to prove without end', 'refusal', { requires: 'proof-of-conformity', apparentWithin: { years: 1 } }, { requires: 'proof-of-conformity' }, ['better: It is about faults that show whenever instead of within 1 year of delivery.']],
  ['a refusal needs something else', 'refusal', { requires: 'written-reasons' }, { requires: 'named-expert' }, ['unclear: A refusal carries: named expert instead of written reasons.']],

  ['one remedy more', 'remedy', { remedies: ['repair'], effect: 'offers' }, { remedies: ['repair', 'refund'], effect: 'offers' }, ['better: repair → repair, refund.']],
  ['one more is closed', 'remedy', { remedies: ['repair'], effect: 'closes' }, { remedies: ['repair', 'refund'], effect: 'closes' }, ['worse: repair → repair, refund.']],
  ['another remedy', 'remedy', { remedies: ['repair'], effect: 'offers' }, { remedies: ['refund'], effect: 'offers' }, ['unclear: repair → refund.']],
  ['a remedy opens only once its case is known', 'remedy', { remedies: ['repair'], effect: 'offers', when: [used] }, { remedies: ['repair'], effect: 'opens', when: [used] }, ['worse: What it does to the remedy: opens instead of offers.']],
  ['a remedy ends with its right', 'remedy', { remedies: ['repair'], effect: 'offers' }, { remedies: ['repair'], effect: 'offers', right: 'warranty' }, ['worse: It ends with the period of warranty instead of no right.']],
  ['a remedy stands outside the cover', 'remedy', { remedies: ['paid-repair'], effect: 'offers' }, { remedies: ['paid-repair'], effect: 'offers', outsideCover: true }, ['better: It stands where the request is refused: yes instead of no.']],
  ['a remedy is offered in some cases only', 'remedy', { remedies: ['repair'], effect: 'offers' }, { remedies: ['repair'], effect: 'offers', when: [used] }, ['worse: Now only where condition: used.']],
  ['a remedy is closed in some cases only', 'remedy', { remedies: ['repair'], effect: 'closes' }, { remedies: ['repair'], effect: 'closes', when: [used] }, ['better: Now only where condition: used.']],

  ['less is taken off', 'deduction', deduction, { ...deduction, tariff: '249.99' }, ['better: The sum taken off is 249.99 instead of 250.00.']],
  ['more is taken off', 'deduction', deduction, { ...deduction, tariff: '1000.00' }, ['worse: The sum taken off is 1000.00 instead of 250.00.']],
  ['a person sets the sum', 'deduction', deduction, { ...deduction, tariff: null }, ['unclear: The sum taken off is what a person sets instead of 250.00.']],
  ['the sum is the least', 'deduction', deduction, { ...deduction, atLeast: true }, ['worse: The sum is only the least: yes instead of no.']],
  ['it is taken off in fewer cases', 'deduction', { ...deduction, when: [[{ fact: 'goods.condition', among: ['used', 'damaged'] }]] }, { ...deduction, when: [damaged] }, ['better: Now only where condition: damaged. Before: where condition: used or damaged.']],

  ['the merchant pays for sending in', 'return-shipping', { paidBy: 'customer' }, { paidBy: 'merchant' }, ['better: The merchant pays instead of the customer.']],
  ['the merchant pays only where approved', 'return-shipping', { paidBy: 'merchant' }, { paidBy: 'merchant', ifApproved: true }, ['worse: Now only where the request is approved.']],
  ['the customer pays only where approved', 'return-shipping', { paidBy: 'customer' }, { paidBy: 'customer', ifApproved: true }, ['better: Now only where the request is approved.']],
  ['the customer pays where sent from fewer countries', 'return-shipping', { paidBy: 'customer', when: [[{ shippedTo: ['CZ', 'SK'] }]] }, { paidBy: 'customer', when: [[{ shippedTo: ['CZ'] }]] }, ['better: Now only where sent to CZ. Before: where sent to CZ, SK.']],

  ['a fee is taken for the way back', 'return-shipping', { paidBy: 'customer' }, { paidBy: 'customer', fee: '8.00' }, ['worse: The return fee is 8.00 instead of none.']],
  ['the fee for the way back is lower', 'return-shipping', { paidBy: 'customer', fee: '8.00' }, { paidBy: 'customer', fee: '7.99' }, ['better: The return fee is 7.99 instead of 8.00.']],
  ['more is kept for restocking', 'refund', { restockingFeePercent: 10 }, { restockingFeePercent: 11 }, ['worse: The restocking fee is 11 % instead of 10 %.']],
  ['nothing is kept for restocking', 'refund', { gate: 'none', restockingFeePercent: 10 }, { gate: 'none' }, ['better: The restocking fee is none instead of 10 %.']],

  ['money by proof of sending', 'sla', { ...sla, from: 'goods-received' }, { ...sla, from: 'goods-or-proof-of-dispatch' }, ['better: Counted from goods or proof of dispatch instead of goods received.']],
  ['money by proof of sending, no longer by the notice', 'sla', sla, { ...sla, from: 'goods-or-proof-of-dispatch' }, ['worse: Counted from goods or proof of dispatch instead of notice.']],
  ['any attempt opens money', 'remedy', { remedies: ['refund'], effect: 'opens', when: [[{ repairsOfSameFault: 1 }]] }, { remedies: ['refund'], effect: 'opens', when: [[{ attemptsToPutRight: 1 }]] }, ['better: Now where a repair or replacement before. Before only where 1 repairs of the same fault before.']],
  ['only two attempts open it', 'remedy', { remedies: ['refund'], effect: 'opens', when: [[{ attemptsToPutRight: 1 }]] }, { remedies: ['refund'], effect: 'opens', when: [[{ attemptsToPutRight: 2 }]] }, ['worse: Now only where 2 repairs or replacements before. Before: where a repair or replacement before.']],
  ['money waits for the goods', 'refund', { gate: 'goods-or-proof-of-dispatch' }, { gate: 'goods-received' }, ['worse: What a refund waits for: goods received instead of goods or proof of dispatch.']],
  ['money waits for nothing', 'refund', { gate: 'goods-received' }, { gate: 'none' }, ['better: What a refund waits for: none instead of goods received.']],
  ['money goes back as it was paid', 'refund', { includesOutboundShipping: true }, { includesOutboundShipping: true, method: 'original-payment-method' }, ['better: How money goes back: original payment method instead of no way of paying.']],
  ['shipping is not paid back', 'refund', { includesOutboundShipping: true }, { includesOutboundShipping: false }, ['worse: Shipping to the shopper is paid back: no instead of yes.']],
  ['money goes to who bought', 'refund', { gate: 'none' }, { gate: 'none', payee: 'purchaser' }, ['unclear: To whom money goes back: purchaser instead of nobody.']],

  ['the refund comes sooner', 'sla', sla, { ...sla, length: days(7) }, ['better: 14 days → 7 days.']],
  ['there is less time to send back', 'sla', { ...sla, deadline: 'sendBackBy' }, { ...sla, deadline: 'sendBackBy', length: days(7) }, ['worse: 14 days → 7 days.']],
  ['counted from the goods', 'sla', sla, { ...sla, from: 'goods-received' }, ['worse: Counted from goods received instead of notice.']],
  ['counted from delivery', 'sla', sla, { ...sla, from: 'delivery' }, ['unclear: Counted from delivery instead of notice.']],
  ['more time for what is complex', 'sla', sla, { ...sla, lengthIfComplex: days(30) }, ['worse: For a complex case: 30 days instead of no other time.']],
  ['the expert’s days are counted', 'sla', { ...sla, pausedByExpert: true }, sla, ['better: Days with an expert aren’t counted: no instead of yes.']],
  ['a later day can be agreed', 'sla', sla, { ...sla, extendable: true }, ['neither: A later day can be agreed: yes instead of no.']],

  ['another address', 'address', { lines: ['KLENOTA', 'Praha 5-Smíchov'] }, { lines: ['KLENOTA', 'Brno'] }, ['neither: The address is KLENOTA, Brno instead of KLENOTA, Praha 5-Smíchov.']],

  ['the merchant bears the costs', 'cost', { cost: 'claim-costs', paidBy: 'customer' }, cost, ['better: The merchant pays instead of the customer.']],
  ['costs must be asked for in time', 'cost', cost, { ...cost, askBy: { right: 'warranty', length: { months: 1 } } }, ['worse: It can be asked for until 1 month after the period of “warranty” instead of any day.']],
  ['costs are paid sooner', 'cost', { ...cost, payBy: { length: days(30) } }, { ...cost, payBy: { length: days(10) } }, ['better: It is paid back within 10 days instead of 30 days.']],
  ['what the customer pays has another day', 'cost', { cost: 'claim-costs', paidBy: 'customer', payBy: { length: days(30) } }, { cost: 'claim-costs', paidBy: 'customer', payBy: { length: days(10) } }, ['unclear: It is paid back within 10 days instead of 30 days.']],

  ['more time to pay', 'order-term', { ...term, due: { length: days(5), from: 'purchase' } }, { ...term, due: { length: days(8), from: 'purchase' } }, ['better: Due 8 days after purchase instead of 5 days after purchase.']],
  ['dispatch takes longer', 'order-term', { topic: 'dispatch', by: 'merchant', due: { length: { workingDays: 2 }, from: 'payment' } }, { topic: 'dispatch', by: 'merchant', due: { length: { workingDays: 3 }, from: 'payment' } }, ['worse: Due 3 working days after payment instead of 2 working days after payment.']],
  ['counted from another event', 'order-term', { ...term, due: { length: days(5), from: 'purchase' } }, { ...term, due: { length: days(5), from: 'payment' } }, ['unclear: Due 5 days after payment instead of 5 days after purchase.']],
  ['a smaller deposit', 'order-term', { topic: 'deposit', by: 'customer', percent: 50 }, { topic: 'deposit', by: 'customer', percent: 20 }, ['better: The share is 20 % instead of 50 %.']],
  ['one way of paying less', 'order-term', { topic: 'payment-methods', by: 'customer', methods: ['card', 'cash'] }, { topic: 'payment-methods', by: 'customer', methods: ['card'] }, ['worse: Ways of paying: card instead of card, cash.']],

  ['said elsewhere', 'notice', { at: ['order-page'] }, { at: ['claim-form'] }, ['neither: Said at: claim form instead of order page.']],
  ['two things at once', 'window', window, { ...window, length: days(60), from: 'purchase' }, ['better: 30 days → 60 days.', 'worse: Counted from purchase instead of delivery.']],
]

it.each(cases)('%s', (_, kind, before, after, expected) => expect(becomes(kind, before, after)).toEqual(expected))

describe('a season', () => {
  it.each([
    ['that lasts longer gives more where its time is longer than the usual one', { ...season, purchasedUntil: '12-31' }, ['better: The season ends on 31 December instead of 23 December.']],
    ['that begins later gives less', { ...season, purchasedFrom: '11-02' }, ['worse: The season begins on 2 November instead of 1 November.']],
    ['may go over the turn of the year', { ...season, purchasedUntil: '01-10' }, ['better: The season ends on 10 January instead of 23 December.']],
    ['that moves gives and takes', { ...season, purchasedFrom: '11-10', purchasedUntil: '12-31' }, ['unclear: The season begins on 10 November instead of 1 November.', 'unclear: The season ends on 31 December instead of 23 December.']],
    ['with a longer time', { ...season, length: days(90) }, ['better: 60 days → 90 days.']],
  ])('%s', (_, after, expected) => expect(becomes('window-season', season, after, usual)).toEqual(expected))

  it('with a shorter time than usual takes: more days of it are worse', () => {
    const short = { ...season, length: days(14) }
    expect(becomes('window-season', short, { ...short, purchasedUntil: '12-31' }, usual)).toEqual(['worse: The season ends on 31 December instead of 23 December.'])
    expect([comes(clauseOf('window-season', short), usual), comes(clauseOf('window-season', season), usual)]).toEqual([['worse: New: another time in a season, 14 days.'], ['better: New: another time in a season, 60 days.']])
  })

  it('is told by every window of its right, in whichever document', () => {
    const page = (length: object, more: object = {}) => documentOf([clauseOf('window', { ...window, length }, more)], { document: 'page', title: 'Page' })
    const added = (...documents: PolicyDocument[]) => told(setOf([documentOf(usual), ...documents]), setOf([documentOf([...usual, clauseOf('window-season', season)]), ...documents]))
    expect(added(page(days(45)))).toEqual(['better: New: another time in a season, 60 days.'])
    expect(added(page(days(90)))).toEqual(['unclear: New: another time in a season, 60 days.'])
    expect(added(page(days(90), { appliesTo: { grounds: ['defect'] } }))).toEqual(['better: New: another time in a season, 60 days.'])
  })

  it('beside another on the same days may take its place, and beside one on other days not', () => {
    const other = (purchasedFrom: string) => [...usual, clauseOf('window-season', { ...season, purchasedFrom, purchasedUntil: '12-31', length: days(90) }, { id: 'other' })]
    expect([comes(clauseOf('window-season', season), other('12-23')), comes(clauseOf('window-season', season), other('12-24'))]).toEqual([['unclear: New: another time in a season, 60 days.'], ['better: New: another time in a season, 60 days.']])
  })
})

describe('a clause that comes, and one that goes', () => {
  const gist: Record<Exclude<ClauseKindName, 'window-season' | 'notice'>, [object, string, string, 'better' | 'worse' | 'neither' | 'unclear']> = {
    window: [window, 'New: return, 30 days from delivery.', 'Taken out: return, 30 days from delivery.', 'unclear'],
    'window-anchor': [{ right: 'return', from: 'last-delivery-of-the-order' }, 'New: the time of an order in several parcels runs from the last of them.', 'Taken out: the time of an order in several parcels no longer runs from the last of them.', 'better'],
    clock: [clock, 'New: what happens to the goods changes the time (suspend).', 'Taken out: what happens to the goods no longer changes the time (suspend).', 'better'],
    exclusion: [{ when: [earrings] }, 'Now excluded: goods that are “earrings”.', 'No longer excluded: goods that are “earrings”.', 'worse'],
    exception: [{ lifts: ['a'], when: [used] }, 'A new exception: where condition: used.', 'The exception is gone: where condition: used.', 'better'],
    coverage: [{ buyer: 'consumer' }, 'New: the terms are for a consumer only.', 'No longer for a consumer only.', 'worse'],
    evidence: [{ proof: 'claimForm', weight: 'required' }, 'Now asked for: claim form.', 'No longer asked for: claim form.', 'worse'],
    remedy: [{ remedies: ['refund'], effect: 'closes', when: [used] }, 'New: no refund, where condition: used.', 'Taken out: no refund, where condition: used.', 'worse'],
    deduction: [deduction, 'Now taken off: missing gift box, 250.00.', 'No longer taken off: missing gift box, 250.00.', 'worse'],
    'return-shipping': [{ paidBy: 'merchant' }, 'New: the merchant pays for sending in.', 'Taken out: the merchant pays for sending in.', 'better'],
    refund: [{ gate: 'goods-received' }, 'New: how money goes back.', 'Taken out: how money goes back.', 'unclear'],
    refusal: [{ requires: 'named-expert' }, 'A refusal must now carry named expert.', 'A refusal no longer has to carry named expert.', 'better'],
    sla: [sla, 'A new deadline: 14 days.', 'The deadline is gone: 14 days.', 'better'],
    address: [{ lines: ['Brno'] }, 'A new address: Brno.', 'The address is gone: Brno.', 'neither'],
    cost: [cost, 'New: claim costs by merchant.', 'Taken out: claim costs by merchant.', 'better'],
    'order-term': [term, 'New: payment due.', 'Taken out: payment due.', 'unclear'],
  }
  const opposite = { better: 'worse', worse: 'better', neither: 'neither', unclear: 'unclear' }
  it.each(Object.entries(gist))('%s', (kind, [params, come, gone, effect]) => {
    const clause = clauseOf(kind as ClauseKindName, params)
    expect([comes(clause), goes(clause)]).toEqual([[`${effect}: ${come}`], [`${opposite[effect]}: ${gone}`]])
  })

  it('a window beside another gives more time, and the only one ends what had no end', () => {
    const second = clauseOf('window', { ...window, right: 'exchange' }, { id: 'second' })
    expect([comes(second, usual), goes(second, usual)]).toEqual([['better: New: exchange, 30 days from delivery.'], ['worse: Taken out: exchange, 30 days from delivery.']])
    const ofGold = [clauseOf('window', window, { appliesTo: { grounds: ['change-of-mind'], has: ['gold'] } })]
    expect([comes(second, ofGold), goes(second, ofGold)]).toEqual([['unclear: New: exchange, 30 days from delivery.'], ['unclear: Taken out: exchange, 30 days from delivery.']])
  })

  it('a deadline beside another for the same thing may hide it or show it', () => {
    const other = (deadline: string, more: object = {}) => [clauseOf('sla', { ...sla, deadline }, { id: 'other', ...more })]
    expect([comes(clauseOf('sla', sla), other('refundBy')), goes(clauseOf('sla', sla), other('refundBy'))]).toEqual([['unclear: A new deadline: 14 days.'], ['unclear: The deadline is gone: 14 days.']])
    expect([comes(clauseOf('sla', sla), other('decideBy')), comes(clauseOf('sla', sla), other('refundBy', { appliesTo: { grounds: ['defect'] } }))]).toEqual([['better: A new deadline: 14 days.'], ['better: A new deadline: 14 days.']])
  })

  it('what takes another out of force may mean anything, but for a remedy that is offered', () => {
    const over = (kind: ClauseKindName, params: object) => clauseOf(kind, params, { id: 'over', overrides: ['other'] })
    expect([comes(over('evidence', { proof: 'claimForm', weight: 'required' })), goes(over('deduction', deduction))]).toEqual([['unclear: Now asked for: claim form.'], ['unclear: No longer taken off: missing gift box, 250.00.']])
    expect([comes(over('remedy', { remedies: ['refund'], effect: 'offers' })), comes(over('remedy', { remedies: ['refund'], effect: 'closes' }))]).toEqual([['better: New: refund.'], ['unclear: New: no refund.']])
  })

  it('a notice is neither', () => {
    expect([comes(clauseOf('notice', {}), usual), goes(clauseOf('notice', {}), usual)]).toEqual([['neither: Something new that is said.'], ['neither: Something that is no longer said.']])
  })

  it('every kind is told of', () => expect(new Set([...Object.keys(gist), 'window-season', 'notice'])).toEqual(new Set(clauseKindNames)))
})
