import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { spreadRefund } from '../../domain/resolution/spread-refund.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { OrderRefundable } from '../settlement-port.ts'
import type { StepInput, StoredClaim, StoredStep } from './stored-claim.ts'
import { moneyWords } from '../words.ts'
import type { Called, Confirmed } from './called.ts'
import { grainOf } from './grain-of.ts'
import { carriesMarker, marker } from './marker.ts'
import { missingNow, orderOfPayment } from './pay-again.ts'

/**
 * Pays a sum back beside any return: a price reduction, a kept item, the difference of a replacement, costs of the claim.
 * It goes to the payments of the order, the oldest first, and never passes what they can still give back.
 */
export async function refundOrderOf(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const { task, note = '' } = step.input
  if (task?.kind !== 'pay-back' && task?.kind !== 'pay-again') throw new Error(`Step ${step.id} pays back without a sum.`)
  const orderId = task.kind === 'pay-again' ? orderOfPayment(claim, task) : (task.orderId ?? claim.orderId)
  const asked = task.kind === 'pay-again' ? await missingNow(shopify, claim, task) : { missing: task.amount.amount }
  if ('refused' in asked) return asked
  if (task.kind === 'pay-again' && asked.missing === 0) return { arrived: true }
  const left = await shopify.refundableOf(claim.shop, orderId)
  if (!left) return { refused: 'Shopify holds this order no more, so nothing can be paid back on it.' }
  const { currencyCode } = claim
  const maximum = toMinor(left.maximum.shop.amount, left.maximum.shop.currencyCode)
  // A refund is what is left of the price; a sum that somebody has named is paid as named or not at all.
  const due = task.kind === 'pay-back' && task.as === 'refund' && maximum > 0 ? Math.max(0, Math.min(task.amount.amount - shippingGone(step.input.refund, left), maximum)) : asked.missing
  if (due > maximum) return { refused: `Shopify can give back ${moneyWords(fromMinor(maximum, currencyCode), currencyCode)} of this order at most, and ${moneyWords(fromMinor(asked.missing, currencyCode), currencyCode)} were asked for. Nothing has been paid.` }
  const payments = left.payments.map((one) => ({ parentId: one.parentId, gateway: one.gateway, shopMinor: toMinor(one.shop.amount, one.shop.currencyCode), presentmentMinor: toMinor(one.presentment.amount, one.presentment.currencyCode), currency: one.presentment.currencyCode }))
  const spread = spreadRefund(due, payments).flatMap(({ parentId, presentmentMinor }) => {
    const payment = payments.find((one) => one.parentId === parentId)
    return payment ? [{ parentId, gateway: payment.gateway, amount: { amount: fromMinor(presentmentMinor, payment.currency), currencyCode: payment.currency } }] : []
  })
  if (spread.length === 0) return { refused: 'None of this order’s payments can take money back. Pay it outside Shopify, go on without this step, and record it as paid outside Shopify.' }
  const made = await shopify.refundOrder(claim.shop, orderId, { payments: spread, note: [marker(claim, step), note].filter(Boolean).join('. ') }, step.key)
  return made.ok ? { refunded: { shop: made.value.shop, paid: made.value.paid }, asked: due } : { refused: made.error.sentence }
}

/** What of the delivery charge in a refund is not there to be given: it went back in Shopify itself. Minor units of the shop's currency. */
export function shippingGone(refund: Pick<NonNullable<StepInput['refund']>, 'shippingMinor'> | undefined, { shipping }: OrderRefundable): number {
  return Math.max(0, Number(refund?.shippingMinor ?? 0) - toMinor(shipping.shop.amount, shipping.shop.currencyCode))
}

/** The refund that carries the step's marker, where Shopify holds one. Where that was made for less than is asked for now, no more was paid of it. */
export async function orderRefunded(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep): Promise<Confirmed | null> {
  const { task } = step.input
  const orderId = task?.kind === 'pay-again' ? orderOfPayment(claim, task) : ((task?.kind === 'pay-back' ? task.orderId : undefined) ?? claim.orderId)
  const found = (await shopify.refundsOfOrder(claim.shop, orderId)).find((refund) => carriesMarker(refund.note, claim, step))
  if (!found) return null
  const asked = task?.kind === 'pay-again' ? task.amount.amount : 0
  const paid = toMinor(found.shop.amount, found.shop.currencyCode)
  const rounding = 3 * grainOf({ shop: found.shop, presentment: found.paid })
  return { refunded: { shop: found.shop, paid: found.paid }, asked: asked - paid > rounding ? paid : asked }
}
