import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import type { CreatedReturnExtras } from '../return-port.ts'
import type { MoneyAmount, ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import type { StoredClaim, StoredStep } from '../store-ports.ts'
import type { Called, Confirmed } from './called.ts'
import { receivedLines } from './dispositions.ts'
import { marker } from './marker.ts'
import { linesOfStep, readReturnOf } from './return-of.ts'

/** What a return made for an exchange is given besides: as many of the new goods as pieces come back. */
export function exchangeExtras(claim: StoredClaim, step: StoredStep): CreatedReturnExtras {
  const { task } = step.input
  if (task?.kind !== 'exchange') return {}
  const quantity = claim.state.lines.filter((line) => step.input.lineIds.includes(line.id)).reduce((sum, line) => sum + line.quantity, 0)
  return { exchange: [{ variantId: task.exchange.variantId, quantity }] }
}

/**
 * Processes the goods that came back and releases the new ones. What is left over goes back to the payments; what the
 * customer owes for dearer goods Shopify bills, and nothing is shipped before it is paid.
 */
export async function exchangeReturn(shopify: ShopifyAdmin, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const returned = await readReturnOf(shopify, claim, step)
  const fresh = returned?.exchange.filter((one) => one.processable > 0).map((one) => ({ id: one.id, quantity: one.processable })) ?? []
  if (!returned || fresh.length === 0) return { refused: 'Shopify no longer holds the return of this exchange, or its new goods were taken out of it there. Look at the order in Shopify. Nothing has been sent or paid.' }
  const lines = linesOfStep(claim, step, returned)
  if (lines.length === 0 || lines.some(({ line, quantity }) => line.processable < quantity)) return { refused: 'Shopify has fewer pieces left to process in this return than the claim. Look at the order in Shopify before exchanging anything.' }
  const asked = lines.map(({ line, quantity }) => ({ id: line.id, quantity }))
  const outcome = await shopify.refundOutcome(claim.shop, returned.id, asked, null, { exchange: fresh })
  const back = outcome.transactions.map((one) => ({ parentId: one.parentId, amount: one.presentment }))
  const result = await shopify.processReturn(claim.shop, returned.id, receivedLines(claim, step, lines), back, null, [marker(claim, step), step.input.note].filter(Boolean).join('. '), { exchange: fresh })
  if (!result.ok) return { refused: result.error.sentence }
  const paidCurrency = outcome.transactions[0]?.presentment.currencyCode ?? claim.currencyCode
  const sum = (of: 'shop' | 'presentment', currency: string) => ({ amount: fromMinor(outcome.transactions.reduce((total, one) => total + toMinor(one[of].amount, currency), 0), currency), currencyCode: currency })
  await askForTheRest(shopify, claim)
  return { return: result.value, before: returned, refunded: { shop: sum('shop', claim.currencyCode), paid: sum('presentment', paidCurrency) }, ...(outcome.owed ? { owed: outcome.owed.shop } : {}) }
}

/** Settles the doubt about an exchange: done where the old goods are processed and the new ones released. */
export async function exchanged(shopify: ShopifyAdmin, claim: StoredClaim, found: ShopifyReturn, refunded: NonNullable<Confirmed['refunded']>): Promise<Confirmed | null> {
  if (!found.exchange.length || found.exchange.some((one) => one.processable > 0 || one.processed === 0)) return null
  const owed = await askForTheRest(shopify, claim)
  return { return: found, refunded, ...(owed ? { owed } : {}) }
}

/** Has Shopify bill what the dearer goods leave owing; a bill that is mailed twice after a doubt is the same bill. */
async function askForTheRest(shopify: ShopifyAdmin, claim: StoredClaim): Promise<MoneyAmount | null> {
  const left = await shopify.refundableOf(claim.shop, claim.orderId)
  if (!left || toMinor(left.outstanding.shop.amount, left.outstanding.shop.currencyCode) <= 0) return null
  await shopify.invoiceOutstanding(claim.shop, claim.orderId, `Difference of the exchange in claim ${claim.number}`)
  return left.outstanding.shop
}
