import type { ClaimEvent } from '../../domain/claim/events.ts'
import { feesLeft } from '../../domain/claim/fees.ts'
import type { Fees } from '../../domain/claim/fees.ts'
import { isOpen, newLine, newState } from '../../domain/claim/state.ts'
import type { ClaimLine } from '../../domain/claim/state.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { toMinor } from '../../domain/kernel/money.ts'
import { groundTold } from '../../domain/setup/ground-told.ts'
import { changeOf } from '../claims/change-of.ts'
import { aboutLine } from '../claims/terms-in-mails.ts'
import { decideLine } from '../claims/decide-lines.ts'
import { correspondOn } from '../mails/correspond.ts'
import { deskFor } from '../mails/desk.ts'
import { openedLetterClaim } from '../mails/letter-claim.ts'
import { isOurs } from '../claims/marker.ts'
import { asWorkflow } from '../open-remedies.ts'
import { paymentsOf } from '../orders/payments-of.ts'
import { pieceCase } from '../orders/piece-case.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import { shopifyActor } from '../actor.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { Stores } from '../store-ports.ts'
import { refreshReturn } from '../claims/refresh-return.ts'
import { pictureAtFirst } from '../claims/return-picture.ts'
import { tellClaims } from '../claims/tell-claims.ts'
import { leaveReturn } from './leave-return.ts'

/** As much of what the customer wrote is kept as a claim's own form takes. */
const mostOfNote = 2000

export interface TakeOverDeps { stores: Stores; policies: PolicyShelf; shopify: Pick<ShopifyAdmin, 'readOrder' | 'readReturn' | 'refundsOfOrder'>; log(entry: Record<string, unknown>): void; now(): Date }

/**
 * A return that was requested or opened in Shopify itself becomes a claim, decided like any other. One of our own
 * making, whose answer may still be on its way, is left alone; the same return becomes one claim however often it is told of.
 */
export async function takeOverReturn(deps: TakeOverDeps, shop: StoredShop, returned: ShopifyReturn): Promise<void> {
  const { status } = returned
  if ((status !== 'REQUESTED' && status !== 'OPEN') || returned.lines.some((line) => isOurs(line.note))) return deps.stores.leftReturns.forget(shop.shop, returned.id)
  const order = await orderOf(deps, shop.shop, returned.orderId)
  const policy = order && (await deps.policies.forOrder(shop.shop, order))
  if (!order || !policy) return leaveReturn(deps, shop.shop, { ...returned, status }, order)
  await deps.stores.leftReturns.forget(shop.shop, returned.id)
  const at = deps.now()
  const { reasons } = await deps.stores.reasons.read(shop.shop)
  // What no reason tells is taken for a change of mind until staff know better.
  const wanted = new Map<string, { quantity: number; told: Ground | null; notes: string[] }>()
  for (const line of returned.lines) {
    const { quantity, told, notes } = wanted.get(line.lineItemId) ?? { quantity: 0, told: null, notes: [] }
    wanted.set(line.lineItemId, { quantity: quantity + line.quantity, told: told ?? groundTold(line.reason, reasons), notes: [...new Set([...notes, line.note.trim()])].filter(Boolean) })
  }
  const decided = await Promise.all([...wanted].map(async ([lineItemId, { quantity, told, notes }]) => {
    const ground = told ?? 'change-of-mind'
    const [judged, serials] = await Promise.all([pieceCase(deps, policy, order, lineItemId, quantity), deps.stores.claims.serialsOfOrderLine(order.shop, lineItemId, quantity)])
    return { lineItemId, quantity, ground, note: notes.length ? notes.join('\n').slice(0, mostOfNote) : null, serials, policy: judged.policy, ...decideLine(judged.policy.compiled, judged.policy.name, judged.order, { lineItemId: judged.lineItemId, ground, remedy: 'refund', facts: {}, history: judged.history }, at, at) }
  }))

  const desk = await deskFor(deps, shop, [])
  const opened = await deps.stores.claims.open(shop.shop, {
    orderId: returned.orderId, requestKey: `shopify:${returned.id}`, at, actor: shopifyActor, customer: order.customer,
    lines: decided.map((line) => ({ orderLineId: line.lineItemId, quantity: line.quantity, ground: line.ground, remedyWish: 'refund' as const, note: line.note, facts: {}, policyVersionId: line.policy.id, request: line.request, decision: line.decision })),
  }, (number, lineIds, id) => {
    const lines = decided.map((line, i) => newLine({ id: lineIds[i] ?? '', lineItemId: line.lineItemId, quantity: line.quantity, ground: line.ground, wish: 'refund', ...asWorkflow(line.decision) }))
    const events: ClaimEvent[] = [{ type: 'opened', ...([...wanted.values()].some(({ told }) => told === null) ? { groundAssumed: true as const } : {}) }, { type: 'return-requested', returnId: returned.id, returnName: returned.name, lineIds, ...heldFees(returned, lines) }, ...(returned.status === 'OPEN' ? [{ type: 'approved' as const, lineIds }] : [])]
    const terms = decided.map((line, i) => ({ lineId: lineIds[i] ?? '', policy: line.policy, about: aboutLine(line.request.order, line.request.lineItemId, line.ground, line.decision.governing) }))
    const letters = openedLetterClaim(order, { id, number }, at, decided.map((line, i) => ({ ...line, id: lineIds[i] ?? '', wish: 'refund' as const })))
    return {
      ...changeOf({ lines: decided.map((line, i) => ({ id: lineIds[i] ?? '', decision: line.decision })) }, newState(lines, paymentsOf(order.facts.id, decided.map(({ request }) => request))), events, at, shopifyActor),
      shopifyReturn: { id: returned.id, name: returned.name, status: returned.status, seen: pictureAtFirst(returned) },
      ...correspondOn({ ...desk, terms }, letters, events, shopifyActor, at),
    }
  })
  // It may have got further in Shopify by now than having been asked for.
  if (opened && opened !== 'too-often') return refreshReturn(deps, shop, opened.id, returned.id)
  deps.log({ event: 'return-not-taken-over', shop: shop.shop, return: returned.id, reason: 'pieces are in another claim' })
  await tellOfRival(deps, shop, returned, [...wanted.keys()])
}

/** The fees that the return was made with in Shopify, by the claim's lines; a line that has none is left out. */
function heldFees({ returnFee, lines: held }: ShopifyReturn, lines: ClaimLine[]): { heldFees: Record<string, Fees> } {
  const sum = returnFee && { amount: toMinor(returnFee.shop.amount, returnFee.shop.currencyCode), currency: returnFee.shop.currencyCode }
  return { heldFees: Object.fromEntries(lines.flatMap(({ id, lineItemId }) => {
    const fees = feesLeft({ restockingPercent: Math.min(...held.flatMap((line) => (line.lineItemId === lineItemId ? [line.restockingPercent] : []))), returnFee: sum })
    return fees ? [[id, fees]] : []
  })) }
}

/** The order of a return; one that was not taken in yet, or not as a whole, such as one that the shop's import has not come to, is read now. */
async function orderOf({ stores, shopify: admin }: TakeOverDeps, shop: string, orderId: string): Promise<StoredOrder | null> {
  const known = await stores.orders.find(shop, orderId)
  if (known && !known.unread) return known
  const read = await admin.readOrder(shop, orderId)
  if (read) await stores.orders.takeIn(shop, [read])
  return read ? stores.orders.find(shop, orderId) : known
}

/** Tells the claims that have the pieces of a return that it was made beside them. */
const tellOfRival = (deps: TakeOverDeps, shop: StoredShop, { name, orderId }: ShopifyReturn, items: string[]) => tellClaims(deps, shop, orderId, shopifyActor, (claim) => (claim.state.lines.some((line) => isOpen(line) && items.includes(line.lineItemId)) ? [{ type: 'difference-found', sentence: `Return ${name} was made in Shopify for an item of this claim, beside it. Look at the order in Shopify: only one of the two can go ahead.` }] : []))
