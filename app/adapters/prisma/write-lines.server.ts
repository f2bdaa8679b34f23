import { Prisma } from '@prisma/client'
import type { EventOf } from '../../domain/claim/events.ts'
import { serialKey } from '../../domain/claim/serial.ts'
import type { ClaimLine, ClaimState } from '../../domain/claim/state.ts'
import type { ClaimChange } from '../../application/claims/claim-store.ts'
import type { PlaceTaken } from '../../application/orders/piece-store.ts'
import type { Transaction } from './client.server.ts'
import { makePieces } from './make-pieces.server.ts'
import { holdsPieces } from './next-pieces.server.ts'
import type { ChangedClaim } from './write-change.server.ts'

/** Writes what a change makes of a claim's lines: parted ones first, since the others' quantities rest on them. */
export async function writeLines(tx: Transaction, claim: ChangedClaim, change: ClaimChange): Promise<void> {
  for (const event of change.events) if (event.type === 'line-parted') await partLine(tx, event)
  const reopened = change.events.flatMap((event) => (event.type === 'reopened' ? event.lineIds : []))
  if (reopened.length) await holdAgain(tx, claim, reopened)
  for (const line of change.state.lines) {
    const redecided = change.redecided?.find((one) => one.lineId === line.id)
    // An exchange brings the new piece in the same order.
    const newPiece = change.events.flatMap((event) => ((event.type === 'replaced' || event.type === 'exchanged') && event.lineIds.includes(line.id) ? [event.type === 'replaced' ? event.orderId : claim.orderId] : []))[0]
    await tx.claimLine.update({
      where: { id: line.id },
      data: {
        authorization: line.authorization, reception: line.reception, assessment: line.assessment, settlement: line.settlement, repair: line.repair, quote: line.quote, costsBack: line.costsBack,
        remedy: line.remedy, goodwill: line.goodwill, returnId: line.returnId, ...feesOf(line), moneyDueSince: line.moneyDueSince ?? null, ...(newPiece ? { newPieceOrderId: newPiece } : {}),
        ...(redecided ? { facts: redecided.facts as object, decisionRequest: redecided.request as object, decision: redecided.decision as object, verdict: redecided.decision.verdict } : {}),
      },
    })
  }
  for (const event of change.events) {
    if (event.type === 'replaced') for (const lineId of event.lineIds) await followPieces(tx, claim.shop, lineId, Prisma.sql`line."orderId" = ${event.orderId}`, 'free')
    if (event.type === 'exchanged') for (const lineId of event.lineIds) await followPieces(tx, claim.shop, lineId, Prisma.sql`line."id" = any(${event.newLineIds ?? []}::text[])`, isForFault(change.state, lineId) ? 'exchange' : 'new-purchase')
  }
  for (const line of newlyReplaced(claim.state, change)) await renewPieces(tx, claim.shop, line)
  for (const event of change.events) if (event.type === 'serial-recorded') await writeSerial(tx, event)
}

/** The fees that count for a line, as its columns hold them. */
const feesOf = ({ fees, feesInReturn }: ClaimLine) => ({ fees: (fees as object | undefined) ?? Prisma.DbNull, feesInReturn: (feesInReturn as object | undefined) ?? Prisma.DbNull })

/** The rest of a line goes on as a line of its own, with as many of its pieces. */
async function partLine(tx: Transaction, { lineId, newLineId, quantity }: { lineId: string; newLineId: string; quantity: number }): Promise<void> {
  const columns = ['shop', 'claimId', 'orderLineId', 'position', 'ground', 'remedyWish', 'remedy', 'returnId', 'note', 'reason', 'facts', 'authorization', 'reception', 'assessment', 'settlement', 'repair', 'quote', 'costsBack', 'goodwill', 'fees', 'feesInReturn', 'moneyDueSince', 'policyVersionId', 'decisionRequest', 'decision', 'verdict'].map((name) => `"${name}"`).join(', ')
  await tx.$executeRawUnsafe(`insert into "ClaimLine" ("id", "quantity", "partedFromId", ${columns}) select $1, $2, "id", ${columns} from "ClaimLine" where "id" = $3`, newLineId, quantity, lineId)
  await tx.$executeRaw`update "ClaimLine" set "quantity" = "quantity" - ${quantity} where "id" = ${lineId}`
  await tx.$executeRaw`
    update "ClaimLineUnit" set "claimLineId" = ${newLineId} where "claimLineId" = ${lineId} and "itemUnitId" in (
      select link."itemUnitId" from "ClaimLineUnit" link join "ItemUnit" unit on unit."id" = link."itemUnitId" where link."claimLineId" = ${lineId} order by unit."ordinal" desc limit ${quantity})`
}

/** Lines that were settled just now by a new piece which no order in Shopify stands for: the new pieces take the old ones' place on the same order line. */
function newlyReplaced(before: ClaimState, change: ClaimChange): string[] {
  return change.events.flatMap((event) => (event.type === 'settled' && event.remedy === 'replacement' ? event.lineIds : [])).filter((id) => before.lines.find((line) => line.id === id)?.settlement !== 'settled')
}

/** An exchange for no fault is a purchase of its own. */
const isForFault = ({ lines }: ClaimState, lineId: string) => lines.find((line) => line.id === lineId)?.ground !== 'change-of-mind'

/** The pieces that the new goods brought follow on the ones they were given for, one for one. */
async function followPieces(tx: Transaction, shop: string, lineId: string, newGoods: Prisma.Sql, as: PlaceTaken): Promise<void> {
  await makePieces(tx, shop, newGoods)
  await tx.$executeRaw`
    with old as (select unit."id", row_number() over (order by unit."ordinal") as place from "ClaimLineUnit" link join "ItemUnit" unit on unit."id" = link."itemUnitId" where link."claimLineId" = ${lineId} and not exists (select 1 from "ItemUnit" newer where newer."replacesId" = unit."id")),
      fresh as (select unit."id", row_number() over (order by line."position", unit."ordinal") as place from "ItemUnit" unit join "OrderLine" line on line."shop" = unit."shop" and line."id" = unit."orderLineId" where unit."shop" = ${shop} and ${newGoods} and unit."replacesId" is null)
    update "ItemUnit" set "replacesId" = old."id", "replacesAs" = ${as} from old join fresh on fresh.place = old.place where "ItemUnit"."id" = fresh."id"`
}

async function renewPieces(tx: Transaction, shop: string, lineId: string): Promise<void> {
  await tx.$executeRaw`
    insert into "ItemUnit" ("id", "shop", "orderLineId", "ordinal", "replacesId", "replacesAs")
    select gen_random_uuid()::text, ${shop}, old."orderLineId", (select max("ordinal") from "ItemUnit" where "shop" = ${shop} and "orderLineId" = old."orderLineId") + row_number() over (order by old."ordinal"), old."id", 'free'
    from "ClaimLineUnit" link join "ItemUnit" old on old."id" = link."itemUnitId"
    where link."claimLineId" = ${lineId} and not exists (select 1 from "ItemUnit" newer where newer."replacesId" = old."id")`
}

/** The number of the piece in its place of the line, or of the one that took its place. */
async function writeSerial(tx: Transaction, { lineIds, piece, place, serial }: EventOf<'serial-recorded'>): Promise<void> {
  const key = serial === null ? null : serialKey(serial)
  const units = await tx.claimLineUnit.findMany({ where: { claimLineId: { in: lineIds } }, orderBy: { unit: { ordinal: 'asc' } }, skip: place - 1, take: 1, select: { itemUnitId: true } })
  for (const { itemUnitId } of units) await tx.itemUnit.updateMany({ where: piece === 'given' ? { replacesId: itemUnitId } : { id: itemUnitId }, data: { serial, serialKey: key } })
}

/** A piece of a reopened line is held by another claim by now, or was replaced, or fewer are free than a claim is to be about: nothing is written. */
export class PiecesGone extends Error {
  override name = 'PiecesGone'
  /** Which claims hold them, by their counts. */
  readonly heldBy: number[]
  constructor(heldBy: number[]) {
    super('Pieces that a claim is to be about are not free.')
    this.heldBy = heldBy
  }
}

/** Locks the order's lines, as opening a claim does, and makes sure that the reopened lines' own pieces are free still. */
async function holdAgain(tx: Transaction, claim: ChangedClaim, lineIds: string[]): Promise<void> {
  const orderLineIds = claim.state.lines.filter((line) => lineIds.includes(line.id)).map((line) => line.lineItemId)
  await tx.$queryRaw`select "id" from "OrderLine" where "shop" = ${claim.shop} and "id" = any(${orderLineIds}::text[]) order by "id" for update`
  const taken = await tx.$queryRaw<Array<{ number: number }>>`
    select distinct claim."number" from "ClaimLineUnit" mine join "ClaimLineUnit" other on other."itemUnitId" = mine."itemUnitId" and other."claimLineId" <> mine."claimLineId" join "ClaimLine" held on held."id" = other."claimLineId"
      join "Claim" claim on claim."shop" = held."shop" and claim."id" = held."claimId"
    where mine."claimLineId" = any(${lineIds}::text[]) and ${holdsPieces} order by claim."number"`
  if (taken.length) throw new PiecesGone(taken.map(({ number }) => number))
}
