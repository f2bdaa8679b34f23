import { openCatalogue } from '../../domain/kernel/catalogue.ts'
import cs from './locales/cs.json' with { type: 'json' }
import de from './locales/de.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }
import sk from './locales/sk.json' with { type: 'json' }

export const termsLanguages: readonly string[] = ['en', 'cs', 'sk', 'de']

/** What the public page of the terms says around them. */
export const sayOfTerms = openCatalogue({ en, cs, sk, de })
