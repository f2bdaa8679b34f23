import { expect, it } from 'vitest'
import { isStageOpen, stageOf } from '../../../app/domain/claim/stage.ts'
import type { ClaimLine, ClaimState, Stage } from '../../../app/domain/claim/state.ts'
import { claim, line } from './claim-fixtures.ts'

const of = (...changes: Array<Partial<ClaimLine>>): ClaimState => claim(...changes.map((change, i) => line({ id: `line-${i}`, ...change })))
const settled = { authorization: 'authorized', reception: 'received', settlement: 'settled' } as const
const here = { authorization: 'authorized', reception: 'received' } as const

it.each<[string, ClaimState, Stage]>([
  ['everything settled and a payment that did not arrive', { ...of(settled), failedPayments: [{ payment: 'Recourse claim R-1001/3', lineIds: ['line-0'], amount: { amount: 100, currency: 'EUR' }, total: { amount: 100, currency: 'EUR' } }] }, 'failed'],
  ['one line still asked for', of(here, { authorization: 'requested' }), 'to-decide'],
  ['money on its way', of({ ...here, settlement: 'performing' }, { authorization: 'authorized' }), 'settling'],
  ['one piece still to come', of(here, { authorization: 'authorized', reception: 'awaiting' }), 'awaiting-goods'],
  ['a piece in the post', of({ authorization: 'authorized', reception: 'in-transit' }), 'awaiting-goods'],
  ['all its pieces here', of(here, here), 'to-settle'],
  ['a piece that need not come', of({ authorization: 'authorized', reception: 'not-required' }), 'to-settle'],
  ['an item with an expert', of(here, { ...here, assessment: 'awaiting-expert' }), 'with-expert'],
  ['an offer that waits for its customer', of(here, { ...here, quote: 'offered' }), 'awaiting-customer'],
  ['an item in repair', of(here, { ...here, repair: 'in-work' }), 'in-repair'],
  ['an item repaired and not handed back', of({ ...here, repair: 'ready' }), 'to-settle'],
  ['a question to its customer', { ...of({ authorization: 'requested' }), awaitingAnswer: true }, 'awaiting-customer'],
  ['a question to its customer that its end has overtaken', { ...of(settled), awaitingAnswer: true }, 'settled'],
  ['an outcome that its customer disputes', { ...of({ authorization: 'declined' }), disputed: true }, 'disputed'],
  ['a dispute beside what is still open', { ...of(here, { authorization: 'declined' }), disputed: true }, 'to-settle'],
  ['an expert’s item that was given up', of({ ...here, assessment: 'awaiting-expert', authorization: 'canceled' }), 'canceled'],
  ['one line settled and one declined', of(settled, { authorization: 'declined' }), 'settled'],
  ['every line settled', of(settled, settled), 'settled'],
  ['every line settled and its customer’s piece still here', of(settled, { ...settled, reception: 'to-give-back' }), 'to-give-back'],
  ['a declined piece that is still here', of({ authorization: 'declined', reception: 'to-give-back' }), 'to-give-back'],
  ['another item here than the one declined', of({ authorization: 'declined', reception: 'wrong-item' }), 'to-give-back'],
  ['another item here than the one settled', of({ ...settled, reception: 'wrong-item' }), 'settled'],
  ['a declined piece still here beside what is open', of(here, { authorization: 'declined', reception: 'to-give-back' }), 'to-settle'],
  ['a declined piece that went back', of({ authorization: 'declined', reception: 'given-back' }), 'declined'],
  ['a canceled piece that its customer leaves here', of({ authorization: 'canceled', reception: 'left-here' }), 'canceled'],
  ['a piece not asked for before its remedy stands', of({ authorization: 'authorized', reception: 'held' }), 'to-settle'],
  ['every line declined', of({ authorization: 'declined' }, { authorization: 'declined' }), 'declined'],
  ['one line declined and one canceled', of({ authorization: 'canceled' }, { authorization: 'declined' }), 'declined'],
  ['every line canceled or taken back', of({ authorization: 'canceled' }, { authorization: 'withdrawn' }), 'canceled'],
  ['its only line taken back', of({ authorization: 'withdrawn' }), 'canceled'],
  ['a step that Shopify refused', { ...of(settled), failure: 'Shopify refused.' }, 'failed'],
])('a claim with %s', (_, state, stage) => {
  expect(stageOf(state)).toBe(stage)
})

it('someone still has something to do until a claim is settled, declined or canceled and nobody’s piece is here', () => {
  expect((['to-decide', 'awaiting-goods', 'to-settle', 'settling', 'to-give-back', 'failed', 'settled', 'declined', 'canceled'] as const).map((stage) => [stage, isStageOpen(stage)])).toEqual([
    ['to-decide', true], ['awaiting-goods', true], ['to-settle', true], ['settling', true], ['to-give-back', true], ['failed', true], ['settled', false], ['declined', false], ['canceled', false],
  ])
})
