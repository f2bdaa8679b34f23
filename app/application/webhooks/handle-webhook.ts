import { forgetCustomersFiles } from '../evidence/forget-evidence.ts'
import { ShopifyUnavailable } from '../ports.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { KnownCustomer } from '../orders/order-store.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { Stores } from '../store-ports.ts'
import { answerDataRequest } from './answer-data-request.ts'
import { tellOfEdit } from '../claims/order-changes.ts'
import type { OrderEdit } from '../claims/order-changes.ts'
import { reconcileOrder } from '../claims/reconcile.ts'
import { refreshOrder } from '../claims/refresh-order.ts'
import { refreshReturn } from '../claims/refresh-return.ts'
import { takeOverReturn } from './take-over-return.ts'

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
    default:
      return known && !known.uninstalled ? lookAt(deps, known, topic, payload, triggeredAt) : undefined
  }
}

/** What happened in an installed shop: the order or the return that it is about is read, and told of where it has changed. */
async function lookAt(deps: WebhookDeps, shop: StoredShop, topic: string, payload: Record<string, unknown>, triggeredAt: Date): Promise<void> {
  switch (topic) {
    case 'orders/create':
    case 'orders/updated':
    case 'orders/cancelled':
      return refreshed(deps, shop, gid('Order', payload.admin_graphql_api_id ?? payload.id))
    case 'fulfillments/create':
    case 'fulfillments/update':
      return refreshed(deps, shop, gid('Order', payload.order_id))
    case 'refunds/create': {
      const orderId = gid('Order', payload.order_id)
      await refreshed(deps, shop, orderId)
      if (orderId && (await reconcileOrder(deps, shop.shop, orderId)) === 'under-way') throw new ShopifyUnavailable('A step of a claim on this order is under way.')
      return
    }
    case 'orders/edited': {
      const edit = editOf(payload.order_edit)
      await refreshed(deps, shop, edit && edit.orderId)
      return edit ? tellOfEdit(deps, shop, edit, triggeredAt) : undefined
    }
    case 'reverse_deliveries/attach_deliverable':
    case 'reverse_fulfillment_orders/dispose':
      return refresh(deps, shop, gid('Return', (payload.return as { id?: unknown } | undefined)?.id))
    default:
      return topic.startsWith('returns/') ? refresh(deps, shop, gid('Return', payload.admin_graphql_api_id ?? payload.id)) : undefined
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

const refreshed = async (deps: WebhookDeps, shop: StoredShop, orderId: string | null): Promise<void> => (orderId ? refreshOrder(deps, shop, orderId) : undefined)

/** Looks at a return: its claim's, or one that no claim stands for yet. */
async function refresh(deps: WebhookDeps, shop: StoredShop, returnId: string | null): Promise<void> {
  if (!returnId) return
  const claimId = await deps.stores.claims.byReturn(shop.shop, returnId)
  if (claimId) return refreshReturn(deps, shop, claimId, returnId)
  const unknown = await deps.shopify.readReturn(shop.shop, returnId)
  return unknown ? takeOverReturn(deps, shop, unknown) : undefined
}

/** What the payload of an edit says; null where it names no order. */
function editOf(payload: unknown): OrderEdit | null {
  const { id, order_id, line_items } = (payload ?? {}) as { id?: unknown; order_id?: unknown; line_items?: { additions?: unknown; removals?: unknown } }
  const orderId = gid('Order', order_id)
  const units = (lines: unknown, sign: 1 | -1) => (Array.isArray(lines) ? lines.map((line: { id?: unknown; delta?: unknown }) => ({ lineItemId: gid('LineItem', line.id) ?? '', more: sign * Number(line.delta) })) : [])
  return orderId ? { id: String(id ?? ''), orderId, units: [...units(line_items?.additions, 1), ...units(line_items?.removals, -1)] } : null
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
