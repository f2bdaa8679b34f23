import { toEarlierPieces } from '../../domain/history/past-claim.ts'
import type { PastClaim } from '../../domain/history/past-claim.ts'
import type { EarlierPieces } from '../../domain/resolution/paid-back-before.ts'
import type { Database } from './client.server.ts'

type Row = Omit<PastClaim, 'claimedOn' | 'closedOn' | 'amountMinor'> & { id: string; claimedOn: Date; closedOn: Date; amountMinor: bigint | null; currencyCode: string; isSame: boolean }

/** What was claimed of pieces, or of those they replace, before there was Recourse. */
export async function earlierThanRecourse(database: Database, shop: string, unitIds: string[]): Promise<EarlierPieces[]> {
  const rows = await database.$queryRaw<Row[]>`
    with recursive chain as (
      select "id", "replacesId" from "ItemUnit" where "shop" = ${shop} and "id" = any(${unitIds}::text[])
      union select older."id", older."replacesId" from "ItemUnit" older join chain on chain."replacesId" = older."id"
    )
    select past."id", past."claimedOn", past."closedOn", past."ground", past."outcome", past."fault", past."amountMinor", sold."currencyCode", past."itemUnitId" = any(${unitIds}::text[]) as "isSame"
    from chain join "PastClaim" past on past."itemUnitId" = chain."id" join "Order" sold on sold."shop" = past."shop" and sold."id" = past."orderId"
    where past."shop" = ${shop} order by past."claimedOn", past."line"`
  return rows.map(({ id, currencyCode, isSame, claimedOn, closedOn, amountMinor, ...past }) => toEarlierPieces(id, { ...past, claimedOn: day(claimedOn), closedOn: day(closedOn), amountMinor: amountMinor === null ? null : Number(amountMinor) }, currencyCode, isSame))
}

const day = (at: Date) => at.toISOString().slice(0, 10)
