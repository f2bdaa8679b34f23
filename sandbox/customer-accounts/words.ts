import IntlMessageFormat from 'intl-messageformat'
import cs from './locales/cs.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }

export type Language = 'en' | 'cs'
export type WordKey = keyof typeof en

const messages: Record<Language, Record<WordKey, string>> = { en, cs }
const regions: Record<Language, string> = { en: 'en-GB', cs: 'cs-CZ' }

/** The accounts' own words, dates and amounts in one language. */
export interface Words {
  (key: WordKey, values?: Record<string, string | number>): string
  /** `12 November 2026` */
  day(iso: string, timeZone: string): string
  shortDay(iso: string, timeZone: string): string
  /** An amount in minor units. */
  money(minor: number, currency: string): string
  country(code: string): string
}

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'cs'
}

/** Words of a language; a text whose place is not filled is a fault. */
export function wordsOf(language: Language): Words {
  const region = regions[language]
  const say = (key: WordKey, values: Record<string, string | number> = {}) => String(new IntlMessageFormat(messages[language][key], region).format(values))
  const day = (month: 'long' | 'short') => (iso: string, timeZone: string) => new Intl.DateTimeFormat(region, { timeZone, day: 'numeric', month, year: 'numeric' }).format(new Date(iso))
  return Object.assign(say, {
    day: day('long'),
    shortDay: day('short'),
    money(minor: number, currency: string) {
      const format = new Intl.NumberFormat(region, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    },
    country: (code: string) => new Intl.DisplayNames(region, { type: 'region' }).of(code) ?? code,
  })
}
