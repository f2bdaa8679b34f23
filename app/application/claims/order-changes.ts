import type { ClaimEvent, EditedUnits } from '../../domain/claim/events.ts'
import { isOpen } from '../../domain/claim/state.ts'
import type { ReadEdit, ReadOrder } from '../ports.ts'
import { shopifyActor } from '../actor.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { TimerDeps } from './fire-timer.ts'
import { tellClaims } from './tell-claims.ts'
import type { Telling } from './tell-claims.ts'

/** An edit of an order as a webhook tells of it. */
export interface OrderEdit { id: string; orderId: string; units: EditedUnits }

/** Tells the claims of an order that it was canceled in Shopify, where it was: their money may have gone back with it. */
export async function tellOfCancellation(deps: TimerDeps, shop: StoredShop, { facts, cancelledAt }: ReadOrder): Promise<void> {
  if (cancelledAt === null) return
  await tellClaims(deps, shop, facts.id, shopifyActor, (claim) => (Date.parse(cancelledAt) < Date.parse(claim.openedAt) ? [] : [about(claim.state.lines.some(isOpen), `Order ${facts.name} was canceled in Shopify on ${cancelledAt.slice(0, 10)}.`, ' What was paid may have gone back with that: look at the order before anything is paid here.')]))
}

/** Tells the claims of an order of an edit made after they were opened: what was added to the order and what was taken out of it. One that a look at the order has told of already is not told again. */
export async function tellOfEdit(deps: TimerDeps, shop: StoredShop, edit: OrderEdit, editedAt: Date): Promise<void> {
  const units = edit.units.filter(({ more }) => more !== 0)
  const order = units.length ? await deps.stores.orders.find(shop.shop, edit.orderId) : null
  if (!order) return
  await tellClaims(deps, shop, edit.orderId, shopifyActor, (claim, told) => (editedAt < new Date(claim.openedAt) || foundBefore(told, units) ? [] : [tellingOf(claim, order, edit.id, units)]))
}

/** Tells the claims of an order of those of its edits, made after they were opened, that no webhook has told of. */
export async function tellOfLostEdits(deps: TimerDeps, shop: StoredShop, order: StoredOrder, edits: ReadEdit[]): Promise<void> {
  if (edits.length === 0) return
  await tellClaims(deps, shop, order.facts.id, shopifyActor, (claim, told) => {
    const known = told.filter(isOfEdit)
    return edits.filter((edit) => Date.parse(edit.at) > Date.parse(claim.openedAt) && edit.units.length).flatMap((edit) => {
      const at = known.findIndex((one) => one.edit === edit.id || (one.units !== undefined && !isFound(one) && sameUnits(one.units, edit.units)))
      if (at < 0) return [tellingOf(claim, order, edit.id, edit.units)]
      // Each telling stands for one edit: two that took out the same are two.
      known.splice(at, 1)
      return []
    })
  })
}

type OfEdit = Extract<ClaimEvent, { type: 'changed-in-shopify' | 'difference-found' }>
const isOfEdit = (event: ClaimEvent): event is OfEdit => (event.type === 'changed-in-shopify' || event.type === 'difference-found') && event.edit !== undefined

/** Told by a look at the order, by Shopify's own id of the agreement. */
const isFound = ({ edit }: OfEdit) => edit?.startsWith('gid://') ?? false
const foundBefore = (told: ClaimEvent[], units: EditedUnits) => told.some((event) => isOfEdit(event) && isFound(event) && sameUnits(event.units ?? [], units))

const sameUnits = (some: EditedUnits, others: EditedUnits) => some.length === others.length && some.every((one) => others.some((other) => other.lineItemId === one.lineItemId && other.more === one.more))

function tellingOf(claim: StoredClaim, order: StoredOrder, edit: string, units: EditedUnits): Telling {
  const words = units.map(({ lineItemId, more }) => `${Math.abs(more)} × ${order.lines.find((one) => one.id === lineItemId)?.title ?? 'another item'} ${more > 0 ? 'added' : 'taken out'}`).join(', ')
  const lost = claim.state.lines.some((line) => isOpen(line) && units.some(({ lineItemId, more }) => lineItemId === line.lineItemId && more < 0))
  return { ...about(lost, `Order ${order.facts.name} was edited in Shopify: ${words}.`, ' A piece of this claim may be gone from it: look at the order before anything is paid here.'), edit, units }
}

/** A difference where the claim has something open that it may concern, else just told. */
function about(matters: boolean, sentence: string, warning: string): Telling {
  return matters ? { type: 'difference-found', sentence: `${sentence}${warning}` } : { type: 'changed-in-shopify', sentence }
}
