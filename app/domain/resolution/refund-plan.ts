/** A line as the refund sees it. Minor units of the shop's currency. */
export interface RefundLine {
  title: string
  quantity: number
  unitPriceMinor: number
  includesOutboundShipping: boolean
  deductions: Array<{ kind: string; amountMinor: number | null; currency: string; rules: string[] }>
}

export interface RefundItem { kind: 'goods' | 'shipping' | 'deduction'; code: string; quantity: number; title: string; amountMinor: number; rules: string[] }

export interface RefundPlan {
  items: RefundItem[]
  /** What the shopper gets: never below zero. */
  totalMinor: number
  deductionMinor: number
  shippingMinor: number
  /** Deductions that a person has to set or convert before the sum stands. */
  open: Array<{ kind: string; reason: 'set-by-person' | 'other-currency' }>
}

/**
 * Adds a refund up: price paid for the pieces, outbound shipping where a clause gives it back, less itemised deductions.
 * `diminishedValueMinor` is what a person set for lost value. Deductions never exceed the price of the goods.
 */
export function planRefund(lines: RefundLine[], shipping: { paidMinor: number }, currency: string, diminishedValueMinor: number | null): RefundPlan {
  const goods = lines.map((line): RefundItem => ({ kind: 'goods', code: 'goods', quantity: line.quantity, title: line.title, amountMinor: line.unitPriceMinor * line.quantity, rules: [] }))
  const goodsMinor = goods.reduce((sum, item) => sum + item.amountMinor, 0)
  const shippingMinor = lines.some((line) => line.includesOutboundShipping) ? shipping.paidMinor : 0
  const open: RefundPlan['open'] = []
  const deductions: RefundItem[] = []
  for (const line of lines) {
    for (const one of line.deductions) {
      if (one.kind === 'diminished-value') {
        if (diminishedValueMinor === null) open.push({ kind: one.kind, reason: 'set-by-person' })
        continue
      }
      if (one.amountMinor === null || one.currency !== currency) open.push({ kind: one.kind, reason: one.amountMinor === null ? 'set-by-person' : 'other-currency' })
      else deductions.push({ kind: 'deduction', code: one.kind, quantity: 1, title: line.title, amountMinor: -one.amountMinor, rules: one.rules })
    }
  }
  const valueRules = lines.flatMap((line) => line.deductions.filter((one) => one.kind === 'diminished-value').flatMap((one) => one.rules))
  if (diminishedValueMinor) deductions.push({ kind: 'deduction', code: 'diminished-value', quantity: 1, title: '', amountMinor: -diminishedValueMinor, rules: [...new Set(valueRules)] })
  const deductionMinor = Math.min(goodsMinor, deductions.reduce((sum, item) => sum - item.amountMinor, 0))
  return {
    items: [...goods, ...(shippingMinor ? [{ kind: 'shipping' as const, code: 'shipping', quantity: 1, title: '', amountMinor: shippingMinor, rules: [] }] : []), ...deductions],
    totalMinor: goodsMinor + shippingMinor - deductionMinor,
    deductionMinor,
    shippingMinor,
    open,
  }
}
