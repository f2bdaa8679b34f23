import { describe, expect, test } from 'vitest'
import type { ClauseKindName } from '../../../app/domain/clauses/registry.ts'
import type { PolicyClause } from '../../../app/domain/policy/document.ts'
import { clause, decided, found, openIn, shop } from '../support/made-up-shop.ts'
import type { Asked } from '../support/made-up-shop.ts'

const window = (id: string, days: number, from: 'delivery' | 'purchase' = 'delivery') => clause(id, 'window', { right: id, length: { days }, from, beforeDelivery: 'may-ask' })
const over = clause('over', 'exclusion', { when: [[{ over: 'short' }]] })
const missing = (clauses: PolicyClause[], it: Asked) => { const one = decided(shop(clauses), it); return [one.verdict, one.determining.join(' '), one.missingFacts.join(' ')] }

describe('a clause that rules out what is too late', () => {
  // Sent on 5 February, assumed to have come on the 12th: ten days from then are over on the 23rd.
  const estimated: Asked = { delivered: null, now: '2026-02-23T09:00:00Z' }

  test('may be turned by the delivery day where that was assumed', () => {
    expect([missing([window('short', 10), window('long', 60), over], estimated), missing([window('short', 10), window('long', 60), over], { now: '2026-02-23T09:00:00Z' }), missing([window('short', 10), window('long', 60), over], { delivered: null, now: '2026-02-22T09:00:00Z' })]).toEqual([['ineligible', 'R-over', 'delivery.on'], ['ineligible', 'R-over', ''], ['eligible', 'R-short R-long', 'delivery.on']])
  })

  test('is not turned by it where its own right counts from the purchase, or where it rules out for something else', () => {
    const altered = clause('altered', 'exclusion', { when: [[{ fact: 'goods.alteredElsewhere', is: true }]] })
    expect([missing([window('short', 10, 'purchase'), window('long', 60), over], estimated), missing([window('short', 10), window('long', 60), altered], { ...estimated, facts: { goods: { alteredElsewhere: true } } })]).toEqual([['ineligible', 'R-over', ''], ['ineligible', 'R-altered', '']])
  })
})

describe('a clause of law for another country', () => {
  const british = (id: string, kind: ClauseKindName, params: object, more: Partial<PolicyClause> = {}) =>
    clause(id, kind as 'window', params as never, { tier: 'statutory', law: { in: ['GB'], anchor: 'purchase', from: null, source: 'An act', checkedOn: '2026-11-21', confirmed: true }, ...more })
  const always = [[{ ground: ['defect'] }]]
  const standing = [window('window', 30), clause('money', 'remedy', { remedies: ['refund'], effect: 'offers' })]
  const law = [
    british('coverage', 'coverage', { buyer: 'business' }), british('exclusion', 'exclusion', { when: always }), british('paper', 'evidence', { proof: 'claimForm', weight: 'required' }), british('right', 'window', { right: 'right', length: { years: 6 }, from: 'delivery', beforeDelivery: 'may-ask' }),
    british('anchor', 'window-anchor', { right: 'window', from: 'last-delivery-of-the-order' }), british('season', 'window-season', { right: 'window', purchasedFrom: '01-01', purchasedUntil: '12-31', length: { days: 90 } }), british('clock', 'clock', { right: 'window', on: ['repair'], effect: 'extend', countedFrom: 'claim', length: { months: 12 } }),
    british('exception', 'exception', { lifts: { every: 'refusal' }, when: always }), british('remedy', 'remedy', { remedies: ['repair'], effect: 'offers' }), british('deduction', 'deduction', { deduction: 'missing-gift-box', tariff: '250', atLeast: false, when: always }), british('shipping', 'return-shipping', { paidBy: 'merchant' }),
    british('terms', 'refund', { gate: 'goods-received' }), british('refusal', 'refusal', { requires: 'written-reasons' }), british('deadline', 'sla', { deadline: 'refundBy', length: { days: 14 }, from: 'notice' }), british('address', 'address', { lines: ['A street 1'] }), british('costs', 'cost', { cost: 'claim-costs', paidBy: 'merchant' }),
  ]

  test.each(law.map((one) => [one.kind, one] as const))('is noted and has no effect: %s', (_, one) => {
    const repair: Asked = { history: [{ kind: 'repair', claimedAt: '2026-02-06T09:00:00Z', readyAt: '2026-02-08T09:00:00Z' }] }
    const [with_, without] = [decided(shop([...standing, one]), { ...repair, country: 'CZ' }), decided(shop(standing), { ...repair, country: 'CZ' })]
    expect(found(with_).filter((line) => line.startsWith(`${one.id}:`))).toEqual([`${one.id}: not-applicable, other-case`])
    const { findings: _with, ...effect } = with_
    const { findings: _without, ...none } = without
    expect(effect).toEqual(none)
  })

  test('binds in its own', () => {
    const decision = decided(shop([...standing, ...law.filter((one) => !['coverage', 'exclusion'].includes(one.kind))]), { country: 'GB' })
    expect([decision.periods.map((one) => `${one.right} ${one.lastDay}`), openIn(decision), decision.refund?.gate, decision.returnShipping?.paidBy, decision.sendTo?.lines, decision.costs.length, decision.deductions.length, decision.deadlines.refundBy, decision.refusal.requires]).toEqual([['right 2032-02-05', 'window 2026-05-06'], ['refund', 'repair'], 'goods-received', 'merchant', ['A street 1'], 1, 1, '2026-02-24', ['not-refusable']])
  })
})
