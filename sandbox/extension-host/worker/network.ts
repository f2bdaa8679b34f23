import type { AdminContext, CustomerAccountContext, ExtensionManifest } from '../contract.ts'

export interface Network {
  extension: ExtensionManifest
  context: CustomerAccountContext | AdminContext
  /** Origin of the page, whose own addresses an extension has no business with. */
  pageOrigin: string
  complain(sentence: string): void
}

/** Where a request really goes; `idToken` where Shopify adds the token itself. */
export type Route = { url: string; idToken: boolean } | { refused: string }

/** What an extension's `fetch` of an address means at Shopify, and where that is here. */
export function routeRequest(asked: string, { extension, context, pageOrigin }: Omit<Network, 'complain'>): Route {
  const api = /^shopify:(?:\/\/)?(customer-account|admin|storefront)\/api\/(?:([\w-]+)\/)?graphql\.json$/.exec(asked)
  if (api) return routeToShopify(api[1] ?? '', api[2] ?? extension.apiVersion, context)
  if (/^shopify:/.test(asked)) return { refused: `Shopify answers nothing at ${asked}.` }
  const { app } = context
  if (!/^[a-z][a-z0-9+.-]*:/i.test(asked)) {
    return context.surface === 'admin' ? { url: new URL(asked, app.localOrigin).href, idToken: true } : { refused: `${asked} is no address: an extension of customer accounts has no page that it could be relative to.` }
  }
  if (!URL.canParse(asked)) return { refused: `${asked} is no address.` }
  const url = new URL(asked)
  if (!/^https?:$/.test(url.protocol)) return { refused: `An extension can't fetch ${url.protocol} addresses.` }
  const toApp = url.origin === app.publicOrigin || url.origin === app.localOrigin
  if (context.surface === 'customer-account' && !extension.capabilities.networkAccess) return { refused: `${asked}: the extension ${extension.handle} has no network_access in its shopify.extension.toml.` }
  if (url.origin === pageOrigin && !toApp) return { refused: `${asked} is the page's own; extensions run on an origin of their own.` }
  if (!toApp) return { url: url.href, idToken: false }
  return { url: `${app.localOrigin}${url.pathname}${url.search}`, idToken: context.surface === 'admin' }
}

function routeToShopify(which: string, version: string, context: CustomerAccountContext | AdminContext): Route {
  if (which === 'customer-account' && context.surface === 'customer-account') return { url: context.endpoints.customerApi.replace('{version}', version), idToken: false }
  if (which === 'admin' && context.surface === 'admin') return { url: context.endpoints.adminApi.replace('{version}', version), idToken: false }
  if (which === 'storefront') return { refused: 'The Storefront API is not built here.' }
  return { refused: `The ${which} API can't be reached from here.` }
}

/** The extension's `fetch`. `fetchReally` is the worker's own, `idToken` asks for the admin's token. */
export function createFetch(network: Network, fetchReally: typeof fetch, idToken: () => Promise<string>): typeof fetch {
  return async (input, init) => {
    const asked = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url
    const route = routeRequest(asked, network)
    if ('refused' in route) {
      network.complain(`fetch: ${route.refused}`)
      throw new TypeError('Failed to fetch')
    }
    const request = input instanceof Request ? new Request(route.url, input) : new Request(new URL(route.url, network.pageOrigin), init)
    const own = new URL(request.url).origin === network.pageOrigin
    if (own) return fetchReally(new Request(request, { credentials: 'same-origin' }))
    if (route.idToken && !request.headers.has('Authorization')) request.headers.set('Authorization', `Bearer ${await idToken()}`)
    return fetchReally(new Request(request, { credentials: 'omit' }))
  }
}

/** A token from an endpoint of the page. Throws what it said where it refused. */
export async function fetchToken(fetchReally: typeof fetch, endpoint: string): Promise<string> {
  const response = await fetchReally(endpoint, { method: 'POST', credentials: 'same-origin' })
  if (!response.ok) throw new Error(`No token: ${response.status} ${await response.text()}`.slice(0, 300))
  return ((await response.json()) as { token: string }).token
}
