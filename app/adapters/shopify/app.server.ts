import '@shopify/shopify-app-remix/adapters/node'
import { ApiVersion, AppDistribution, LogSeverity, shopifyApp } from '@shopify/shopify-app-remix/server'
import { PrismaSessionStorage } from '@shopify/shopify-app-session-storage-prisma'
import type { Database } from '../prisma/client.server.ts'

export interface ShopifySettings { apiKey: string; apiSecretKey: string; appUrl: string; scopes: string[] }

/** The Shopify library, set up for token exchange with expiring offline tokens; online tokens tell who of the staff acts. */
export function openShopify(settings: ShopifySettings, database: Database, onInstalled: (shop: string, scopes: string) => Promise<void>) {
  return shopifyApp({
    apiKey: settings.apiKey,
    apiSecretKey: settings.apiSecretKey,
    apiVersion: ApiVersion.October26,
    appUrl: settings.appUrl,
    scopes: settings.scopes,
    authPathPrefix: '/auth',
    distribution: AppDistribution.AppStore,
    sessionStorage: new PrismaSessionStorage(database),
    useOnlineTokens: true,
    logger: { level: LogSeverity.Warning, timestamps: true, httpRequests: false },
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    hooks: { afterAuth: async ({ session }) => onInstalled(session.shop, session.scope ?? '') },
  })
}

export type Shopify = ReturnType<typeof openShopify>
