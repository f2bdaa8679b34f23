import { expect, it } from 'vitest'
import { lineStandingOf, standingOf } from '../../../app/application/shopper/standing.ts'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'
import { line } from '../../domain/claim/claim-fixtures.ts'

const claim = (lines: Array<Partial<ClaimLine>>, more: Partial<ClaimState> = {}): ClaimState => ({ lines: lines.map((change, i) => line({ id: `line-${i}`, ...change })), payments: 'order', pendingStep: null, failure: null, disputed: false, awaitingAnswer: false, failedPayments: [], ...more })
const here = { authorization: 'authorized', reception: 'received' } as const

it.each<[string, ClaimState, [string, string]]>([
  ['asked for', claim([{ authorization: 'requested' }]), ['requested', 'requested']],
  ['about which the shop has asked something', claim([{ authorization: 'requested' }], { awaitingAnswer: true }), ['awaiting-customer', 'asked']],
  ['with a quote to be answered', claim([{ ...here, quote: 'offered' }]), ['awaiting-customer', 'quoted']],
  ['that is to be sent in', claim([{ authorization: 'authorized', reception: 'awaiting' }]), ['awaiting-goods', 'awaiting-goods']],
  ['of which one of two is on its way', claim([{ authorization: 'authorized', reception: 'in-transit' }, { authorization: 'authorized', reception: 'awaiting' }]), ['awaiting-goods', 'awaiting-goods']],
  ['that is on its way', claim([{ authorization: 'authorized', reception: 'in-transit' }]), ['awaiting-goods', 'in-transit']],
  ['that has come', claim([here]), ['received', 'received']],
  ['with an expert', claim([{ ...here, assessment: 'awaiting-expert' }]), ['with-expert', 'with-expert']],
  ['in repair', claim([{ ...here, repair: 'in-work' }]), ['in-repair', 'in-repair']],
  ['that is repaired', claim([{ ...here, repair: 'ready' }]), ['received', 'repaired']],
  ['that was lost on the way', claim([{ authorization: 'authorized', reception: 'lost' }]), ['settling', 'missed']],
  ['for which nothing had to be sent', claim([{ authorization: 'authorized', reception: 'not-required' }]), ['settling', 'settling']],
  ['whose remedy is still to be chosen, before anything is sent', claim([{ authorization: 'authorized', reception: 'held' }]), ['settling', 'held']],
  ['that was declined with its piece still at the shop', claim([{ authorization: 'declined', reception: 'to-give-back' }]), ['declined', 'declined']],
  ['that the customer took back with its piece still at the shop', claim([{ authorization: 'withdrawn', reception: 'to-give-back' }]), ['canceled', 'withdrawn']],
  ['whose outcome is disputed', claim([{ authorization: 'declined' }], { disputed: true }), ['disputed', 'disputed']],
  ['that was declined', claim([{ authorization: 'declined' }]), ['declined', 'declined']],
  ['that the shop canceled', claim([{ authorization: 'canceled' }]), ['canceled', 'canceled']],
  ['that the customer took back', claim([{ authorization: 'withdrawn' }]), ['canceled', 'withdrawn']],
  ['that goes on in another', claim([]), ['canceled', 'merged']],
])('a claim %s', (_, state, [stage, says]) => {
  expect(standingOf(state)).toEqual({ stage, says })
})

it.each<[Partial<ClaimLine>, string]>([
  [{ ...here, quote: 'accepted' }, 'quote-accepted'],
  [{ ...here, quote: 'declined' }, 'quote-declined'],
  [{ ...here, quote: 'lapsed' }, 'quote-lapsed'],
  [{ ...here, quote: 'accepted', repair: 'in-work' }, 'in-repair'],
  [{ authorization: 'authorized', reception: 'wrong-item' }, 'wrong-item'],
  [{ authorization: 'withdrawn' }, 'withdrawn'],
])('a line by itself: %j says %s', (change, says) => {
  expect(lineStandingOf(line(change)).says).toBe(says)
})
