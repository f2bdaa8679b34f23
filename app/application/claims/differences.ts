import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import type { OrderRefund } from '../settlement-port.ts'
import type { StoredClaim } from './stored-claim.ts'
import { moneyWords } from '../words.ts'
import { failedOf, isLost } from './failed-payments.ts'
import { carriesMarker, isOurs } from './marker.ts'
import { differs } from './return-changes/return-change.ts'
import type { Telling } from './tell-claims.ts'

/**
 * Where what Shopify holds of an order's refunds is not what a claim reckons with, each to be told to staff: money that
 * the claim paid and Shopify lacks, or holds otherwise; and money paid beside every claim,
 * through the claim's own return too where it was not taken over from there. `merged`: claims that go on in it, whose
 * refunds carry their own numbers; `elsewhere`: refunds of the other orders on which they paid.
 */
export function differencesOf(claim: Pick<StoredClaim, 'number' | 'openedAt' | 'currencyCode' | 'steps' | 'returns'>, refunds: OrderRefund[], merged: Array<Pick<StoredClaim, 'number' | 'steps'>> = [], elsewhere: OrderRefund[] = []): Telling[] {
  const minor = (amount: string) => toMinor(amount, claim.currencyCode)
  const words = (amount: string) => moneyWords(fromMinor(minor(amount), claim.currencyCode), claim.currencyCode)
  const ofClaim = (payer: Pick<StoredClaim, 'number' | 'steps'>, name: string) => payer.steps.flatMap((step) => {
    const reckoned = step.state === 'done' ? step.result?.refunded : undefined
    if (reckoned === undefined || minor(reckoned) === 0) return []
    const held = [...refunds, ...elsewhere].filter((refund) => carriesMarker(refund.note, payer, step))
    const sum = held.reduce((total, refund) => total + minor(refund.shop.amount), 0)
    // What was taken over from Shopify's own admin carries no marker: its return tells of it.
    if (held.length === 0 && refunds.some((refund) => refund.returnId !== null && claim.returns.some((one) => one.id === refund.returnId))) return []
    if (held.length === 0) return [differs(`${capital(name)} paid back ${words(reckoned)}, and Shopify holds no such refund. Look at the order in Shopify.`)]
    if (held.some((refund) => failedOf(refund, claim.currencyCode) > 0)) return []
    return sum === minor(reckoned) ? [] : [differs(`${capital(name)} paid back ${words(reckoned)}, Shopify holds ${words(fromMinor(sum, claim.currencyCode))}. Look at the order in Shopify.`)]
  })
  const own = [...ofClaim(claim, 'this claim'), ...merged.flatMap((one) => ofClaim(one, `claim ${one.number} (now part of this one)`))]
  const beside = refunds.filter((refund) => !isOurs(refund.note) && refund.createdAt > claim.openedAt && !isTakenOver(claim.returns, refund))
  const lost = refunds.flatMap((refund) => (failedOf(refund, claim.currencyCode) > 0 && !isOurs(refund.note) && claim.returns.some((one) => one.id === refund.returnId && one.seen?.refunds.includes(refund.id)) ? [differs(`The payment provider could not pay back ${words(refund.failed?.amount ?? '0')} of the refund that was made in Shopify on ${refund.createdAt.slice(0, 10)}, and that this claim counts as paid. Look at the refund in Shopify.`)] : []))
  return [...own, ...lost, ...beside.map((refund) => differs(isLost(refund) ? `The payment provider could not pay back the ${words(refund.shop.amount)} that were refunded in Shopify on ${refund.createdAt.slice(0, 10)}, beside this claim: nothing of it has arrived.` : `${words(fromMinor(minor(refund.shop.amount) - failedOf(refund, claim.currencyCode), claim.currencyCode))} of this order were refunded in Shopify on ${refund.createdAt.slice(0, 10)}, beside this claim. What can still go back is less by that.`))]
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** Told when the claim's return was looked at, or to be told once its money has moved; of a return that was never looked at, nothing is held against its refunds. */
function isTakenOver(returns: StoredClaim['returns'], { id, returnId, status }: OrderRefund): boolean {
  const held = returns.find((one) => one.id === returnId)
  return held !== undefined && (status === 'pending' || !held.seen || held.seen.refunds.includes(id))
}
