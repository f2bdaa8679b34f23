import type { CustomerAccountContext, ExtensionManifest } from '../../contract.ts'
import type { Page } from '../page.ts'
import { createSignals } from '../signals.ts'
import { createI18n, extensionLanguage } from './i18n.ts'

export interface ApiSources<Context> {
  extension: ExtensionManifest
  target: string
  context: Context
  page: Page
  settings: Record<string, unknown>
  /** A fresh token of the surface. */
  token(): Promise<string>
  /** The extension's own fetch. */
  fetch: typeof fetch
}

/** `shopify` of customer accounts, as far as it is built: by member. What a target has of it is the guard's to say. */
export function customerAccountApi({ extension, target, context, page, settings, token }: ApiSources<CustomerAccountContext>) {
  const { customer, order } = context
  const signedIn = context.authenticationState === 'fully_authenticated' ? customer : null
  const signals = createSignals({
    language: { isoCode: context.language },
    extensionLanguage: { isoCode: extensionLanguage({ language: context.language, locales: extension.locales, defaultLocale: extension.defaultLocale }) },
    country: { isoCode: context.country },
    currency: { isoCode: context.currency },
    timezone: context.timeZone,
    order: order ?? undefined,
    lines: context.lines,
    authenticationState: context.authenticationState,
    // Undefined as at Shopify: a visitor who only followed a link is not known to extensions.
    accountCustomer: signedIn ? { id: signedIn.id } : undefined,
    buyerCustomer: signedIn ? { id: signedIn.id, email: signedIn.email ?? undefined, firstName: signedIn.firstName ?? undefined, lastName: signedIn.lastName ?? undefined, fullName: [signedIn.firstName, signedIn.lastName].filter(Boolean).join(' ') || undefined } : undefined,
    email: signedIn?.email ?? undefined,
    purchasingCompany: undefined,
    settings,
    capabilities: [...(extension.capabilities.networkAccess ? ['network_access'] : []), ...(extension.capabilities.apiAccess ? ['api_access'] : [])],
    rendered: true,
  })
  const members = (names: Record<string, string>) => Object.defineProperties({}, Object.fromEntries(Object.entries(names).map(([name, signal]) => [name, { enumerable: true, get: () => signals.read(signal) }])))
  const api = {
    extensionPoint: target,
    version: extension.apiVersion,
    shop: context.shop,
    i18n: createI18n({ language: context.language, locales: extension.locales, defaultLocale: extension.defaultLocale, currency: context.currency, complain: page.complain }),
    localization: members({ language: 'language', extensionLanguage: 'extensionLanguage', country: 'country', currency: 'currency', timezone: 'timezone' }),
    authenticatedAccount: members({ customer: 'accountCustomer', purchasingCompany: 'purchasingCompany' }),
    buyerIdentity: members({ customer: 'buyerCustomer', email: 'email', purchasingCompany: 'purchasingCompany' }),
    extension: Object.defineProperties({ target, apiVersion: extension.apiVersion, version: undefined, editor: undefined, scriptUrl: extension.bundleUrl }, { capabilities: { get: () => signals.read('capabilities') }, rendered: { get: () => signals.read('rendered') } }),
    sessionToken: { get: token },
    storage: {
      read: (key: string) => page.ask({ what: 'storage', action: 'read', key }).then((json) => (typeof json === 'string' ? JSON.parse(json) as unknown : null)),
      write: async (key: string, data: unknown) => { await page.ask({ what: 'storage', action: 'write', key, json: JSON.stringify(data) ?? 'null' }) },
      delete: async (key: string) => { await page.ask({ what: 'storage', action: 'delete', key }) },
    },
    toast: {
      show: async (text: string) => {
        const id = await page.ask({ what: 'toast', text }) as number
        return { hide: () => { void page.ask({ what: 'hide-toast', id }) } }
      },
    },
    requireLogin: async () => { if (context.authenticationState !== 'fully_authenticated') page.tell({ kind: 'login' }) },
    close: () => page.tell({ kind: 'close' }),
    ...(order ? { orderId: order.id } : {}),
  }
  return { signals, api: Object.defineProperties(api, Object.fromEntries(['order', 'lines', 'authenticationState', 'settings'].map((name) => [name, { enumerable: true, get: () => signals.read(name) }]))) as Record<string, unknown> }
}
