import { expect, it } from 'vitest'
import { quotesOf } from '../../../app/application/shopper/quotes.ts'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import type { ClaimLine } from '../../../app/domain/claim/state.ts'
import { claim, line } from '../../domain/claim/claim-fixtures.ts'

const offered = (lineIds: string[], validUntil = '2026-12-04'): ClaimEvent => ({ type: 'quote-offered', lineIds, amount: { amount: 2450, currency: 'GBP' }, work: 'New stone', validUntil })
const parted: ClaimEvent = { type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 }
const waiting = (id: string, change: Partial<ClaimLine> = {}) => line({ id, authorization: 'authorized', quote: 'offered', ...change })
const shown = (events: ClaimEvent[], ...lines: ClaimLine[]) => quotesOf(events.map((event, i) => ({ id: `${i}`, at: '', actor: { kind: 'staff', id: '2', name: 'Ada' }, event, before: null, after: null })), claim(...lines)).map(({ state, validUntil, lineIds }) => [state, validUntil, ...lineIds])

it('what is left of a quoted line, of which a part was declined, still has its offer', () => {
  expect(shown([offered(['a']), parted], waiting('a', { authorization: 'declined' }), waiting('a.2'))).toEqual([['offered', '2026-12-04', 'a.2']])
})

it('an offer that was answered for a part of a line waits for the rest of it', () => {
  expect(shown([offered(['a']), parted, { type: 'quote-answered', lineIds: ['a'], accepted: true, note: '' }], waiting('a', { quote: 'accepted' }), waiting('a.2'))).toEqual([['accepted', '2026-12-04', 'a'], ['offered', '2026-12-04', 'a.2']])
})

it('an offer that another replaces for one of its lines stands for the others', () => {
  expect(shown([offered(['a', 'b']), offered(['b'], '2026-12-18')], waiting('a'), waiting('b'))).toEqual([['offered', '2026-12-18', 'b'], ['offered', '2026-12-04', 'a']])
  expect(shown([offered(['a']), offered(['a'], '2026-12-18')], waiting('a'))).toEqual([['offered', '2026-12-18', 'a']])
})
