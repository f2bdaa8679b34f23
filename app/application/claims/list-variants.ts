import { roundAmount } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal } from '../application.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { ShopVariant } from '../settlement-port.ts'
import type { Stores } from '../store-ports.ts'

/** What may be given instead of a claim's line, with live stock: the variants of its own product, or those that a text is found in. */
export async function listVariants(deps: { stores: Stores; shopify: Pick<ShopifyAdmin, 'variantsOf'> }, shop: string, claimId: string, lineId: string, search: string): Promise<Result<ShopVariant[], Refusal>> {
  const claim = await deps.stores.claims.load(shop, claimId)
  const line = claim?.lines.find((one) => one.id === lineId)
  if (!claim || !line) return err({ kind: 'not-found', sentence: 'There is no such item in this claim.' })
  const productId = line.request.order.lineItems.nodes.find((one) => one.id === line.orderLineId)?.product?.id
  if (!search.trim() && !productId) return ok([])
  try {
    const found = await deps.shopify.variantsOf(shop, search.trim() ? { search: search.trim() } : { productId: productId ?? '' })
    return ok(found.map((one) => ({ ...one, price: { ...one.price, amount: roundAmount(one.price.amount, one.price.currencyCode) } })))
  } catch (error) {
    if (error instanceof ShopifyUnavailable) return err({ kind: 'conflict', sentence: `${error.sentence} Try again in a moment.` })
    if (error instanceof ShopifyAccessLost) return err({ kind: 'conflict', sentence: 'Shopify no longer lets Recourse read this shop. Open Recourse once more from the Shopify admin.' })
    throw error
  }
}
