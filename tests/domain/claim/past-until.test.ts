import { expect, it } from 'vitest'
import type { EarlierLine } from '../../../app/domain/claim/history-of.ts'
import { historyOf } from '../../../app/domain/claim/history-of.ts'
import { pastUntil } from '../../../app/domain/claim/past-until.ts'
import { historyTerms } from '../../support/history-terms.ts'

const until = (lines: EarlierLine[], at: string) => historyOf(pastUntil(lines, Date.parse(at)), historyTerms(7))
const lineIds = ['a']
const repaired: EarlierLine = {
  lineId: 'a', claimedAt: '2026-06-01T09:00:00Z', fault: 'clasp', events: [
    { at: '2026-06-03T09:00:00Z', event: { type: 'repair-started', lineIds, job: { technician: 'Jan', work: 'New clasp', parts: [], on: '2026-06-03' } } },
    { at: '2026-06-20T09:00:00Z', event: { type: 'settled', lineIds, remedy: 'repair', note: '', on: '2026-06-20' } },
  ],
}

it.each([
  ['before it was claimed, of nothing', '2026-06-01T08:59:59Z', []],
  ['before the work began, of none', '2026-06-03T08:59:59Z', []],
  ['while it was in work, of a repair that goes on', '2026-06-20T08:59:59Z', [{ kind: 'repair', claimedAt: '2026-06-01T09:00:00Z', startedAt: '2026-06-03T12:00:00.000Z', fault: 'clasp' }]],
  ['once it was done, of all of it', '2026-06-20T09:00:00Z', [{ kind: 'repair', claimedAt: '2026-06-01T09:00:00Z', startedAt: '2026-06-03T12:00:00.000Z', readyAt: '2026-06-20T12:00:00.000Z', fault: 'clasp' }]],
])('a repair tells, asked %s', (_, at, expected) => expect(until([repaired], at)).toEqual(expected))

it('a new piece had come once its parcel had, and was on its way until then', () => {
  const given = (deliveredAt: string | null): EarlierLine => ({
    lineId: 'a', claimedAt: '2026-06-01T09:00:00Z', fault: undefined, events: [{ at: '2026-06-02T09:00:00Z', event: { type: 'settled', lineIds, remedy: 'replacement', note: '' } }],
    newPieces: [{ id: 'F', createdAt: '2026-06-04T10:00:00Z', deliveredAt, fulfillmentLineItems: { nodes: [] } }],
  })
  const deliveredAt = (at: string) => until([given('2026-06-08T10:00:00Z')], at).map((event) => (event.kind === 'replacement' ? event.deliveredAt : event.kind))
  // Without its day of arrival it counts as delivered seven days after it was sent.
  expect([deliveredAt('2026-06-04T09:59:59Z'), deliveredAt('2026-06-08T09:59:59Z'), deliveredAt('2026-06-08T10:00:00Z')]).toEqual([[null], ['2026-06-11T10:00:00.000Z'], ['2026-06-08T10:00:00Z']])
})
