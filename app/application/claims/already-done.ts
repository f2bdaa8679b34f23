import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import type { MoneyAmount, ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'
import type { Confirmed } from './called.ts'
import { isLost } from './failed-payments.ts'
import { carriesMarker, isOurs } from './marker.ts'
import { exchanged } from './exchange-return.ts'
import type { PerformDeps } from './perform-steps.ts'
import { orderReplaced } from './replace-order.ts'
import { orderRefunded } from './refund-order.ts'
import { readReturnOf } from './return-of.ts'

/**
 * Settles the doubt about a step: reads whether Shopify holds what it was to bring about. Null: it doesn't, so the call
 * may be made, or its refusal believed. Refunds are judged by what Shopify has processed, never by what we remember.
 */
export async function alreadyDone(deps: Pick<PerformDeps, 'shopify' | 'stores'>, claim: StoredClaim, step: StoredStep): Promise<Confirmed | null> {
  const { shopify } = deps
  switch (step.kind) {
    case 'request-return':
    case 'create-return': {
      const returns = await shopify.returnsOfOrder(claim.shop, claim.orderId)
      const made = returns.find((one) => one.lines.some((line) => carriesMarker(line.note, claim, step)))
      return made ? { return: made } : null
    }
    case 'approve-return':
      return reached(await readReturnOf(shopify, claim, step), ['OPEN', 'CLOSED'])
    case 'decline-return':
      return reached(await readReturnOf(shopify, claim, step), ['DECLINED'])
    case 'cancel-return':
      return reached(await readReturnOf(shopify, claim, step), ['CANCELED', 'CLOSED', 'DECLINED'])
    case 'close-return':
      return reached(await readReturnOf(shopify, claim, step), ['CLOSED'])
    case 'refund-return': {
      const found = await readReturnOf(shopify, claim, step)
      // Its own refund speaks for the step, whatever became of other pieces in the same return.
      if (!found || !(found.refunds.some((refund) => carriesMarker(refund.note, claim, step)) || processed(claim, step, found))) return null
      if (step.input.task?.kind === 'exchange') return exchanged(deps, claim, step, found, await paidBack(shopify, claim, step, found))
      const refunded = await paidBack(shopify, claim, step, found)
      // Processed by somebody without paying anything: the money is still owed, and nobody may be told that it went out.
      const owed = Number(step.input.refund?.totalMinor ?? 0) > 0 && toMinor(refunded.shop.amount, refunded.shop.currencyCode) === 0
      return owed ? null : { return: found, refunded }
    }
    case 'refund-order':
      return orderRefunded(shopify, claim, step)
    case 'replace-order':
      return orderReplaced(deps, claim, step)
    // A label given twice is the same label.
    case 'attach-label':
      return null
    default:
      return step.kind satisfies never
  }
}

const reached = (found: ShopifyReturn | null, statuses: ShopifyReturn['status'][]): Confirmed | null => (found && statuses.includes(found.status) ? { return: found } : null)

/** Every piece of the step has been processed, beside those that earlier steps settled in the same return. */
function processed(claim: StoredClaim, step: StoredStep, found: ShopifyReturn): boolean {
  const items = new Set(claim.state.lines.filter((line) => step.input.lineIds.includes(line.id) && found.lines.some((one) => one.lineItemId === line.lineItemId)).map((line) => line.lineItemId))
  const mine = claim.state.lines.filter((line) => step.input.lineIds.includes(line.id) || (line.returnId === found.id && line.settlement === 'settled'))
  const pieces = (lineItemId: string) => mine.reduce((sum, line) => sum + (line.lineItemId === lineItemId ? line.quantity : 0), 0)
  return items.size > 0 && [...items].every((item) => found.lines.reduce((sum, line) => sum + (line.lineItemId === item ? line.processed : 0), 0) >= pieces(item))
}

/** What went back: the refund that carries the step's marker, or else all that was refunded through this return by none of our steps and was not taken over before, but for what its provider could not pay. */
async function paidBack(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep, found: ShopifyReturn): Promise<{ shop: MoneyAmount; paid: MoneyAmount }> {
  const marked = found.refunds.filter((refund) => carriesMarker(refund.note, claim, step))
  if (marked.length > 0) return totalOf(marked, claim.currencyCode)
  const known = claim.returns.find((one) => one.id === found.id)?.seen?.refunds ?? []
  const fresh = found.refunds.filter((refund) => !isOurs(refund.note) && !known.includes(refund.id))
  const lost = fresh.length === 0 ? [] : (await shopify.refundsOfOrder(claim.shop, found.orderId)).filter(isLost).map(({ id }) => id)
  return totalOf(fresh.filter(({ id }) => !lost.includes(id)), claim.currencyCode)
}

/** Adds refunds up, in both currencies. */
export function totalOf(refunds: Array<{ shop: MoneyAmount; paid: MoneyAmount }>, shopCurrency: string): { shop: MoneyAmount; paid: MoneyAmount } {
  const paidCurrency = refunds[0]?.paid.currencyCode ?? shopCurrency
  const sum = (pick: (refund: { shop: MoneyAmount; paid: MoneyAmount }) => MoneyAmount, currency: string) => ({ amount: fromMinor(refunds.reduce((total, one) => total + toMinor(pick(one).amount, currency), 0), currency), currencyCode: currency })
  return { shop: sum((one) => one.shop, shopCurrency), paid: sum((one) => one.paid, paidCurrency) }
}
