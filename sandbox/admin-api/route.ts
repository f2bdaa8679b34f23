import type { Context as HttpContext } from 'hono'
import { findToken } from '../oauth/tokens.ts'
import type { Platform } from '../state/platform.ts'
import type { Buckets } from './bucket.ts'
import { runOperation } from './execute.ts'
import type { ApiRequest } from './execute.ts'
import { apiVersion } from './schema.ts'

/** The shop that a request is meant for: the host it was addressed to, or what the preload noted of it. */
export function shopOf(http: HttpContext): string | null {
  const host = http.req.header('x-sandbox-shop') ?? http.req.header('host') ?? ''
  return /^[\w-]+\.myshopify\.com$/.test(host) ? host : null
}

/** POST /admin/api/2026-10/graphql.json */
export async function answerGraphql(platform: Platform, buckets: Buckets, http: HttpContext): Promise<Response> {
  const shop = shopOf(http)
  if (!shop || !platform.store.has(shop)) return http.json({ errors: 'Not Found' }, 404)
  if (http.req.param('version') !== apiVersion) return http.json({ errors: 'Not Found' }, 404)
  const token = findToken(platform.store.read(shop), http.req.header('x-shopify-access-token'))
  if (!token) return http.json({ errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' }, 401)
  if (token.kind === 'offline' && token.expiresAtMs === null) return http.json({ errors: 'Non-expiring access tokens are no longer accepted for the Admin API. Start using expiring offline tokens.' }, 403)
  let request: ApiRequest
  try {
    request = (await http.req.json()) as ApiRequest
  } catch {
    return http.json({ errors: { query: 'Required parameter missing or invalid' } }, 400)
  }
  const answer = await runOperation(platform, shop, platform.store.read(shop).installation?.scopes ?? [], request, buckets)
  return http.json(answer, 200, { 'X-Shopify-API-Version': apiVersion, 'X-Request-Id': crypto.randomUUID() })
}
