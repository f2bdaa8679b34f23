import { Prisma } from '@prisma/client'
import { toEarlierPieces } from '../../domain/history/past-claim.ts'
import type { PastClaim } from '../../domain/history/past-claim.ts'
import type { EarlierPieces } from '../../domain/resolution/paid-back-before.ts'
import type { ShopDays } from '../../application/shop-days.ts'
import type { ReadRows } from './client.server.ts'

type Row = Omit<PastClaim, 'claimedOn' | 'closedOn' | 'amountMinor'> & { root: string; id: string; claimedOn: Date; closedOn: Date; amountMinor: bigint | string | null; currencyCode: string; timeZone: string; isSame: boolean; isPaid: boolean }

/** What was claimed of pieces, or of those they replace, before there was Recourse. `pieces` selects their ids and, as `root`, for whom each is asked for. Its days are the shop's. */
export async function earlierThanRecourse(read: ReadRows, shop: string, pieces: Prisma.Sql, { noonOf }: Pick<ShopDays, 'noonOf'>): Promise<Map<string, EarlierPieces[]>> {
  const rows = await read<Row>(Prisma.sql`
    with recursive chain as (
      select asked."root", unit."id", unit."replacesId", unit."replacesAs", true as "isSame", true as "isPaid" from (${pieces}) asked join "ItemUnit" unit on unit."shop" = ${shop} and unit."id" = asked."id"
      union select chain."root", older."id", older."replacesId", older."replacesAs", false, chain."isPaid" and chain."replacesAs" = 'free' from chain join "ItemUnit" older on older."id" = chain."replacesId" where chain."replacesAs" <> 'new-purchase'
    )
    select chain."root", past."id", past."claimedOn", past."closedOn", past."ground", past."outcome", past."fault", past."amountMinor", sold."currencyCode", owner."timeZone", bool_or(chain."isSame") as "isSame", bool_or(chain."isPaid") as "isPaid"
    from chain join "PastClaim" past on past."itemUnitId" = chain."id" join "Order" sold on sold."shop" = past."shop" and sold."id" = past."orderId" join "Shop" owner on owner."id" = past."shop"
    where past."shop" = ${shop} group by chain."root", past."id", sold."currencyCode", owner."timeZone" order by past."claimedOn", past."line"`)
  const byRoot = new Map<string, EarlierPieces[]>()
  for (const { root, id, currencyCode, timeZone, isSame, isPaid, claimedOn, closedOn, amountMinor, ...past } of rows) {
    const told = toEarlierPieces(id, { ...past, claimedOn: day(claimedOn), closedOn: day(closedOn), amountMinor: amountMinor === null ? null : Number(amountMinor) }, currencyCode, { isSame, isPaid }, (one) => noonOf(one, timeZone))
    byRoot.set(root, [...(byRoot.get(root) ?? []), told])
  }
  return byRoot
}

const day = (at: Date) => at.toISOString().slice(0, 10)
