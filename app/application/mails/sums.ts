import type { PaidItem } from '../../domain/claim/particulars.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import type { Speech } from './words.ts'

/** What a refund consists of, one item a line; empty where it is only the price of what came back, which speaks for itself. */
export function sumsOf(items: PaidItem[], currencyCode: string, speech: Speech): string {
  if (items.every((item) => item.kind === 'goods')) return ''
  return items.map((item) => `- ${paidItemWords(item, speech)}: ${speech.money(fromMinor(item.amountMinor, currencyCode), currencyCode)}`).join('\n')
}

/** What a sum is for: `2 × Ring`, `Missing gift box (KT-28)`, `Lost value: a dent at the clasp`, `Restocking fee, 10 %`. */
export function paidItemWords({ kind, code, title, quantity, rules, reason, percent = 0 }: PaidItem, { say }: Speech): string {
  switch (kind) {
    case 'goods': return `${quantity} × ${title}`
    case 'shipping': return say('sums.shipping')
    case 'deduction': return `${say('deduction', { deduction: code })}${rules.length ? ` (${rules.join(', ')})` : ''}${reason ? `: ${reason}` : ''}`
    case 'fee': return `${say('sums.fee', { fee: code, percent })}${rules.length ? ` (${rules.join(', ')})` : ''}`
    default: return kind satisfies never
  }
}
