import { evolve } from '../../domain/claim/evolve.ts'
import { isOpen } from '../../domain/claim/state.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import { totalOf } from '../claims/already-done.ts'
import { changeOf } from '../claims/change-of.ts'
import { correspond } from '../mails/correspond.ts'
import { deskOf } from '../mails/desk.ts'
import { forgetCustomersFiles } from '../evidence/forget-evidence.ts'
import { ShopifyUnavailable } from '../ports.ts'
import type { ShopifyAdmin, ShopifyReturn } from '../ports.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { Actor } from '../actor.ts'
import type { KnownCustomer } from '../orders/order-store.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import type { Stores } from '../store-ports.ts'
import { answerDataRequest } from './answer-data-request.ts'
import { reconcileOrder } from '../claims/reconcile.ts'
import { takeOverReturn } from './take-over-return.ts'

const shopifyActor: Actor = { kind: 'shopify', id: null, name: 'Shopify' }

export interface WebhookDeps { stores: Stores; policies: PolicyShelf; shopify: ShopifyAdmin; log(entry: Record<string, unknown>): void; now(): Date }

/**
 * Handles one webhook of the inbox. Payloads only say what to look at: the present state is read from Shopify, so that
 * duplicates, disorder and old deliveries do no harm.
 */
export async function handleWebhook(deps: WebhookDeps, shop: string, topic: string, payload: Record<string, unknown>, triggeredAt: Date): Promise<void> {
  const known = await deps.stores.shops.find(shop)
  switch (topic) {
    case 'app/uninstalled':
      // Delivered late, after the shop has installed again, it must not take the new installation away.
      return deps.stores.shops.uninstall(shop, triggeredAt)
    case 'app/scopes_update':
      return deps.stores.shops.setScopes(shop, list(payload.current).join(','))
    case 'shop/redact':
      // Sent 48 hours after an uninstall: a shop that has installed again meanwhile keeps what it has.
      return eraseShop(deps.stores, shop, triggeredAt)
    case 'customers/redact':
      return redactCustomer(deps, shop, customerOf(payload, payload.orders_to_redact))
    case 'customers/data_request':
      return answerDataRequest(deps, shop, known, customerOf(payload, payload.orders_requested), triggeredAt)
    case 'orders/create':
    case 'orders/updated':
      return known && !known.uninstalled ? refreshOrder(deps, shop, gid('Order', payload.admin_graphql_api_id ?? payload.id)) : undefined
    case 'fulfillments/create':
    case 'fulfillments/update':
      return known && !known.uninstalled ? refreshOrder(deps, shop, gid('Order', payload.order_id)) : undefined
    case 'refunds/create': {
      const orderId = gid('Order', payload.order_id)
      if (!orderId || !known || known.uninstalled) return
      await refreshOrder(deps, shop, orderId)
      return reconcileOrder(deps, shop, orderId)
    }
    case 'orders/edited':
      return known && !known.uninstalled ? refreshOrder(deps, shop, gid('Order', (payload.order_edit as { order_id?: unknown } | undefined)?.order_id)) : undefined
    case 'reverse_deliveries/attach_deliverable':
    case 'reverse_fulfillment_orders/dispose':
      return known && !known.uninstalled ? refreshReturn(deps, shop, gid('Return', (payload.return as { id?: unknown } | undefined)?.id)) : undefined
    default:
      if (topic.startsWith('returns/') && known && !known.uninstalled) return refreshReturn(deps, shop, gid('Return', payload.admin_graphql_api_id ?? payload.id))
  }
}

async function eraseShop(stores: Stores, shop: string, triggeredAt: Date): Promise<void> {
  await stores.shops.erase(shop, triggeredAt)
  if (!(await stores.shops.find(shop))) await stores.files.removeShop(shop)
}

/** The files go first: once the orders no longer name the customer, nothing says which were theirs. */
async function redactCustomer({ stores, now }: WebhookDeps, shop: string, who: KnownCustomer): Promise<void> {
  await forgetCustomersFiles(stores, shop, who, now())
  await stores.orders.redactCustomer(shop, who, now())
}

async function refreshOrder(deps: WebhookDeps, shop: string, orderId: string | null): Promise<void> {
  const order = orderId && (await deps.shopify.readOrder(shop, orderId))
  if (order) await deps.stores.orders.takeIn(shop, [order])
}

/**
 * Keeps a claim's picture of its return, and takes over what was done in Shopify itself. The claim is loaded before
 * Shopify is read, and nothing is written over a change made meanwhile: then the webhook is handled again later.
 */
async function refreshReturn(deps: WebhookDeps, shop: string, returnId: string | null): Promise<void> {
  const claimId = returnId && (await deps.stores.claims.byReturn(shop, returnId))
  const claim = claimId ? await deps.stores.claims.load(shop, claimId) : null
  const shopRow = await deps.stores.shops.find(shop)
  if (!returnId || !shopRow) return
  if (!claim) {
    const unknown = await deps.shopify.readReturn(shop, returnId)
    return unknown ? takeOverReturn(deps, shopRow, unknown) : undefined
  }
  // While a step is under way the change is most likely our own, and the step's answer tells of it.
  if (claim.state.pendingStep) throw new ShopifyUnavailable('A step of this claim is under way.')
  const returned = await deps.shopify.readReturn(shop, returnId)
  if (!returned) return
  const known = claim.returns.find((one) => one.id === returnId)
  const taken = takenOver(claim, returned)
  if (known?.status === returned.status && taken.length === 0) return
  const events: ClaimEvent[] = [{ type: 'changed-in-shopify', status: returned.status }, ...taken]
  const at = deps.now()
  const written = await deps.stores.claims.commit(claim, claim.version, {
    ...changeOf(claim, events, events.reduce(evolve, claim.state), at, shopifyActor),
    shopifyReturn: { id: returned.id, name: returned.name, status: returned.status },
    ...correspond(await deskOf(deps, shopRow, claim), claim, events, shopifyActor, at),
  })
  if (!written) throw new ShopifyUnavailable('The claim changed meanwhile.')
}

/** What was decided or paid in Shopify's own admin for the claim's lines in this return. */
function takenOver(claim: StoredClaim, returned: ShopifyReturn): ClaimEvent[] {
  const lines = claim.state.lines.filter((line) => isOpen(line) && line.returnId === returned.id)
  const requested = lines.filter((line) => line.authorization === 'requested').map((line) => line.id)
  const paid = lines.filter((line) => returned.refunds.length > 0 && returned.lines.some((one) => one.lineItemId === line.lineItemId && one.refunded >= line.quantity)).map((line) => line.id)
  // Of what was paid back the approval may have been told by a webhook that never came.
  const approving = returned.status === 'OPEN' ? requested : requested.filter((id) => paid.includes(id))
  const approved: ClaimEvent[] = approving.length ? [{ type: 'approved', lineIds: approving }] : []
  if (paid.length) {
    const { shop, paid: sum } = totalOf(returned.refunds, claim.currencyCode)
    return [...approved, { type: 'refunded', lineIds: paid, amount: shop.amount, currencyCode: shop.currencyCode, paid: sum, note: 'Paid back in Shopify itself.' }]
  }
  switch (returned.status) {
    case 'OPEN':
      return approved
    case 'DECLINED':
      return requested.length ? [{ type: 'declined', lineIds: requested, reason: 'OTHER', note: '', reasons: [] }] : []
    case 'CANCELED':
      return lines.length ? [{ type: 'canceled', lineIds: lines.map((line) => line.id), note: '' }] : []
    case 'REQUESTED':
    case 'CLOSED':
      return []
    default:
      return returned.status satisfies never
  }
}

function customerOf(payload: Record<string, unknown>, orders: unknown): KnownCustomer {
  const { id, email } = (payload.customer ?? {}) as { id?: unknown; email?: unknown }
  return { id: gid('Customer', id), email: typeof email === 'string' && email.trim() ? email.trim() : null, orderIds: list(orders).map((one) => gid('Order', one) ?? '') }
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** A gid from a gid or a bare number; null for anything else. */
function gid(type: string, value: unknown): string | null {
  const text = String(value ?? '')
  if (/^\d+$/.test(text)) return `gid://shopify/${type}/${text}`
  return text.startsWith(`gid://shopify/${type}/`) ? text : null
}
