import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { spreadRefund } from '../../domain/resolution/spread-refund.ts'
import type { MoneyAmount, RefundOutcome, ShopifyAdmin } from '../ports.ts'
import type { StoredClaim, StoredStep } from '../store-ports.ts'
import { moneyWords } from '../words.ts'
import type { Called } from './called.ts'
import { receivedLines } from './dispositions.ts'
import { marker } from './marker.ts'
import { linesOfStep, readReturnOf } from './return-of.ts'

/**
 * Processes exactly the step's lines and pays back what staff confirmed. Where Shopify's own sum for these lines is
 * another one, nothing is paid: the difference is for people to look at, not to paper over.
 */
export async function refundReturn(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const planned = step.input.refund
  const returned = await readReturnOf(shopify, claim, step)
  if (!returned || !planned) return { refused: 'Shopify no longer holds the return of this claim. Look at the order in Shopify; then cancel this claim, and open a new one if something is still owed.' }
  const lines = linesOfStep(claim, step, returned)
  if (lines.length === 0 || lines.some(({ line, quantity }) => line.processable < quantity)) return { refused: 'Shopify has fewer pieces left to process in this return than the claim: part of it was processed or closed there. Look at the order in Shopify before refunding anything.' }

  const asked = lines.map(({ line, quantity }) => ({ id: line.id, quantity }))
  const shippingMinor = Number(planned.shippingMinor)
  const plain = await shopify.refundOutcome(claim.shop, returned.id, asked, null)
  const shipping = shippingMinor > 0 ? inPresentment(shippingMinor, plain.shipping) : null
  const outcome = shipping ? await shopify.refundOutcome(claim.shop, returned.id, asked, shipping) : plain
  const payments = outcome.transactions.map((one) => ({ parentId: one.parentId, shopMinor: toMinor(one.shop.amount, one.shop.currencyCode), presentmentMinor: toMinor(one.presentment.amount, one.presentment.currencyCode), currency: one.presentment.currencyCode }))
  const offered = payments.reduce((sum, one) => sum + one.shopMinor, 0)
  const expected = Number(planned.totalMinor) + Number(planned.deductionMinor)
  const pieces = asked.reduce((sum, one) => sum + one.quantity, 0)
  // Shopify spreads discounts over pieces to the minor unit: a unit's difference a piece is rounding, and one of the currency that was paid in.
  if (Math.abs(offered - expected) > pieces + grainOf(outcome.maximum)) {
    const words = (minor: number) => moneyWords(fromMinor(minor, claim.currencyCode), claim.currencyCode)
    return { refused: `Shopify would give back ${words(offered)} for these items, the claim reckons with ${words(expected)}. Something was refunded, changed or taxed outside this claim: look at the order in Shopify. Nothing has been paid.` }
  }

  const totalMinor = Math.max(0, Math.min(offered - Number(planned.deductionMinor), toMinor(outcome.maximum.shop.amount, outcome.maximum.shop.currencyCode)))
  const currency = payments[0]?.currency ?? claim.currencyCode
  const spread = spreadRefund(totalMinor, payments)
  const paid = toAmount(spread.reduce((sum, one) => sum + one.presentmentMinor, 0), currency)
  const note = [marker(claim, step), planned.itemised && `Deducted: ${planned.itemised}`, planned.note].filter(Boolean).join('. ')
  const asCredit = planned.as === 'store-credit' && totalMinor > 0
  const transactions = asCredit ? [] : spread.map((one) => ({ parentId: one.parentId, amount: toAmount(one.presentmentMinor, currency) }))
  const result = await shopify.processReturn(claim.shop, returned.id, receivedLines(claim, step, lines), transactions, shipping, note, asCredit ? { storeCredit: { amount: paid } } : {})
  if (!result.ok) return { refused: result.error.sentence }
  return { return: result.value, before: returned, refunded: { shop: toAmount(totalMinor, claim.currencyCode), paid } }
}

const toAmount = (minor: number, currencyCode: string): MoneyAmount => ({ amount: fromMinor(minor, currencyCode), currencyCode })

/** Shipping in the order's presentment currency: all of it as it was paid, a part by the ratio of what was paid, rounded down. */
function inPresentment(minor: number, paid: RefundOutcome['shipping']): MoneyAmount {
  const shop = BigInt(toMinor(paid.shop.amount, paid.shop.currencyCode))
  const presentment = BigInt(toMinor(paid.presentment.amount, paid.presentment.currencyCode))
  return toAmount(Number(BigInt(minor) >= shop ? presentment : (BigInt(minor) * presentment) / shop), paid.presentment.currencyCode)
}

/** What one minor unit of the presentment currency is worth in the shop's, rounded up; nothing where they are one. */
function grainOf({ shop, presentment }: RefundOutcome['maximum']): number {
  const paid = toMinor(presentment.amount, presentment.currencyCode)
  return shop.currencyCode === presentment.currencyCode || paid === 0 ? 0 : Math.ceil(toMinor(shop.amount, shop.currencyCode) / paid)
}
