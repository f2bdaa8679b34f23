import type { Api } from '@shopify/ui-extensions/customer-account.order.page.render'

declare const shopify: Api

/** What Shopify gives this page. Read at each use: its signals are only followed where a component reads them. */
export const host = (): Api => shopify

type Values = Record<string, string | number>

/** A text of `locales/` in the shopper's language; `count` picks its plural. */
export function translate(key: string, values?: Values): string {
  return values ? shopify.i18n.translate(key, values) : shopify.i18n.translate(key)
}

/** The language of everything that is asked of the app, among those this extension speaks. */
export const locale = (): string => shopify.localization.extensionLanguage.value.isoCode
