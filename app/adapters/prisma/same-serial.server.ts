import type { SameSerial } from '../../application/orders/piece-store.ts'
import type { Stores } from '../../application/store-ports.ts'
import { readByPrisma } from './client.server.ts'
import type { Database } from './client.server.ts'
import { happenedTo } from './happened-to.server.ts'
import { claimNumber } from './open-claim.server.ts'

/** Shown beside one item at most. */
const most = 20

type Row = Pick<SameSerial, 'serial' | 'piece' | 'title' | 'customerName' | 'customer'> & { lineId: string; claimId: string; number: number; openedAt: Date; fault: string | null }

/** Other claim lines that name a number which this line's pieces carry, or those that it has handed out. */
export function openSameSerial(database: Database): Pick<Stores['claims'], 'sameSerial'> {
  return {
    sameSerial: async (shop, claimLineId) => {
      const rows = await database.$queryRaw<Row[]>`
        with mine as (
          select unit."serialKey" from "ClaimLineUnit" link join "ItemUnit" unit on unit."id" = link."itemUnitId" where link."claimLineId" = ${claimLineId} and unit."serialKey" is not null
          union select newer."serialKey" from "ClaimLineUnit" link join "ItemUnit" newer on newer."replacesId" = link."itemUnitId" join "ClaimLine" line on line."id" = link."claimLineId"
            where link."claimLineId" = ${claimLineId} and newer."serialKey" is not null and line."settlement" = 'settled' and line."remedy" = 'replacement'
        ), named as (
          select unit."id", unit."replacesId", unit."serial", unit."orderLineId" from "ItemUnit" unit where unit."shop" = ${shop} and unit."serialKey" in (select "serialKey" from mine)
        ), found as (
          select link."claimLineId", named."serial", named."orderLineId", 'claimed' as "piece" from named join "ClaimLineUnit" link on link."itemUnitId" = named."id"
          union select link."claimLineId", named."serial", named."orderLineId", 'given' from named join "ClaimLineUnit" link on link."itemUnitId" = named."replacesId" join "ClaimLine" line on line."id" = link."claimLineId" where line."settlement" = 'settled' and line."remedy" = 'replacement'
        )
        select found."serial", found."piece", sold."title", line."id" as "lineId", claim."id" as "claimId", claim."number", claim."openedAt", claim."customerName", line."facts" #>> '{fault,code}' as "fault",
          case when theirs."customerId" = ours."customerId" then 'account' when lower(btrim(claim."customerEmail")) = lower(btrim(own."customerEmail")) then 'email' else 'other' end as "customer"
        from found join "ClaimLine" line on line."id" = found."claimLineId" and line."shop" = ${shop} join "Claim" claim on claim."shop" = line."shop" and claim."id" = line."claimId" join "Order" theirs on theirs."shop" = claim."shop" and theirs."id" = claim."orderId"
          join "OrderLine" sold on sold."shop" = ${shop} and sold."id" = found."orderLineId"
          join "ClaimLine" asking on asking."id" = ${claimLineId} join "Claim" own on own."shop" = asking."shop" and own."id" = asking."claimId" join "Order" ours on ours."shop" = own."shop" and ours."id" = own."orderId"
        where line."id" <> ${claimLineId} order by claim."openedAt", claim."number", line."id", found."piece" limit ${most}`
      const events = await happenedTo(readByPrisma(database), shop, rows.map((row) => row.claimId))
      return rows.map(({ lineId, claimId, number, openedAt, fault, ...row }) => ({ ...row, claim: { id: claimId, number: claimNumber(number) }, line: { lineId, claimedAt: openedAt.toISOString(), fault: fault ?? undefined, events: events.get(claimId) ?? [] } }))
    },
  }
}
