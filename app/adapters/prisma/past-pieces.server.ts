import { Prisma } from '@prisma/client'
import { toEarlierPieces } from '../../domain/history/past-claim.ts'
import type { PastClaim } from '../../domain/history/past-claim.ts'
import type { EarlierPieces } from '../../domain/resolution/paid-back-before.ts'
import type { Database } from './client.server.ts'

type Row = Omit<PastClaim, 'claimedOn' | 'closedOn' | 'amountMinor'> & { root: string; id: string; claimedOn: Date; closedOn: Date; amountMinor: bigint | null; currencyCode: string; isSame: boolean }

/** What was claimed of pieces, or of those they replace, before there was Recourse. */
export async function earlierThanRecourse(database: Database, shop: string, unitIds: string[]): Promise<EarlierPieces[]> {
  return (await earlierThanRecourseBy(database, shop, Prisma.sql`select '' as "root", unnest(${unitIds}::text[]) as "id"`)).get('') ?? []
}

/** The same of many at once: `pieces` selects the id of each piece and, as its root, for whom it is asked. */
export async function earlierThanRecourseBy(database: Database, shop: string, pieces: Prisma.Sql): Promise<Map<string, EarlierPieces[]>> {
  const rows = await database.$queryRaw<Row[]>`
    with recursive chain as (
      select asked."root", unit."id", unit."replacesId", true as "isSame" from (${pieces}) asked join "ItemUnit" unit on unit."shop" = ${shop} and unit."id" = asked."id"
      union select chain."root", older."id", older."replacesId", false from chain join "ItemUnit" older on older."id" = chain."replacesId"
    )
    select chain."root", past."id", past."claimedOn", past."closedOn", past."ground", past."outcome", past."fault", past."amountMinor", sold."currencyCode", bool_or(chain."isSame") as "isSame"
    from chain join "PastClaim" past on past."itemUnitId" = chain."id" join "Order" sold on sold."shop" = past."shop" and sold."id" = past."orderId"
    where past."shop" = ${shop} group by chain."root", past."id", sold."currencyCode" order by past."claimedOn", past."line"`
  const byRoot = new Map<string, EarlierPieces[]>()
  for (const { root, id, currencyCode, isSame, claimedOn, closedOn, amountMinor, ...past } of rows) {
    const told = toEarlierPieces(id, { ...past, claimedOn: day(claimedOn), closedOn: day(closedOn), amountMinor: amountMinor === null ? null : Number(amountMinor) }, currencyCode, isSame)
    byRoot.set(root, [...(byRoot.get(root) ?? []), told])
  }
  return byRoot
}

const day = (at: Date) => at.toISOString().slice(0, 10)
