import type { ClaimEvent, EditedUnits } from '../../domain/claim/events.ts'
import { isOpen } from '../../domain/claim/state.ts'
import type { ReadEdit } from '../ports.ts'
import { shopifyActor } from '../actor.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { TimerDeps } from './fire-timer.ts'
import { areSameUnits, sumOfUnits } from './edited-units.ts'
import { tellClaims } from './tell-claims.ts'
import type { Telling } from './tell-claims.ts'

/** An edit of an order as a webhook tells of it. */
export interface OrderEdit { id: string; orderId: string; units: EditedUnits }

/** Tells the claims of an order that it was canceled in Shopify, where it was: their money may have gone back with it. Once, however they stand later. */
export async function tellOfCancellation(deps: TimerDeps, shop: StoredShop, { id, name, cancelledAt }: { id: string; name: string; cancelledAt: string | null }): Promise<void> {
  if (cancelledAt === null) return
  const sentence = `Order ${name} was canceled in Shopify on ${cancelledAt.slice(0, 10)}.`
  await tellClaims(deps, shop, id, shopifyActor, (claim, told) => {
    const isTold = told.some((event) => isTelling(event) && event.sentence?.startsWith(sentence))
    return isTold || Date.parse(cancelledAt) < Date.parse(claim.openedAt) ? [] : [about(claim.state.lines.some(isOpen), sentence, ' What was paid may have gone back with that: look at the order before anything is paid here.')]
  })
}

/** Tells the claims of an order of an edit made after they were opened: what was added to the order and what was taken out of it. One that a look at the order has told of already is not told again. */
export async function tellOfEdit(deps: TimerDeps, shop: StoredShop, edit: OrderEdit, editedAt: Date): Promise<void> {
  const units = sumOfUnits(edit.units)
  const order = units.length ? await deps.stores.orders.find(shop.shop, edit.orderId) : null
  if (!order) return
  await tellClaims(deps, shop, edit.orderId, shopifyActor, (claim, told) => (editedAt < new Date(claim.openedAt) || foundBefore(told, units) ? [] : [tellingOf(claim, order, edit.id, units)]))
}

/** Tells the claims of an order of those of its edits, made after they were opened, that no webhook has told of. */
export async function tellOfLostEdits(deps: TimerDeps, shop: StoredShop, order: StoredOrder, edits: ReadEdit[]): Promise<void> {
  const made = edits.map((edit) => ({ ...edit, units: sumOfUnits(edit.units) })).filter((edit) => edit.units.length > 0)
  if (made.length === 0) return
  await tellClaims(deps, shop, order.facts.id, shopifyActor, (claim, told) => {
    const known = told.filter(isOfEdit)
    return made.filter((edit) => Date.parse(edit.at) > Date.parse(claim.openedAt)).flatMap((edit) => {
      const named = known.findIndex((one) => one.edit === edit.id)
      const at = named >= 0 ? named : known.findIndex((one) => !isFound(one) && (one.units ? areSameUnits(one.units, edit.units) : readsAs(one, order, edit.units)))
      if (at < 0) return [tellingOf(claim, order, edit.id, edit.units)]
      // Each telling stands for one edit: two that took out the same are two.
      known.splice(at, 1)
      return []
    })
  })
}

const isTelling = (event: ClaimEvent): event is Telling => event.type === 'changed-in-shopify' || event.type === 'difference-found'
const isOfEdit = (event: ClaimEvent): event is Telling => isTelling(event) && event.edit !== undefined

/** Told by a look at the order, by Shopify's own id of the agreement. */
const isFound = ({ edit }: Telling) => edit?.startsWith('gid://') ?? false
const foundBefore = (told: ClaimEvent[], units: EditedUnits) => told.some((event) => isOfEdit(event) && isFound(event) && areSameUnits(event.units ?? [], units))

/** Told when no units were kept with it: known again by its sentence, whichever line that names first. */
function readsAs({ sentence = '' }: Telling, order: StoredOrder, units: EditedUnits): boolean {
  const words = wordsOf(order, units)
  return sentence.replace(lostWarning, '').length === sentenceOf(order, words).length && words.every((one) => sentence.includes(one))
}

const wordsOf = (order: StoredOrder, units: EditedUnits) => units.map(({ lineItemId, more }) => `${Math.abs(more)} × ${order.lines.find((one) => one.id === lineItemId)?.title ?? 'another item'} ${more > 0 ? 'added' : 'taken out'}`)
const sentenceOf = (order: StoredOrder, words: string[]) => `Order ${order.facts.name} was edited in Shopify: ${words.join(', ')}.`
const lostWarning = ' A piece of this claim may be gone from it: look at the order before anything is paid here.'

function tellingOf(claim: StoredClaim, order: StoredOrder, edit: string, units: EditedUnits): Telling {
  const lost = claim.state.lines.some((line) => isOpen(line) && units.some(({ lineItemId, more }) => lineItemId === line.lineItemId && more < 0))
  return { ...about(lost, sentenceOf(order, wordsOf(order, units)), lostWarning), edit, units }
}

/** A difference where the claim has something open that it may concern, else just told. */
function about(matters: boolean, sentence: string, warning: string): Telling {
  return matters ? { type: 'difference-found', sentence: `${sentence}${warning}` } : { type: 'changed-in-shopify', sentence }
}
