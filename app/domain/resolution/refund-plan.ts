import { deductionsOf } from './deductions-of.ts'
import type { RaisedByStaff, TermsDeduction } from './deductions-of.ts'

/** A line as the refund sees it. Minor units of the shop's currency. */
export interface RefundLine {
  title: string
  quantity: number
  unitPriceMinor: number
  includesOutboundShipping: boolean
  deductions: TermsDeduction[]
  /** What staff have set above the tariff. */
  raised?: RaisedByStaff[]
  restockingFee?: { percent: number; rules: string[]; lineId?: string }
}

/** The return fee as far as this refund bears it: minor units of the shop's currency. */
export interface ReturnFeeDue { amountMinor: number; rules: string[] }

/** `reason`: of a deduction that staff have set; `percent`: of a restocking fee; `lineId`: of that, and of a deduction that counts for all parts of the line. */
export interface RefundItem { kind: 'goods' | 'shipping' | 'deduction' | 'fee'; code: string; quantity: number; title: string; amountMinor: number; rules: string[]; reason?: string; percent?: number; lineId?: string }

export interface RefundPlan {
  items: RefundItem[]
  /** What the shopper gets: never below zero. */
  totalMinor: number
  deductionMinor: number
  shippingMinor: number
  feeMinor: number
  /** Deductions that a person has to set or convert before the sum stands. */
  open: Array<{ kind: string; reason: 'set-by-person' | 'other-currency' }>
}

/** What a person set for lost value beside what was set on a line: minor units, and why, for the customer to read. */
export interface LostValue { amountMinor: number; reason: string }

/**
 * Adds a refund up: price paid for the pieces, outbound shipping where a clause gives it back, less itemised deductions
 * and fees. What is deducted for a line never exceeds the price of its goods, a restocking fee is rounded down, and no fee
 * takes more than is left to pay. `taken`: what refunds of before have taken off, of which a line's parts bear each sum once.
 */
export function planRefund(lines: RefundLine[], shipping: { paidMinor: number }, currency: string, lostValue: LostValue | null, returnFee: ReturnFeeDue | null = null, taken: RefundItem[] = []): RefundPlan {
  const goods = lines.map((line): RefundItem => ({ kind: 'goods', code: 'goods', quantity: line.quantity, title: line.title, amountMinor: line.unitPriceMinor * line.quantity, rules: [] }))
  const goodsMinor = goods.reduce((sum, item) => sum + item.amountMinor, 0)
  const shippingMinor = lines.some((line) => line.includesOutboundShipping) ? shipping.paidMinor : 0
  const open: RefundPlan['open'] = []
  const deductions: RefundItem[] = []
  const valueRules: string[] = []
  const leftOfLine: number[] = []
  for (const line of lines) {
    let left = line.unitPriceMinor * line.quantity
    for (const one of deductionsOf(line.deductions, line.raised ?? [], currency)) {
      const isLostValue = one.kind === 'diminished-value' && one.reason === undefined
      if (isLostValue) {
        valueRules.push(...one.rules)
        if (lostValue === null) open.push({ kind: one.kind, reason: 'set-by-person' })
      } else if (one.amountMinor === null || one.currency !== currency) open.push({ kind: one.kind, reason: one.amountMinor === null ? 'set-by-person' : 'other-currency' })
      else {
        const amount = Math.min(Math.max(0, one.amountMinor - (one.own ? 0 : takenOff(one, [...taken, ...deductions]))), left)
        left -= amount
        if (amount > 0) deductions.push({ kind: 'deduction', code: one.kind, quantity: 1, title: line.title, amountMinor: -amount, rules: one.rules, ...(one.reason === undefined ? {} : { reason: one.reason }), ...(one.ofLine === undefined || one.own ? {} : { lineId: one.ofLine }) })
      }
    }
    leftOfLine.push(left)
  }
  const itemised = deductions.reduce((sum, item) => sum - item.amountMinor, 0)
  const lost = Math.min(lostValue?.amountMinor ?? 0, goodsMinor - itemised)
  if (lost > 0) deductions.push({ kind: 'deduction', code: 'diminished-value', quantity: 1, title: '', amountMinor: -lost, rules: [...new Set(valueRules)], ...(lostValue?.reason ? { reason: lostValue.reason } : {}) })
  const deductionMinor = itemised + Math.max(0, lost)
  const fees = feesOf(lines, leftOfLine, { goodsMinor: goodsMinor - deductionMinor, shippingMinor }, returnFee)
  const feeMinor = fees.reduce((sum, item) => sum - item.amountMinor, 0)
  return {
    items: [...goods, ...(shippingMinor ? [{ kind: 'shipping' as const, code: 'shipping', quantity: 1, title: '', amountMinor: shippingMinor, rules: [] }] : []), ...deductions, ...fees],
    totalMinor: goodsMinor + shippingMinor - deductionMinor - feeMinor,
    deductionMinor,
    shippingMinor,
    feeMinor,
    open,
  }
}

/** What of this deduction was taken off for other parts of its line. */
const takenOff = ({ kind, ofLine }: TermsDeduction, items: RefundItem[]) => items.reduce((sum, item) => sum - (ofLine !== undefined && item.kind === 'deduction' && item.code === kind && item.lineId === ofLine ? item.amountMinor : 0), 0)

/** The fees with their sums below zero. `leftOfLine`: what of each line's price the deductions have left; `left`: what is to go back before any fee. */
function feesOf(lines: RefundLine[], leftOfLine: number[], left: { goodsMinor: number; shippingMinor: number }, returnFee: ReturnFeeDue | null): RefundItem[] {
  let { goodsMinor } = left
  const fees: RefundItem[] = []
  lines.forEach(({ title, quantity, unitPriceMinor, restockingFee }, i) => {
    if (!restockingFee) return
    const amount = Math.min(restockingFeeMinor(unitPriceMinor * quantity, restockingFee.percent), leftOfLine[i] ?? 0, goodsMinor)
    goodsMinor -= amount
    if (amount > 0) fees.push({ kind: 'fee', code: 'restocking-fee', quantity, title, amountMinor: -amount, rules: restockingFee.rules, percent: restockingFee.percent, ...(restockingFee.lineId === undefined ? {} : { lineId: restockingFee.lineId }) })
  })
  const amount = Math.min(returnFee?.amountMinor ?? 0, goodsMinor + left.shippingMinor)
  if (returnFee && amount > 0) fees.push({ kind: 'fee', code: 'return-fee', quantity: 1, title: '', amountMinor: -amount, rules: returnFee.rules })
  return fees
}

/** A restocking fee on a price, both in minor units; rounded down, in favour of the customer. Of the percentage two decimals count. */
export const restockingFeeMinor = (priceMinor: number, percent: number): number => Number((BigInt(priceMinor) * BigInt(Math.round(percent * 100))) / 10_000n)
