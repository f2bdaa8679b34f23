import { Prisma } from '@prisma/client'
import type { NewPastClaim } from '../../application/history/past-claim-store.ts'
import type { SettingChangeRecord } from '../../application/people/staff-store.ts'
import type { Actor } from '../../application/actor.ts'
import { hasLeft, hasSuccessor } from '../../domain/history/past-claim.ts'
import type { Transaction } from './client.server.ts'
import { makePieces } from './make-pieces.server.ts'
import { holdsPieces } from './next-pieces.server.ts'
import { claimNumber } from './open-claim.server.ts'
import { recordSettings } from './record-settings.server.ts'

/** A piece has another successor by now, a claim or a past claim of its own: nothing is written. */
export class PieceTaken extends Error { override name = 'PieceTaken' }

/** Brings a file's claims in: the pieces that took the place of others first, since later claims may be about them. False where the file is not waiting any more. */
export async function writePastClaims(tx: Transaction, shop: string, fileId: string, claims: NewPastClaim[], record: SettingChangeRecord, actor: Actor, at: Date): Promise<boolean> {
  const { count } = await tx.pastClaimImport.updateMany({ where: { shop, id: fileId, importedAt: null }, data: { importedAt: at, importedBy: actor as object, content: null, rows: claims.length } })
  if (count === 0) return false
  const orderLineIds = [...new Set(claims.map((claim) => claim.orderLineId))]
  await lockLines(tx, shop, orderLineIds)
  await makePieces(tx, shop, Prisma.sql`line."id" = any(${orderLineIds}::text[])`)
  const ended = claims.filter((claim) => hasSuccessor(claim.outcome) || hasLeft(claim.outcome)).map((claim) => claim.unitId)
  const held = await tx.$queryRaw<unknown[]>`select 1 from "ClaimLineUnit" link join "ClaimLine" held on held."id" = link."claimLineId" where link."itemUnitId" = any(${ended}::text[]) and ${holdsPieces} limit 1`
  const left = await tx.pastClaim.findFirst({ where: { shop, itemUnitId: { in: ended }, outcome: 'refund' }, select: { id: true } })
  if (held.length || left) throw new PieceTaken()
  const replaced = claims.filter((claim) => claim.successorId !== null).sort((a, b) => a.claimedOn.localeCompare(b.claimedOn))
  const successors = await tx.$queryRaw<unknown[]>`
    insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal", "replacesId", "replacesAs")
    select fresh."id", ${shop}, fresh."orderLineId", (select max("ordinal") from "ItemUnit" where "shop" = ${shop} and "orderLineId" = fresh."orderLineId") + row_number() over (partition by fresh."orderLineId" order by fresh."place"), fresh."replacesId", 'free'
    from unnest(${replaced.map((claim) => claim.successorId)}::text[], ${replaced.map((claim) => claim.orderLineId)}::text[], ${replaced.map((claim) => claim.unitId)}::text[]) with ordinality fresh("id", "orderLineId", "replacesId", "place")
    on conflict do nothing returning "id"`
  const written = await tx.$queryRaw<unknown[]>`
    insert into "PastClaim" ("id", "shop", "importId", "line", "orderId", "orderLineId", "piece", "itemUnitId", "reference", "claimedOn", "closedOn", "ground", "outcome", "fault", "amountMinor", "note")
    select claim."id", ${shop}, ${fileId}, claim."line", claim."orderId", claim."orderLineId", claim."piece", claim."unitId", claim."reference", claim."claimedOn", claim."closedOn", claim."ground", claim."outcome", claim."fault", claim."amountMinor", claim."note"
    from unnest(
      ${claims.map((claim) => claim.id)}::text[], ${claims.map((claim) => claim.line)}::int[], ${claims.map((claim) => claim.orderId)}::text[], ${claims.map((claim) => claim.orderLineId)}::text[], ${claims.map((claim) => claim.piece)}::int[], ${claims.map((claim) => claim.unitId)}::text[],
      ${claims.map((claim) => claim.reference)}::text[], ${claims.map((claim) => claim.claimedOn)}::date[], ${claims.map((claim) => claim.closedOn)}::date[], ${claims.map((claim) => claim.ground)}::text[], ${claims.map((claim) => claim.outcome)}::text[],
      ${claims.map((claim) => claim.fault)}::text[], ${claims.map((claim) => claim.amountMinor?.toString() ?? null)}::bigint[], ${claims.map((claim) => claim.note)}::text[]
    ) claim("id", "line", "orderId", "orderLineId", "piece", "unitId", "reference", "claimedOn", "closedOn", "ground", "outcome", "fault", "amountMinor", "note")
    on conflict do nothing returning "id"`
  if (successors.length !== replaced.length || written.length !== claims.length) throw new PieceTaken()
  await recordSettings(tx, shop, [record], actor, at)
  return true
}

/** Takes a file's claims out again, with the pieces that they brought, unless a claim was opened on any of these pieces or decided anew since, or another file tells of the new ones. A line of a claim that was merged into an older one was asked for when its own was opened. */
export async function takeOut(tx: Transaction, shop: string, fileId: string, record: SettingChangeRecord, actor: Actor, at: Date): Promise<'undone' | 'not-there' | { stands: string[] }> {
  const [file] = await tx.$queryRaw<Array<{ importedAt: Date }>>`select "importedAt" from "PastClaimImport" where "shop" = ${shop} and "id" = ${fileId} and "importedAt" is not null and "undoneAt" is null for update`
  if (!file) return 'not-there'
  const lines = await tx.pastClaim.findMany({ where: { shop, importId: fileId }, distinct: ['orderLineId'], select: { orderLineId: true } })
  await lockLines(tx, shop, lines.map((line) => line.orderLineId))
  const claims = await tx.$queryRaw<Array<{ number: number }>>`
    with recursive ${own(shop, fileId)}, onward as (
      select "itemUnitId" as "id" from own union select "newId" from own where "newId" is not null
      union select newer."id" from "ItemUnit" newer join onward on newer."replacesId" = onward."id"
    )
    select distinct claim."number" from onward join "ClaimLineUnit" link on link."itemUnitId" = onward."id" join "ClaimLine" line on line."id" = link."claimLineId" join "Claim" claim on claim."shop" = line."shop" and claim."id" = line."claimId"
    where claim."shop" = ${shop} and (claim."openedAt" >= ${file.importedAt} or line."decisionRequest" #>> '{ask,askedAt}' collate "C" >= ${file.importedAt.toISOString()}
      or exists (select 1 from "ClaimEvent" event where event."shop" = ${shop} and event."type" = 'decided-anew' and event."at" >= ${file.importedAt} and event."payload"->>'lineId' = line."id"))
    order by claim."number"`
  const files = await tx.$queryRaw<Array<{ fileName: string }>>`
    with ${own(shop, fileId)}
    select distinct other."fileName" from own join "PastClaim" later on later."itemUnitId" = own."newId" and later."importId" <> ${fileId} join "PastClaimImport" other on other."id" = later."importId" order by 1`
  const stands = [...claims.map(({ number }) => claimNumber(number)), ...files.map(({ fileName }) => `the file ${fileName}`)]
  if (stands.length) return { stands }
  const brought = await tx.$queryRaw<Array<{ id: string }>>`with ${own(shop, fileId)} select "newId" as "id" from own where "newId" is not null`
  await tx.pastClaim.deleteMany({ where: { shop, importId: fileId } })
  await tx.itemUnit.deleteMany({ where: { shop, id: { in: brought.map((unit) => unit.id) } } })
  await tx.pastClaimImport.update({ where: { id: fileId }, data: { undoneAt: at, undoneBy: actor as object } })
  await recordSettings(tx, shop, [record], actor, at)
  return 'undone'
}

/** As opening a claim does: nobody takes a piece while it is decided whether it is free. */
const lockLines = (tx: Transaction, shop: string, orderLineIds: string[]) => tx.$queryRaw`select "id" from "OrderLine" where "shop" = ${shop} and "id" = any(${orderLineIds}::text[]) order by "id" for update`

/** A file's own claims, each with the piece that it brought. */
const own = (shop: string, fileId: string) => Prisma.sql`own as (
  select past."itemUnitId", fresh."id" as "newId" from "PastClaim" past left join "ItemUnit" fresh on past."outcome" = 'replacement' and fresh."replacesId" = past."itemUnitId"
  where past."shop" = ${shop} and past."importId" = ${fileId}
)`
