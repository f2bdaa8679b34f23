import type { KnownCustomer } from '../orders/order-store.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { Stores } from '../store-ports.ts'

export interface DataRequestDeps { stores: Pick<Stores, 'orders' | 'mails'>; log(entry: Record<string, unknown>): void; now(): Date }

/**
 * A customer has asked what is kept of them: the merchant, who has to answer, is told by mail where it stands. The log
 * says that there is something to answer with, and nothing of it. Handled twice,
 * one request is one mail.
 */
export async function answerDataRequest(deps: DataRequestDeps, shop: string, known: StoredShop | null, who: KnownCustomer, triggeredAt: Date): Promise<void> {
  const held = await deps.stores.orders.heldOf(shop, who)
  deps.log({ event: 'data-request', shop, orders: held.orders.length, claims: held.claims.length })
  if (!known?.email || !who.id) return
  const customer = who.id.split('/').at(-1) ?? ''
  const text = [
    `A customer of ${known.name} has asked for the data that is kept about them: customer ${customer} in Shopify.`,
    ...(held.orders.length ? [`Recourse keeps these orders: ${held.orders.join(', ')}.`, held.claims.length ? `And these claims: ${held.claims.join(', ')}.` : 'There are no claims on them.', 'Search for them in Recourse: what is shown there of the customer, the orders and the claims is all that it keeps. Give it to the customer within 30 days.'] : ['Recourse keeps no order and no claim of this customer, so there is nothing to add from here.']),
  ].join('\n\n')
  await deps.stores.mails.post(`data-request.${shop}.${customer}.${triggeredAt.getTime()}`, shop, { kind: 'data-request', to: known.email, locale: 'en', subject: `${known.name}: a customer asks for their data (customer ${customer})`, text }, deps.now())
}
