import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { spreadRefund } from '../../domain/resolution/spread-refund.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'
import { moneyWords } from '../words.ts'
import { totalOf } from './already-done.ts'
import type { Called } from './called.ts'
import { receivedLines } from './dispositions.ts'
import { carriesMarker, marker } from './marker.ts'
import { feesInOffer, offerOf, toAmount, weighOffer } from './refund-offer.ts'
import { linesOfStep, readReturnOf } from './return-of.ts'

/**
 * Processes exactly the step's lines and pays back what staff confirmed, or what is left of it where money has gone
 * back on the order before. Where Shopify's own sum for these lines is another one, nothing is paid: the difference is
 * for people to look at, not to paper over.
 */
export async function refundReturn(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const planned = step.input.refund
  const returned = await readReturnOf(shopify, claim, step)
  if (!returned || !planned) return { refused: 'Shopify no longer holds the return of this claim. Look at the order in Shopify; then cancel this claim, and open a new one if something is still owed.' }
  const lines = linesOfStep(claim, step, returned)
  if (lines.length === 0) return { refused: 'Shopify has fewer pieces left to process in this return than the claim: part of it was processed or closed there. Look at the order in Shopify before refunding anything.' }

  const asked = lines.map(({ line, quantity }) => ({ id: line.id, quantity }))
  const offer = await offerOf(shopify, claim.shop, returned.id, asked, planned)
  const { outcome, shipping } = offer
  const { agrees, offeredMinor, expectedMinor, totalMinor } = weighOffer(planned, offer, asked.reduce((sum, one) => sum + one.quantity, 0), feesInOffer(claim, returned, lines))
  if (!agrees) {
    const words = (minor: number) => moneyWords(fromMinor(minor, claim.currencyCode), claim.currencyCode)
    return { refused: `Shopify would give back ${words(offeredMinor)} for these items, the claim reckons with ${words(expectedMinor)}. Something was refunded, changed or taxed outside this claim: look at the order in Shopify. Nothing has been paid.` }
  }
  const payments = outcome.transactions.map((one) => ({ parentId: one.parentId, shopMinor: toMinor(one.shop.amount, one.shop.currencyCode), presentmentMinor: toMinor(one.presentment.amount, one.presentment.currencyCode), currency: one.presentment.currencyCode }))
  const currency = payments[0]?.currency ?? claim.currencyCode
  const spread = spreadRefund(totalMinor, payments)
  const paid = toAmount(spread.reduce((sum, one) => sum + one.presentmentMinor, 0), currency)
  const note = [marker(claim, step), planned.itemised && `Deducted: ${planned.itemised}`, planned.note].filter(Boolean).join('. ')
  const asCredit = planned.as === 'store-credit' && totalMinor > 0
  const transactions = asCredit ? [] : spread.map((one) => ({ parentId: one.parentId, amount: toAmount(one.presentmentMinor, currency) }))
  const result = await shopify.processReturn(claim.shop, returned.id, receivedLines(claim, step, lines), transactions, shipping, note, asCredit ? { storeCredit: { amount: paid } } : {})
  if (!result.ok) return { refused: result.error.sentence }
  // Shopify converts what was rounded down in the shopper's currency back into the shop's: its own sum is the one on record.
  const held = result.value.refunds.filter((refund) => carriesMarker(refund.note, claim, step))
  return { return: result.value, before: returned, refunded: held.length ? totalOf(held, claim.currencyCode) : { shop: toAmount(totalMinor, claim.currencyCode), paid } }
}
