import type { PaidItem } from '../../domain/claim/particulars.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { moneyWords } from '../words.ts'

const names: Record<string, string> = { 'missing-gift-box': 'missing gift box', 'missing-certificate': 'missing certificate', 'diminished-value': 'lost value', 'paid-back-before': 'paid back before' }

/** Deductions in words for staff and Shopify: `missing gift box 250.00 CZK (KT-28)`; empty where there are none. */
export const deductedWords = (items: PaidItem[], currencyCode: string) => items.filter((item) => item.kind === 'deduction')
  .map((item) => `${names[item.code] ?? item.code} ${moneyWords(fromMinor(-item.amountMinor, currencyCode), currencyCode)}${item.rules.length ? ` (${item.rules.join(', ')})` : ''}${item.reason ? `: ${item.reason.replace(/\.$/, '')}` : ''}`).join('; ')
