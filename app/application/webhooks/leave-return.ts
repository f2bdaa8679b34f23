import type { StoredOrder } from '../orders/order-store.ts'
import type { ShopifyReturn } from '../ports.ts'
import type { LeftReturnStore } from './left-return-store.ts'

interface LeaveDeps { stores: { leftReturns: LeftReturnStore }; log(entry: Record<string, unknown>): void; now(): Date }

/** Nothing decides a return whose order no terms bind, or can't be read: it stays in Shopify, and staff are told so. */
export async function leaveReturn({ stores, log, now }: LeaveDeps, shop: string, { id, name, status, orderId }: ShopifyReturn & { status: 'REQUESTED' | 'OPEN' }, order: StoredOrder | null): Promise<void> {
  const reason = order ? 'no-terms' : 'no-order'
  await stores.leftReturns.keep(shop, { id, name, status, orderId, orderName: order?.facts.name ?? null, reason, leftAt: now().toISOString() })
  log({ event: 'return-not-taken-over', shop, return: id, reason })
}
