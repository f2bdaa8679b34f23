import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import { spreadRefund } from '../../domain/resolution/spread-refund.ts'
import type { CreatedReturnExtras } from '../return-port.ts'
import type { MoneyAmount, ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import type { PerformDeps } from './perform-steps.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'
import type { Called, Confirmed } from './called.ts'
import { receivedLines } from './dispositions.ts'
import { grainOf } from './grain-of.ts'
import { marker } from './marker.ts'
import { linesOfStep, readReturnOf } from './return-of.ts'
import { moneyWords } from '../words.ts'

type Deps = Pick<PerformDeps, 'shopify' | 'stores'>

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
export async function exchangeReturn(deps: Deps, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const { shopify } = deps
  const returned = await readReturnOf(shopify, claim, step)
  const fresh = returned?.exchange.filter((one) => one.processable > 0).map((one) => ({ id: one.id, quantity: one.processable })) ?? []
  if (!returned || fresh.length === 0) return { refused: 'Shopify no longer holds the return of this exchange, or its new goods were taken out of it there. Look at the order in Shopify. Nothing has been sent or paid.' }
  const lines = linesOfStep(claim, step, returned)
  if (lines.length === 0 || lines.some(({ line, quantity }) => line.processable < quantity)) return { refused: 'Shopify has fewer pieces left to process in this return than the claim. Look at the order in Shopify before exchanging anything.' }
  const asked = lines.map(({ line, quantity }) => ({ id: line.id, quantity }))
  const outcome = await shopify.refundOutcome(claim.shop, returned.id, asked, null, { exchange: fresh })
  const payments = outcome.transactions.map((one) => ({ parentId: one.parentId, shopMinor: toMinor(one.shop.amount, one.shop.currencyCode), presentmentMinor: toMinor(one.presentment.amount, one.presentment.currencyCode) }))
  const { currencyCode } = claim
  const paidCurrency = outcome.transactions[0]?.presentment.currencyCode ?? currencyCode
  const offered = payments.reduce((sum, one) => sum + one.shopMinor, 0)
  const reckoned = outcome.owed ? -toMinor(outcome.owed.shop.amount, outcome.owed.shop.currencyCode) : offered
  const { differenceMinor, deductionMinor, itemised } = step.input.exchange ?? { differenceMinor: reckoned, deductionMinor: 0, itemised: '' }
  // As with a refund, a unit's difference a piece is rounding; anything more is for people to look at.
  if (Math.abs(reckoned - differenceMinor) > asked.reduce((sum, one) => sum + one.quantity, 0) + grainOf(outcome.maximum)) {
    return { refused: `For this exchange Shopify reckons with ${differenceWords(reckoned, currencyCode)}, the claim with ${differenceWords(differenceMinor, currencyCode)}. The price of the new item was changed or taxed meanwhile, or something was refunded outside this claim: look at the order in Shopify. Nothing has been sent or paid.` }
  }
  const credit = outcome.owed ? await creditOf(shopify, claim) : 0
  if (outcome.owed && credit > 0) {
    const words = (minor: number) => moneyWords(fromMinor(minor, currencyCode), currencyCode)
    return { refused: `This exchange leaves ${words(-reckoned)} to be paid by the customer, and Shopify holds ${words(credit)} of this order in the customer’s favour: what was kept of an earlier refund, or one that its provider has not confirmed yet. Shopify would set one against the other, bill ${credit < -reckoned ? `only ${words(-reckoned - credit)}` : 'nothing'} and ship the new item. Nothing has been sent or paid. Try again once such a refund is confirmed; otherwise go on without this step, refund the item and have the other one ordered anew.` }
  }
  const backMinor = Math.max(0, offered - deductionMinor)
  const spread = spreadRefund(backMinor, payments)
  const back = spread.map((one) => ({ parentId: one.parentId, amount: { amount: fromMinor(one.presentmentMinor, paidCurrency), currencyCode: paidCurrency } }))
  const result = await shopify.processReturn(claim.shop, returned.id, receivedLines(claim, step, lines), back, null, [marker(claim, step), itemised && `Deducted: ${itemised}`, step.input.note].filter(Boolean).join('. '), { exchange: fresh })
  if (!result.ok) return { refused: result.error.sentence }
  const newLineIds = await newLinesOf(deps, claim, result.value)
  const asking = await askForTheRest(shopify, claim)
  return {
    return: result.value, newLineIds, before: returned, refunded: { shop: { amount: fromMinor(backMinor, currencyCode), currencyCode }, paid: { amount: fromMinor(spread.reduce((sum, one) => sum + one.presentmentMinor, 0), paidCurrency), currencyCode: paidCurrency } },
    ...(outcome.owed ? { owed: outcome.owed.shop } : {}), ...(asking?.refused ? { leftUndone: asking.refused } : {}),
  }
}

const differenceWords = (minor: number, currencyCode: string) => `${moneyWords(fromMinor(Math.abs(minor), currencyCode), currencyCode)} ${minor < 0 ? 'to be paid by the customer' : 'to go back'}`

/** Settles the doubt about an exchange: done where the old goods are processed and the new ones released. */
export async function exchanged(deps: Deps, claim: StoredClaim, step: StoredStep, found: ShopifyReturn, refunded: NonNullable<Confirmed['refunded']>): Promise<Confirmed | null> {
  if (!found.exchange.length || found.exchange.some((one) => one.processable > 0 || one.processed === 0)) return null
  const newLineIds = await newLinesOf(deps, claim, found)
  const asking = await askForTheRest(deps.shopify, claim)
  return { return: found, refunded, newLineIds, ...(asking ? { owed: owedBy(claim, step) ?? asking.owed } : {}), ...(asking?.refused ? { leftUndone: asking.refused } : {}) }
}

/** What the exchange itself leaves owing by the claim's own sums: the whole order may owe more. Null where those tell of nothing owed. */
function owedBy({ currencyCode }: StoredClaim, { input: { exchange } }: StoredStep): MoneyAmount | null {
  return exchange && exchange.differenceMinor < 0 ? { amount: fromMinor(-exchange.differenceMinor, currencyCode), currencyCode } : null
}

/** The order's lines that the new goods became; the order is taken in with them, so that their pieces can follow on those they were given for. */
async function newLinesOf({ shopify, stores }: Deps, claim: StoredClaim, { exchange }: ShopifyReturn): Promise<string[]> {
  const ids = exchange.flatMap((one) => one.lineItemIds)
  const read = ids.length ? await shopify.readOrder(claim.shop, claim.orderId) : null
  if (read) await stores.orders.takeIn(claim.shop, [read])
  return ids
}

/** What the order holds in the customer’s favour before the exchange, minor units of the shop's currency: what is billed for the new goods would be less by that. */
async function creditOf(shopify: ShopifyAdmin, claim: StoredClaim): Promise<number> {
  const left = await shopify.refundableOf(claim.shop, claim.orderId)
  return left ? Math.max(0, -toMinor(left.outstanding.shop.amount, left.outstanding.shop.currencyCode)) : 0
}

/** Has Shopify bill what the dearer goods leave owing; a bill that is mailed twice after a doubt is the same bill. */
async function askForTheRest(shopify: ShopifyAdmin, claim: StoredClaim): Promise<{ owed: MoneyAmount; refused: string | null } | null> {
  const left = await shopify.refundableOf(claim.shop, claim.orderId)
  if (!left || toMinor(left.outstanding.shop.amount, left.outstanding.shop.currencyCode) <= 0) return null
  const asked = await shopify.invoiceOutstanding(claim.shop, claim.orderId, `Difference of the exchange in claim ${claim.number}`)
  return { owed: left.outstanding.shop, refused: asked.ok ? null : `Shopify did not send the bill for the difference: ${asked.error.sentence} Ask the customer for it yourself; nothing is shipped before it is paid.` }
}
