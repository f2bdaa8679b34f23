import type { Api } from '@shopify/ui-extensions/customer-account.order.page.render'

declare const shopify: Api

/** What Shopify gives this page. Read at each use: its signals are only followed where a component reads them. */
export const host = (): Api => shopify

type Values = Record<string, string | number>

/** A text of `locales/` in the shopper's language; `count` picks its plural. */
export function translate(key: string, values?: Values): string {
  return values ? shopify.i18n.translate(key, values) : shopify.i18n.translate(key)
}

/** An ISO day as the app's sentences write it, so that one day reads alike everywhere: it is the terms' own, and no time zone moves it. */
export const dayWords = (isoDay: string): string => dateWords(new Date(`${isoDay}T12:00:00Z`), { timeZone: 'UTC' })

/** The day of an instant where the shopper is. */
export const dayOfWords = (instant: string): string => dateWords(new Date(instant))

/** The day and the minute of an instant where the shopper is. */
export const momentWords = (instant: string): string => dateWords(new Date(instant), { hour: '2-digit', minute: '2-digit' })

function dateWords(at: Date, more: Intl.DateTimeFormatOptions = {}): string {
  const language = locale()
  // English as the terms write it: `3 December 2026`.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'long', year: 'numeric', ...more }).format(at)
}

/** The language of everything that is asked of the app, among those this extension speaks. */
export const locale = (): string => shopify.localization.extensionLanguage.value.isoCode

/** The language of the customer's account, whether or not this extension speaks it. */
export const accountLanguage = (): string => shopify.localization.language.value.isoCode
