import type { Money } from '../../domain/claim/particulars.ts'
import type { ClaimState } from '../../domain/claim/state.ts'
import type { StoredEvent } from '../claims/stored-claim.ts'

export interface Quote { lineIds: string[]; amount: Money; work: string; validUntil: string; state: 'offered' | 'accepted' | 'declined' }

/** The offers of paid repairs that still say something: not those that another replaced, or whose claim ended first. The newest first. */
export function quotesOf(events: StoredEvent[], state: ClaimState): Quote[] {
  let quotes: Quote[] = []
  for (const { event } of events) {
    if (event.type === 'quote-offered') {
      const { lineIds, amount, work, validUntil } = event
      quotes = [...quotes.filter((one) => one.state !== 'offered' || !meet(one, event)), { lineIds, amount, work, validUntil, state: 'offered' }]
    }
    if (event.type === 'quote-answered') quotes = quotes.map((one) => (one.state === 'offered' && meet(one, event) ? { ...one, state: event.accepted ? 'accepted' : 'declined' } : one))
  }
  const isStill = (quote: Quote) => quote.state !== 'offered' || state.lines.some((line) => quote.lineIds.includes(line.id) && line.quote === 'offered' && line.authorization === 'authorized' && line.settlement !== 'settled')
  return quotes.filter(isStill).reverse()
}

const meet = (one: { lineIds: string[] }, other: { lineIds: string[] }) => one.lineIds.some((id) => other.lineIds.includes(id))

/** Over once its last day is past; days are ISO days. */
export const isQuoteOver = (quote: Quote, today: string) => quote.validUntil < today
