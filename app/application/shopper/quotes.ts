import type { Money } from '../../domain/claim/particulars.ts'
import type { ClaimState } from '../../domain/claim/state.ts'
import type { StoredEvent } from '../claims/stored-claim.ts'

export interface Quote { lineIds: string[]; amount: Money; work: string; validUntil: string; state: 'offered' | 'accepted' | 'declined' }

/**
 * The offers of paid repairs that still say something: not those that another replaced, or whose claim ended first. The
 * newest first; an open one names the lines that still wait for its answer, a part of a line among them.
 */
export function quotesOf(events: StoredEvent[], state: ClaimState): Quote[] {
  let quotes: Quote[] = []
  for (const { event } of events) {
    if (event.type === 'line-parted') quotes = quotes.map((one) => (one.lineIds.includes(event.lineId) ? { ...one, lineIds: [...one.lineIds, event.newLineId] } : one))
    if (event.type === 'quote-offered') {
      const { lineIds, amount, work, validUntil } = event
      quotes = [...quotes.flatMap((one) => (one.state === 'offered' ? among(one, (id) => !lineIds.includes(id)) : [one])), { lineIds, amount, work, validUntil, state: 'offered' }]
    }
    if (event.type === 'quote-answered') {
      const isMeant = (id: string) => event.lineIds.includes(id)
      quotes = quotes.flatMap((one) => (one.state === 'offered' ? [...among(one, (id) => !isMeant(id)), ...among({ ...one, state: event.accepted ? 'accepted' : 'declined' }, isMeant)] : [one]))
    }
  }
  const waits = (id: string) => state.lines.some((line) => line.id === id && line.quote === 'offered' && line.authorization === 'authorized' && line.settlement !== 'settled')
  return quotes.flatMap((one) => (one.state === 'offered' ? among(one, waits) : [one])).reverse()
}

/** A quote for those of its lines, or nothing where it has none of them. */
function among(quote: Quote, fits: (lineId: string) => boolean): Quote[] {
  const lineIds = quote.lineIds.filter(fits)
  return lineIds.length ? [{ ...quote, lineIds }] : []
}

/** Over once its last day is past; days are ISO days. */
export const isQuoteOver = (quote: Quote, today: string) => quote.validUntil < today
