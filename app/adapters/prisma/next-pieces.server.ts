import { Prisma } from '@prisma/client'

/** Whether a claim line, named `held`, was settled by money or a new piece, so that its pieces are not the customer's any more. */
const tookPieces = Prisma.sql`(held."settlement" = 'settled' and held."remedy" in ('refund', 'replacement'))`

/** Whether a claim line, named `held`, holds its pieces: it is open, or was settled by money or a new piece. */
export const holdsPieces = Prisma.sql`((held."settlement" <> 'settled' and held."authorization" in ('requested', 'authorized')) or ${tookPieces})`

/** Whether a claim line of which `condition` is true, named `held`, is about a piece named `unit`. */
const inClaim = (condition: Prisma.Sql) => Prisma.sql`exists (select 1 from "ClaimLineUnit" link join "ClaimLine" held on held."id" = link."claimLineId" where link."itemUnitId" = unit."id" and ${condition})`

/** Whether a piece, named `unit`, was replaced or paid back by what is no claim of Recourse's. */
const leftOtherwise = Prisma.sql`(exists (select 1 from "ItemUnit" newer where newer."replacesId" = unit."id") or exists (select 1 from "PastClaim" past where past."itemUnitId" = unit."id" and past."outcome" = 'refund'))`

/** Selects the ids of the pieces that opening a claim takes: the first of the order line that no claim holds, that was not paid back, and that none has taken the place of. */
export const nextPieces = (shop: string, orderLineId: string | Prisma.Sql, quantity: number) => Prisma.sql`
  select unit."id" from "ItemUnit" unit where unit."shop" = ${shop} and unit."orderLineId" = ${orderLineId} and not ${leftOtherwise} and not ${inClaim(holdsPieces)}
  order by unit."ordinal" limit ${quantity}`

/**
 * Selects the pieces of an order line that a question is about: those that opening a claim takes; where too few are free, also
 * those in a claim, and last those that the customer has no more. `asHeld`: it isn't free, so that the question is the one that
 * was asked when a claim took it.
 */
export const askedPieces = (shop: string, orderLineId: string | Prisma.Sql, quantity: number) => Prisma.sql`
  select asked."id", asked."asHeld" from (
    select unit."id", unit."ordinal", ${leftOtherwise} or ${inClaim(holdsPieces)} as "asHeld", ${leftOtherwise} or ${inClaim(tookPieces)} as "isGone"
    from "ItemUnit" unit where unit."shop" = ${shop} and unit."orderLineId" = ${orderLineId}
  ) asked order by asked."asHeld", asked."isGone", asked."ordinal" limit ${quantity}`
