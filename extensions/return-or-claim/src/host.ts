import type { Api } from '@shopify/ui-extensions/customer-account.order.page.render'

declare const shopify: Api

/** What Shopify gives this page. Read at each use: its signals are only followed where a component reads them. */
export const host = (): Api => shopify

type Values = Record<string, string | number>

/** A text of `locales/` in the shopper's language; `count` picks its plural. */
export function translate(key: string, values?: Values): string {
  return values ? shopify.i18n.translate(key, values) : shopify.i18n.translate(key)
}

/** An ISO day, or an instant of which the day counts, as the app's sentences write it, so that one day reads alike everywhere. */
export function dayWords(isoDay: string): string {
  const language = locale()
  // English as the terms write it: `3 December 2026`.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${isoDay.slice(0, 10)}T12:00:00Z`))
}

/** The day and the minute of an instant where the shopper is. */
export function momentWords(instant: string): string {
  const language = locale()
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}

/** The language of everything that is asked of the app, among those this extension speaks. */
export const locale = (): string => shopify.localization.extensionLanguage.value.isoCode

/** The language of the customer's account, whether or not this extension speaks it. */
export const accountLanguage = (): string => shopify.localization.language.value.isoCode
