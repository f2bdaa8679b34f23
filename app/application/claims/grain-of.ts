import { toMinor } from '../../domain/kernel/money.ts'
import type { RefundOutcome } from '../ports.ts'

/** What one minor unit of the presentment currency is worth in the shop's, rounded up; nothing where they are one. */
export function grainOf({ shop, presentment }: RefundOutcome['maximum']): number {
  const paid = toMinor(presentment.amount, presentment.currencyCode)
  return shop.currencyCode === presentment.currencyCode || paid === 0 ? 0 : Math.ceil(toMinor(shop.amount, shop.currencyCode) / paid)
}
