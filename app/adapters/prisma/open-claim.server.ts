import { Prisma } from '@prisma/client'
import { serialKey } from '../../domain/claim/serial.ts'
import { newState } from '../../domain/claim/state.ts'
import type { ClaimChange, NewClaim } from '../../application/claims/claim-store.ts'
import { mayOpenAnother } from '../../application/claims/opening-limits.ts'
import { isOffShop } from '../../application/orders/off-shop-order.ts'
import { pricePaid } from '../../application/orders/price-paid.ts'
import { freePieces } from '../../application/orders/free-pieces.ts'
import { claimedPieces } from './claimed-pieces.server.ts'
import type { Transaction } from './client.server.ts'
import { bindEvidence } from './evidence-store.server.ts'
import { makePieces } from './make-pieces.server.ts'
import { nextPieces } from './next-pieces.server.ts'
import { recentlyOpened } from './recent-claims.server.ts'
import { storedKey } from './request-key.server.ts'
import { takeIn } from './take-in-orders.server.ts'
import { writeChange } from './write-change.server.ts'
import type { ChangeTools } from './write-change.server.ts'
import { PiecesGone } from './write-lines.server.ts'

/**
 * Opens a claim inside a transaction. The order's lines are locked first, so that two claims opened at once can't both
 * take the last piece. The same request key gives the claim already opened; null: a piece is no longer free; `too-often`:
 * the customer has opened as many as they may. Throws `PiecesGone` where fewer pieces stand than are counted as free.
 */
export async function openClaim(tx: Transaction, tools: ChangeTools, shop: string, claim: NewClaim, change: (number: string, lineIds: string[], claimId: string) => ClaimChange): Promise<{ id: string; number: string } | 'too-often' | null> {
  const orderLineIds = claim.lines.map((line) => line.orderLineId)
  if (claim.newOrder) await takeIn(tx, shop, [claim.newOrder.read])
  const sold = await tx.$queryRaw<Array<{ id: string; quantity: number; currentQuantity: number; unitPriceMinor: bigint; countryCode: string | null }>>`select "id", "quantity", "currentQuantity", "unitPriceMinor", (select "facts" #>> '{shippingAddress,countryCodeV2}' from "Order" where "Order"."shop" = ${shop} and "Order"."id" = ${claim.orderId}) as "countryCode" from "OrderLine" where "shop" = ${shop} and "orderId" = ${claim.orderId} order by "id" for update`
  const requestKey = storedKey(shop, claim.requestKey)
  const opened = await tx.claim.findUnique({ where: { shop_requestKey: { shop, requestKey } }, select: { id: true, number: true } })
  if (opened) return { id: opened.id, number: claimNumber(opened.number) }

  await makePieces(tx, shop, Prisma.sql`line."id" = any(${orderLineIds}::text[])`)
  const serial = claim.newOrder?.serial
  if (serial) await tx.itemUnit.updateMany({ where: { shop, orderLineId: { in: orderLineIds } }, data: { serial, serialKey: serialKey(serial) } })
  const claimed = await claimedPieces(tx, shop, orderLineIds)
  for (const line of claim.lines) {
    const ordered = sold.find((one) => one.id === line.orderLineId)
    if (!ordered || line.quantity > freePieces(ordered, claimed.get(line.orderLineId))) return null
  }
  if (claim.actor.kind === 'shopper' && !mayOpenAnother(await recentlyOpened(tx, shop, claim))) return 'too-often'

  const { lastClaimNumber } = await tx.shop.update({ where: { id: shop }, data: { lastClaimNumber: { increment: 1 } }, select: { lastClaimNumber: true } })
  const number = claimNumber(lastClaimNumber)
  const id = crypto.randomUUID()
  const lineIds = claim.lines.map(() => crypto.randomUUID())
  const first = change(number, lineIds, id)
  await tx.claim.create({
    data: {
      id, shop, number: lastClaimNumber, orderId: claim.orderId, requestKey, openedAt: claim.at, openedBy: claim.actor as object,
      customerName: claim.customer.name, customerEmail: claim.customer.email, customerLocale: claim.customer.locale, stage: 'to-decide', open: true, offShop: isOffShop(claim.orderId), countryCode: sold[0]?.countryCode ?? null,
      amountMinor: claim.lines.reduce((sum, line) => sum + BigInt(line.quantity) * priceOf(line, sold), 0n),
    },
  })
  for (const [position, line] of claim.lines.entries()) {
    const state = first.state.lines[position]
    const lineId = lineIds[position]
    if (!state || !lineId) throw new Error('A claim is opened with as many line states as lines.')
    await tx.claimLine.create({
      data: {
        id: lineId, shop, claimId: id, orderLineId: line.orderLineId, position, quantity: line.quantity, ground: line.ground, remedyWish: line.remedyWish, note: line.note, ...(line.reason ? { reason: line.reason as object } : {}), facts: line.facts as object,
        authorization: state.authorization, reception: state.reception, assessment: state.assessment, settlement: state.settlement, returnId: state.returnId,
        policyVersionId: line.policyVersionId, decisionRequest: line.request as object, decision: line.decision as object, verdict: line.decision.verdict,
      },
    })
    await linkPieces(tx, shop, lineId, line.orderLineId, line.quantity)
    await bindEvidence(tx, { shop, orderId: claim.orderId, orderLineId: line.orderLineId, claimId: id, claimLineId: lineId }, claim.actor, line.evidenceIds ?? [])
  }
  await writeChange(tx, tools, { id, shop, orderId: claim.orderId, state: newState([]), lines: [], steps: [] }, 0, first)
  return { id, number }
}

const priceOf = (line: NewClaim['lines'][number], sold: Array<{ id: string; unitPriceMinor: bigint }>) => { const ordered = sold.find((one) => one.id === line.orderLineId); return ordered ? pricePaid(line.request, ordered) : 0n }

/** Ties the claim line to the pieces that it takes; throws `PiecesGone` where there are fewer than it asks for. */
async function linkPieces(tx: Transaction, shop: string, claimLineId: string, orderLineId: string, quantity: number): Promise<void> {
  const linked = await tx.$executeRaw`insert into "ClaimLineUnit" ("claimLineId", "itemUnitId") select ${claimLineId}, next."id" from (${nextPieces(shop, orderLineId, quantity)}) next`
  if (linked < quantity) throw new PiecesGone([])
}

/** How people name a claim. */
export const claimNumber = (count: number) => `R-${count}`
