import type { Database } from './client.server.ts'
import { withOrdersInPlace } from './orders-in-place.server.ts'

/**
 * What claims have given back of an order's delivery charge, in minor units of the shop's currency: with steps in Shopify,
 * those under way among them, and with refunds that the shop paid without Shopify. A claim on a piece that came free in
 * place of one of the order's gives back what was paid on this order.
 */
export async function shippingPaidBack(database: Database, shop: string, orderId: string): Promise<bigint> {
  const [found] = await database.$queryRaw<Array<{ minor: bigint }>>`
    ${withOrdersInPlace(shop, orderId)}, shopify as (
      select coalesce(sum((step."input"->'refund'->>'shippingMinor')::bigint), 0) as "minor" from "ShopifyStep" step join "Claim" claim on claim."shop" = step."shop" and claim."id" = step."claimId"
      where claim."shop" = ${shop} and coalesce(step."input"->'task'->>'orderId', claim."orderId") = ${orderId} and step."kind" in ('refund-return', 'refund-order') and step."state" not in ('refused', 'abandoned')
    ), outside as (
      select coalesce(sum((item->>'amountMinor')::bigint), 0) as "minor" from following join "Claim" claim on claim."shop" = ${shop} and claim."orderId" = following."id"
        join "ClaimEvent" event on event."shop" = claim."shop" and event."claimId" = claim."id" cross join lateral jsonb_array_elements(event."payload"->'items') item
      where event."type" = 'refunded' and event."payload"->>'outside' is not null and item->>'kind' = 'shipping'
        and exists (select 1 from "ClaimLine" line where line."shop" = claim."shop" and line."id" = event."payload"->'lineIds'->>0 and line."decisionRequest"->'order'->>'id' = ${orderId})
    )
    select (shopify."minor" + outside."minor")::bigint as "minor" from shopify, outside`
  return found?.minor ?? 0n
}
