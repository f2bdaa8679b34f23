import { openCatalogue } from '../kernel/catalogue.ts'
import cs from './locales/cs.json' with { type: 'json' }
import de from './locales/de.json' with { type: 'json' }
import enStaff from './locales/en-staff.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }
import sk from './locales/sk.json' with { type: 'json' }

/** Operands that are codes in turn. */
const codes = new Set(['remedy', 'deduction', 'proof', 'right', 'ground', 'because', 'unit', 'outcome', 'cost'])

/** The sentence of a code of the decision with its operands, as it is said to a customer; in `en-staff` as staff are told of one. */
export const renderMessage = openCatalogue({ en, 'en-staff': enStaff, cs, sk, de }, codes)
