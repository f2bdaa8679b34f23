import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { spreadRefund } from '../../domain/resolution/spread-refund.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { OrderRefundable } from '../settlement-port.ts'
import type { StepInput, StoredClaim, StoredStep } from './stored-claim.ts'
import { moneyWords } from '../words.ts'
import type { Called, Confirmed } from './called.ts'
import { carriesMark, carriesMarker, marker } from './marker.ts'

/**
 * Pays a sum back beside any return: a price reduction, a kept item, the difference of a replacement, costs of the claim.
 * It goes to the payments of the order, the oldest first, and never passes what they can still give back.
 */
export async function refundOrderOf(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const { task, note = '' } = step.input
  if (task?.kind !== 'pay-back' && task?.kind !== 'pay-again') throw new Error(`Step ${step.id} pays back without a sum.`)
  const orderId = task.orderId ?? claim.orderId
  if (task.kind === 'pay-again' && (await hasArrived(shopify, claim.shop, orderId, task.payment))) return { refused: 'This payment has arrived after all, so it is not paid again. Go on without this step.' }
  const left = await shopify.refundableOf(claim.shop, orderId)
  if (!left) return { refused: 'Shopify holds this order no more, so nothing can be paid back on it.' }
  const { currencyCode } = claim
  const maximum = toMinor(left.maximum.shop.amount, left.maximum.shop.currencyCode)
  // A refund is what is left of the price; a sum that somebody has named is paid as named or not at all.
  const due = task.kind === 'pay-back' && task.as === 'refund' && maximum > 0 ? Math.max(0, Math.min(task.amount.amount - shippingGone(step.input.refund, left), maximum)) : task.amount.amount
  if (due > maximum) return { refused: `Shopify can give back ${moneyWords(fromMinor(maximum, currencyCode), currencyCode)} of this order at most, and ${moneyWords(fromMinor(task.amount.amount, currencyCode), currencyCode)} were asked for. Nothing has been paid.` }
  const payments = left.payments.map((one) => ({ parentId: one.parentId, gateway: one.gateway, shopMinor: toMinor(one.shop.amount, one.shop.currencyCode), presentmentMinor: toMinor(one.presentment.amount, one.presentment.currencyCode), currency: one.presentment.currencyCode }))
  const spread = spreadRefund(due, payments).flatMap(({ parentId, presentmentMinor }) => {
    const payment = payments.find((one) => one.parentId === parentId)
    return payment ? [{ parentId, gateway: payment.gateway, amount: { amount: fromMinor(presentmentMinor, payment.currency), currencyCode: payment.currency } }] : []
  })
  if (spread.length === 0) return { refused: 'None of this order’s payments can take money back. Pay it outside Shopify, go on without this step, and record it as paid outside Shopify.' }
  const made = await shopify.refundOrder(claim.shop, orderId, { payments: spread, note: [marker(claim, step), note].filter(Boolean).join('. ') }, step.key)
  return made.ok ? { refunded: { shop: made.value.shop, paid: made.value.paid } } : { refused: made.error.sentence }
}

/** Whether Shopify holds the refund and says no more that anything of it failed: its provider may have tried again. */
async function hasArrived(shopify: ShopifyAdmin, shop: string, orderId: string, payment: string): Promise<boolean> {
  const held = (await shopify.refundsOfOrder(shop, orderId)).filter((refund) => carriesMark(refund.note, payment))
  return held.length > 0 && held.every((refund) => refund.failed === null)
}

/** What of the delivery charge in a refund is not there to be given: it went back in Shopify itself. Minor units of the shop's currency. */
export function shippingGone(refund: Pick<NonNullable<StepInput['refund']>, 'shippingMinor'> | undefined, { shipping }: OrderRefundable): number {
  return Math.max(0, Number(refund?.shippingMinor ?? 0) - toMinor(shipping.shop.amount, shipping.shop.currencyCode))
}

/** The refund that carries the step's marker, where Shopify holds one. */
export async function orderRefunded(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep): Promise<Confirmed | null> {
  const { task } = step.input
  const orderId = (task?.kind === 'pay-back' || task?.kind === 'pay-again' ? task.orderId : undefined) ?? claim.orderId
  const found = (await shopify.refundsOfOrder(claim.shop, orderId)).find((refund) => carriesMarker(refund.note, claim, step))
  return found ? { refunded: { shop: found.shop, paid: found.paid } } : null
}
