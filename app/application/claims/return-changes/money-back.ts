import type { ClaimEvent } from '../../../domain/claim/events.ts'
import { evolve } from '../../../domain/claim/evolve.ts'
import { isHere } from '../../../domain/claim/state.ts'
import { toMinor } from '../../../domain/kernel/money.ts'
import type { OrderRefund } from '../../settlement-port.ts'
import { moneyWords } from '../../words.ts'
import { totalOf } from '../already-done.ts'
import { isLost } from '../failed-payments.ts'
import { differs, openIn, piecesWords, takePieces } from './return-change.ts'
import type { ReturnChange } from './return-change.ts'

/** Refunds that others made through the return: for the pieces that they name, and the sum that went out. */
export function moneyBack(change: ReturnChange): ClaimEvent[] {
  const paid = refunded(change)
  return [...paid, ...unpaid({ ...change, state: paid.reduce(evolve, change.state) })]
}

function refunded(change: ReturnChange): ClaimEvent[] {
  const { claim, returned } = change
  const refunds = change.refunds.filter((refund) => refund.status !== 'pending' && !isLost(refund))
  const { shop, paid } = totalOf(refunds, claim.currencyCode)
  if (toMinor(shop.amount, claim.currencyCode) === 0) return []
  const events: ClaimEvent[] = []
  const lineIds: string[] = []
  const beyond: string[] = []
  let { state } = change
  for (const [item, count] of piecesOf(refunds)) {
    const open = openIn({ state, returned }).filter((line) => line.lineItemId === item && line.authorization === 'authorized')
    const taken = takePieces(state, [...open.filter(isHere), ...open.filter((line) => !isHere(line))], count)
    events.push(...taken.events)
    lineIds.push(...taken.lineIds)
    if (taken.left > 0) beyond.push(piecesWords(change, item, taken.left))
    state = taken.events.reduce(evolve, state)
  }
  const sum = moneyWords(shop.amount, shop.currencyCode)
  if (lineIds.length === 0) return [differs(`${sum} were refunded in Shopify through return ${returned.name}, for no item that is open in this claim. What can still go back is less by that.`)]
  return [...events, { type: 'refunded', lineIds, amount: shop.amount, currencyCode: shop.currencyCode, paid, note: 'Paid back in Shopify itself.' }, ...(beyond.length ? [differs(`The ${sum} refunded in Shopify through return ${returned.name} are for ${beyond.join(', ')} too, which this claim does not hold open.`)] : [])]
}

/** Processed without paying: Shopify lets nothing more go out through the return for these pieces. */
function unpaid(change: ReturnChange): ClaimEvent[] {
  const { claim, seen, now, returned, refunds } = change
  const paid = piecesOf(refunds.filter((refund) => refund.status === 'pending' || (toMinor(refund.shop.amount, claim.currencyCode) > 0 && !isLost(refund))))
  return Object.entries(now.pieces).flatMap(([item, { processed }]): ClaimEvent[] => {
    const owed = processed - (seen.pieces[item]?.processed ?? 0) - (paid.get(item) ?? 0)
    if (owed <= 0 || !openIn(change).some((line) => line.lineItemId === item)) return []
    return [differs(`Processed in Shopify with nothing paid back, in return ${returned.name}: ${piecesWords(change, item, owed)}. A refund from here can’t go through that return any more: pay it back in Shopify, or settle the item in another way.`)]
  })
}

function piecesOf(refunds: OrderRefund[]): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const { lineItemId, quantity } of refunds.flatMap((refund) => refund.lines)) pieces.set(lineItemId, (pieces.get(lineItemId) ?? 0) + quantity)
  return pieces
}
