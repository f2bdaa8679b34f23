import { openCatalogue } from '../kernel/catalogue.ts'
import cs from './locales/cs.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }

/** The sentence of a code of the decision with its operands; remedies, deductions, proofs and rights are codes in turn. */
export const renderMessage = openCatalogue({ en, cs }, new Set(['remedy', 'deduction', 'proof', 'right']))
