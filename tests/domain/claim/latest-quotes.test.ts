import { expect, it } from 'vitest'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { latestQuotes } from '../../../app/domain/claim/latest-quotes.ts'

const offered = (lineIds: string[], validUntil: string): ClaimEvent => ({ type: 'quote-offered', lineIds, amount: { amount: 2450, currency: 'GBP' }, work: 'New stone', validUntil })
const days = (...events: ClaimEvent[]) => Object.fromEntries([...latestQuotes(events)].map(([id, quote]) => [id, quote.validUntil]))

it('the quote of a line is the last that was offered for it', () => {
  expect(days(offered(['a', 'b'], '2026-12-04'), offered(['b'], '2026-12-18'))).toEqual({ a: '2026-12-04', b: '2026-12-18' })
})

it('a part of a line has the quote that the line had when it was parted', () => {
  const parted: ClaimEvent = { type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 }
  expect(days(offered(['a'], '2026-12-04'), parted, offered(['a'], '2026-12-18'))).toEqual({ 'a': '2026-12-18', 'a.2': '2026-12-04' })
  expect(days(parted, offered(['a'], '2026-12-04'))).toEqual({ a: '2026-12-04' })
})
