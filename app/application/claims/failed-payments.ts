import type { ClaimEvent } from '../../domain/claim/events.ts'
import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import type { OrderRefund } from '../settlement-port.ts'
import { moneyWords } from '../words.ts'
import { carriesMarker, marker } from './marker.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'
import type { Differing } from './tell-claims.ts'

type Payer = Pick<StoredClaim, 'number' | 'steps'>

/**
 * What of a claim's payments has come to fail, or has arrived after all, against what stands on it: each with what of it is
 * to be paid now, which is what failed less what was paid again. `payers`: the claim, and those that go on in it; `told`:
 * all that has happened to them.
 */
export function failedNow(claim: Pick<StoredClaim, 'currencyCode' | 'state'>, payers: Payer[], refunds: OrderRefund[], told: ClaimEvent[]): Differing[] {
  const currency = claim.currencyCode
  const payments = payers.flatMap((payer) => payer.steps.flatMap((step) => paymentOf(payer, step, refunds, currency)))
  const againOf = (payment: string) => told.reduce((sum, event) => sum + (event.type === 'paid-again' && event.payment === payment ? event.asked.amount : 0), 0)
  // What arrived after it was paid again need not arrive a second time.
  const beyond = new Map(payments.map(({ payment, failed, pending }) => [payment, pending ? 0 : Math.max(0, againOf(payment) - failed)]))
  const changed = payments.flatMap(({ payment, paysAgain, lineIds, failed, pending }): Differing[] => {
    const spared = Math.min(failed, (paysAgain && beyond.get(paysAgain)) || 0)
    if (paysAgain && spared > 0) beyond.set(paysAgain, (beyond.get(paysAgain) ?? 0) - spared)
    const standing = claim.state.failedPayments.find((one) => one.payment === payment)?.amount.amount ?? 0
    const left = Math.max(0, failed - spared - againOf(payment))
    // A try that is on its way may fail as well.
    if (left === standing || (pending && left < standing)) return []
    return [{ type: 'payment-failed', failed: { payment, lineIds, amount: { amount: left, currency }, total: { amount: failed, currency } }, ...(left < standing ? { less: true } : {}) }]
  })
  const twice = [...beyond].filter(([, sum]) => sum > 0).map(([payment, sum]): Differing => ({ type: 'difference-found', sentence: `A payment that was paid again has arrived after all (${payment}): ${moneyWords(fromMinor(sum, currency), currency)} went back twice. Look at the order in Shopify.` }))
  return [...changed, ...twice]
}

/** What became of the money that a step has paid back; nothing where it paid none, or Shopify shows none of it. */
function paymentOf(payer: Payer, step: StoredStep, refunds: OrderRefund[], currency: string) {
  const held = step.state === 'done' && step.result?.refunded !== undefined ? refunds.filter((refund) => carriesMarker(refund.note, payer, step)) : []
  const { lineIds, task } = step.input
  return held.length > 0 ? [{ payment: marker(payer, step), paysAgain: task?.kind === 'pay-again' ? task.payment : undefined, lineIds, ...stateOf(held, currency) }] : []
}

/** What of these refunds failed, in minor units of the shop's currency, and whether anything of them is still on its way. */
export const stateOf = (held: OrderRefund[], currency: string) => ({ failed: held.reduce((sum, refund) => sum + failedOf(refund, currency), 0), pending: held.some(({ status }) => status === 'pending') })

/** What of a refund its provider could not pay, in minor units of the shop's currency. */
export const failedOf = (refund: Pick<OrderRefund, 'failed'>, currencyCode: string): number => (refund.failed ? toMinor(refund.failed.amount, currencyCode) : 0)

/** Nothing of the refund has gone back, nor will: it is as if it had not been made. */
export const isLost = (refund: OrderRefund): boolean => refund.status === 'failed' && refund.failed !== null && toMinor(refund.failed.amount, refund.failed.currencyCode) >= toMinor(refund.shop.amount, refund.shop.currencyCode)
