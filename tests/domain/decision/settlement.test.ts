import { describe, expect, test } from 'vitest'
import type { DeductionParams } from '../../../app/domain/clauses/deduction/deduction.ts'
import type { SlaParams } from '../../../app/domain/clauses/sla/sla.ts'
import type { PolicyClause } from '../../../app/domain/policy/document.ts'
import { clause, decided, document, found, shop } from '../support/made-up-shop.ts'
import type { Asked } from '../support/made-up-shop.ts'

const window = clause('window', 'window', { right: 'window', length: { days: 30 }, from: 'delivery', beforeDelivery: 'may-ask' })
const money = clause('money', 'remedy', { remedies: ['refund'], effect: 'offers' })
const altered = clause('altered', 'exclusion', { when: [[{ fact: 'goods.alteredElsewhere', is: true }]] })
const refused: Asked = { facts: { goods: { alteredElsewhere: true } } }
const noted = (clauses: Parameters<typeof shop>[0], kind: string, it: Asked = {}) => found(decided(shop(clauses), it)).filter((one) => one.includes(kind))

describe('the terms of a refund', () => {
  test('are put together from the clauses that each say a part', () => {
    const parts = [clause('method', 'refund', { method: 'original-payment-method', gate: 'goods-received' }), clause('gate', 'refund', { gate: 'none', includesOutboundShipping: true }), clause('payee', 'refund', { payee: 'purchaser' })]
    expect(decided(shop([window, money, ...parts])).refund).toEqual({ method: 'original-payment-method', payee: 'purchaser', includesOutboundShipping: true, gate: 'goods-received' })
    expect(noted([window, money, ...parts], 'refund.')).toEqual(['method: met, refund.terms', 'gate: met, refund.terms', 'payee: met, refund.terms'])
  })

  test('are the careful ones where no clause speaks, and none where no refund is open', () => {
    expect([decided(shop([window, money])).refund, decided(shop([window])).refund, decided(shop([window, money, altered]), refused).refund]).toEqual([{ method: 'original-payment-method', payee: 'purchaser', includesOutboundShipping: false, gate: 'none' }, null, null])
  })
})

describe('deductions', () => {
  const box = (tariff: string | null, more: Partial<DeductionParams> = {}) => clause('box', 'deduction', { deduction: 'missing-gift-box', tariff, atLeast: true, when: [[{ fact: 'goods.missing', holds: 'gift-box' }]], ...more })
  const paper = clause('paper', 'deduction', { deduction: 'missing-certificate', tariff: '1400', atLeast: false, when: [[{ fact: 'goods.missing', holds: 'certificate' }]] })
  const missing = (...parts: Array<'gift-box' | 'certificate'>): Asked => ({ facts: { goods: { missing: parts } } })
  const of = (clauses: PolicyClause[], it: Asked) => decided(shop([window, money, ...clauses]), it).deductions.map((one) => [one.kind, one.amount?.amount ?? null, one.amount?.currency ?? null, one.atLeast, one.code, one.rules.join(' ')])

  test('are taken for what is known to be missing, and itemised', () => {
    expect([of([box('250'), paper], missing('gift-box', 'certificate')), of([box('250'), paper], missing()), of([box('250'), paper], {})]).toEqual([[['missing-gift-box', 25_000, 'CZK', true, 'deduction.amount', 'R-box'], ['missing-certificate', 140_000, 'CZK', false, 'deduction.amount', 'R-paper']], [], []])
    expect([missing('gift-box'), missing(), {}].map((it) => noted([window, money, box('250')], 'deduction.', it))).toEqual([['box: met, deduction.yes'], ['box: not-met, deduction.no'], ['box: undetermined, deduction.unknown']])
    expect(decided(shop([window, money, box('250')]), missing('gift-box')).deductions[0]?.args).toEqual({ deduction: 'missing-gift-box', amount: { amount: 25_000, currency: 'CZK' }, atLeast: true })
  })

  test('end at the price that was paid for the line, which is then no least sum any more', () => {
    expect(of([box('250'), paper], { ...missing('gift-box', 'certificate'), price: '1500.00' })).toEqual([['missing-gift-box', 25_000, 'CZK', true, 'deduction.amount', 'R-box'], ['missing-certificate', 125_000, 'CZK', false, 'deduction.capped', 'R-paper']])
    expect(of([box('250')], { ...missing('gift-box'), price: '249.99' })).toEqual([['missing-gift-box', 24_999, 'CZK', false, 'deduction.capped', 'R-box']])
    expect(of([box('250')], { ...missing('gift-box'), price: '250.00' })).toEqual([['missing-gift-box', 25_000, 'CZK', true, 'deduction.amount', 'R-box']])
  })

  test('are taken smallest first, in whatever order they are written, those that a person sets last', () => {
    const all = [missing('gift-box', 'certificate'), clause('worn', 'deduction', { deduction: 'diminished-value', tariff: null, atLeast: false, when: [[{ ground: ['defect'] }]] })] as const
    const wanted = [['R-box', 25_000], ['R-paper', 125_000], ['R-worn', null]]
    for (const clauses of [[box('250'), paper, all[1]], [all[1], paper, box('250')]]) expect(of(clauses, { ...all[0], price: '1500.00' }).map((one) => [one[5], one[1]])).toEqual(wanted)
  })

  test('count every piece of the line that is left', () => {
    const pieces = (quantity: number, currentQuantity?: number): Asked => ({ ...missing('gift-box'), price: '100.00', order: (order) => ({ ...order, lineItems: { nodes: order.lineItems.nodes.map((one) => ({ ...one, quantity, ...(currentQuantity !== undefined && { currentQuantity }) })) } }) })
    expect([of([box('250')], pieces(2)), of([box('250')], pieces(3)), of([box('250')], pieces(3, 2)), of([box('250')], pieces(0))].map((one) => one[0]?.[1])).toEqual([20_000, 25_000, 20_000, 10_000])
  })

  test('that a person sets or converts say so', () => {
    expect([of([box(null)], missing('gift-box')), of([box('250')], { ...missing('gift-box'), currency: 'EUR', price: '10.00' })]).toEqual([[['missing-gift-box', null, null, true, 'deduction.by-person', 'R-box']], [['missing-gift-box', 25_000, 'CZK', true, 'deduction.to-convert', 'R-box']]])
    expect([decided(shop([window, money, box(null)]), missing('gift-box')).deductions[0]?.args, decided(shop([window, money, box('250')]), { ...missing('gift-box'), currency: 'EUR' }).deductions[0]?.args]).toEqual([{ deduction: 'missing-gift-box' }, { deduction: 'missing-gift-box', amount: { amount: 25_000, currency: 'CZK' }, atLeast: true, orderCurrency: 'EUR' }])
  })

  test('are none where no refund is open', () => {
    expect(decided(shop([window, box('250')]), missing('gift-box')).deductions).toEqual([])
  })
})

describe('sending the goods in', () => {
  const customer = clause('customer', 'return-shipping', { paidBy: 'customer' })
  const merchant = clause('merchant', 'return-shipping', { paidBy: 'merchant', ifApproved: true }, { overrides: ['customer'] })
  const faulty = clause('faulty', 'return-shipping', { paidBy: 'merchant', when: [[{ ground: ['defect'] }]] }, { overrides: ['customer'] })
  const outside = clause('outside', 'remedy', { remedies: ['paid-repair'], effect: 'offers', outsideCover: true })
  const paid = (clauses: PolicyClause[], it: Asked = {}) => decided(shop([window, altered, money, ...clauses]), it).returnShipping

  test('is paid for by whom the clause says that isn’t overridden', () => {
    expect([paid([customer]), paid([customer, merchant]), paid([customer, faulty]), paid([customer, faulty], { ground: 'change-of-mind' }), paid([])]).toEqual([{ paidBy: 'customer', rules: ['R-customer'] }, { paidBy: 'merchant', rules: ['R-merchant'] }, { paidBy: 'merchant', rules: ['R-faulty'] }, { paidBy: 'customer', rules: ['R-customer'] }, null])
    expect(noted([window, customer, faulty], 'return-shipping')).toEqual(['customer: not-applicable, return-shipping.other', 'faulty: met, return-shipping.merchant'])
    expect(noted([window, money, customer], 'return-shipping')).toEqual(['customer: met, return-shipping.customer'])
  })

  test('names every rule by which the same one pays', () => {
    expect(paid([clause('one', 'return-shipping', { paidBy: 'merchant' }), clause('two', 'return-shipping', { paidBy: 'merchant' }), customer])).toEqual({ paidBy: 'merchant', rules: ['R-one', 'R-two'] })
  })

  test('of a refused request is not at the cost of who pays only if it is approved, and nothing is sent where nothing is open', () => {
    expect([paid([customer, merchant, outside], refused), paid([clause('only', 'return-shipping', { paidBy: 'merchant', ifApproved: true }), outside], refused), paid([customer], refused)]).toEqual([{ paidBy: 'customer', rules: ['R-customer'] }, null, null])
  })

  test('goes to the address that holds', () => {
    const shopAddress = clause('shop', 'address', { lines: ['A street 1', 'A town'] })
    const workshop = clause('workshop', 'address', { lines: ['A workshop 2'], when: [[{ ground: ['defect'] }]] }, { overrides: ['shop'] })
    const to = (clauses: PolicyClause[], it: Asked = {}) => decided(shop([window, altered, money, ...clauses]), it).sendTo
    expect([to([shopAddress]), to([shopAddress, workshop]), to([shopAddress, workshop], { ground: 'change-of-mind' }), to([clause('only', 'address', { lines: ['A workshop 2'], when: [[{ ground: ['defect'] }]] })], { ground: 'change-of-mind' }), to([shopAddress], refused), to([shopAddress, outside], refused)]).toEqual([
      { lines: ['A street 1', 'A town'], rules: ['R-shop'] }, { lines: ['A workshop 2'], rules: ['R-workshop'] }, { lines: ['A street 1', 'A town'], rules: ['R-shop'] }, null, null, { lines: ['A street 1', 'A town'], rules: ['R-shop'] },
    ])
    expect(noted([window, money, shopAddress, workshop], ',').slice(2)).toEqual(['shop: not-applicable, outranked', 'workshop: met, address.send-to'])
  })
})

describe('what a claim costs', () => {
  const cost = clause('costs', 'cost', { cost: 'claim-costs', paidBy: 'merchant', askBy: { right: 'window', length: { months: 1 } }, payBy: { length: { days: 14 } } })
  const of = (clauses: PolicyClause[], it: Asked = {}) => decided(shop([window, ...clauses]), it).costs

  test('is borne by one, asked for by a day and paid back by another', () => {
    // The window ends on 7 March, a month on is 7 April; the notice of 10 February and 14 days is the 24th.
    expect(of([cost])).toEqual([{ kind: 'claim-costs', paidBy: 'merchant', askBy: '2026-04-07', payBy: '2026-02-24', rules: ['R-costs'] }])
    expect(of([cost], { unsent: true })[0]).toMatchObject({ askBy: null, payBy: '2026-02-24' })
    expect(of([clause('bare', 'cost', { cost: 'expert-assessment', paidBy: 'customer' })])).toEqual([{ kind: 'expert-assessment', paidBy: 'customer', askBy: null, payBy: null, rules: ['R-bare'] }])
    expect(decided(shop([window, cost])).findings[1]).toMatchObject({ outcome: 'met', code: 'cost.merchant', args: { cost: 'claim-costs', askBy: '2026-04-07', payBy: '2026-02-24' } })
    expect(noted([clause('bare', 'cost', { cost: 'expert-assessment', paidBy: 'customer' })], 'cost.')).toEqual(['bare: met, cost.customer'])
  })

  test('hangs on the age of the purchase and on its case', () => {
    const aged = clause('aged', 'cost', { cost: 'claim-costs', paidBy: 'customer', age: { after: { days: 4 } }, when: [[{ fact: 'fault.repairable', is: true }]] })
    const files: Asked[] = [{ facts: { fault: { repairable: true } } }, { facts: { fault: { repairable: false } } }, {}, { now: '2026-02-09T09:00:00Z', facts: { fault: { repairable: true } } }]
    expect(files.map((it) => [of([aged], it).length, ...noted([aged], 'cost.', it)])).toEqual([[1, 'aged: met, cost.customer'], [0, 'aged: not-applicable, cost.other'], [0, 'aged: undetermined, cost.unknown'], [0, 'aged: not-applicable, cost.other']])
  })

  test('gives way to a clause that overrides it', () => {
    const better = clause('better', 'cost', { cost: 'claim-costs', paidBy: 'merchant' }, { overrides: ['costs'] })
    expect([of([cost, better]).map((one) => one.rules), noted([window, cost, better], ': ').slice(1)]).toEqual([[['R-better']], ['costs: not-applicable, outranked', 'better: met, cost.merchant']])
  })
})

describe('deadlines', () => {
  const sla = (id: string, deadline: SlaParams['deadline'], days: number, more: Partial<PolicyClause> = {}) => clause(id, 'sla', { deadline, length: { days }, from: 'notice' }, more)
  const due = (clauses: Parameters<typeof shop>[0], it: Asked = {}, more = {}) => decided(shop(clauses, more), it).deadlines

  test('are those of the terms; sending back and refunding only where a refund is open', () => {
    const all = [sla('send', 'sendBackBy', 1), sla('pay', 'refundBy', 2), sla('decide', 'decideBy', 3), sla('settle', 'settleBy', 4)]
    expect([due([window, money, ...all]), due([window, ...all]), due([window])]).toEqual([{ sendBackBy: '2026-02-11', refundBy: '2026-02-12', decideBy: '2026-02-13', settleBy: '2026-02-14' }, { sendBackBy: null, refundBy: null, decideBy: '2026-02-13', settleBy: '2026-02-14' }, { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }])
    expect(noted([window, money, ...all], 'sla.')).toEqual(['send: met, sla.sendBackBy', 'pay: met, sla.refundBy', 'decide: met, sla.decideBy', 'settle: met, sla.settleBy'])
    expect(noted(all, 'sla.')).toEqual(['send: not-applicable, sla.no-refund', 'pay: not-applicable, sla.no-refund', 'decide: met, sla.decideBy', 'settle: met, sla.settleBy'])
    expect(decided(shop([all[2]!])).findings[0]?.args).toEqual({ day: '2026-02-13' })
  })

  test('that count from what has not happened are open', () => {
    const open = (['sendBackBy', 'refundBy', 'decideBy', 'settleBy'] as const).map((deadline) => clause(deadline, 'sla', { deadline, length: { days: 5 }, from: 'goods-received' }))
    expect([noted([window, money, ...open], 'sla.'), due([window, money, ...open])]).toEqual([['sendBackBy: undetermined, sla.sendBackBy.open', 'refundBy: undetermined, sla.refundBy.open', 'decideBy: undetermined, sla.decideBy.open', 'settleBy: undetermined, sla.settleBy.open'], { sendBackBy: null, refundBy: null, decideBy: null, settleBy: null }])
  })

  test('of two in one document the earlier day holds, and one that is known before one that is not', () => {
    const goods = clause('goods', 'sla', { deadline: 'decideBy', length: { days: 5 }, from: 'goods-received' })
    expect([due([sla('a', 'decideBy', 3), sla('b', 'decideBy', 2)]), due([sla('a', 'decideBy', 2), sla('b', 'decideBy', 3)]), due([goods, sla('b', 'decideBy', 3)]), due([sla('b', 'decideBy', 3), goods])].map((one) => one.decideBy)).toEqual(['2026-02-12', '2026-02-12', '2026-02-13', '2026-02-13'])
    expect(noted([sla('a', 'decideBy', 2), sla('b', 'decideBy', 3)], 'sla.')).toEqual(['a: met, sla.decideBy', 'b: met, sla.decideBy'])
  })

  test('of two documents the one that prevails says it', () => {
    const documents = [document([sla('a', 'decideBy', 3)]), document([sla('b', 'decideBy', 2)], { document: 'page' })]
    const both = { grounds: { defect: ['terms', 'page'] } }
    expect([due(documents, {}, { ...both, precedence: ['terms', 'page'] }), due(documents, {}, { ...both, precedence: ['page', 'terms'] }), due(documents, {}, { ...both, precedence: ['terms'] })].map((one) => one.decideBy)).toEqual(['2026-02-13', '2026-02-12', '2026-02-13'])
    expect(found(decided(shop(documents, { ...both, precedence: ['terms', 'page'] })))).toEqual(['a: met, sla.decideBy', 'page/b: not-applicable, outranked'])
  })

  test('of a weaker tier hold only where they are better for the shopper: sent back later, decided and paid earlier', () => {
    const weaker = (deadline: SlaParams['deadline'], days: number) => due([window, money, sla('strong', deadline, 5, { tier: 'commercial-guarantee' }), sla('weak', deadline, days, { tier: 'goodwill' })])[deadline]
    expect([weaker('decideBy', 3), weaker('decideBy', 7), weaker('sendBackBy', 7), weaker('sendBackBy', 3)]).toEqual(['2026-02-13', '2026-02-15', '2026-02-17', '2026-02-15'])
    expect(noted([sla('strong', 'decideBy', 5, { tier: 'commercial-guarantee' }), sla('weak', 'decideBy', 7, { tier: 'goodwill' })], ',')).toEqual(['strong: met, sla.decideBy', 'weak: not-applicable, outranked'])
    // The stronger one isn't dated yet: the weaker one doesn't date it.
    expect(due([clause('strong', 'sla', { deadline: 'decideBy', length: { days: 5 }, from: 'goods-received' }, { tier: 'commercial-guarantee' }), sla('weak', 'decideBy', 3)]).decideBy).toBeNull()
  })

  test('that have passed show that settling is overdue', () => {
    const overdue = clause('overdue', 'remedy', { remedies: ['refund'], effect: 'opens', when: [[{ settlementOverdue: true }]] })
    const open = (now: string) => decided(shop([window, sla('settle', 'settleBy', 4), overdue]), { askedAt: '2026-02-10T09:00:00Z', now }).remedies[0]?.open
    expect([open('2026-02-14T22:59:59Z'), open('2026-02-14T23:00:00Z')]).toEqual([false, true])
  })
})
