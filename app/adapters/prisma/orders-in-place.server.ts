import { Prisma } from '@prisma/client'

/** Begins a statement with `following`: an order's id, and those of the orders that brought pieces free in place of its own, however often. */
export const withOrdersInPlace = (shop: string, orderId: string): Prisma.Sql => Prisma.sql`
  with recursive following as (
    select ${orderId}::text as "id"
    union select line."newPieceOrderId" from following join "Claim" claim on claim."shop" = ${shop} and claim."orderId" = following."id" join "ClaimLine" line on line."shop" = claim."shop" and line."claimId" = claim."id" where line."newPieceOrderId" is not null
  )`
