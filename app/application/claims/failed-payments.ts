import type { ClaimEvent, EventOf } from '../../domain/claim/events.ts'
import { toMinor } from '../../domain/kernel/money.ts'
import type { OrderRefund } from '../settlement-port.ts'
import { carriesMarker, marker } from './marker.ts'
import type { StoredClaim } from './stored-claim.ts'

/**
 * What of a claim's payments has come to fail, or has arrived after all, against what stands on it: each with what of it is
 * to be paid now, which is what failed less what was paid again. `payers`: the claim, and those that go on in it; `told`:
 * all that has happened to them.
 */
export function failedNow(claim: Pick<StoredClaim, 'currencyCode' | 'state'>, payers: Array<Pick<StoredClaim, 'number' | 'steps'>>, refunds: OrderRefund[], told: ClaimEvent[]): Array<EventOf<'payment-failed'>> {
  return payers.flatMap((payer) => payer.steps.flatMap((step) => {
    const held = step.state === 'done' && step.result?.refunded !== undefined ? refunds.filter((refund) => carriesMarker(refund.note, payer, step)) : []
    if (held.length === 0) return []
    const payment = marker(payer, step)
    const failed = held.reduce((sum, refund) => sum + failedOf(refund, claim.currencyCode), 0)
    const again = told.reduce((sum, event) => sum + (event.type === 'paid-again' && event.payment === payment ? event.asked.amount : 0), 0)
    const left = Math.max(0, failed - again)
    const standing = claim.state.failedPayments.find((one) => one.payment === payment)?.amount.amount ?? 0
    return left === standing ? [] : [{ type: 'payment-failed' as const, failed: { payment, lineIds: step.input.lineIds, amount: { amount: left, currency: claim.currencyCode } } }]
  }))
}

/** What of a refund its provider could not pay, in minor units of the shop's currency. */
export const failedOf = (refund: Pick<OrderRefund, 'failed'>, currencyCode: string): number => (refund.failed ? toMinor(refund.failed.amount, currencyCode) : 0)

/** Nothing of the refund has gone back, nor will: it is as if it had not been made. */
export const isLost = (refund: OrderRefund): boolean => refund.status === 'failed' && refund.failed !== null && toMinor(refund.failed.amount, refund.failed.currencyCode) >= toMinor(refund.shop.amount, refund.shop.currencyCode)
