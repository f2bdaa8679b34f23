import { describe, expect, it } from 'vitest'
import { confirmed } from '../../app/application/claims/confirmed.ts'
import type { StoredStep } from '../../app/application/claims/stored-claim.ts'
import type { ClaimEvent } from '../../app/domain/claim/events.ts'
import type { PaidItem } from '../../app/domain/claim/particulars.ts'

const ring: PaidItem = { kind: 'goods', code: 'goods', title: 'Ring', quantity: 1, amountMinor: 9_500, rules: [] }
const shipping: PaidItem = { kind: 'shipping', code: 'shipping', title: '', quantity: 1, amountMinor: 500, rules: [] }
/** A ring at 95.00 with the shipping of 5.00. */
const step: StoredStep = { id: 's', kind: 'refund-return', ordinal: 3, key: 'k', state: 'performing', attempts: 1, lastError: null, result: null, input: { lineIds: ['a'], then: [], actor: { kind: 'staff', id: '2', name: 'Ada' }, refund: { totalMinor: '10000', deductionMinor: '0', shippingMinor: '500', note: '', itemised: '', items: [ring, shipping] } } }
const paid = (amount: string, inShoppers = { amount, currencyCode: 'GBP' }): ClaimEvent[] => confirmed(step, { refunded: { shop: { amount, currencyCode: 'GBP' }, paid: inShoppers } })

describe('a refund that Shopify has confirmed', () => {
  it('of the planned sum says what it consists of, and nothing else', () => {
    expect(paid('100.0')).toEqual([{ type: 'refunded', lineIds: ['a'], amount: '100.00', currencyCode: 'GBP', paid: { amount: '100.00', currencyCode: 'GBP' }, note: '', items: [ring, shipping] }])
  })

  it('of less says so to staff, and its items add up to what went back', () => {
    expect(paid('80.0')).toEqual([
      expect.objectContaining({ type: 'refunded', amount: '80.00', items: [ring, shipping, { kind: 'deduction', code: 'paid-back-before', title: '', quantity: 1, amountMinor: -2_000, rules: [] }] }),
      { type: 'difference-found', sentence: '100.00 GBP were to go back, and 80.00 GBP did: the order held no more, or money went back on it beside this claim. Look at the order in Shopify before paying the rest.' },
    ])
  })

  it('a minor unit less for its one piece is rounding, two are not', () => {
    expect(paid('99.99')).toHaveLength(1)
    expect(paid('99.98')).toHaveLength(2)
  })

  it('what the shopper’s currency can not express is rounding, up to three of its minor units, here 0.20 GBP each', () => {
    const euro = { amount: '4.97', currencyCode: 'EUR' }
    expect(paid('99.39', euro)).toHaveLength(1)
    expect(paid('99.38', euro)).toHaveLength(2)
  })
})
