import type { EarlierPieces } from '../../domain/resolution/paid-back-before.ts'
import type { Stores } from '../../application/store-ports.ts'
import { nextPieces } from './next-pieces.server.ts'
import type { Database } from './client.server.ts'

/** What earlier claims tell of pieces: those of a claim line, or those that a claim opened now would be about. */
export function openPieceHistory(database: Database): Pick<Stores['claims'], 'earlierOfLine' | 'earlierOfOrderLine' | 'firstOfOrderLine'> {
  return {
    earlierOfLine: async (shop, claimLineId) => {
      const units = await database.claimLineUnit.findMany({ where: { claimLineId }, select: { itemUnitId: true } })
      return earlierOf(database, shop, units.map((unit) => unit.itemUnitId), claimLineId)
    },
    earlierOfOrderLine: async (shop, orderLineId, quantity) => earlierOf(database, shop, (await database.$queryRaw<Array<{ id: string }>>(nextPieces(shop, orderLineId, quantity))).map((unit) => unit.id), ''),
    firstOfOrderLine: async (shop, orderLineId, quantity) => {
      const next = (await database.$queryRaw<Array<{ id: string }>>(nextPieces(shop, orderLineId, quantity))).map((unit) => unit.id)
      // Where every piece is in a claim the line is still what it was made for.
      const any = next.length ? next : (await database.itemUnit.findMany({ where: { shop, orderLineId }, orderBy: { ordinal: 'asc' }, take: 1, select: { id: true } })).map((unit) => unit.id)
      const [first] = await database.$queryRaw<Array<{ orderId: string; orderLineId: string }>>`
        with recursive chain as (
          select "orderLineId", "replacesId" from "ItemUnit" where "shop" = ${shop} and "id" = any(${any}::text[])
          union select older."orderLineId", older."replacesId" from "ItemUnit" older join chain on chain."replacesId" = older."id"
        )
        select line."orderId", line."id" as "orderLineId" from chain join "OrderLine" line on line."shop" = ${shop} and line."id" = chain."orderLineId" where chain."replacesId" is null limit 1`
      return first ?? null
    },
  }
}

/** Lines of other claims about these pieces or their predecessors, with the events of those claims. */
async function earlierOf(database: Database, shop: string, unitIds: string[], exceptLineId: string): Promise<EarlierPieces[]> {
  if (unitIds.length === 0) return []
  const lines = await database.$queryRaw<Array<{ id: string; claimId: string; openedAt: Date; fault: string | null; pieces: number; shared: number; same: number; newPieces: EarlierPieces['newPieces'] | null }>>`
    with recursive chain as (
      select "id", "replacesId" from "ItemUnit" where "shop" = ${shop} and "id" = any(${unitIds}::text[])
      union select older."id", older."replacesId" from "ItemUnit" older join chain on chain."replacesId" = older."id"
    )
    select line."id", line."claimId", claim."openedAt", line."facts" #>> '{fault,code}' as "fault", count(*)::int as "shared", count(*) filter (where chain."id" = any(${unitIds}::text[]))::int as "same",
      (select count(*) from "ClaimLineUnit" mine where mine."claimLineId" = line."id")::int as "pieces",
      (select "facts"->'fulfillments' from "Order" fresh where fresh."shop" = line."shop" and fresh."id" = line."newPieceOrderId") as "newPieces"
    from chain join "ClaimLineUnit" link on link."itemUnitId" = chain."id" join "ClaimLine" line on line."id" = link."claimLineId" join "Claim" claim on claim."shop" = line."shop" and claim."id" = line."claimId"
    where line."shop" = ${shop} and line."id" <> ${exceptLineId} group by line."shop", line."id", claim."openedAt", claim."number" order by claim."openedAt", claim."number", line."id"`
  if (lines.length === 0) return []
  // What a line lived through before its claim was merged stands with the claim it came from.
  const claims = await database.$queryRaw<Array<{ id: string }>>`
    with recursive tree as (
      select "id" from "Claim" where "shop" = ${shop} and "id" = any(${lines.map((line) => line.claimId)}::text[])
      union select merged."id" from "Claim" merged join tree on merged."mergedIntoId" = tree."id" where merged."shop" = ${shop}
    ) select "id" from tree`
  const events = await database.claimEvent.findMany({ where: { shop, claimId: { in: claims.map((claim) => claim.id) } }, orderBy: { id: 'asc' }, select: { at: true, type: true, payload: true } })
  return lines.map((line) => ({
    lineId: line.id, claimedAt: line.openedAt.toISOString(), fault: line.fault ?? undefined, pieces: line.pieces, shared: line.shared, same: line.same, ...(line.newPieces ? { newPieces: line.newPieces } : {}),
    events: events.map((event) => ({ at: event.at.toISOString(), event: { type: event.type, ...(event.payload as object) } as never })),
  }))
}
