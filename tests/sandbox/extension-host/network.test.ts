import { describe, expect, test } from 'vitest'
import type { AdminContext, CustomerAccountContext, ExtensionManifest } from '../../../sandbox/extension-host/contract.ts'
import { createFetch, routeRequest } from '../../../sandbox/extension-host/worker/network.ts'

const shop = { id: 'gid://shopify/Shop/1', name: 'Klenota', myshopifyDomain: 'klenota.myshopify.com', storefrontUrl: 'https://klenota.example' }
const app = { publicOrigin: 'https://app.example', localOrigin: 'http://localhost:4402' }
const customer: CustomerAccountContext = { surface: 'customer-account', language: 'cs', country: 'CZ', currency: 'CZK', timeZone: 'Europe/Prague', shop, app, customer: null, authenticationState: 'pre_authenticated', order: null, lines: [], path: '/', endpoints: { sessionToken: '/token', customerApi: '/klenota/customer-api/{version}/graphql.json', login: '/login' } }
const admin: AdminContext = { surface: 'admin', language: 'en', shop, app, selected: [], endpoints: { idToken: '/token', adminApi: '/admin-api/{version}' } }
const extension = (networkAccess: boolean): ExtensionManifest => ({ handle: 'probe', names: { en: 'Probe' }, apiVersion: '2026-07', targets: [], bundleUrl: '/b.js', defaultLocale: 'en', locales: {}, capabilities: { networkAccess, apiAccess: false } })
const ofCustomer = (url: string, networkAccess = true) => routeRequest(url, { extension: extension(networkAccess), context: customer, pageOrigin: 'http://localhost:4407' })
const ofAdmin = (url: string) => routeRequest(url, { extension: extension(false), context: admin, pageOrigin: 'http://localhost:4401' })

describe('where a request of a customer-account extension goes', () => {
  test('Shopify\'s own address becomes the customer API in the version asked for', () => {
    expect(ofCustomer('shopify://customer-account/api/2026-07/graphql.json')).toEqual({ url: '/klenota/customer-api/2026-07/graphql.json', idToken: false })
    expect(ofCustomer('shopify:customer-account/api/2026-10/graphql.json', false)).toEqual({ url: '/klenota/customer-api/2026-10/graphql.json', idToken: false })
  })
  test('the app\'s public address is answered where the app runs here, and no token is added', () => {
    expect(ofCustomer('https://app.example/extensions/shopper/orders/1?locale=cs')).toEqual({ url: 'http://localhost:4402/extensions/shopper/orders/1?locale=cs', idToken: false })
  })
  test('without network_access nothing outside of Shopify is reached', () => {
    expect(ofCustomer('https://app.example/', false)).toEqual({ refused: 'https://app.example/: the extension probe has no network_access in its shopify.extension.toml.' })
  })
  test('the Admin API, a relative address, the page itself and other protocols are refused', () => {
    for (const url of ['shopify:admin/api/graphql.json', '/extensions/1', 'http://localhost:4407/klenota/orders', 'file:///etc/hosts', 'shopify:nothing']) expect(ofCustomer(url)).toHaveProperty('refused')
  })
})

describe('where a request of an admin extension goes', () => {
  test('a relative address is the app\'s and gets the token; so does the app\'s own', () => {
    expect(ofAdmin('/extensions/staff/orders/1')).toEqual({ url: 'http://localhost:4402/extensions/staff/orders/1', idToken: true })
    expect(ofAdmin('https://app.example/x')).toEqual({ url: 'http://localhost:4402/x', idToken: true })
  })
  test('the direct Admin API takes the extension\'s version where none is named', () => {
    expect(ofAdmin('shopify:admin/api/graphql.json')).toEqual({ url: '/admin-api/2026-07', idToken: false })
    expect(ofAdmin('shopify:admin/api/2026-10/graphql.json')).toEqual({ url: '/admin-api/2026-10', idToken: false })
  })
  test('another site is reached without a token', () => { expect(ofAdmin('https://elsewhere.example/')).toEqual({ url: 'https://elsewhere.example/', idToken: false }) })
})

describe('what the request carries', () => {
  const sent: Request[] = []
  const really = (async (request: Request) => { sent.push(request); return new Response('{}') }) as unknown as typeof fetch
  const complaints: string[] = []
  const ask = createFetch({ extension: extension(false), context: admin, pageOrigin: 'http://localhost:4401', complain: (sentence) => complaints.push(sentence) }, really, async () => 'id-token')

  test('the admin\'s token and no cookies', async () => {
    await ask('/extensions/staff/orders/1')
    expect([sent.at(-1)?.headers.get('Authorization'), sent.at(-1)?.credentials]).toEqual(['Bearer id-token', 'omit'])
  })
  test('an authorization of the extension\'s own stays', async () => {
    await ask('/x', { headers: { Authorization: 'Bearer mine' } })
    expect(sent.at(-1)?.headers.get('Authorization')).toBe('Bearer mine')
  })
  test('a refused request fails as in a browser and says why in the console', async () => {
    await expect(ask('http://localhost:4401/settings')).rejects.toThrow('Failed to fetch')
    expect(complaints).toEqual(['fetch: http://localhost:4401/settings is the page\'s own; extensions run on an origin of their own.'])
  })
})
