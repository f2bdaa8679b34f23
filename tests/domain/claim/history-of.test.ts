import { expect, it } from 'vitest'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { historyOf } from '../../../app/domain/claim/history-of.ts'
import { historyTerms } from '../../support/history-terms.ts'

const lineIds = ['a']
const job = (on: string) => ({ technician: 'Jan', work: 'New clasp', parts: [], on })
const report = (finding: 'covered' | 'not-covered' | 'none', on: string) => ({ finding, on, summary: '', cost: null, paidBy: null, evidenceIds: [] })
const started = (on: string, ids = lineIds): ClaimEvent => ({ type: 'repair-started', lineIds: ids, job: job(on) })
const ready = (on: string): ClaimEvent => ({ type: 'repair-ready', lineIds, on, note: '' })
const settled = (remedy: 'repair' | 'paid-repair' | 'replacement' | 'price-reduction', on?: string): ClaimEvent => ({ type: 'settled', lineIds, remedy, note: '', ...(on ? { on } : {}) })
const toExpert = (on: string): ClaimEvent => ({ type: 'sent-to-expert', lineIds, expert: 'Assay Office', orderedBy: 'merchant', on, note: '' })
const declined: ClaimEvent = { type: 'declined', lineIds, reason: 'OTHER', note: '', reasons: [] }
const reopened: ClaimEvent = { type: 'reopened', lineIds, note: '' }
const claimedAt = '2026-03-01T09:00:00Z'

/** The history of line `a` of a claim; its events happened one a day from 2 March on, at noon. */
const history = (events: ClaimEvent[], fault?: string, lineId = 'a', timeZone = 'UTC') => historyOf([{ lineId, claimedAt, fault, events: events.map((event, i) => ({ at: `2026-03-${String(i + 2).padStart(2, '0')}T12:00:00.000Z`, event })) }], historyTerms(7, timeZone))

it.each<[string, ClaimEvent[], unknown[]]>([
  ['a repair has its start, its end and its claim', [started('2026-03-05'), ready('2026-03-12'), settled('repair', '2026-03-14')], [{ kind: 'repair', claimedAt, startedAt: '2026-03-05T12:00:00.000Z', readyAt: '2026-03-12T12:00:00.000Z' }]],
  ['a repair under way has no end', [started('2026-03-05')], [{ kind: 'repair', claimedAt, startedAt: '2026-03-05T12:00:00.000Z' }]],
  ['a repair that was only written down ended when that was done', [settled('repair')], [{ kind: 'repair', claimedAt, readyAt: '2026-03-02T12:00:00.000Z' }]],
  ['a repair given up is none', [started('2026-03-05'), { type: 'remedy-given-up', lineIds, remedy: 'repair', why: 'impossible', note: '' }], []],
  ['a repair given up and then done after all counts once', [started('2026-03-05'), { type: 'remedy-given-up', lineIds, remedy: 'repair', why: 'impossible', note: '' }, started('2026-03-09'), settled('repair', '2026-03-20')], [{ kind: 'repair', claimedAt, startedAt: '2026-03-09T12:00:00.000Z', readyAt: '2026-03-20T12:00:00.000Z' }]],
  ['a repair that the customer paid for is none under the warranty', [started('2026-03-05'), ready('2026-03-12'), settled('paid-repair', '2026-03-14')], []],
  ['a replacement by hand is delivered when it was written down', [settled('replacement')], [{ kind: 'replacement', claimedAt, deliveredAt: '2026-03-02T12:00:00.000Z' }]],
  ['a replacement by an order in Shopify', [{ type: 'replaced', lineIds, replacement: { variantId: null, title: 'Ring', difference: null }, orderId: 'gid://shopify/Order/2', orderName: '#2', note: '' }], [{ kind: 'replacement', claimedAt, deliveredAt: '2026-03-02T12:00:00.000Z' }]],
  ['each sending to an expert has the report that came of it', [toExpert('2026-03-03'), { type: 'expert-reported', lineIds, report: report('not-covered', '2026-03-10') }, toExpert('2026-03-15'), { type: 'expert-reported', lineIds, report: report('covered', '2026-03-20') }], [
    { kind: 'expert-assessment', sentAt: '2026-03-03T12:00:00.000Z', returnedAt: '2026-03-10T12:00:00.000Z', finding: 'not-covered' }, { kind: 'expert-assessment', sentAt: '2026-03-15T12:00:00.000Z', returnedAt: '2026-03-20T12:00:00.000Z', finding: 'covered' },
  ]],
  ['back from the expert without a finding', [toExpert('2026-03-03'), { type: 'expert-reported', lineIds, report: report('none', '2026-03-10') }], [{ kind: 'expert-assessment', sentAt: '2026-03-03T12:00:00.000Z', returnedAt: '2026-03-10T12:00:00.000Z' }]],
  ['with the expert still', [toExpert('2026-03-03')], [{ kind: 'expert-assessment', sentAt: '2026-03-03T12:00:00.000Z' }]],
  ['a refusal', [declined], [{ kind: 'refusal', refusedAt: '2026-03-02T12:00:00.000Z' }]],
  ['a reopened refusal is none', [declined, reopened], []],
  ['a refusal after the reopening is one again', [declined, reopened, declined], [{ kind: 'refusal', refusedAt: '2026-03-04T12:00:00.000Z' }]],
  ['money instead leaves no trace on the piece', [settled('price-reduction')], []],
  ['what happened to other lines of the claim is not its history', [started('2026-03-05', ['b']), { type: 'declined', lineIds: ['b'], reason: 'OTHER', note: '', reasons: [] }], []],
])('%s', (_, events, expected) => {
  expect(history(events)).toEqual(expected)
})

it('a line parted from another has what happened before to both, and nothing of what followed for the other', () => {
  const events: ClaimEvent[] = [toExpert('2026-03-03'), { type: 'expert-reported', lineIds, report: report('not-covered', '2026-03-10') }, { type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 }, declined]
  const assessed = { kind: 'expert-assessment', sentAt: '2026-03-03T12:00:00.000Z', returnedAt: '2026-03-10T12:00:00.000Z', finding: 'not-covered' }
  expect(history(events, undefined, 'a.2')).toEqual([assessed])
  expect(history(events)).toEqual([assessed, { kind: 'refusal', refusedAt: '2026-03-05T12:00:00.000Z' }])
})

it('names the fault that the claim was about', () => {
  expect(history([started('2026-03-05')], 'clasp')).toEqual([{ kind: 'repair', claimedAt, startedAt: '2026-03-05T12:00:00.000Z', fault: 'clasp' }])
})

it.each([
  ['when its carrier said', [{ id: 'F', createdAt: '2026-03-05T10:00:00Z', deliveredAt: '2026-03-09T10:00:00Z' }], '2026-03-09T10:00:00Z'],
  ['so many days after sending, where no carrier said', [{ id: 'F', createdAt: '2026-03-05T10:00:00Z', deliveredAt: null }], '2026-03-12T10:00:00.000Z'],
  ['with the last of its parcels', [{ id: 'F', createdAt: '2026-03-05T10:00:00Z', deliveredAt: '2026-03-09T10:00:00Z' }, { id: 'G', createdAt: '2026-03-04T10:00:00Z', deliveredAt: '2026-03-08T10:00:00Z' }], '2026-03-09T10:00:00Z'],
  ['not at all while it is still to be sent', [{ id: 'F', status: 'CANCELLED', createdAt: '2026-03-05T10:00:00Z', deliveredAt: '2026-03-09T10:00:00Z' }], null],
] as const)('a new piece that an order brought was taken over %s', (_, parcels, deliveredAt) => {
  const newPieces = parcels.map((parcel) => ({ ...parcel, fulfillmentLineItems: { nodes: [] } }))
  expect(historyOf([{ lineId: 'a', claimedAt, fault: undefined, newPieces, events: [{ at: '2026-03-02T12:00:00.000Z', event: settled('replacement') }] }], historyTerms(7))).toEqual([{ kind: 'replacement', claimedAt, deliveredAt }])
})

it.each([
  ['in Auckland, twelve hours ahead in winter', 'Pacific/Auckland', '2026-06-05', '2026-06-05T00:00:00.000Z'],
  ['in Auckland, thirteen in summer', 'Pacific/Auckland', '2026-01-05', '2026-01-04T23:00:00.000Z'],
  ['in Pago Pago, eleven behind', 'Pacific/Pago_Pago', '2026-01-05', '2026-01-05T23:00:00.000Z'],
])('a day that staff have given is a day of the terms, and stands for its noon %s', (_, timeZone, on, startedAt) => {
  expect(history([started(on)], undefined, 'a', timeZone)).toEqual([{ kind: 'repair', claimedAt, startedAt }])
})
