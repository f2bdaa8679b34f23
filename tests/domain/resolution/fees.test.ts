import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planRefund, restockingFeeMinor } from '../../../app/domain/resolution/refund-plan.ts'
import type { RefundLine } from '../../../app/domain/resolution/refund-plan.ts'
import { returnFeesDue, returnFeesTaken } from '../../../app/domain/resolution/return-fee-due.ts'
import { line } from '../claim/claim-fixtures.ts'

const ring: RefundLine = { title: 'Ring', quantity: 1, unitPriceMinor: 1_000, includesOutboundShipping: false, deductions: [], restockingFee: { percent: 10, rules: ['R-1'] } }
const fee = (amountMinor: number) => ({ amountMinor, rules: ['R-2'] })
const plan = (lines: RefundLine[], returnFee = fee(0), paidMinor = 0, lost = 0) => planRefund(lines, { paidMinor }, 'GBP', lost ? { amountMinor: lost, reason: '' } : null, returnFee)

describe('fees in a refund', () => {
  it('stand each as an item with its clause, after the deductions', () => {
    expect(plan([ring, { ...ring, title: 'Chain', quantity: 2 }], fee(800))).toMatchObject({
      items: [{ kind: 'goods' }, { kind: 'goods' }, { kind: 'fee', code: 'restocking-fee', title: 'Ring', quantity: 1, amountMinor: -100, percent: 10, rules: ['R-1'] }, { kind: 'fee', code: 'restocking-fee', title: 'Chain', amountMinor: -200 }, { kind: 'fee', code: 'return-fee', amountMinor: -800, rules: ['R-2'] }],
      // 3,000 - 100 - 200 - 800
      totalMinor: 1_900, feeMinor: 1_100, deductionMinor: 0,
    })
  })

  it('are rounded down in favour of the customer', () => {
    // 10 % of 9.99 are 0.999, of 10.00 are 1.00; 7.25 % of 10.00 are 0.725
    expect([restockingFeeMinor(999, 10), restockingFeeMinor(1_000, 10), restockingFeeMinor(1_000, 7.25)]).toEqual([99, 100, 72])
  })

  it('never take more than what is refunded', () => {
    expect([plan([ring], fee(899)).totalMinor, plan([ring], fee(900)).totalMinor, plan([ring], fee(901)).totalMinor, plan([ring], fee(901)).feeMinor]).toEqual([1, 0, 0, 1_000])
    // Outbound shipping goes back too, and can bear the fee: 1,000 + 300 - 100 - 1,200
    expect(plan([{ ...ring, includesOutboundShipping: true }], fee(1_500), 300)).toMatchObject({ totalMinor: 0, feeMinor: 1_300 })
    // Lost value has left 50 of the price.
    expect(plan([ring], fee(0), 0, 950)).toMatchObject({ totalMinor: 0, feeMinor: 50, deductionMinor: 950 })
    expect(plan([{ ...ring, deductions: [{ kind: 'missing-gift-box', amountMinor: 899, currency: 'GBP', rules: [] }] }])).toMatchObject({ totalMinor: 1, feeMinor: 100 })
    expect(plan([{ ...ring, deductions: [{ kind: 'missing-gift-box', amountMinor: 901, currency: 'GBP', rules: [] }] }])).toMatchObject({ totalMinor: 0, feeMinor: 99 })
  })

  it('leave no money made or lost, whatever the sums', () => {
    const sum = fc.integer({ min: 0, max: 1_000_000 })
    const noRules = fc.constant<string[]>([])
    const anyLine = fc.record({ title: fc.constant('x'), quantity: fc.integer({ min: 1, max: 5 }), unitPriceMinor: sum, includesOutboundShipping: fc.boolean(), restockingFee: fc.record({ percent: fc.integer({ min: 0, max: 100 }), rules: noRules }), deductions: fc.array(fc.record({ kind: fc.constant('missing-gift-box'), amountMinor: sum, currency: fc.constant('GBP'), rules: noRules }), { maxLength: 2 }) })
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 4 }), sum, sum, sum, (lines, returnFee, paid, lost) => {
      const { items, totalMinor, feeMinor, deductionMinor } = plan(lines, fee(returnFee), paid, lost)
      expect(totalMinor).toBeGreaterThanOrEqual(0)
      expect(items.reduce((all, item) => all + item.amountMinor, 0)).toBe(totalMinor)
      expect(items.reduce((all, item) => all - (item.kind === 'fee' ? item.amountMinor : 0), 0)).toBe(feeMinor)
      expect(totalMinor + feeMinor + deductionMinor).toBe(plan(lines.map((one) => ({ ...one, restockingFee: { percent: 0, rules: [] } })), fee(0), paid, lost).totalMinor + deductionMinor)
    }))
  })
})

describe('the return fee', () => {
  const fees = { restockingPercent: 0, returnFee: { amount: 800, currency: 'GBP' } }
  const lines = [line({ id: 'a', fees }), line({ id: 'b', fees }), line({ id: 'c', returnId: 'R2', fees }), line({ id: 'd', returnId: null, fees: { ...fees, returnFee: { amount: 500, currency: 'GBP' } } })]
  const due = (groups: string[][], carriers: string[], taken: Array<{ lineIds: string[]; amountMinor: number }> = []) => returnFeesDue(groups, lines, { carriers: new Set(carriers), takenByLines: taken })

  it('is borne once, by the return that was made with it', () => {
    expect([due([['a'], ['c']], ['R1']), due([['c'], ['a']], ['R1']), due([['d'], ['a', 'b']], ['R1'])]).toEqual([[800, 0], [0, 800], [0, 800]])
  })

  it('is borne by what lies in no return where no return has it, the lowest of several', () => {
    expect([due([['d'], ['a']], []), due([['d']], ['R9']), due([['d']], [], [{ lineIds: ['a'], amountMinor: 1 }])]).toEqual([[500, 0], [500], [0]])
  })

  it('that a small refund could not bear in full is borne by the next one of its return', () => {
    expect([due([['b']], ['R1'], [{ lineIds: ['a'], amountMinor: 300 }]), due([['b']], ['R1'], [{ lineIds: ['a'], amountMinor: 800 }])]).toEqual([[500], [0]])
  })

  it('is read off what refunds have taken', () => {
    const refunded = (code: string) => ({ type: 'refunded' as const, lineIds: ['a'], note: '', amount: '2.00', currencyCode: 'GBP', paid: { amount: '2.00', currencyCode: 'GBP' }, items: [{ kind: 'fee' as const, code, title: '', quantity: 1, amountMinor: -800, rules: [] }] })
    expect([returnFeesTaken([refunded('return-fee')]), returnFeesTaken([refunded('restocking-fee'), { type: 'opened' }])]).toEqual([[{ lineIds: ['a'], amountMinor: 800 }], []])
  })
})
