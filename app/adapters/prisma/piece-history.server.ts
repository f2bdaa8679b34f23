import type { EarlierPieces } from '../../domain/resolution/paid-back-before.ts'
import type { ParcelFacts } from '../../domain/decision/order-facts.ts'
import type { FirstLine } from '../../application/orders/piece-store.ts'
import type { Stores } from '../../application/store-ports.ts'
import { happenedTo } from './happened-to.server.ts'
import { nextPieces } from './next-pieces.server.ts'
import { openSameSerial } from './same-serial.server.ts'
import type { Database } from './client.server.ts'
import { earlierThanRecourse } from './past-pieces.server.ts'

type Asked = 'earlierOfLine' | 'earlierOfOrderLine' | 'firstOfOrderLine' | 'firstOfLine' | 'serialsOfOrderLine' | 'sameSerial'

/** What earlier claims tell of pieces, and where these come from: those of a claim line, or those that a claim opened now would be about. */
export function openPieceHistory(database: Database): Pick<Stores['claims'], Asked> {
  const next = async (shop: string, orderLineId: string, quantity: number) => (await database.$queryRaw<Array<{ id: string }>>(nextPieces(shop, orderLineId, quantity))).map((unit) => unit.id)
  const ofLine = async (claimLineId: string) => (await database.claimLineUnit.findMany({ where: { claimLineId }, orderBy: { unit: { ordinal: 'asc' } }, select: { itemUnitId: true } })).map((unit) => unit.itemUnitId)
  return {
    ...openSameSerial(database),
    earlierOfLine: async (shop, claimLineId) => earlierOf(database, shop, await ofLine(claimLineId), claimLineId),
    earlierOfOrderLine: async (shop, orderLineId, quantity) => earlierOf(database, shop, await next(shop, orderLineId, quantity), ''),
    firstOfLine: async (shop, claimLineId) => firstOf(database, shop, await ofLine(claimLineId)),
    firstOfOrderLine: async (shop, orderLineId, quantity) => {
      const units = await next(shop, orderLineId, quantity)
      // Where every piece is in a claim the line is still what it was made for.
      return firstOf(database, shop, units.length ? units : (await database.itemUnit.findMany({ where: { shop, orderLineId }, orderBy: { ordinal: 'asc' }, take: 1, select: { id: true } })).map((unit) => unit.id))
    },
    serialsOfOrderLine: async (shop, orderLineId, quantity) => {
      const units = await next(shop, orderLineId, quantity)
      return (await database.itemUnit.findMany({ where: { shop, id: { in: units }, serial: { not: null } }, orderBy: { ordinal: 'asc' }, select: { serial: true } })).flatMap(({ serial }) => serial ?? [])
    },
  }
}

/** The line that was paid for pieces, and the one that was first sold: a new purchase begins anew, an exchange has a price of its own. */
async function firstOf(database: Database, shop: string, unitIds: string[]): Promise<FirstLine | null> {
  const [first] = await database.$queryRaw<FirstLine[]>`
    with recursive chain as (
      select "orderLineId", "replacesId", "replacesAs", true as "paid", 0 as "depth" from "ItemUnit" where "shop" = ${shop} and "id" = any(${unitIds}::text[])
      union all select older."orderLineId", older."replacesId", older."replacesAs", chain."paid" and chain."replacesAs" = 'free', chain."depth" + 1 from "ItemUnit" older join chain on chain."replacesId" = older."id" where chain."replacesAs" <> 'new-purchase'
    )
    select line."orderId", line."id" as "orderLineId", (select "orderLineId" from chain order by "depth" desc limit 1) as "soldLineId"
    from chain join "OrderLine" line on line."shop" = ${shop} and line."id" = chain."orderLineId" where chain."paid" order by chain."depth" desc limit 1`
  return first ?? null
}

type Row = Pick<EarlierPieces, 'pieces' | 'shared' | 'same'> & { id: string; claimId: string; openedAt: Date; fault: string | null; parcels: ParcelFacts[] | null; newLineIds: string[] | null }

/** Lines of other claims about these pieces or their predecessors, with the events of those claims. */
async function earlierOf(database: Database, shop: string, unitIds: string[], exceptLineId: string): Promise<EarlierPieces[]> {
  if (unitIds.length === 0) return []
  const past = await earlierThanRecourse(database, shop, unitIds)
  const lines = await database.$queryRaw<Row[]>`
    with recursive chain as (
      select "id", "replacesId", "replacesAs", true as "paid" from "ItemUnit" where "shop" = ${shop} and "id" = any(${unitIds}::text[])
      union select older."id", older."replacesId", older."replacesAs", chain."paid" and chain."replacesAs" = 'free' from "ItemUnit" older join chain on chain."replacesId" = older."id" where chain."replacesAs" <> 'new-purchase'
    )
    select line."id", line."claimId", claim."openedAt", line."facts" #>> '{fault,code}' as "fault", count(*) filter (where chain."paid")::int as "shared", count(*) filter (where chain."id" = any(${unitIds}::text[]))::int as "same",
      (select count(*) from "ClaimLineUnit" mine where mine."claimLineId" = line."id")::int as "pieces",
      (select "facts"->'fulfillments' from "Order" fresh where fresh."shop" = line."shop" and fresh."id" = line."newPieceOrderId") as "parcels",
      (select array_agg(distinct newer."orderLineId") from "ClaimLineUnit" mine join "ItemUnit" newer on newer."replacesId" = mine."itemUnitId" where mine."claimLineId" = line."id") as "newLineIds"
    from chain join "ClaimLineUnit" link on link."itemUnitId" = chain."id" join "ClaimLine" line on line."id" = link."claimLineId" join "Claim" claim on claim."shop" = line."shop" and claim."id" = line."claimId"
    where line."shop" = ${shop} and line."id" <> ${exceptLineId} group by line."shop", line."id", claim."openedAt", claim."number" order by claim."openedAt", claim."number", line."id"`
  const events = await happenedTo(database, shop, lines.map((line) => line.claimId))
  const told = lines.map((line) => ({
    lineId: line.id, claimedAt: line.openedAt.toISOString(), fault: line.fault ?? undefined, pieces: line.pieces, shared: line.shared, same: line.same, ...(line.parcels ? { newPieces: broughtThem(line.parcels, line.newLineIds) } : {}), events,
  }))
  return [...past, ...told].sort((a, b) => Date.parse(a.claimedAt) - Date.parse(b.claimedAt))
}

/** The parcels that brought new pieces: an exchange brings them in the order that brought the old ones too. */
const broughtThem = (parcels: ParcelFacts[], newLineIds: string[] | null) => (newLineIds ? parcels.filter((parcel) => parcel.fulfillmentLineItems.nodes.some((one) => newLineIds.includes(one.lineItem.id))) : parcels)
