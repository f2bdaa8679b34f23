import type { ChangedLineView } from '../../application/impact/impact-view.ts'
import { rightText } from './change-words.ts'

export const lineColumns = ['Order', 'Item', 'Variant', 'Bought on', 'Country', 'Amount', 'Currency', 'Now', 'Last day now', 'Under these terms', 'Last day then'] as const

/** A changed line as a row, in the words of the screen. */
export const lineCells = ({ order, title, variantTitle, purchasedOn, country, amount, before, after }: ChangedLineView): string[] =>
  [order.name, title, variantTitle ?? '', purchasedOn, country ?? '', amount.amount, amount.currencyCode, rightText({ ...before, lastDay: null }), before.lastDay ?? '', rightText({ ...after, lastDay: null }), after.lastDay ?? '']
