import { Prisma } from '@prisma/client'
import type { EarlierPieces } from '../../domain/resolution/paid-back-before.ts'
import type { ParcelFacts } from '../../domain/decision/order-facts.ts'
import type { FirstLine } from '../../application/orders/piece-store.ts'
import type { ShopDays } from '../../application/shop-days.ts'
import type { ReadRows } from './client.server.ts'
import { happenedTo } from './happened-to.server.ts'
import { holdsPieces } from './next-pieces.server.ts'
import { earlierThanRecourse } from './past-pieces.server.ts'

/** Selects pieces as rows of `id`, `root` (for whom each is asked for) and `asHeld`: what the claims that hold the piece tell is left out. */
export type AskedPieces = Prisma.Sql

/** The piece that one of the chain took the place of. Found one by one: of a join the planner thinks it best to go through all pieces there are. */
const olderOf = Prisma.sql`(select * from "ItemUnit" before where before."id" = chain."replacesId" limit 1)`

/** Some pieces, all of one root. */
export const piecesOf = (root: string, unitIds: string[]): AskedPieces => Prisma.sql`select ${root}::text as "root", unnest(${unitIds}::text[]) as "id", false as "asHeld"`

/** The same pieces with those that came free in place of them, however often: all that stand for what was paid for them since. */
export const withFollowing = (pieces: AskedPieces): AskedPieces => Prisma.sql`
  with recursive following as (
    select asked."root", asked."id", asked."asHeld" from (${pieces}) asked
    union select following."root", newer."id", following."asHeld" from following join "ItemUnit" newer on newer."replacesId" = following."id" and newer."replacesAs" = 'free'
  ) select "root", "id", "asHeld" from following`

/** The line that was paid for the pieces of each root, and the one that was first sold: a new purchase begins anew, an exchange has a price of its own. */
export async function firstByRoot(read: ReadRows, shop: string, pieces: AskedPieces): Promise<Map<string, FirstLine>> {
  const rows = await read<FirstLine & { root: string }>(Prisma.sql`
    with recursive chain as (
      select asked."root", unit."orderLineId", unit."replacesId", unit."replacesAs", true as "paid", 0 as "depth" from (${pieces}) asked join "ItemUnit" unit on unit."shop" = ${shop} and unit."id" = asked."id"
      union all select chain."root", older."orderLineId", older."replacesId", older."replacesAs", chain."paid" and chain."replacesAs" = 'free', chain."depth" + 1 from chain cross join lateral ${olderOf} older where chain."replacesAs" <> 'new-purchase'
    ), sold as (
      select distinct on ("root") "root", "orderLineId" from chain order by "root", "depth" desc
    ), bought as (
      select distinct on ("root") "root", "orderLineId" from chain where "paid" order by "root", "depth" desc
    )
    select bought."root", line."orderId", line."id" as "orderLineId", sold."orderLineId" as "soldLineId"
    from bought join sold on sold."root" = bought."root"
    cross join lateral (select one."id", one."orderId" from "OrderLine" one where one."shop" = ${shop} and one."id" = bought."orderLineId" limit 1) line`)
  return new Map(rows.map(({ root, ...first }) => [root, first]))
}

type Row = Pick<EarlierPieces, 'pieces' | 'shared' | 'same'> & { root: string; id: string; claimId: string; openedAt: Date; askedAt: string | null; fault: string | null; parcels: ParcelFacts[] | null; newLineIds: string[] | null }

/** Lines of other claims about the pieces of each root or their predecessors, with the events of those claims, and what was claimed before there was Recourse; the oldest first. */
export async function earlierByRoot(read: ReadRows, shop: string, pieces: AskedPieces, exceptLineId: string, days: Pick<ShopDays, 'noonOf'>): Promise<Map<string, EarlierPieces[]>> {
  const [before, lines] = await Promise.all([earlierThanRecourse(read, shop, pieces, days), read<Row>(Prisma.sql`
    with recursive chain as (
      select asked."root", unit."id", unit."replacesId", unit."replacesAs", true as "paid", true as "own", asked."asHeld" from (${pieces}) asked join "ItemUnit" unit on unit."shop" = ${shop} and unit."id" = asked."id"
      union select chain."root", older."id", older."replacesId", older."replacesAs", chain."paid" and chain."replacesAs" = 'free', false, false from chain cross join lateral ${olderOf} older where chain."replacesAs" <> 'new-purchase'
    )
    select chain."root", line."id", line."claimId", claim."openedAt", line."decisionRequest" #>> '{ask,askedAt}' as "askedAt", line."facts" #>> '{fault,code}' as "fault", count(distinct chain."id") filter (where chain."paid")::int as "shared", count(distinct chain."id") filter (where chain."own")::int as "same",
      (select count(*) from "ClaimLineUnit" mine where mine."claimLineId" = line."id")::int as "pieces",
      (select "facts"->'fulfillments' from "Order" fresh where fresh."shop" = line."shop" and fresh."id" = line."newPieceOrderId") as "parcels",
      (select array_agg(distinct newer."orderLineId") from "ClaimLineUnit" mine join "ItemUnit" newer on newer."replacesId" = mine."itemUnitId" where mine."claimLineId" = line."id") as "newLineIds"
    from chain join "ClaimLineUnit" link on link."itemUnitId" = chain."id" join "ClaimLine" line on line."id" = link."claimLineId" join "Claim" claim on claim."shop" = line."shop" and claim."id" = line."claimId"
    where line."shop" = ${shop} and line."id" <> ${exceptLineId} and not (chain."asHeld" and exists (select 1 from "ClaimLine" held where held."id" = line."id" and ${holdsPieces})) group by chain."root", line."shop", line."id", claim."openedAt", claim."number" order by claim."openedAt", claim."number", line."id"`)])
  const events = await happenedTo(read, shop, lines.map((line) => line.claimId))
  const byRoot = new Map(before)
  for (const { root, ...line } of lines) byRoot.set(root, [...(byRoot.get(root) ?? []), toEarlier(line, events.get(line.claimId) ?? [])])
  for (const told of byRoot.values()) told.sort((a, b) => Date.parse(a.claimedAt) - Date.parse(b.claimedAt))
  return byRoot
}

const toEarlier = (line: Omit<Row, 'root'>, events: EarlierPieces['events']): EarlierPieces => ({
  lineId: line.id, claimedAt: line.askedAt ?? line.openedAt.toISOString(), fault: line.fault ?? undefined, pieces: line.pieces, shared: line.shared, same: line.same, ...(line.parcels ? { newPieces: broughtThem(line.parcels, line.newLineIds) } : {}), events,
})

/** The parcels that brought new pieces: an exchange brings them in the order that brought the old ones too. */
const broughtThem = (parcels: ParcelFacts[], newLineIds: string[] | null) => (newLineIds ? parcels.filter((parcel) => parcel.fulfillmentLineItems.nodes.some((one) => newLineIds.includes(one.lineItem.id))) : parcels)
