import { isOpen } from '../../domain/claim/state.ts'
import type { ReadOrder } from '../ports.ts'
import { shopifyActor } from '../actor.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { TimerDeps } from './fire-timer.ts'
import { tellClaims } from './tell-claims.ts'
import type { Telling } from './tell-claims.ts'

/** An edit of an order: how many units of a line were added or, below zero, taken out. */
export interface OrderEdit { id: string; orderId: string; units: Array<{ lineItemId: string; more: number }> }

/** Tells the claims of an order that it was canceled in Shopify, where it was: their money may have gone back with it. */
export async function tellOfCancellation(deps: TimerDeps, shop: StoredShop, { facts, cancelledAt }: ReadOrder): Promise<void> {
  if (cancelledAt === null) return
  await tellClaims(deps, shop, facts.id, shopifyActor, (claim) => (Date.parse(cancelledAt) < Date.parse(claim.openedAt) ? [] : [about(claim.state.lines.some(isOpen), `Order ${facts.name} was canceled in Shopify on ${cancelledAt.slice(0, 10)}.`, ' What was paid may have gone back with that: look at the order before anything is paid here.')]))
}

/** Tells the claims of an order of an edit made after they were opened: what was added to the order and what was taken out of it. */
export async function tellOfEdit(deps: TimerDeps, shop: StoredShop, edit: OrderEdit, editedAt: Date): Promise<void> {
  const units = edit.units.filter(({ more }) => more !== 0)
  const order = units.length ? await deps.stores.orders.find(shop.shop, edit.orderId) : null
  if (!order) return
  const words = units.map(({ lineItemId, more }) => `${Math.abs(more)} × ${order.lines.find((one) => one.id === lineItemId)?.title ?? 'another item'} ${more > 0 ? 'added' : 'taken out'}`).join(', ')
  await tellClaims(deps, shop, edit.orderId, shopifyActor, (claim) => {
    if (editedAt < new Date(claim.openedAt)) return []
    const lost = claim.state.lines.some((line) => isOpen(line) && units.some(({ lineItemId, more }) => lineItemId === line.lineItemId && more < 0))
    return [{ ...about(lost, `Order ${order.facts.name} was edited in Shopify: ${words}.`, ' A piece of this claim may be gone from it: look at the order before anything is paid here.'), edit: edit.id }]
  })
}

/** A difference where the claim has something open that it may concern, else just told. */
function about(matters: boolean, sentence: string, warning: string): Telling {
  return matters ? { type: 'difference-found', sentence: `${sentence}${warning}` } : { type: 'changed-in-shopify', sentence }
}
