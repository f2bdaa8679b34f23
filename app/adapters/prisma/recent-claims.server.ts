import { openingLimits } from '../../application/claims/opening-limits.ts'
import type { NewClaim } from '../../application/claims/claim-store.ts'
import type { Transaction } from './client.server.ts'

/**
 * Claims that the customer who opens this one has opened within the hours of the limit. The shop's row is locked first, as
 * the claim's number will anyway: of two claims opened at once the second counts the first.
 */
export async function recentlyOpened(tx: Transaction, shop: string, { orderId, actor, at }: NewClaim): Promise<{ onOrder: number; inShop: number }> {
  await tx.$queryRaw`select 1 from "Shop" where "id" = ${shop} for no key update`
  const since = new Date(at.getTime() - openingLimits.withinHours * 3_600_000)
  const [opened] = await tx.$queryRaw<Array<{ onOrder: number; inShop: number }>>`
    select count(*) filter (where "orderId" = ${orderId})::int as "onOrder", count(*)::int as "inShop" from "Claim"
    where "shop" = ${shop} and "openedAt" > ${since} and "openedBy" ->> 'kind' = 'shopper' and "openedBy" ->> 'id' = ${actor.id}`
  return opened ?? { onOrder: 0, inShop: 0 }
}
