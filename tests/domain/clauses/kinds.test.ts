import { describe, expect, test } from 'vitest'
import { clauseKinds } from '../../../app/domain/clauses/registry.ts'
import { remedyKinds } from '../../../app/domain/clauses/ask.ts'
import { caseFile, day, environment } from './case-fixtures.ts'

const when = [[{ trait: 'hollow' }]]
const hollow = caseFile({ traits: { present: 1, unknown: 0 } })
const { address, cost, coverage, deduction, evidence, exception, exclusion, refund, refusal, remedy, window } = clauseKinds

test('coverage holds for its buyer', () => {
  expect([coverage.compile({ buyer: 'consumer' }, environment), coverage.compile({ buyer: 'business' }, environment)].map((one) => [one.holds(caseFile()), one.holds(caseFile({ buyer: 'business' }))])).toEqual([[true, false], [false, true]])
})

test('a window anchor holds for an order that comes in parts', () => {
  const anchor = clauseKinds['window-anchor'].compile({ right: 'return', from: 'last-delivery-of-the-order' }, environment)
  expect([anchor.right, anchor.applies(caseFile()), anchor.applies(caseFile({ order: { ...caseFile().order, split: true } }))]).toEqual(['return', false, true])
})

test('an exclusion asks first only where its terms say so', () => {
  expect([{ when }, { when, askFirst: false }, { when, askFirst: true }].map((params) => exclusion.compile(params, environment)).map((one) => [one.askFirst, one.when.test(hollow), one.when.test(caseFile())])).toEqual([[false, 'yes', 'no'], [false, 'yes', 'no'], [true, 'yes', 'no']])
})

describe('an exception', () => {
  const of = (lifts: Parameters<typeof exception.compile>[0]['lifts']) => exception.compile({ lifts, when }, environment)
  const clause = (id: string, tier: number, onlyTime = false) => ({ id, tier, refuses: true, onlyTime })

  test('lifts the clauses it names, in its own document or another', () => {
    const named = of(['worn', 'page/late'])
    expect([clause('terms/worn', 0), clause('page/late', 3), clause('page/worn', 3), clause('worn', 3)].map(named.lifts)).toEqual([true, true, false, false])
    expect([named.liftsEveryRefusal, named.when.test(hollow), named.when.test(caseFile())]).toEqual([false, 'yes', 'no'])
  })

  test('leaves what closes a remedy, unless it names it', () => {
    const closing = { id: 'terms/worn', tier: 3, refuses: false, onlyTime: false }
    expect([of({ every: 'refusal' }), of({ every: 'weaker-term' }), of(['worn'])].map(({ lifts }) => lifts(closing))).toEqual([false, false, true])
  })

  test('lifts everything by which a request could be refused', () => {
    const every = of({ every: 'refusal' })
    expect([every.liftsEveryRefusal, every.lifts(clause('any', 0)), every.lifts(clause('any', 3))]).toEqual([true, true, true])
  })

  test('lifts what is of a weaker tier, not of its own or a stronger one', () => {
    const weaker = of({ every: 'weaker-term' })
    expect([weaker.liftsEveryRefusal, ...[1, 2, 3].map((tier) => weaker.lifts(clause('any', tier)))]).toEqual([false, false, false, true])
  })

  test('lifts only what speaks of time, of a weaker tier', () => {
    const time = of({ every: 'weaker-time-limit' })
    expect([time.lifts(clause('any', 3, true)), time.lifts(clause('any', 3)), time.lifts(clause('any', 2, true))]).toEqual([true, false, false])
  })
})

describe('evidence', () => {
  const of = (proof: 'proofOfPurchase' | 'claimForm', received?: Record<string, boolean>) => evidence.compile({ proof, weight: 'required' }, environment).present(caseFile({ facts: received ? { received } : {} }))

  test('is there, is not, or nobody knows', () => {
    expect([of('claimForm', { claimForm: true }), of('claimForm', { claimForm: false }), of('claimForm', { signature: true }), of('claimForm')]).toEqual(['yes', 'no', 'unknown', 'unknown'])
  })

  test('of the purchase is the shop’s own record until staff say otherwise', () => {
    expect([of('proofOfPurchase'), of('proofOfPurchase', {}), of('proofOfPurchase', { proofOfPurchase: true }), of('proofOfPurchase', { proofOfPurchase: false })]).toEqual(['yes', 'yes', 'yes', 'no'])
  })

  test('is required or recommended, and says which it is', () => {
    expect((['required', 'recommended'] as const).map((weight) => { const one = evidence.compile({ proof: 'claimForm', weight }, environment); return [one.required, one.proof] })).toEqual([[true, 'claimForm'], [false, 'claimForm']])
    expect(evidence.operands?.({ proof: 'claimForm', weight: 'required' })).toEqual({ proof: 'claimForm' })
  })
})

describe('a clause on remedies', () => {
  test('speaks of those it names', () => {
    const clause = remedy.compile({ remedies: ['repair', 'paid-repair'], effect: 'closes' }, environment)
    expect(remedyKinds.filter((kind) => clause.speaksOf(kind))).toEqual(['repair', 'paid-repair'])
    expect(clause).toMatchObject({ effect: 'closes', right: null, when: null, outsideCover: false })
    expect(remedy.operands?.({ remedies: ['repair', 'paid-repair'], effect: 'closes' })).toEqual({ remedies: 'repair paid-repair' })
  })

  test('may belong to a right, hang on a case, and stand outside of cover', () => {
    const clause = remedy.compile({ remedies: ['refund'], effect: 'opens', right: 'warranty', when, outsideCover: true }, environment)
    expect([clause.right, clause.outsideCover, clause.when?.test(hollow), clause.when?.test(caseFile())]).toEqual(['warranty', true, 'yes', 'no'])
  })
})

test('a deduction’s tariff is money of the policy’s currency, or for a person to set', () => {
  const of = (tariff: string | null) => deduction.compile({ deduction: 'missing-gift-box', tariff, atLeast: true, when }, environment)
  expect([of('250').tariff, of('1400.50').tariff, of(null).tariff]).toEqual([{ amount: 25_000, currency: 'CZK' }, { amount: 140_050, currency: 'CZK' }, null])
  expect([of('250').deduction, of('250').atLeast, of('250').when.test(hollow)]).toEqual(['missing-gift-box', true, 'yes'])
  expect(deduction.operands?.({ deduction: 'missing-gift-box', tariff: null, atLeast: false, when })).toEqual({ deduction: 'missing-gift-box' })
})

test('carriage is paid by one of the two, always or only where the request isn’t refused', () => {
  const of = (params: object) => clauseKinds['return-shipping'].compile({ paidBy: 'merchant', ...params }, environment)
  expect([of({}), of({ ifApproved: true })]).toEqual([{ paidBy: 'merchant', ifApproved: false, fee: null, when: null }, { paidBy: 'merchant', ifApproved: true, fee: null, when: null }])
  expect(of({ when }).when?.test(hollow)).toBe('yes')
})

test('what a refund clause says stands as it is', () => {
  expect(refund.compile({ gate: 'goods-received' }, environment)).toEqual({ gate: 'goods-received' })
  expect(window.compile({ right: 'return', length: { days: 60 }, from: 'delivery', beforeDelivery: 'may-ask' }, environment)).toEqual({ right: 'return', length: { days: 60 }, from: 'delivery', beforeDelivery: 'may-ask' })
})

test('a refusal carries what it requires, by the age of the purchase', () => {
  const of = (params: object) => refusal.compile({ requires: 'named-expert', ...params }, environment)
  const older = caseFile({ purchasedOn: day('2025-02-09') })
  expect([of({}).onMeritsOnly, of({ onMeritsOnly: true }).onMeritsOnly, of({}).requires]).toEqual([false, true, 'named-expert'])
  expect([of({}).applies(older), of({ age: { within: { months: 12 } } }).applies(older), of({ age: { after: { months: 12 } } }).applies(older)]).toEqual([true, false, true])
})

test('a refusal may turn on when the fault showed: on the day on which it was noticed, else on that of the claim', () => {
  const within = refusal.compile({ requires: 'proof-of-conformity', apparentWithin: { months: 12 } }, environment)
  const claimed = (askedOn: string, noticedOn?: string, on: number | null = day('2025-02-10')) => caseFile({ purchasedOn: day('2025-02-01'), line: { on, assumed: false, begun: on !== null }, askedOn: day(askedOn), facts: noticedOn === undefined ? {} : { fault: { noticedOn } } })
  expect([claimed('2026-02-10'), claimed('2026-02-11'), claimed('2026-05-01', '2026-02-10'), claimed('2026-05-01', '2026-02-11'), claimed('2026-02-10', undefined, null)].map((file) => within.applies(file))).toEqual([true, false, true, false, false])
  expect([within.turnsOnShowing, within.showsUntil(claimed('2026-05-01')), within.showsUntil(claimed('2026-05-01', undefined, null))]).toEqual([true, day('2026-02-10'), null])
  const always = refusal.compile({ requires: 'proof-of-conformity' }, environment)
  expect([always.turnsOnShowing, always.showsUntil(claimed('2026-05-01')), always.applies(claimed('2026-05-01'))]).toEqual([false, null, true])
})

test('an address, a cost and a term of the order may hang on a case', () => {
  expect([address.compile({ lines: ['A street 1'] }, environment), address.compile({ lines: ['A street 1'], when }, environment).when?.test(hollow)]).toEqual([{ lines: ['A street 1'], when: null }, 'yes'])
  expect(address.operands?.({ lines: ['A street 1', 'A town'] })).toEqual({ address: 'A street 1, A town' })
  const plain = cost.compile({ cost: 'claim-costs', paidBy: 'merchant', payBy: { length: { days: 14 } } }, environment)
  expect([plain, plain.isOfAge(caseFile()), cost.operands?.({ cost: 'claim-costs', paidBy: 'merchant' })]).toMatchObject([{ cost: 'claim-costs', paidBy: 'merchant', payBy: { length: { days: 14 } }, when: null }, true, { cost: 'claim-costs' }])
  expect(cost.compile({ cost: 'claim-costs', paidBy: 'merchant', when, age: { after: { months: 12 } } }, environment)).toMatchObject({ when: { onMerits: false } })
  const term = clauseKinds['order-term']
  expect([term.compile({ topic: 'deposit', by: 'customer', percent: 50 }, environment), term.compile({ topic: 'deposit', by: 'customer', when }, environment).when?.test(hollow)]).toEqual([{ topic: 'deposit', by: 'customer', percent: 50, when: null }, 'yes'])
})

test('a notice stands at its places', () => {
  expect(clauseKinds.notice.compile({ at: ['order-page'] }, environment)).toEqual({ at: ['order-page'] })
})
