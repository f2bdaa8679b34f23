import { Prisma } from '@prisma/client'
import type { PastOfLine } from '../../application/impact/impact-store.ts'
import type { EarlierLine } from '../../domain/claim/history-of.ts'
import type { Database } from './client.server.ts'
import { nextPieces } from './next-pieces.server.ts'
import { earlierThanRecourseBy } from './past-pieces.server.ts'

type Told = Omit<EarlierLine, 'events' | 'claimedAt' | 'fault'> & { root: string; claimId: string; openedAt: Date; fault: string | null }

/** What is told of the next free piece of each of many lines: what `earlierOfOrderLine` and `firstOfOrderLine` tell of one. */
export async function pastsOfLines(database: Database, shop: string, ids: string[]): Promise<Map<string, PastOfLine>> {
  const next = Prisma.sql`select asked."id" as "root", piece."id" from unnest(${ids}::text[]) as asked("id") cross join lateral (${nextPieces(shop, Prisma.sql`asked."id"`, 1)}) piece`
  const [told, firsts, before] = await Promise.all([
    database.$queryRaw<Told[]>`
      with recursive chain as (
        select next."root", unit."id", unit."replacesId" from (${next}) next join "ItemUnit" unit on unit."id" = next."id"
        union select chain."root", older."id", older."replacesId" from chain join "ItemUnit" older on older."id" = chain."replacesId"
      )
      select distinct chain."root", line."id" as "lineId", line."claimId", claim."openedAt", claim."number", line."facts" #>> '{fault,code}' as "fault",
        (select "facts"->'fulfillments' from "Order" fresh where fresh."shop" = line."shop" and fresh."id" = line."newPieceOrderId") as "newPieces"
      from chain join "ClaimLineUnit" link on link."itemUnitId" = chain."id" join "ClaimLine" line on line."id" = link."claimLineId" join "Claim" claim on claim."shop" = line."shop" and claim."id" = line."claimId"
      where line."shop" = ${shop} order by claim."openedAt", claim."number", line."id"`,
    // Where every piece is in a claim the line is still what it was made for.
    database.$queryRaw<Array<{ root: string; orderId: string; orderLineId: string }>>`
      with recursive start as (
        select asked."id" as "root", coalesce((select next."id" from (${next}) next where next."root" = asked."id"), (select unit."id" from "ItemUnit" unit where unit."shop" = ${shop} and unit."orderLineId" = asked."id" order by unit."ordinal" limit 1)) as "unit"
        from unnest(${ids}::text[]) as asked("id")
      ), chain as (
        select start."root", unit."orderLineId", unit."replacesId" from start join "ItemUnit" unit on unit."id" = start."unit"
        union select chain."root", older."orderLineId", older."replacesId" from chain join "ItemUnit" older on older."id" = chain."replacesId"
      )
      select chain."root", line."orderId", line."id" as "orderLineId" from chain join "OrderLine" line on line."shop" = ${shop} and line."id" = chain."orderLineId" where chain."replacesId" is null`,
    earlierThanRecourseBy(database, shop, next),
  ])
  const events = await eventsByClaim(database, shop, [...new Set(told.map((line) => line.claimId))])
  return new Map(ids.map((id) => {
    const first = firsts.find(({ root }) => root === id)
    const since = told.filter(({ root }) => root === id).map(({ lineId, claimId, openedAt, fault, newPieces }) => ({ lineId, claimedAt: openedAt.toISOString(), fault: fault ?? undefined, events: events.get(claimId) ?? [], ...(newPieces ? { newPieces } : {}) }))
    return [id, {
      first: first ? { orderId: first.orderId, orderLineId: first.orderLineId } : null,
      earlier: [...(before.get(id) ?? []), ...since].sort((a, b) => Date.parse(a.claimedAt) - Date.parse(b.claimedAt)),
    }]
  }))
}

/** The events of claims. What a line lived through before its claim was merged stands with the claim it came from. */
async function eventsByClaim(database: Database, shop: string, claimIds: string[]): Promise<Map<string, EarlierLine['events']>> {
  if (claimIds.length === 0) return new Map()
  const rows = await database.$queryRaw<Array<{ root: string; at: Date; type: string; payload: object }>>`
    with recursive tree as (
      select "id" as "root", "id" from "Claim" where "shop" = ${shop} and "id" = any(${claimIds}::text[])
      union select tree."root", merged."id" from "Claim" merged join tree on merged."mergedIntoId" = tree."id" where merged."shop" = ${shop}
    ) select tree."root", event."at", event."type", event."payload" from tree join "ClaimEvent" event on event."shop" = ${shop} and event."claimId" = tree."id" order by event."id"`
  const byClaim = new Map<string, EarlierLine['events']>()
  for (const { root, at, type, payload } of rows) {
    const list = byClaim.get(root) ?? []
    list.push({ at: at.toISOString(), event: { type, ...payload } as never })
    byClaim.set(root, list)
  }
  return byClaim
}
