import type { Paid } from '../../domain/claim/events.ts'
import type { PaidItem } from '../../domain/claim/particulars.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { paidItemWords } from '../mails/sums.ts'
import type { EndingEvent } from './outcome-confirmation.ts'
import type { PaperBlock } from './paper.ts'
import { facts, heading } from './parts.ts'
import type { PaperDesk } from './parts.ts'

/** The sums that an end has moved, with what they consist of, in the shop's currency and in that of the payment. */
export function moneyBlocks(desk: PaperDesk, event: EndingEvent): PaperBlock[] {
  const { speech, claim: { currencyCode } } = desk
  const { say, money } = speech
  const rows = (items: PaidItem[]) => items.map((item) => ({ text: paidItemWords(item, speech), amount: money(fromMinor(item.amountMinor, currencyCode), currencyCode) }))
  if (event.type === 'refunded') return paidBlocks(desk, event, rows(event.items ?? []))
  if (event.type === 'paid-back') return paidBlocks(desk, event, [])
  if (event.type !== 'exchanged') return []
  return [
    ...(event.refunded ? paidBlocks(desk, event.refunded, rows(event.items ?? [])) : []),
    ...(event.owed ? [heading(say('paper.sums')), ...facts({ label: say('paper.owed'), value: money(event.owed.amount, event.owed.currencyCode) })] : []),
  ]
}

function paidBlocks({ speech: { say, money } }: PaperDesk, { amount, currencyCode, paid }: Paid, rows: Array<{ text: string; amount: string }>): PaperBlock[] {
  return [
    heading(say('paper.sums')), { kind: 'sums', rows, total: { text: say('paper.total'), amount: money(amount, currencyCode) } },
    ...(paid.currencyCode === currencyCode ? [] : facts({ label: say('paper.total.in'), value: money(paid.amount, paid.currencyCode) })),
  ]
}
