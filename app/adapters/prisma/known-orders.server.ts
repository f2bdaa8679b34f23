import type { KnownLine, KnownOrder, KnownPiece } from '../../application/history/past-claim-store.ts'
import type { PastOutcome } from '../../domain/history/past-claim.ts'
import type { Database } from './client.server.ts'
import { pieceId } from './lacking-pieces.server.ts'
import { holdsPieces } from './next-pieces.server.ts'
import { claimNumber } from './open-claim.server.ts'

interface LineRow { orderId: string; id: string; title: string; variantTitle: string | null; sku: string | null; quantity: number }
interface PieceRow extends Omit<KnownPiece, 'replacedAt' | 'heldBy'> { orderLineId: string; replacedOn: string | null; replacedAt: Date | null; heldBy: number | null }
interface PastRow { orderLineId: string; piece: number; claimedOn: string; closedOn: string; outcome: PastOutcome; fileName: string }

/** Orders by their names, with the pieces of their lines and the past claims that are on record; tens of thousands of names in one go. */
export async function knownOrders(database: Database, shop: string, names: string[]): Promise<KnownOrder[]> {
  const orders = await database.$queryRaw<Array<{ id: string; name: string; processedAt: Date }>>`select "id", "name", "processedAt" from "Order" where "shop" = ${shop} and "name" = any(${names}::text[])`
  const ids = orders.map((order) => order.id)
  const lines = await database.$queryRaw<LineRow[]>`select "orderId", "id", "title", "variantTitle", "sku", "quantity" from "OrderLine" where "shop" = ${shop} and "orderId" = any(${ids}::text[]) order by "position"`
  const lineIds = lines.map((line) => line.id)
  const pieces = await database.$queryRaw<PieceRow[]>`
    select unit."orderLineId", unit."id", unit."replacesId",
      case when older."id" is null then row_number() over (partition by unit."orderLineId", older."id" is null order by unit."ordinal") else 0 end::int as "number", newer."id" is not null and newer."orderLineId" <> unit."orderLineId" as "replacedElsewhere",
      case when newer."id" is not null then (select max(past."closedOn")::text from "PastClaim" past where past."itemUnitId" = unit."id" and past."outcome" = 'replacement') end as "replacedOn",
      case when newer."id" is not null then (
        select max(event."at") from "ClaimLineUnit" link join "ClaimLine" settled on settled."id" = link."claimLineId" and settled."remedy" = 'replacement' join "ClaimEvent" event on event."shop" = settled."shop" and event."claimId" = settled."claimId" and event."type" = 'settled' and event."payload"->'lineIds' @> to_jsonb(settled."id") where link."itemUnitId" = unit."id"
      ) end as "replacedAt",
      (select max(claim."number") from "ClaimLineUnit" link join "ClaimLine" held on held."id" = link."claimLineId" join "Claim" claim on claim."shop" = held."shop" and claim."id" = held."claimId" where link."itemUnitId" = unit."id" and ${holdsPieces}) as "heldBy"
    from "ItemUnit" unit left join "ItemUnit" newer on newer."replacesId" = unit."id" left join "ItemUnit" older on older."id" = unit."replacesId" and older."orderLineId" = unit."orderLineId" where unit."shop" = ${shop} and unit."orderLineId" = any(${lineIds}::text[]) order by unit."ordinal"`
  const past = await database.$queryRaw<PastRow[]>`
    select past."orderLineId", past."piece", past."claimedOn"::text, past."closedOn"::text, past."outcome", file."fileName"
    from "PastClaim" past join "PastClaimImport" file on file."id" = past."importId" where past."shop" = ${shop} and past."orderLineId" = any(${lineIds}::text[])`
  const [linesOf, piecesOf, pastOf] = [grouped(lines, (one) => one.orderId), grouped(pieces.map(toPiece), (one) => one.orderLineId), grouped(past, (one) => one.orderLineId)]
  const untold = ({ id, quantity }: Omit<LineRow, 'orderId'>): KnownPiece[] => Array.from({ length: quantity }, (_, i) => ({ id: pieceId(shop, id, i + 1), number: i + 1, replacesId: null, replacedAt: null, replacedElsewhere: false, heldBy: null }))
  const known = ({ orderId: _, ...line }: LineRow): KnownLine => ({ ...line, pieces: piecesOf.get(line.id) ?? untold(line), past: pastOf.get(line.id) ?? [] })
  return orders.map((order) => ({ id: order.id, name: order.name, purchasedAt: order.processedAt.toISOString(), lines: (linesOf.get(order.id) ?? []).map(known) }))
}

const toPiece = ({ replacedOn, replacedAt, heldBy, ...row }: PieceRow) => ({ ...row, replacedAt: replacedOn ?? replacedAt?.toISOString() ?? null, heldBy: heldBy === null ? null : claimNumber(heldBy) })

function grouped<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
