import { expect, it } from 'vitest'
import type { DifferenceView } from '../../app/application/simulator/simulator-view.ts'
import { differenceRow } from '../../app/ui/simulator/difference-words.ts'

const refund = { method: 'original-payment-method', payee: 'purchaser', includesOutboundShipping: true, gate: 'goods-received' } as const

it.each<[DifferenceView, string[]]>([
  [{ what: 'verdict', of: null, here: 'eligible', there: 'ineligible' }, ['Answer', 'Allowed', 'Not allowed']],
  [{ what: 'last-day', of: 'legal-warranty', here: [], there: [{ day: '2026-03-31', assumed: true }, { day: '2026-04-30', assumed: false }] }, ['Last day: legal warranty', 'Nothing said', '31 Mar 2026 (the delivery day is an estimate), 30 Apr 2026']],
  [{ what: 'remedy', of: 'refund', here: 'open', there: null }, ['Refund', 'Open', 'Nothing said']],
  [{ what: 'refund', of: null, here: refund, there: { ...refund, includesOutboundShipping: false, gate: 'none' } }, ['How money goes back', 'To the purchaser, with the outbound shipping, once the goods have come', 'To the purchaser, without waiting for the goods']],
  [{ what: 'return-shipping', of: 'return', here: 'customer', there: 'merchant' }, ['Return shipping', 'The customer pays', 'You pay']],
  [{ what: 'send-to', of: null, here: [], there: ['Workshop', 'Brno'] }, ['Send it to', 'Nothing said', 'Workshop, Brno']],
  [{ what: 'deduction', of: 'missing-gift-box', here: { amount: null, atLeast: false }, there: { amount: { amount: '100.00', currencyCode: 'GBP' }, atLeast: true } }, ['Missing gift box', 'A person sets the sum', 'At least £100.00']],
  [{ what: 'fee', of: 'restocking-fee', here: null, there: '10 %' }, ['Restocking fee', 'Nothing said', '10 %']],
  [{ what: 'cost', of: 'claim-costs', here: null, there: { paidBy: 'merchant', askBy: '2026-04-01', payBy: '2026-05-01' } }, ['Costs of the claim', 'Nothing said', 'You pay, if asked for by 1 Apr 2026, by 1 May 2026']],
  [{ what: 'deadline', of: 'refundBy', here: '2026-04-01', there: null }, ['Refund by', '1 Apr 2026', 'Nothing said']],
  [{ what: 'refusal', of: null, here: [], there: ['written-reasons', 'expert-assessment'] }, ['A refusal needs', 'Nothing more', 'Reasons in writing, An expert’s assessment']],
  [{ what: 'clauses', of: null, here: ['Thirty days'], there: [] }, ['Settled by', 'Thirty days', 'No clause']],
])('%j reads as a row of the table', (difference, row) => {
  const { what, here, there } = differenceRow(difference)
  expect([what, here, there]).toEqual(row)
})
