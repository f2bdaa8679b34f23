import type { ClaimLineView } from '../../../application/claims/claim-view.ts'
import { moneyWords } from '../../format/money.ts'
import { remedyWords } from '../../words/terms.ts'

type Settling = ClaimLineView['record']['settlings'][number]['event']
const paidFor = { 'price-reduction': 'as a price reduction', 'keep-item': 'and the customer keeps the item', 'claim-costs': 'for what the claim cost them', difference: 'as the difference of the replacement' } as const

/** What moved money or goods, or ended it otherwise, in a few words. */
export function settlingWords(event: Settling): string {
  switch (event.type) {
    case 'refunded': return `${moneyWords(event)} refunded${event.as === 'store-credit' ? ' as credit in the shop' : ''}`
    case 'exchanged': return `Exchanged for ${event.exchange.title}${event.refunded ? `, ${moneyWords(event.refunded)} back` : event.owed ? `, ${moneyWords(event.owed)} owed by the customer` : ''}`
    case 'replaced': return `${event.replacement.title} sent with order ${event.orderName}`
    case 'paid-back': return `${moneyWords(event)} paid back ${paidFor[event.as]}`
    case 'settled': return `${remedyWords[event.remedy]}${event.note ? `: ${event.note}` : ''}`
    default: return event satisfies never
  }
}
