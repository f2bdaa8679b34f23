import { decideCommand } from '../../domain/claim/decide-command.ts'
import type { OrderedStep } from '../../domain/claim/decide/outcome.ts'
import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal } from '../application.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { OrderRefund, OrderRefundable } from '../settlement-port.ts'
import type { Stores } from '../store-ports.ts'
import { moneyWords } from '../words.ts'
import type { RefundOutlook } from './claim-view.ts'
import { grainOf } from './grain-of.ts'
import { feesInOffer, offerOf, weighOffer } from './refund-offer.ts'
import type { WeighedOffer } from './refund-offer.ts'
import { planRefundSteps } from './refund-plan-of.ts'
import { shippingGone } from './refund-order.ts'
import { isRefund } from './refund-sums.ts'
import { linesOfStep, readReturnOf } from './return-of.ts'
import type { StepInput, StoredClaim } from './stored-claim.ts'

export interface OutlookDeps { stores: Stores; shopify: Pick<ShopifyAdmin, 'refundableOf' | 'refundsOfOrder' | 'refundOutcome' | 'readReturn' | 'suggestedRefund'> }

type Planned = NonNullable<StepInput['refund']>

/** Asks Shopify beforehand what it would give back for the refund that is planned: at most two questions a return and two about the order. Moves nothing. */
export async function refundOutlook(deps: OutlookDeps, shop: string, claimId: string): Promise<Result<RefundOutlook, Refusal>> {
  const claim = await deps.stores.claims.load(shop, claimId)
  if (!claim) return err({ kind: 'not-found', sentence: 'There is no such claim in this shop.' })
  if (claim.state.payments === 'outside') return ok({ gives: null, sentences: [] })
  const outcome = decideCommand({ name: 'refund' }, claim.state)
  if (!outcome.ok) return err({ kind: 'not-allowed', sentence: outcome.error.sentence })
  const steps = outcome.value.steps.filter(isRefund)
  const planned = await planRefundSteps(deps.stores, claim, steps, undefined, '')
  if (!planned.ok) return planned
  try {
    return ok(await outlookOf(deps.shopify, claim, steps, planned.value))
  } catch (error) {
    if (error instanceof ShopifyUnavailable) return err({ kind: 'conflict', sentence: `${error.sentence} What it will give back is not known yet.` })
    if (error instanceof ShopifyAccessLost) return err({ kind: 'conflict', sentence: 'Shopify no longer lets Recourse read this shop. Open Recourse once more from the Shopify admin.' })
    throw error
  }
}

/** The same for the steps of a refund and what each is planned to pay. Failures are those of `ShopifyAdmin`. */
export async function outlookOf(shopify: OutlookDeps['shopify'], claim: StoredClaim, steps: OrderedStep[], planned: Planned[]): Promise<RefundOutlook> {
  const payer = (claim.state.payments === 'replaced-order' ? claim.lines[0]?.request.order.id : undefined) ?? claim.orderId
  const left = await shopify.refundableOf(claim.shop, payer)
  if (!left) return { gives: null, sentences: ['Shopify holds this order no more, so nothing can be paid back on it.'] }
  const words = (minor: number) => moneyWords(fromMinor(minor, claim.currencyCode), claim.currencyCode)
  const offers = await Promise.all(steps.map((step, i) => offerForStep(shopify, claim, step, planned[i] ?? none, left)))
  const maximum = toMinor(left.maximum.shop.amount, left.maximum.shop.currencyCode)
  const plan = planned.reduce((sum, one) => sum + Number(one.totalMinor), 0)
  const odd = offers.filter((offer) => !offer.agrees)
  if (odd.length) return { gives: null, sentences: odd.map((offer) => `Shopify would give back ${words(offer.offeredMinor)} for these items, the claim reckons with ${words(offer.expectedMinor)}. As long as the two differ nothing is paid: look at the order in Shopify first.`) }
  const gives = Math.min(maximum, offers.reduce((sum, offer) => sum + offer.totalMinor, 0))
  const pieces = claim.state.lines.filter((line) => steps.some((step) => step.lineIds.includes(line.id))).reduce((sum, line) => sum + line.quantity, 0)
  if (plan - gives <= pieces + grainOf(left.maximum)) return { gives: null, sentences: [] }
  return {
    gives: { amount: fromMinor(gives, claim.currencyCode), currencyCode: claim.currencyCode },
    sentences: [
      `Shopify can give back ${words(gives)} now, ${words(plan - gives)} less than this plan.`,
      ...goneWords(await shopify.refundsOfOrder(claim.shop, payer), claim),
      'If you confirm, only that much goes out. What the customer is still owed you pay outside Shopify.',
    ],
  }
}

const none: Planned = { totalMinor: '0', deductionMinor: '0', shippingMinor: '0', note: '', itemised: '' }

/** What Shopify offers for one step: for a return that stands by what it would give back, for one that is only to be made by what it suggests for its pieces. */
async function offerForStep(shopify: OutlookDeps['shopify'], claim: StoredClaim, { kind, lineIds }: OrderedStep, planned: Planned, left: OrderRefundable): Promise<WeighedOffer> {
  const maximum = toMinor(left.maximum.shop.amount, left.maximum.shop.currencyCode)
  const total = Number(planned.totalMinor)
  if (kind === 'refund-order') {
    const payable = Math.min(maximum, payableOf(left))
    return { agrees: true, offeredMinor: payable, expectedMinor: total, totalMinor: Math.max(0, Math.min(total - shippingGone(planned, left), payable)) }
  }
  const mine = claim.state.lines.filter((line) => lineIds.includes(line.id))
  const pieces = mine.reduce((sum, line) => sum + line.quantity, 0)
  const returned = await readReturnOf(shopify, claim, { input: { lineIds } })
  if (returned) {
    const lines = linesOfStep(claim, { input: { lineIds } }, returned)
    const asked = lines.map(({ line, quantity }) => ({ id: line.id, quantity }))
    return asked.length ? weighOffer(planned, await offerOf(shopify, claim.shop, returned.id, asked, planned), pieces, feesInOffer(claim, returned, lines)) : { agrees: false, offeredMinor: 0, expectedMinor: total, totalMinor: 0 }
  }
  const suggested = await shopify.suggestedRefund(claim.shop, claim.orderId, mine.map((line) => ({ lineItemId: line.lineItemId, quantity: line.quantity })))
  const suggestedMinor = suggested ? toMinor(suggested.shop.amount, suggested.shop.currencyCode) : 0
  const offered = Math.min(suggestedMinor, payableOf(left))
  const shipping = Math.min(Number(planned.shippingMinor), toMinor(left.shipping.shop.amount, left.shipping.shop.currencyCode))
  // The return is still to be made, so that no fee is in what is offered.
  const fee = Number(planned.feeMinor ?? 0)
  const expected = total + Number(planned.deductionMinor) + fee - Number(planned.shippingMinor) + shipping
  const agrees = Math.abs(offered - Math.min(expected - shipping, maximum)) <= pieces + grainOf(left.maximum)
  return { agrees, offeredMinor: offered + shipping, expectedMinor: expected, totalMinor: Math.max(0, Math.min(expected - Number(planned.deductionMinor) - fee, Math.min(suggestedMinor - fee, payableOf(left)) + shipping, maximum)) }
}

/** What the order's payments can take back. */
const payableOf = ({ payments }: OrderRefundable) => payments.reduce((sum, one) => sum + toMinor(one.shop.amount, one.shop.currencyCode), 0)

/** What has gone back of the order before, or is about to; else where to look. */
function goneWords(refunds: OrderRefund[], claim: StoredClaim): string[] {
  const sum = (some: OrderRefund[]) => moneyWords(fromMinor(some.reduce((total, one) => total + toMinor(one.shop.amount, claim.currencyCode), 0), claim.currencyCode), claim.currencyCode)
  if (refunds.length === 0) return ['Nothing of this order went back before: look there at how it was paid, such as by a gift card.']
  const [pending, paid] = [refunds.filter(({ status }) => status === 'pending'), refunds.filter(({ status }) => status === 'paid')]
  return [
    ...(paid.length ? [`${sum(paid)} of this order went back before.`] : []),
    ...(pending.length ? [`${sum(pending)} of it are on their way: the payment provider has not confirmed them yet.`] : []),
  ]
}
