import { createHmac, timingSafeEqual } from 'node:crypto'

/** A visitor of a shop's storefront, whom Shopify has sent on. `pathPrefix`: where the shop's visitors find the app, such as `/apps/recourse`. */
export interface StorefrontVisit { shop: string; pathPrefix: string }

/** Seconds that a request may have been on its way, and clocks may differ by, as Shopify's own libraries allow. */
const tolerance = 90

/**
 * The visit that a request by the app proxy stands for, `nowMs` in milliseconds; null where Shopify has not signed it, or
 * not now. Shopify's library would also look for the shop's token and renew it, which a public page has no need of.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function readAppProxy({ searchParams }: URL, secret: string, nowMs: number): StorefrontVisit | null {
  const once = (name: string) => { const [value, ...more] = searchParams.getAll(name); return more.length ? undefined : value }
  const [signature, shop, timestamp, pathPrefix] = ['signature', 'shop', 'timestamp', 'path_prefix'].map(once)
  if (!signature || !isSigned(searchParams, signature, secret)) return null
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp) || Math.abs(nowMs / 1000 - Number(timestamp)) > tolerance) return null
  if (shop === undefined || !/^[a-z\d][a-z\d-]*\.myshopify\.com$/.test(shop) || pathPrefix === undefined || !/^(\/[\w.-]+)+$/.test(pathPrefix)) return null
  return { shop, pathPrefix }
}

/** Signed is everything but the signature itself, in the order of its names, a name's values parted by commas. */
function isSigned(params: URLSearchParams, signature: string, secret: string): boolean {
  const names = [...new Set(params.keys())].filter((name) => name !== 'signature')
  const message = names.map((name) => `${name}=${params.getAll(name).join(',')}`).sort().join('')
  const expected = createHmac('sha256', secret).update(message).digest()
  const given = Buffer.from(/^[\da-f]{64}$/.test(signature) ? signature : '', 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
