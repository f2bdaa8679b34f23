import { Prisma } from '@prisma/client'

/** Whether a claim line, named `held`, holds its pieces: it is open, or was settled by money or a new piece. */
export const holdsPieces = Prisma.sql`((held."settlement" <> 'settled' and held."authorization" in ('requested', 'authorized')) or (held."settlement" = 'settled' and held."remedy" in ('refund', 'replacement')))`

/** Selects the ids of the pieces that opening a claim takes: the first of the order line that no claim holds, that was not paid back, and that none has taken the place of. */
export const nextPieces = (shop: string, orderLineId: string | Prisma.Sql, quantity: number) => Prisma.sql`
  select unit."id" from "ItemUnit" unit where unit."shop" = ${shop} and unit."orderLineId" = ${orderLineId}
    and not exists (select 1 from "ItemUnit" newer where newer."replacesId" = unit."id")
    and not exists (select 1 from "PastClaim" past where past."itemUnitId" = unit."id" and past."outcome" = 'refund')
    and not exists (select 1 from "ClaimLineUnit" link join "ClaimLine" held on held."id" = link."claimLineId" where link."itemUnitId" = unit."id" and ${holdsPieces})
  order by unit."ordinal" limit ${quantity}`
