import { createHmac } from 'node:crypto'

/**
 * The query that Shopify's app proxy sends on: the visitor's own with shop, prefix and time added, all of it signed.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function signProxy(visitors: URLSearchParams, { shop, pathPrefix, customerId, clientSecret, nowMs }: { shop: string; pathPrefix: string; customerId: string; clientSecret: string; nowMs: number }): URLSearchParams {
  const query = new URLSearchParams(visitors)
  for (const [name, value] of Object.entries({ shop, logged_in_customer_id: customerId, path_prefix: pathPrefix, timestamp: String(Math.floor(nowMs / 1000)) })) query.set(name, value)
  query.delete('signature')
  const signed = [...new Set(query.keys())].map((name) => `${name}=${query.getAll(name).join(',')}`).sort().join('')
  query.set('signature', createHmac('sha256', clientSecret).update(signed).digest('hex'))
  return query
}
