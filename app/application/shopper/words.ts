import { openCatalogue } from '../../domain/kernel/catalogue.ts'
import cs from './locales/cs.json' with { type: 'json' }
import de from './locales/de.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }
import sk from './locales/sk.json' with { type: 'json' }

const catalogues = { en, cs, sk, de }
/** The languages in which there are words for shoppers. */
export const shopperLanguages: readonly string[] = Object.keys(catalogues)

/** The use cases' own sentences to a shopper; what the terms say is worded by the decision. */
export const sayToShopper = openCatalogue(catalogues, new Set(['remedy', 'deadline']))

/** The language of a BCP 47 tag that a browser sent, `cs-CZ` as `cs`; English where it is none. */
export function languageOf(locale: unknown): string {
  const found = typeof locale === 'string' && locale.length <= 35 ? /^([a-z]{2,3})(-|$)/i.exec(locale) : null
  return found?.[1]?.toLowerCase() ?? 'en'
}
