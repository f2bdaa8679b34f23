import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planRefund } from '../../../app/domain/resolution/refund-plan.ts'
import { spreadRefund } from '../../../app/domain/resolution/spread-refund.ts'

const ring = { title: 'Ring', quantity: 1, unitPriceMinor: 1_200_000, includesOutboundShipping: false, deductions: [] }

describe('the sum of a refund', () => {
  it('takes itemised deductions off the price paid', () => {
    const missing = [{ kind: 'missing-certificate', amountMinor: 140_000, currency: 'CZK', rules: ['KT-29'] }, { kind: 'missing-gift-box', amountMinor: 25_000, currency: 'CZK', rules: ['KT-28'] }]
    const plan = planRefund([{ ...ring, deductions: missing }], { paidMinor: 9_900 }, 'CZK', null)
    // 12,000.00 - 1,400.00 - 250.00
    expect([plan.totalMinor, plan.deductionMinor, plan.shippingMinor]).toEqual([1_035_000, 165_000, 0])
  })

  it('gives outbound shipping back once where a clause says so, however many lines say it', () => {
    const faulty = { ...ring, includesOutboundShipping: true }
    expect(planRefund([faulty, faulty], { paidMinor: 495 }, 'GBP', null)).toMatchObject({ totalMinor: 2_400_495, shippingMinor: 495 })
  })

  it('deducts lost value only as a person set it, and says that it is open until then', () => {
    const worn = { ...ring, deductions: [{ kind: 'diminished-value', amountMinor: null, currency: 'CZK', rules: ['KT-40'] }] }
    expect(planRefund([worn], { paidMinor: 0 }, 'CZK', null)).toMatchObject({ totalMinor: 1_200_000, open: [{ kind: 'diminished-value', reason: 'set-by-person' }] })
    expect(planRefund([worn], { paidMinor: 0 }, 'CZK', { amountMinor: 300_000, reason: '' })).toMatchObject({ totalMinor: 900_000, open: [] })
  })

  it('never deducts more than the goods cost', () => {
    expect(planRefund([ring], { paidMinor: 0 }, 'CZK', { amountMinor: 1_200_001, reason: '' })).toMatchObject({ totalMinor: 0, deductionMinor: 1_200_000 })
    expect(planRefund([ring], { paidMinor: 0 }, 'CZK', { amountMinor: 1_199_999, reason: '' })).toMatchObject({ totalMinor: 1, deductionMinor: 1_199_999 })
  })

  it('leaves a tariff in another currency to a person', () => {
    const abroad = { ...ring, deductions: [{ kind: 'missing-gift-box', amountMinor: 25_000, currency: 'CZK', rules: ['KT-28'] }] }
    expect(planRefund([abroad], { paidMinor: 0 }, 'EUR', null)).toMatchObject({ totalMinor: 1_200_000, open: [{ kind: 'missing-gift-box', reason: 'other-currency' }] })
  })
})

describe('spreading a refund over payments', () => {
  it('fills the first payment before the second', () => {
    const payments = [{ parentId: 'card', shopMinor: 700, presentmentMinor: 700 }, { parentId: 'bank', shopMinor: 500, presentmentMinor: 500 }]
    expect(spreadRefund(900, payments)).toEqual([{ parentId: 'card', presentmentMinor: 700 }, { parentId: 'bank', presentmentMinor: 200 }])
  })

  it('converts by the payment\'s own ratio and rounds down', () => {
    // 1000 * 4001 / 100000 = 40.01
    expect(spreadRefund(1000, [{ parentId: 'card', shopMinor: 100_000, presentmentMinor: 4_001 }])).toEqual([{ parentId: 'card', presentmentMinor: 40 }])
  })

  it('never gives back more than was paid, over any series of refunds', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }), fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 8 }), (shopMinor, presentmentMinor, wishes) => {
      let left = shopMinor
      let paidBack = 0
      for (const wish of wishes) {
        const part = Math.min(wish, left)
        paidBack += spreadRefund(part, [{ parentId: 'card', shopMinor, presentmentMinor }]).reduce((sum, one) => sum + one.presentmentMinor, 0)
        left -= part
      }
      return paidBack <= presentmentMinor
    }))
  })
})

describe('over any series of partial returns', () => {
  const price = fc.integer({ min: 1, max: 5_000_000 })

  it('what is planned for the parts is what the whole cost, less what is deducted, and never below nothing', () => {
    fc.assert(fc.property(price, fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 5 }), deducted: fc.integer({ min: 0, max: 9_000_000 }) }), { minLength: 1, maxLength: 6 }), fc.nat(20_000), (unitPriceMinor, parts, paidMinor) => {
      let shippingLeft = paidMinor
      let total = 0
      let deducted = 0
      for (const part of parts) {
        const plan = planRefund([{ ...ring, quantity: part.quantity, unitPriceMinor, includesOutboundShipping: true, deductions: [{ kind: 'missing-gift-box', amountMinor: part.deducted, currency: 'CZK', rules: [] }] }], { paidMinor: shippingLeft }, 'CZK', null)
        if (plan.totalMinor < plan.shippingMinor || plan.totalMinor + plan.deductionMinor !== unitPriceMinor * part.quantity + plan.shippingMinor) return false
        shippingLeft -= plan.shippingMinor
        total += plan.totalMinor
        deducted += plan.deductionMinor
      }
      return total + deducted === unitPriceMinor * parts.reduce((sum, part) => sum + part.quantity, 0) + paidMinor
    }), { numRuns: 200 })
  })

  it('no payment gives back more than it took, in either currency, however its rest is converted', () => {
    const payment = fc.record({ shopMinor: price, presentmentMinor: price })
    fc.assert(fc.property(fc.array(payment, { minLength: 1, maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 4_000_000 }), { maxLength: 8 }), (paid, wishes) => {
      const left = paid.map((one, i) => ({ parentId: `payment ${i}`, ...one }))
      const before = left.reduce((sum, one) => sum + one.shopMinor, 0)
      let asked = 0
      for (const wish of wishes) {
        const spread = spreadRefund(wish, left)
        // In the shop's currency each payment takes as much as it holds, the first before the next.
        let open = wish
        for (const one of left) {
          const part = Math.min(open, one.shopMinor)
          const presentment = spread.find((piece) => piece.parentId === one.parentId)?.presentmentMinor ?? 0
          // Never rounded up: presentment / part <= what the payment has left / what it has left in the shop's currency.
          if (BigInt(presentment) * BigInt(one.shopMinor) > BigInt(part) * BigInt(one.presentmentMinor)) return false
          open -= part
          asked += part
          one.shopMinor -= part
          one.presentmentMinor -= presentment
          if (one.presentmentMinor < 0) return false
        }
      }
      return asked <= before
    }), { numRuns: 200 })
  })
})
