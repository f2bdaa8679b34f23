import { expect, it } from 'vitest'
import type { ClaimLine, ClaimState } from '../../../app/domain/claim/state.ts'
import { whyNotTakenBack } from '../../../app/domain/claim/taking-back.ts'
import { line } from './claim-fixtures.ts'

const claim = (lines: Array<Partial<ClaimLine>>, more: Partial<ClaimState> = {}): ClaimState => ({ lines: lines.map((change, i) => line({ id: `line-${i}`, ...change })), payments: 'order', pendingStep: null, failure: null, disputed: false, awaitingAnswer: false, failedPayments: [], ...more })

it.each([
  ['only asked for', claim([{ authorization: 'requested' }]), null],
  ['of which one line was declined', claim([{ authorization: 'requested' }, { authorization: 'declined' }]), null],
  ['whose request Shopify refused', claim([{ authorization: 'requested' }], { failure: 'No.' }), null],
  ['whose request is on its way to Shopify', claim([{ authorization: 'requested' }], { pendingStep: 'request-return' }), 'pending'],
  ['of which one line is approved', claim([{ authorization: 'requested' }, { authorization: 'authorized' }]), 'approved'],
  ['whose goods are here', claim([{ authorization: 'authorized', reception: 'received' }]), 'approved'],
  ['that was settled', claim([{ authorization: 'authorized', settlement: 'settled' }]), 'ended'],
  ['that was declined', claim([{ authorization: 'declined' }]), 'ended'],
  ['that was taken back before', claim([{ authorization: 'canceled' }]), 'ended'],
])('a claim %s', (_, state, reason) => {
  expect(whyNotTakenBack(state)).toBe(reason)
})
