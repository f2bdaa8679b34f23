import { Hono } from 'hono'
import type { Context as HttpContext } from 'hono'
import { readBucket } from '../admin-api/bucket.ts'
import type { Buckets } from '../admin-api/bucket.ts'
import { runOperation } from '../admin-api/execute.ts'
import { mintCustomerToken } from '../oauth/customer-token.ts'
import { mintSessionToken } from '../oauth/session-token.ts'
import { nowMs } from '../state/clock.ts'
import { currentQuantity, fulfillmentStatus, totalRefunded } from '../state/derive-order.ts'
import { financialStatus } from '../state/outstanding.ts'
import { processableQuantity, returnRefundableQuantity, returnStatus } from '../state/derive-return.ts'
import type { Order, Return, ShopState } from '../state/model.ts'
import type { Platform } from '../state/platform.ts'
import type { Deliverer } from '../webhooks/deliver.ts'
import type { DeliveryLog } from '../webhooks/delivery-log.ts'
import { readPositions, untroubled } from '../webhooks/switches.ts'
import type { Switches } from '../webhooks/switches.ts'
import { readBulkTrouble } from './bulk-troubles.ts'
import type { BulkTroubles } from './bulk-troubles.ts'
import { readMove } from './clock.ts'
import type { Clock } from './clock.ts'
import { sendCustomersRedact, sendDataRequest, sendShopRedact } from './compliance.ts'
import { readFault } from './faults.ts'
import type { Faults } from './faults.ts'
import { placeOrder } from './place-order.ts'
import type { PlaceOrder } from './place-order.ts'
import { changeScopes } from './scopes.ts'
import { deliverOrder, editOrder, failRefund, fulfillOrder, payOrder } from './ship-order.ts'
import { uninstallApp } from './uninstall.ts'

export interface ControlParts { platform: Platform; faults: Faults; deliverer: Deliverer; log: DeliveryLog; clock: Clock; buckets: Buckets; switches: Switches; bulk: BulkTroubles; /** Seeds all shops anew. */ reset(): Promise<void> | void }

/** What tests see and do, under /_sandbox/. Nothing of the kind exists at Shopify; the app never calls it. */
export function controlRoutes({ platform, faults, deliverer, log, clock, buckets, switches, bulk, reset }: ControlParts): Hono {
  const routes = new Hono()
  const read = (http: HttpContext) => platform.store.read(shopIn(http))
  const body = async (http: HttpContext) => (await http.req.json().catch(() => ({}))) as Record<string, unknown>
  const shopIn = (http: HttpContext) => http.req.param('shop') ?? ''
  const told = (http: HttpContext, outcome: object) => http.json(outcome, 'refused' in outcome ? 422 : 200)

  routes.use('/_sandbox/shops/:shop/*', async (http, next) => (platform.store.has(http.req.param('shop')) ? next() : http.json({ refused: 'There is no such shop.' }, 404)))
  routes.get('/_sandbox/shops', (http) => http.json(platform.store.shops()))
  routes.get('/_sandbox/shops/:shop/installation', (http) => http.json(read(http).installation))
  routes.get('/_sandbox/shops/:shop/orders', (http) => http.json(read(http).orders.map((order) => orderView(read(http), order))))
  routes.get('/_sandbox/shops/:shop/orders/:name', (http) => {
    const wanted = decodeURIComponent(http.req.param('name')).replace('#', '')
    const order = read(http).orders.find((each) => each.name.replace('#', '') === wanted)
    return order ? http.json(orderView(read(http), order)) : http.json({ refused: 'There is no such order.' }, 404)
  })
  routes.get('/_sandbox/shops/:shop/returns', (http) => http.json(read(http).returns.map(returnView)))
  routes.get('/_sandbox/shops/:shop/refunds', (http) => http.json(read(http).refunds))
  routes.get('/_sandbox/shops/:shop/store-credit', (http) => http.json(read(http).storeCreditAccounts))
  routes.get('/_sandbox/shops/:shop/draft-orders', (http) => http.json(read(http).draftOrders))
  routes.get('/_sandbox/shops/:shop/deliveries', (http) => http.json({ pending: read(http).outbox, finished: log.read(shopIn(http)) }))
  routes.post('/_sandbox/deliveries/idle', async (http) => http.json({ idle: await deliverer.idle() }))

  // What the merchant's staff do in Shopify's own admin, beside the app: no token, no fault, every scope.
  routes.post('/_sandbox/shops/:shop/graphql', async (http) => http.json(await runOperation(platform, shopIn(http), [...platform.app.scopes, 'read_all_orders', 'write_orders', 'write_returns', 'read_customers', 'read_products', 'read_fulfillments', 'read_store_credit_accounts', 'read_merchant_managed_fulfillment_orders', 'write_draft_orders', 'read_locations'], await body(http))))

  routes.get('/_sandbox/shops/:shop/bucket', (http) => http.json(buckets.status(shopIn(http))))
  routes.post('/_sandbox/shops/:shop/bucket', async (http) => {
    const to = readBucket(await body(http))
    return typeof to === 'string' ? http.json({ refused: to }, 422) : http.json(buckets.change(shopIn(http), to))
  })
  routes.get('/_sandbox/clock', (http) => http.json(clock.read()))
  routes.post('/_sandbox/clock', async (http) => {
    const to = readMove(await body(http), clock.read())
    return typeof to === 'string' ? http.json({ refused: to }, 422) : http.json(await clock.move(to))
  })

  routes.get('/_sandbox/webhooks', (http) => http.json(switches.read()))
  routes.post('/_sandbox/webhooks', async (http) => {
    const to = readPositions(await body(http))
    return typeof to === 'string' ? http.json({ refused: to }, 422) : http.json(switches.set(to))
  })

  routes.get('/_sandbox/faults', (http) => http.json(faults.list()))
  routes.post('/_sandbox/faults', async (http) => {
    const fault = readFault(await body(http))
    if (typeof fault === 'string') return http.json({ refused: fault }, 422)
    faults.add(fault)
    return http.json(fault)
  })
  routes.delete('/_sandbox/faults', (http) => { faults.clear(); return http.json({}) })

  routes.get('/_sandbox/bulk', (http) => http.json(bulk.list()))
  routes.post('/_sandbox/bulk', async (http) => {
    const trouble = readBulkTrouble(await body(http))
    if (typeof trouble === 'string') return http.json({ refused: trouble }, 422)
    bulk.add(trouble)
    return http.json(trouble)
  })
  routes.delete('/_sandbox/bulk', (http) => { bulk.clear(); return http.json({}) })

  routes.post('/_sandbox/shops/:shop/orders', async (http) => told(http, placeOrder(platform, shopIn(http), (await body(http)) as PlaceOrder)))
  routes.post('/_sandbox/shops/:shop/fulfill', async (http) => told(http, fulfillOrder(platform, shopIn(http), String((await body(http)).order))))
  routes.post('/_sandbox/shops/:shop/pay', async (http) => told(http, payOrder(platform, shopIn(http), String((await body(http)).order))))
  routes.post('/_sandbox/shops/:shop/fail-refund', async (http) => told(http, failRefund(platform, shopIn(http), String((await body(http)).order))))
  routes.post('/_sandbox/shops/:shop/deliver', async (http) => {
    const { order, at } = await body(http)
    return told(http, deliverOrder(platform, shopIn(http), String(order), typeof at === 'string' ? at : undefined))
  })
  routes.post('/_sandbox/shops/:shop/edit-order', async (http) => {
    const { order, ...edit } = await body(http)
    return told(http, editOrder(platform, shopIn(http), String(order), edit))
  })
  routes.post('/_sandbox/shops/:shop/scopes', async (http) => { const { scopes } = await body(http); return told(http, changeScopes(platform, shopIn(http), Array.isArray(scopes) ? scopes.map(String) : [])) })
  routes.post('/_sandbox/shops/:shop/uninstall', (http) => http.json({ uninstalled: uninstallApp(platform, shopIn(http)) }))
  routes.post('/_sandbox/shops/:shop/redact', (http) => { sendShopRedact(platform, shopIn(http)); return http.json({}) })
  routes.post('/_sandbox/shops/:shop/data-request', async (http) => http.json({ sent: sendDataRequest(platform, shopIn(http), Number((await body(http)).customerId)) }))
  routes.post('/_sandbox/shops/:shop/customers-redact', async (http) => http.json({ sent: sendCustomersRedact(platform, shopIn(http), Number((await body(http)).customerId)) }))
  routes.post('/_sandbox/shops/:shop/redeliver', async (http) => http.json({ attempt: await deliverer.redeliver(String((await body(http)).webhookId)) }))
  routes.post('/_sandbox/shops/:shop/mint-token', async (http) => {
    const { userId } = await body(http)
    const shop = shopIn(http)
    return http.json({ token: mintSessionToken({ shop, userId: Number(userId ?? read(http).staff[0]?.id ?? 1), clientId: platform.app.clientId, clientSecret: platform.app.clientSecret, nowMs: nowMs() }) })
  })
  routes.post('/_sandbox/shops/:shop/mint-customer-token', async (http) => {
    const { customerId } = await body(http)
    return http.json({ token: mintCustomerToken({ shop: shopIn(http), customerId: customerId ? Number(String(customerId).split('/').at(-1)) : null, clientId: platform.app.clientId, clientSecret: platform.app.clientSecret, nowMs: nowMs() }) })
  })
  routes.post('/_sandbox/reset', async (http) => { faults.clear(); bulk.clear(); buckets.reset(); switches.set(untroubled); log.clear(); await reset(); return http.json({}) })
  return routes
}

function orderView(state: ShopState, order: Order) {
  return {
    ...order, financialStatus: financialStatus(state, order), fulfillmentStatus: fulfillmentStatus(order), returnStatus: returnStatus(state, order), totalRefunded: totalRefunded(order),
    lineItems: order.lineItems.map((line) => ({ ...line, currentQuantity: currentQuantity(state, order, line) })),
    returns: state.returns.filter((each) => each.orderId === order.id).map(returnView), refunds: state.refunds.filter((each) => each.orderId === order.id),
  }
}

function returnView(each: Return) {
  return { ...each, lineItems: each.lineItems.map((line) => ({ ...line, processableQuantity: processableQuantity(each, line), refundableQuantity: returnRefundableQuantity(each, line) })) }
}
