import { Prisma } from '@prisma/client'

/** For a `with recursive`, as `tree`: each of these claims (`root`) with itself and every claim that was merged into it, however many merges lie between (`id`). */
export const withMerged = (shop: string, claimIds: string[]): Prisma.Sql => Prisma.sql`tree as (
  select "id" as "root", "id" from "Claim" where "shop" = ${shop} and "id" = any(${claimIds}::text[])
  union select tree."root", merged."id" from "Claim" merged join tree on merged."mergedIntoId" = tree."id" where merged."shop" = ${shop})`

/** For a `with recursive`, as `merged`: each claim that was merged into another (`id`), with the one in which its lines go on now (`into`). */
export const whereMergedGoOn = (shop: string): Prisma.Sql => Prisma.sql`passed as (
  select "id", "mergedIntoId" as "into" from "Claim" where "shop" = ${shop} and "mergedIntoId" is not null
  union select passed."id", further."mergedIntoId" from passed join "Claim" further on further."shop" = ${shop} and further."id" = passed."into" and further."mergedIntoId" is not null
), merged as (
  select passed."id", passed."into" from passed join "Claim" kept on kept."shop" = ${shop} and kept."id" = passed."into" and kept."mergedIntoId" is null)`
