import { createHmac, randomUUID } from 'node:crypto'
import { decodeJwt, SignJWT } from 'jose'
import type { JWTPayload } from 'jose'
import { inject } from 'vitest'
import { control, shopOf } from './shopify.ts'

// Shopify's library answers 410 to what calls itself a robot; this speaks as App Bridge's browser would.
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36' }

/** A genuine session token of a shop's first member of staff. */
export const tokenOf = async (handle: string) => (await control<{ token: string }>(`/shops/${shopOf(handle)}/mint-token`, 'POST', {})).token

/** The claims of a token, changed and signed anew: by the app's secret, or by another. */
export function resign(token: string, change: JWTPayload, secret = inject('stack').clientSecret): Promise<string> {
  return new SignJWT({ ...decodeJwt(token), ...change }).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(new TextEncoder().encode(secret))
}

/** A route of the app, with the address that Remix asks for its data. */
export interface Door { path: string; route: string; form?: Record<string, string> }

/** Asks the app itself, past the proxy, for a route's data or action, as its page does. Redirects are not followed. */
export function ask(token: string | null, { path, route, form }: Door): Promise<Response> {
  const url = new URL(path, inject('stack').appDirect)
  url.searchParams.set('_data', route)
  return fetch(url, { method: form ? 'POST' : 'GET', redirect: 'manual', headers: { ...browser, ...(token ? { authorization: `Bearer ${token}` } : {}) }, ...(form ? { body: new URLSearchParams(form) } : {}) })
}

/** The data of a route that must be there. */
export async function data<Answer>(token: string, door: Door): Promise<Answer> {
  const answer = await ask(token, door)
  if (answer.status !== 200) throw new Error(`${door.path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return (await answer.json()) as Answer
}

/** A whole page, as the admin's frame asks for it: from the app itself or through its public address. */
export function page(origin: string, handle: string, path: string, token: string): Promise<Response> {
  const url = new URL(path, origin)
  const host = Buffer.from(`admin.shopify.com/store/${handle}`).toString('base64url')
  for (const [key, value] of Object.entries({ embedded: '1', shop: shopOf(handle), host, id_token: token })) url.searchParams.set(key, value)
  return fetch(url, { redirect: 'manual', headers: { ...browser, 'accept-encoding': 'identity' } })
}

export interface Webhook { shop: string; topic: string; body: object; webhookId?: string; eventId?: string; secret?: string; signature?: string | null }

/** Posts a webhook as Shopify would, or with another signature. */
export function webhook({ shop, topic, body, webhookId = randomUUID(), eventId = randomUUID(), secret = inject('stack').clientSecret, signature }: Webhook): Promise<Response> {
  const raw = JSON.stringify(body)
  const signed = signature === undefined ? createHmac('sha256', secret).update(raw).digest('base64') : signature
  return fetch(`${inject('stack').appDirect}/webhooks`, {
    method: 'POST', body: raw,
    headers: { 'content-type': 'application/json', 'x-shopify-topic': topic, 'x-shopify-shop-domain': shop, 'x-shopify-webhook-id': webhookId, 'x-shopify-event-id': eventId, 'x-shopify-triggered-at': new Date().toISOString(), 'x-shopify-api-version': '2026-10', ...(signed === null ? {} : { 'x-shopify-hmac-sha256': signed }) },
  })
}
