import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAdminRequest } from '../../../app/adapters/shopify/admin-request.server.ts'
import { openShopifyAdmin } from '../../../app/adapters/shopify/shopify-admin.server.ts'
import { readAppConfiguration } from '../../../sandbox/webhooks/app-configuration.ts'
import { shopFetch, startTestPlatform } from './start-platform.ts'
import type { Json } from './start-platform.ts'
import { shop } from './tiny-shop.ts'

/** The app's Shopify adapter on the sandbox, with the scopes that the app asks for and no other; a second is its patience. */
export async function startShopify() {
  const { scopes } = readAppConfiguration('shopify.app.toml', { clientId: '', clientSecret: '', appUrl: 'https://app.example' })
  const platform = await startTestPlatform(mkdtempSync(join(tmpdir(), 'sandbox-')), scopes)
  const { access_token: token } = (await (await platform.exchange(platform.idToken())).json()) as { access_token: string }
  const plainFetch = globalThis.fetch
  globalThis.fetch = shopFetch(platform.origin, plainFetch)
  const shopify = openShopifyAdmin(openAdminRequest({ valid: async () => token, forget: async () => true }, 5000))
  // The first answer also reads Shopify's schema in, which takes its time on a busy machine.
  await shopify.readShop(shop)
  const state = () => platform.platform.store.read(shop)
  const change = (act: (state: Parameters<Parameters<typeof platform.platform.store.change>[1]>[0]) => void) => platform.platform.store.change(shop, act)
  /** What staff ask Shopify beside the app. */
  const ask = async (query: string, variables: Json = {}) => (await platform.control('POST', `/shops/${shop}/graphql`, { query, variables })).data as Json
  const fault = (operation: string, mode: string) => platform.control('POST', '/faults', { operation, mode })
  const stop = async () => {
    globalThis.fetch = plainFetch
    await platform.stop()
  }
  return { ...platform, shopify, state, change, ask, fault, stop }
}

export type StartedShopify = Awaited<ReturnType<typeof startShopify>>
