import type { HeldPieces } from '../../application/orders/free-pieces.ts'
import type { Database, Transaction } from './client.server.ts'

/** What claims hold of each order line. A piece replaced by one in another order is held for ever; one replaced by hand has its successor here. */
export async function claimedPieces(database: Database | Transaction, shop: string, orderLineIds: string[]): Promise<Map<string, HeldPieces>> {
  const rows = await database.$queryRaw<Array<{ orderLineId: string; held: number; refunded: number }>>`
    select "orderLineId",
      (coalesce(sum("quantity") filter (where ("settlement" <> 'settled' and "authorization" in ('requested', 'authorized')) or ("settlement" = 'settled' and "remedy" = 'replacement' and "newPieceOrderId" is not null)), 0))::int as "held",
      (coalesce(sum("quantity") filter (where "settlement" = 'settled' and "remedy" = 'refund'), 0))::int as "refunded"
    from "ClaimLine" where "shop" = ${shop} and "orderLineId" = any(${orderLineIds}::text[]) group by "orderLineId"`
  return new Map(rows.map(({ orderLineId, held, refunded }) => [orderLineId, { held, refunded }]))
}
