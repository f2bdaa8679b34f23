import { Hono } from 'hono'
import { html } from 'hono/html'
import { nowMs } from '../state/clock.ts'
import type { Platform } from '../state/platform.ts'
import { signProxy } from './sign-proxy.ts'
import { storefrontPath } from './storefront-address.ts'

/** What of a visitor's request Shopify sends on: no cookies. */
const sentOn = ['accept', 'accept-language', 'user-agent']
/** What of the app's answer reaches the visitor: no cookies either. */
const answered = ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options', 'referrer-policy', 'location']

/** The storefronts: of each only the door is here, and the pages that the app shows through its proxy. */
export function storefrontRoutes({ store, app }: Platform, origins: { app: string }): Hono {
  const routes = new Hono()
  const shopOf = (handle: string) => { const shop = `${handle}.myshopify.com`; return store.has(shop) ? store.read(shop) : null }

  routes.get('/storefront/:handle', (http) => {
    const state = shopOf(http.req.param('handle'))
    if (!state) return http.notFound()
    const terms = app.proxy && state.installation?.uninstalledAt === null ? `${storefrontPath(state.shop.domain)}${app.proxy.path}/terms` : null
    return http.html(html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${state.shop.name}</title></head>
      <body style="font:16px/1.5 system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem"><h1>${state.shop.name}</h1><p>The sandbox sells nothing here: it has only the pages that an app shows on a storefront.</p>${terms ? html`<p><a href="${terms}">Terms</a></p>` : ''}</body></html>`)
  })

  routes.get('/storefront/:handle/*', async (http) => {
    const state = shopOf(http.req.param('handle'))
    const asked = new URL(http.req.url)
    const home = state ? storefrontPath(state.shop.domain) : ''
    const path = asked.pathname.slice(home.length)
    const { proxy } = app
    if (!state || !proxy || state.installation?.uninstalledAt !== null || (path !== proxy.path && !path.startsWith(`${proxy.path}/`))) return http.notFound()
    const query = signProxy(asked.searchParams, { shop: state.shop.domain, pathPrefix: `${home}${proxy.path}`, customerId: '', clientSecret: app.clientSecret, nowMs: nowMs() })
    const target = new URL(`${proxy.url}${path.slice(proxy.path.length)}?${query}`)
    const answer = await fetch(new URL(`${target.pathname}${target.search}`, origins.app), { headers: Object.fromEntries(sentOn.flatMap((name) => { const value = http.req.header(name); return value ? [[name, value]] : [] })), redirect: 'manual' })
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: Object.fromEntries(answered.flatMap((name) => { const value = answer.headers.get(name); return value ? [[name, value]] : [] })) })
  })
  return routes
}
