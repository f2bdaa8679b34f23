import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import type { AppConfiguration } from '../state/platform.ts'

interface Toml {
  name?: string
  application_url?: string
  handle?: string
  access_scopes?: { scopes?: string }
  app_proxy?: { url: string; prefix: string; subpath: string }
  webhooks?: { api_version?: string; subscriptions?: { topics?: string[]; compliance_topics?: string[]; uri: string }[] }
}

export type ConfiguredApp = AppConfiguration & { name: string; handle: string; /** Where the app answers once deployed. */ publicUrl: string }

/** What `shopify app deploy` would tell Shopify of shopify.app.toml; addresses are taken relative to `appUrl`. */
export function readAppConfiguration(tomlPath: string, given: { clientId: string; clientSecret: string; appUrl: string }): ConfiguredApp {
  const toml = parse(readFileSync(tomlPath, 'utf8')) as Toml
  const subscriptions = (toml.webhooks?.subscriptions ?? []).flatMap(({ topics = [], compliance_topics: compliance = [], uri }) => [...topics, ...compliance].map((topic) => ({ topic, uri: new URL(uri, `${given.appUrl}/`).href })))
  return {
    clientId: given.clientId,
    clientSecret: given.clientSecret,
    url: given.appUrl,
    publicUrl: toml.application_url ?? given.appUrl,
    name: toml.name ?? 'App',
    handle: toml.handle ?? 'app',
    apiVersion: toml.webhooks?.api_version ?? '2026-10',
    scopes: (toml.access_scopes?.scopes ?? '').split(',').map((scope) => scope.trim()).filter(Boolean),
    subscriptions,
    proxy: toml.app_proxy ? { path: `/${toml.app_proxy.prefix}/${toml.app_proxy.subpath}`, url: new URL(toml.app_proxy.url, `${given.appUrl}/`).href } : null,
  }
}
