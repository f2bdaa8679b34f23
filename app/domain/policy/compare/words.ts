import { openCatalogue } from '../../kernel/catalogue.ts'
import type { PolicyChange } from './change.ts'
import en from './locales/en.json' with { type: 'json' }

const say = openCatalogue({ en })

/** A change as a sentence for the merchant. */
export const changeWords = ({ code, args }: PolicyChange): string => say('en', code, args)
