import { describe, expect, test } from 'vitest'
import { asWorkflow } from '../../../app/application/open-remedies.ts'
import { renderDecision } from '../../../app/domain/decision/render.ts'
import type { PolicyClause } from '../../../app/domain/policy/document.ts'
import { clause, decided, found, shop } from '../support/made-up-shop.ts'

const law = { in: ['CZ'], anchor: 'purchase' as const, from: null, source: 'An act', checkedOn: '2026-11-21', confirmed: true }
const standing = [clause('period', 'window', { right: 'period', length: { days: 30 }, from: 'delivery', beforeDelivery: 'may-ask' }), clause('money', 'remedy', { remedies: ['refund'], effect: 'offers' })]
const carriage = clause('carriage', 'return-shipping', { paidBy: 'customer', fee: '199.00' })
const restocking = clause('restocking', 'refund', { restockingFeePercent: 15 })
const withdrawal = clause('withdrawal', 'window', { right: 'withdrawal', length: { days: 14 }, from: 'delivery', beforeDelivery: 'may-ask' }, { tier: 'statutory', law })
const feesOf = (clauses: PolicyClause[], it: Parameters<typeof decided>[1] = {}) => decided(shop([...standing, ...clauses]), { ground: 'change-of-mind', country: 'CZ', ...it }).fees?.map((fee) => (fee.kind === 'return-fee' ? fee.amount.amount : fee.percent))

describe('the fees that a decision names', () => {
  test('are those of the clauses, each with its rules, told in the shopper’s language', () => {
    const policy = shop([...standing, carriage, restocking])
    const decision = decided(policy, { ground: 'change-of-mind' })
    expect(decision.fees).toEqual([
      { kind: 'return-fee', amount: { amount: 19_900, currency: 'CZK' }, clause: 'terms/carriage', rules: ['R-carriage'], code: 'fee.return', args: { amount: { amount: 19_900, currency: 'CZK' } } },
      { kind: 'restocking-fee', percent: 15, clause: 'terms/restocking', rules: ['R-restocking'], code: 'fee.restocking', args: { percent: 15 } },
    ])
    expect(['en', 'cs', 'sk', 'de'].map((locale) => renderDecision(decision, policy, locale).fees?.[1]?.text)).toEqual([
      'A restocking fee of 15 % of the price is taken off the refund.', 'Od vrácené částky se odečte poplatek za naskladnění ve výši 15 % ceny.',
      'Od vrátenej sumy sa odpočíta poplatok za naskladnenie vo výške 15 % ceny.', 'Von der Erstattung wird eine Wiedereinlagerungsgebühr von 15 % des Preises abgezogen.',
    ])
    expect(renderDecision(decision, policy, 'en').fees?.[0]).toMatchObject({ amount: { amount: '199.00', currencyCode: 'CZK' }, percent: null, text: 'A return fee of CZK\u00a0199.00 is taken off the refund, once for everything that comes back together.' })
    expect(asWorkflow(decision).fees).toEqual({ restockingPercent: 15, returnFee: { amount: 19_900, currency: 'CZK' } })
  })

  test('are none where no clause asks for one, and then the decision says nothing of them', () => {
    expect('fees' in decided(shop([...standing, clause('carriage', 'return-shipping', { paidBy: 'customer' })]), { ground: 'change-of-mind' })).toBe(false)
  })

  test('are none where no refund is open', () => {
    expect(feesOf([carriage, restocking], { now: '2026-03-08T09:00:00Z' })).toBeUndefined()
    expect(feesOf([carriage, restocking], { now: '2026-03-07T09:00:00Z' })).toEqual([19_900, 15])
  })

  test('leave out the return fee where the shop pays, where another clause takes the place of its own, and in another currency', () => {
    const shopPays = clause('shop-pays', 'return-shipping', { paidBy: 'merchant' }, { overrides: ['carriage'] })
    expect([feesOf([carriage, shopPays]), feesOf([carriage, clause('dearer', 'return-shipping', { paidBy: 'customer', fee: '299' }, { overrides: ['carriage'] })])]).toEqual([undefined, [29_900]])
    expect(decided(shop([...standing, carriage], { currency: 'EUR' }), { ground: 'change-of-mind' }).fees).toBeUndefined()
  })

  test('leave out the restocking fee to the last day on which the law lets a consumer withdraw', () => {
    // Delivered on 5 February: fourteen days end with the 19th.
    expect([feesOf([carriage, restocking, withdrawal], { now: '2026-02-19T09:00:00Z' }), feesOf([carriage, restocking, withdrawal], { now: '2026-02-20T09:00:00Z' })]).toEqual([[19_900], [19_900, 15]])
    expect(feesOf([restocking, withdrawal], { now: '2026-02-19T09:00:00Z', facts: { buyer: 'business' } })).toEqual([15])
    expect(found(decided(shop([...standing, restocking, withdrawal]), { ground: 'change-of-mind', country: 'CZ' }))).toContain('restocking: not-applicable, refund.no-restocking-fee')
  })
})
