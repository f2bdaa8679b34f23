import type { ClaimEvent, EventOf, Paid } from '../claim/events.ts'
import type { PaidItem } from '../claim/particulars.ts'
import { toMinor } from '../kernel/money.ts'

/**
 * What may still go back for a line of a claim: the price paid for its pieces less what its events say has gone back.
 * Minor units of the shop's currency; `paidMinor` by line id. `pieces` by line id. Lines refunded in one sum are reckoned
 * together. What was given in exchange is worth its price. Costs of a claim are no part of the price, nor is the delivery
 * charge that went back with the pieces.
 */
export function leftToPayBack(lineId: string, paidMinor: Record<string, number>, pieces: Record<string, number>, events: ClaimEvent[]): number {
  const moved = events.flatMap((event) => moneyOf(event, pieces))
  const together = new Set([lineId])
  for (let before = 0; before < together.size;) {
    before = together.size
    for (const one of moved) if (one.lineIds.some((id) => together.has(id))) for (const id of one.lineIds) together.add(id)
  }
  const paid = [...together].reduce((sum, id) => sum + (paidMinor[id] ?? 0), 0)
  const back = moved.reduce((sum, one) => sum + (one.lineIds.some((id) => together.has(id)) ? one.minor : 0), 0)
  return Math.max(0, paid - back)
}

function moneyOf(event: ClaimEvent, pieces: Record<string, number>): Array<{ lineIds: string[]; minor: number }> {
  const of = (lineIds: string[], { amount, currencyCode }: Paid) => [{ lineIds, minor: toMinor(amount, currencyCode) }]
  if (event.type === 'refunded') return [{ lineIds: event.lineIds, minor: Math.max(0, toMinor(event.amount, event.currencyCode) - shippingIn(event)) }]
  if (event.type === 'paid-back' && event.as !== 'claim-costs') return of(event.lineIds, event)
  if (event.type !== 'exchanged') return []
  const { lineIds, exchange, refunded } = event
  const count = lineIds.reduce((sum, id) => sum + (pieces[id] ?? 0), 0)
  return [{ lineIds, minor: exchange.price.amount * count }, ...(refunded ? of(lineIds, refunded) : [])]
}

/** How much of a refund was the delivery charge: as planned, less all that the order could not give. */
function shippingIn({ items = [] }: EventOf<'refunded'>): number {
  const sum = (counts: (item: PaidItem) => boolean) => items.reduce((total, item) => total + (counts(item) ? item.amountMinor : 0), 0)
  // Of a line it bears the line's title: then it was taken off the price, and nothing was lacking.
  return Math.max(0, sum((item) => item.kind === 'shipping') + sum((item) => item.code === 'paid-back-before' && item.title === ''))
}
