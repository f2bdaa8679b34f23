import type { ChainLink } from '../../application/orders/piece-store.ts'
import type { Database } from './client.server.ts'
import { claimNumber } from './open-claim.server.ts'

type Row = Omit<ChainLink, 'claim'> & { claimId: string | null; number: number | null }

/** The pieces of an order that replace others or were replaced, by line and the claim that brought it about. */
export async function pieceChain(database: Database, shop: string, orderId: string): Promise<ChainLink[]> {
  const rows = await database.$queryRaw<Row[]>`
    with pair as (select "id" as "newId", "replacesId" as "oldId", "orderLineId" as "newLineId", "replacesAs" as "as" from "ItemUnit" where "shop" = ${shop} and "replacesId" is not null),
      link as (
        select mine."id" as "orderLineId", 'replaces' as "way", old."orderLineId" as "otherLineId", pair."oldId", pair."as" from "OrderLine" mine join pair on pair."newLineId" = mine."id" join "ItemUnit" old on old."id" = pair."oldId" where mine."shop" = ${shop} and mine."orderId" = ${orderId}
        union all
        select mine."id", 'replaced-by', pair."newLineId", pair."oldId", pair."as" from "OrderLine" mine join "ItemUnit" old on old."shop" = mine."shop" and old."orderLineId" = mine."id" join pair on pair."oldId" = old."id" where mine."shop" = ${shop} and mine."orderId" = ${orderId}
      )
    select link."orderLineId", link."way", link."as", count(*)::int as "pieces", other."orderId", "Order"."name" as "orderName", other."title", claim."id" as "claimId", claim."number"
    from link join "OrderLine" other on other."shop" = ${shop} and other."id" = link."otherLineId" join "Order" on "Order"."shop" = ${shop} and "Order"."id" = other."orderId"
      left join lateral (
        select "Claim"."id", "Claim"."number" from "ClaimLineUnit" held join "ClaimLine" line on line."id" = held."claimLineId" join "Claim" on "Claim"."shop" = line."shop" and "Claim"."id" = line."claimId"
        where held."itemUnitId" = link."oldId" and line."settlement" = 'settled' and line."remedy" = 'replacement' order by "Claim"."number" desc limit 1
      ) claim on true
    group by link."orderLineId", link."way", link."as", other."orderId", "Order"."name", other."title", claim."id", claim."number" order by link."orderLineId", link."way" desc, claim."number"`
  return rows.map(({ claimId, number, ...row }) => ({ ...row, claim: claimId !== null && number !== null ? { id: claimId, number: claimNumber(number) } : null }))
}
