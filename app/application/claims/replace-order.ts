import { fromMinor } from '../../domain/kernel/money.ts'
import { ShopifyUnavailable } from '../ports.ts'
import type { PerformDeps } from './perform-steps.ts'
import type { StoredClaim, StoredStep } from './stored-claim.ts'
import type { Called, Confirmed } from './called.ts'
import { marker } from './marker.ts'

/**
 * Sends the new goods free of charge in an order of their own. The order is taken in at once, so that its pieces can
 * follow on the ones they replace when the claim is settled.
 */
export async function replaceOrder(deps: Pick<PerformDeps, 'shopify' | 'stores'>, claim: StoredClaim, step: StoredStep): Promise<Called> {
  const { task, lineIds, note = '' } = step.input
  if (task?.kind !== 'replacement') throw new Error(`Step ${step.id} replaces without saying by what.`)
  const pieces = claim.state.lines.filter((line) => lineIds.includes(line.id)).reduce((sum, line) => sum + line.quantity, 0)
  const price = claim.lines.find((line) => lineIds.includes(line.id))?.unitPriceMinor ?? 0n
  const { variantId, title } = task.replacement
  const order = await deps.stores.orders.find(claim.shop, claim.orderId)
  // What the shop no longer sells goes as a line of its own; its value is told in the order's currency, where that is the shop's.
  const value = { amount: fromMinor(order?.presentmentCurrency === claim.currencyCode ? Number(price) : 0, order?.presentmentCurrency ?? claim.currencyCode), currencyCode: order?.presentmentCurrency ?? claim.currencyCode }
  const made = await deps.shopify.createReplacementOrder(claim.shop, {
    orderId: claim.orderId, lines: [variantId ? { variantId, quantity: pieces } : { title, quantity: pieces, value }],
    note: [marker(claim, step), note].filter(Boolean).join('. '), marker: marker(claim, step),
  })
  return made.ok ? taken(deps, claim.shop, made.value) : { refused: made.error.sentence }
}

/** The replacement made under the step's marker, where Shopify holds one. */
export async function orderReplaced(deps: Pick<PerformDeps, 'shopify' | 'stores'>, claim: StoredClaim, step: StoredStep): Promise<Confirmed | null> {
  const found = await deps.shopify.replacementOrder(claim.shop, marker(claim, step))
  return found ? taken(deps, claim.shop, found) : null
}

async function taken(deps: Pick<PerformDeps, 'shopify' | 'stores'>, shop: string, { id, name }: { id: string; name: string }): Promise<Confirmed> {
  const read = await deps.shopify.readOrder(shop, id)
  if (!read) throw new ShopifyUnavailable('Shopify does not show the replacement order yet.')
  await deps.stores.orders.takeIn(shop, [read])
  return { order: { id, name } }
}
