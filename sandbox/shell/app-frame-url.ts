import { createHmac } from 'node:crypto'
import { nowMs } from '../state/clock.ts'
import type { ShopView } from './context.ts'

/**
 * The address with which the admin opens the app in its frame: the app's path, the shop, a session token, and Shopify's
 * signature over all of it (hex HMAC-SHA256 of the sorted query by the client secret).
 * https://shopify.dev/docs/apps/build/authentication-authorization/get-access-tokens/auth-code-grant#verify-requests
 */
export async function appFrameUrl(view: ShopView, path: string): Promise<string> {
  const { shell, state, staff, handle } = view
  const url = new URL(path, shell.origins.app)
  const params: Record<string, string> = {
    embedded: '1',
    host: hostParam(handle),
    id_token: await shell.mintIdToken(state.shop.domain, staff.id),
    locale: staff.locale,
    session: `staff-${staff.id}`,
    shop: state.shop.domain,
    timestamp: String(Math.floor(nowMs() / 1000)),
  }
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
  const signed = new URLSearchParams([...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1)))
  url.searchParams.set('hmac', createHmac('sha256', shell.app.clientSecret).update(signed.toString()).digest('hex'))
  return url.href
}

/** Shopify's `host` parameter: base64 without padding of the shop's address in the admin. */
function hostParam(handle: string): string {
  return Buffer.from(`admin.shopify.com/store/${handle}`).toString('base64url')
}
