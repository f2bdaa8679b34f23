import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { AdminContext, CustomerAccountContext } from '../../../../sandbox/extension-host/contract.ts'
import { extensionHostRoutes } from '../../../../sandbox/extension-host/routes.ts'

/** A page with one extension on it, and an app beside it that repeats who asked. */
export interface HostPage { origin: string; customer: CustomerAccountContext; admin: AdminContext; stop(): Promise<void> }

/** Both listen on free ports of this machine. */
export async function startHostPage(folder: string): Promise<HostPage> {
  const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Authorization, Content-Type' }
  const backend = await listen(new Hono().options('/*', (c) => c.body(null, 204, cors)).get('/echo', (c) => c.json({ authorization: c.req.header('Authorization') ?? 'none' }, 200, cors)))
  const localOrigin = backend.origin
  const shop = { id: 'gid://shopify/Shop/1', name: 'Klenota', myshopifyDomain: 'klenota.myshopify.com', storefrontUrl: 'https://klenota.example' }
  const app = { publicOrigin: 'https://app.example', localOrigin }
  const customer: CustomerAccountContext = {
    surface: 'customer-account', language: 'cs', country: 'CZ', currency: 'CZK', timeZone: 'Europe/Prague', shop, app,
    customer: { id: 'gid://shopify/Customer/7', email: 'jana@example.com', firstName: 'Jana', lastName: 'Nová' }, authenticationState: 'fully_authenticated',
    order: { id: 'gid://shopify/Order/11', name: '#1011', processedAt: '2026-11-01T10:00:00Z' }, lines: [], path: '/',
    endpoints: { sessionToken: '/token', customerApi: '/customer-api/{version}', login: '/login' },
  }
  const admin: AdminContext = { surface: 'admin', language: 'en', shop, app, selected: [{ id: 'gid://shopify/Order/11' }], endpoints: { idToken: '/token', adminApi: '/admin-api/{version}' } }
  const page = new Hono()
    .get('/favicon.ico', (c) => c.body(null, 204))
    .get('/', (c) => c.html('<!doctype html><html lang="en"><head><title>Host</title><link rel="stylesheet" href="/extension-host/host.css"><script src="/extension-host/host.js"></script></head><body><p id="of-the-page">Of the page</p><main></main></body></html>'))
    .post('/token', (c) => c.json({ token: 'token-of-jana' }))
    .post('/customer-api/:version', async (c) => c.json({ data: { shop: { name: `Klenota ${c.req.param('version')}` } } }))
    .post('/admin-api/:version', async (c) => c.json({ data: { shop: { name: `Klenota ${((await c.req.json()) as { variables: { id: string } }).variables.id}` } } }))
    .route('/', await extensionHostRoutes(folder))
  const server = await listen(page)
  return { origin: server.origin, customer, admin, stop: async () => { await Promise.all([server.stop(), backend.stop()]) } }
}

const listen = (app: Hono) => new Promise<{ origin: string; stop(): Promise<void> }>((resolve) => {
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve({
    origin: `http://localhost:${port}`,
    stop: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections() }),
  })) as Server
})
