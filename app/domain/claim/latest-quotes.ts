import type { ClaimEvent, EventOf } from './events.ts'

/** The quote that was offered last for each line, by the line's id; a part of a line has that of the line it was parted from. Events come the oldest first. */
export function latestQuotes(events: ClaimEvent[]): Map<string, EventOf<'quote-offered'>> {
  const quotes = new Map<string, EventOf<'quote-offered'>>()
  for (const event of events) {
    if (event.type === 'quote-offered') for (const id of event.lineIds) quotes.set(id, event)
    const whole = event.type === 'line-parted' ? quotes.get(event.lineId) : undefined
    if (event.type === 'line-parted' && whole) quotes.set(event.newLineId, whole)
  }
  return quotes
}
