import { inject } from 'vitest'
import { rows, until } from './database.ts'
import type { FaultMode } from '../../../sandbox/control/faults.ts'
import type { LineItem, Order, Return, ReturnLineItem } from '../../../sandbox/state/model.ts'
import type { Refund } from '../../../sandbox/state/settlement-model.ts'

export type HeldReturn = Omit<Return, 'lineItems'> & { lineItems: Array<ReturnLineItem & { processableQuantity: number; refundableQuantity: number }> }
export type HeldOrder = Omit<Order, 'lineItems'> & { lineItems: Array<LineItem & { currentQuantity: number }>; returns: HeldReturn[]; refunds: Refund[]; financialStatus: string; returnStatus: string; totalRefunded: { shop: number; presentment: number } }

export const shopOf = (handle: string) => `${handle}.myshopify.com`

/** Asks the sandbox's control API, which stands beside Shopify and knows no tokens. */
export async function control<Answer>(path: string, method: 'GET' | 'POST' | 'DELETE' = 'GET', body?: object): Promise<Answer> {
  const answer = await fetch(`${inject('stack').api}/_sandbox${path}`, { method, ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}) })
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to ${method} ${path}: ${await answer.text()}`)
  return (await answer.json()) as Answer
}

/** An order as Shopify holds it now, by its name. */
export const heldOrder = (handle: string, name: string) => control<HeldOrder>(`/shops/${shopOf(handle)}/orders/${encodeURIComponent(name.replace('#', ''))}`)

/** What matters of an order after a claim, in few words: statuses, and money in minor units of the shop's currency. */
export async function held(handle: string, name: string) {
  const order = await heldOrder(handle, name)
  return {
    returns: order.returns.map((one) => one.status),
    processed: order.returns.flatMap((one) => one.lineItems.map((line) => `${line.processedQuantity} of ${line.quantity}`)),
    refunds: order.refunds.length,
    refunded: order.totalRefunded.shop,
    remaining: order.lineItems.map((line) => line.currentQuantity),
  }
}

/** Orders a fault: the next `times` requests with this root field meet it. */
export const fault = (handle: string, operation: string, mode: FaultMode, times = 1, delayMs = 1000) => control('/faults', 'POST', { shop: shopOf(handle), operation, mode, times, delayMs })
export const clearFaults = () => control('/faults', 'DELETE')

/** Resolves once every webhook that Shopify had to send has been answered. */
export const webhooksIdle = () => control<{ idle: boolean }>('/deliveries/idle', 'POST', {})

/** A shopper's order of some days ago, shipped and delivered; it reaches the app by webhooks. `customerId`: the shop's first customer where left out. Answers its name. */
export async function placeDelivered(handle: string, lines: Array<{ product?: string; quantity?: number; customAttributes?: Array<{ key: string; value: string }> }>, deliveredAt = '2026-11-16T10:00:00Z', boughtAt = '2026-11-12T10:00:00Z', customerId?: number): Promise<string> {
  const shop = shopOf(handle)
  const { name } = await control<{ name: string }>(`/shops/${shop}/orders`, 'POST', { lines, processedAt: boughtAt, ...(customerId ? { customerId } : {}) })
  await control(`/shops/${shop}/fulfill`, 'POST', { order: name })
  await control(`/shops/${shop}/deliver`, 'POST', { order: name, at: deliveredAt })
  await webhooksIdle()
  // Answered is not handled: the worker takes the order in from the inbox.
  await until(async () => (await rows('select 1 from "Order" where shop = $1 and name = $2 and facts::text like $3', [shop, name, `%${deliveredAt.slice(0, 10)}%`])).length > 0)
  return name
}

/** What the merchant's staff do in Shopify's own admin, beside the app. */
export const inShopify = (handle: string, query: string, variables: object) => control<{ data?: unknown; errors?: unknown }>(`/shops/${shopOf(handle)}/graphql`, 'POST', { query, variables })
