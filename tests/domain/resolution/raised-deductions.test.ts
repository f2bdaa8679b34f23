import { describe, expect, it } from 'vitest'
import { deductionsOf } from '../../../app/domain/resolution/deductions-of.ts'
import { planRefund } from '../../../app/domain/resolution/refund-plan.ts'
import type { RefundItem, RefundLine } from '../../../app/domain/resolution/refund-plan.ts'

const certificate = { kind: 'missing-certificate', amountMinor: 140_000, currency: 'CZK', rules: ['KT-29'] }
const raised = (amountMinor: number, kind = 'missing-certificate') => ({ kind, amountMinor, reason: 'Drawn up anew' })
const ring = { title: 'Ring', quantity: 1, unitPriceMinor: 1_200_000, includesOutboundShipping: false, deductions: [certificate] }
const plan = (line: Partial<typeof ring> & { raised?: Array<ReturnType<typeof raised>> }, lost: number | null = null) => planRefund([{ ...ring, ...line }], { paidMinor: 0 }, 'CZK', lost === null ? null : { amountMinor: lost, reason: 'Worn' })

describe('a deduction that staff set', () => {
  it('takes the place of the tariff where it is higher, with its reason and the clause', () => {
    expect(plan({ raised: [raised(160_000)] })).toMatchObject({ totalMinor: 1_040_000, items: [{ kind: 'goods' }, { code: 'missing-certificate', amountMinor: -160_000, rules: ['KT-29'], reason: 'Drawn up anew' }] })
  })

  it('leaves the tariff where it is as high or lower', () => {
    expect(deductionsOf([certificate], [raised(140_000)], 'CZK')).toEqual([certificate])
    expect(deductionsOf([certificate], [raised(140_001)], 'CZK')).toEqual([{ ...certificate, amountMinor: 140_001, reason: 'Drawn up anew' }])
  })

  it('stands where the terms leave the sum to a person, or set it in another currency', () => {
    expect(plan({ deductions: [{ ...certificate, kind: 'diminished-value', amountMinor: null as never }], raised: [raised(50_000, 'diminished-value')] })).toMatchObject({ totalMinor: 1_150_000, open: [] })
    expect(plan({ deductions: [{ ...certificate, currency: 'EUR' }], raised: [raised(50_000)] })).toMatchObject({ totalMinor: 1_150_000, open: [] })
  })

  it('rests on its reason alone where the terms deduct nothing of the kind', () => {
    expect(plan({ deductions: [], raised: [raised(50_000, 'missing-gift-box')] }).items[1]).toEqual({ kind: 'deduction', code: 'missing-gift-box', quantity: 1, title: 'Ring', amountMinor: -50_000, rules: [], reason: 'Drawn up anew' })
  })

  it('never passes what was paid for its own goods', () => {
    expect(plan({ raised: [raised(1_200_000)] })).toMatchObject({ totalMinor: 0, deductionMinor: 1_200_000 })
    expect(plan({ raised: [raised(1_200_001)] })).toMatchObject({ totalMinor: 0, deductionMinor: 1_200_000 })
    // the chain beside it is paid back whole
    expect(planRefund([{ ...ring, raised: [raised(2_000_000)] }, { ...ring, title: 'Chain', unitPriceMinor: 30_000, deductions: [] }], { paidMinor: 0 }, 'CZK', null)).toMatchObject({ totalMinor: 30_000, deductionMinor: 1_200_000 })
  })

  it('goes with lost value that is set at the refund, both together never above what was paid', () => {
    // 1,200,000 - 160,000 - 100,000
    expect(plan({ raised: [raised(160_000)] }, 100_000).totalMinor).toBe(940_000)
    expect(plan({ raised: [raised(160_000)] }, 1_040_001)).toMatchObject({ totalMinor: 0, deductionMinor: 1_200_000 })
  })
})

describe('a deduction of a line that goes on in parts', () => {
  const box = { kind: 'missing-gift-box', amountMinor: 25_000, currency: 'CZK', rules: ['KT-28'], ofLine: 'a' }
  const part = (unitPriceMinor: number, change: Partial<RefundLine> = {}): RefundLine => ({ title: 'Ring', quantity: 1, unitPriceMinor, includesOutboundShipping: false, deductions: [box], ...change })
  const taken = (lines: RefundLine[], before: RefundItem[] = []) => planRefund(lines, { paidMinor: 0 }, 'CZK', null, null, before)

  it('is taken off once, in one refund as in two', () => {
    expect(taken([part(90_000), part(90_000)]).deductionMinor).toBe(25_000)
    const first = taken([part(90_000)])
    expect([first.deductionMinor, taken([part(90_000)], first.items).deductionMinor]).toEqual([25_000, 0])
  })

  it('is taken off the next part as far as the first one’s price could not bear it', () => {
    const first = taken([part(20_000)])
    // 250.00 - 200.00
    expect([first.deductionMinor, taken([part(20_000)], first.items).deductionMinor]).toEqual([20_000, 5_000])
  })

  it('is taken off for another line of the claim, and so is one of another kind', () => {
    const { items } = taken([part(90_000)])
    expect([taken([part(90_000, { deductions: [{ ...box, ofLine: 'b' }] })], items).deductionMinor, taken([part(90_000, { deductions: [{ ...box, kind: 'missing-certificate' }] })], items).deductionMinor]).toEqual([25_000, 25_000])
  })

  it('is taken off again where staff have set it for this part', () => {
    const scratch = { ...raised(30_000, 'diminished-value'), ofLine: 'a' }
    const { items } = taken([part(90_000, { deductions: [], raised: [scratch] })])
    expect([false, true].map((own) => taken([part(90_000, { deductions: [], raised: [{ ...scratch, own }] })], items).deductionMinor)).toEqual([0, 30_000])
  })

  it('leaves the tariff to the other parts where staff have set more for this one, whichever comes back first', () => {
    const dearer = part(90_000, { raised: [{ ...raised(40_000, 'missing-gift-box'), ofLine: 'a', own: true }] })
    const inOrder = (first: RefundLine, second: RefundLine) => { const { items, deductionMinor } = taken([first]); return [deductionMinor, taken([second], items).deductionMinor] }
    expect(inOrder(part(90_000), dearer)).toEqual([25_000, 40_000])
    expect(inOrder(dearer, part(90_000))).toEqual([40_000, 25_000])
    expect([taken([dearer, part(90_000)]).deductionMinor, taken([part(90_000), dearer]).deductionMinor]).toEqual([65_000, 65_000])
  })
})
