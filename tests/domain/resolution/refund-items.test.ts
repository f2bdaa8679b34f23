import { describe, expect, it } from 'vitest'
import { planRefund } from '../../../app/domain/resolution/refund-plan.ts'
import type { RefundLine } from '../../../app/domain/resolution/refund-plan.ts'
import { needsReturnFromTheStart } from '../../../app/domain/resolution/return-route.ts'
import { spreadRefund } from '../../../app/domain/resolution/spread-refund.ts'

const rings: RefundLine = { title: 'Rings', quantity: 2, unitPriceMinor: 50_000, includesOutboundShipping: false, deductions: [] }
const chain: RefundLine = { title: 'Chain', quantity: 1, unitPriceMinor: 30_000, includesOutboundShipping: true, deductions: [] }
const box = { kind: 'missing-gift-box', amountMinor: 2_500, currency: 'EUR', rules: ['KT-28'] }
const worn = { kind: 'diminished-value', amountMinor: null, currency: 'EUR', rules: ['KT-40', 'KT-41'] }

describe('a refund item by item', () => {
  it('lists the goods, the shipping and each deduction with its rules', () => {
    expect(planRefund([{ ...rings, deductions: [box, worn] }, { ...chain, deductions: [worn, box] }], { paidMinor: 490 }, 'EUR', { amountMinor: 1_000, reason: '' })).toEqual({
      items: [
        { kind: 'goods', code: 'goods', quantity: 2, title: 'Rings', amountMinor: 100_000, rules: [] },
        { kind: 'goods', code: 'goods', quantity: 1, title: 'Chain', amountMinor: 30_000, rules: [] },
        { kind: 'shipping', code: 'shipping', quantity: 1, title: '', amountMinor: 490, rules: [] },
        { kind: 'deduction', code: 'missing-gift-box', quantity: 1, title: 'Rings', amountMinor: -2_500, rules: ['KT-28'] },
        { kind: 'deduction', code: 'missing-gift-box', quantity: 1, title: 'Chain', amountMinor: -2_500, rules: ['KT-28'] },
        { kind: 'deduction', code: 'diminished-value', quantity: 1, title: '', amountMinor: -1_000, rules: ['KT-40', 'KT-41'] },
      ],
      // 100,000 + 30,000 + 490 - 2 * 2,500 - 1,000
      totalMinor: 124_490, deductionMinor: 6_000, shippingMinor: 490, feeMinor: 0, open: [],
    })
  })

  it('lists no shipping where none was paid or no clause gives it back', () => {
    expect([planRefund([chain], { paidMinor: 0 }, 'EUR', null), planRefund([rings], { paidMinor: 490 }, 'EUR', null)].map((plan) => [plan.items.map((item) => item.kind), plan.totalMinor])).toEqual([[['goods'], 30_000], [['goods'], 100_000]])
  })

  it('of nothing is nothing', () => {
    expect(planRefund([], { paidMinor: 490 }, 'EUR', null)).toEqual({ items: [], totalMinor: 0, deductionMinor: 0, shippingMinor: 0, feeMinor: 0, open: [] })
  })

  it('deducts no lost value where a person set it to nothing', () => {
    expect(planRefund([{ ...rings, deductions: [worn] }], { paidMinor: 0 }, 'EUR', { amountMinor: 0, reason: '' })).toMatchObject({ items: [{ kind: 'goods' }], totalMinor: 100_000, open: [] })
    expect(planRefund([rings], { paidMinor: 0 }, 'EUR', { amountMinor: 0, reason: '' }).items).toHaveLength(1)
  })

  it('leaves to a person what has no sum yet, and what is in another currency', () => {
    const deductions = [{ ...box, amountMinor: null }, { ...box, currency: 'CZK' }, { ...box, amountMinor: null, currency: 'CZK' }, worn]
    expect(planRefund([{ ...rings, deductions }], { paidMinor: 0 }, 'EUR', null)).toMatchObject({ totalMinor: 100_000, open: [
      { kind: 'missing-gift-box', reason: 'set-by-person' }, { kind: 'missing-gift-box', reason: 'other-currency' }, { kind: 'missing-gift-box', reason: 'set-by-person' }, { kind: 'diminished-value', reason: 'set-by-person' },
    ] })
  })

  it('takes shipping off no deduction: what deductions can’t exceed is the goods', () => {
    expect(planRefund([{ ...chain, unitPriceMinor: 2_000, deductions: [box] }], { paidMinor: 490 }, 'EUR', null)).toMatchObject({ totalMinor: 490, deductionMinor: 2_000 })
  })
})

describe('spreading a refund', () => {
  const card = { parentId: 'card', shopMinor: 700, presentmentMinor: 700 }

  it('leaves out a payment that has nothing left, and stops when all is spread', () => {
    expect(spreadRefund(900, [{ ...card, parentId: 'used up', shopMinor: 0, presentmentMinor: 0 }, card, { ...card, parentId: 'bank', shopMinor: 200, presentmentMinor: 200 }, { ...card, parentId: 'spare' }])).toEqual([{ parentId: 'card', presentmentMinor: 700 }, { parentId: 'bank', presentmentMinor: 200 }])
    expect([spreadRefund(0, [card]), spreadRefund(-5, [card])]).toEqual([[], []])
  })

  it('gives no more than the payments hold', () => {
    expect(spreadRefund(900, [card])).toEqual([{ parentId: 'card', presentmentMinor: 700 }])
  })

  it('leaves out what rounds down to nothing', () => {
    // 1 * 99 / 100 = 0.99; 2 * 99 / 100 = 1.98
    expect([1, 2].map((sum) => spreadRefund(sum, [{ parentId: 'card', shopMinor: 100, presentmentMinor: 99 }]))).toEqual([[], [{ parentId: 'card', presentmentMinor: 1 }]])
  })

  it('is exact where the product passes what a number holds', () => {
    // 900,000,000,001 * 900,000,000,003 / 900,000,000,003
    expect(spreadRefund(900_000_000_001, [{ parentId: 'card', shopMinor: 900_000_000_003, presentmentMinor: 900_000_000_003 }])).toEqual([{ parentId: 'card', presentmentMinor: 900_000_000_001 }])
  })
})

it.each([
  ['change-of-mind', null, [], true],
  ['change-of-mind', 'refund', ['refund'], true],
  ['faulty-on-delivery', 'refund', ['repair', 'refund'], true],
  ['faulty-on-delivery', 'refund', ['repair'], false],
  ['faulty-on-delivery', 'repair', ['repair', 'refund'], false],
  ['faulty-on-delivery', null, ['refund'], false],
  ['missing-on-delivery', 'refund', ['refund'], false],
  ['defect', 'refund', ['refund'], false],
] as const)('for %s with the wish %s and %j open a return stands in Shopify from the start: %s', (ground, wish, open, expected) => {
  expect(needsReturnFromTheStart(ground, wish, [...open])).toBe(expected)
})
