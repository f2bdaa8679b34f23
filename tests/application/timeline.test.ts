import { expect, it } from 'vitest'
import type { StoredEvent } from '../../app/application/claims/stored-claim.ts'
import { toTimeline } from '../../app/application/claims/timeline.ts'
import type { ClaimEvent } from '../../app/domain/claim/events.ts'

const staff = { kind: 'staff' as const, id: '1', name: 'Jana Novotná' }
const stroke = (minute: number, ...events: ClaimEvent[]): StoredEvent[] => events.map((event, i) => ({ id: `${minute}.${i}`, at: `2026-11-20T11:0${minute}:00.000Z`, actor: staff, event, before: null, after: null }))
const seen = (lineId: string): ClaimEvent => ({ type: 'facts-recorded', lineId, facts: [{ path: 'goods.condition', from: null, to: 'used' }] })
const weighed = (lineId: string): ClaimEvent => ({ type: 'decided-anew', lineId, verdict: 'eligible', openRemedies: [] })
const told = (events: StoredEvent[]) => toTimeline(events).map(({ text, facts }) => [text, ...facts.map(({ lineId, path }) => `${lineId} ${path}`)])

it('tells of what was seen in a parcel with the parcel, line by line, and of the decision not once more', () => {
  expect(told(stroke(1, { type: 'received', lineIds: ['a', 'b'] }, seen('a'), seen('b'), weighed('a'), weighed('b')))).toEqual([['Goods received', 'a goods.condition', 'b goods.condition']])
})

it('tells of facts by themselves where nothing else happened, and of a new decision without them', () => {
  expect(told([...stroke(1, seen('a'), weighed('a')), ...stroke(2, weighed('a'))])).toEqual([['Decided anew'], ['Facts recorded, decided anew', 'a goods.condition']])
})

it('tells of a serial number with what stood there before, and of one taken off; once its customer is redacted, of no number', () => {
  const number = { type: 'serial-recorded' as const, lineIds: ['a'], piece: 'claimed' as const, place: 1 }
  const of = (event: ClaimEvent) => toTimeline(stroke(1, event)).map(({ text, detail }) => [text, detail])[0]
  expect(of({ ...number, serial: 'K 77', serialBefore: null })).toEqual(['Serial number recorded: K 77', null])
  expect(of({ ...number, piece: 'given', place: 2, serial: 'K 78', serialBefore: 'K 77' })).toEqual(['Serial number of the piece handed out recorded: K 78', 'Piece 2. Before: K 77'])
  expect(of({ ...number, serial: null, serialBefore: 'K 78' })).toEqual(['Serial number taken off', 'Before: K 78'])
  expect(of({ ...number, serial: '', serialBefore: '' })).toEqual(['Serial number recorded', null])
})

it('tells of reminders and of what took too long in words of their own', () => {
  const lineIds = ['a']
  expect(told([...stroke(1, { type: 'wait-reminded', wait: 'question', lineIds, text: 'Which size?' }), ...stroke(2, { type: 'wait-over', wait: 'expert', since: '2026-11-06', lineIds }), ...stroke(3, { type: 'quote-lapsed', lineIds, amount: { amount: 2450, currency: 'GBP' }, work: 'A new setting', day: '2026-12-04' })])).toEqual([
    ['Quote of 24.50 GBP ran out on 2026-12-04 without an answer'], ['To follow up: the item is with the expert since 2026-11-06'], ['Reminded the customer: our question is open'],
  ])
})
