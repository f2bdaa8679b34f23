import { expect, it } from 'vitest'
import { whyShopperMayNot } from '../../../app/domain/claim/shopper-may.ts'
import type { ShopperCommand } from '../../../app/domain/claim/shopper-may.ts'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'
import { line } from './claim-fixtures.ts'

const claim = (lines: Array<Partial<ClaimLine>>, more: Partial<ClaimState> = {}): ClaimState => ({ lines: lines.map((change, i) => line({ id: `line-${i}`, ...change })), payments: 'order', pendingStep: null, failure: null, disputed: false, awaitingAnswer: false, failedPayments: [], ...more })
const requested = claim([{ authorization: 'requested' }])
const quoted = claim([{ authorization: 'authorized', reception: 'received', quote: 'offered' }])

it.each<[ShopperCommand, string, ClaimState, string | null]>([
  ['message', 'while Shopify is at it', claim([{}], { pendingStep: 'approve-return' }), null],
  ['message', 'of a claim that has ended', claim([{ authorization: 'declined' }]), null],
  ['message', 'of a claim that goes on in another', claim([]), 'merged'],
  ['answer-quote', 'that is offered', quoted, null],
  ['answer-quote', 'while Shopify is at it', { ...quoted, pendingStep: 'refund-return' }, 'pending'],
  ['answer-quote', 'while Shopify has refused something', { ...quoted, failure: 'No.' }, 'held-up'],
  ['answer-quote', 'of which there is none', requested, 'no-quote'],
  ['record-sent', 'what is awaited', claim([{ authorization: 'authorized', reception: 'awaiting' }]), null],
  ['record-sent', 'what is on its way, to put it right', claim([{ authorization: 'authorized', reception: 'in-transit' }]), null],
  ['record-sent', 'what has come', claim([{ authorization: 'authorized', reception: 'received' }]), 'not-awaited'],
  ['record-sent', 'before the shop has agreed', requested, 'not-awaited'],
  ['dispute', 'what was declined', claim([{ authorization: 'declined' }, { authorization: 'requested' }]), null],
  ['dispute', 'what was settled', claim([{ authorization: 'authorized', settlement: 'settled' }]), null],
  ['dispute', 'what is still open', requested, 'nothing-decided'],
  ['dispute', 'what they took back themselves', claim([{ authorization: 'withdrawn' }, { authorization: 'requested' }]), 'nothing-decided'],
  ['dispute', 'twice', claim([{ authorization: 'declined' }], { disputed: true }), 'disputed'],
  ['withdraw', 'what is asked for', requested, null],
  ['withdraw', 'what Shopify refused', claim([{ authorization: 'requested' }], { failure: 'No.' }), null],
  ['withdraw', 'what is approved', quoted, 'taking-back-approved'],
])('a customer may %s %s', (command, _, state, reason) => {
  expect(whyShopperMayNot(command, state)).toBe(reason)
})
