import { expect, it } from 'vitest'
import { withoutWords } from '../../../app/adapters/prisma/without-words.server.ts'
import type { ClaimEvent, EventOf } from '../../../app/domain/claim/events.ts'

const emma = 'Emma said so'
const parcel = { carrier: 'Post', number: 'EMMA-1', url: 'https://post.example/EMMA-1' }
const paid = { amount: '10.00', currencyCode: 'CZK', paid: { amount: '10.00', currencyCode: 'CZK' } }
const money = { amount: 1000, currency: 'CZK' }
const lineIds = ['a.1']

/** One of each kind of event, with something of the customer wherever people write. */
const events: { [Type in ClaimEvent['type']]: EventOf<Type> } = {
  opened: { type: 'opened' },
  'step-ordered': { type: 'step-ordered', step: 'refund-return' },
  'return-requested': { type: 'return-requested', returnId: 'r', returnName: '#1-R1', lineIds },
  'return-created': { type: 'return-created', returnId: 'r', returnName: '#1-R1', lineIds },
  'return-dissolved': { type: 'return-dissolved', lineIds },
  'line-parted': { type: 'line-parted', lineId: 'a', newLineId: 'a.2', quantity: 1 },
  approved: { type: 'approved', lineIds },
  'fee-lowered': { type: 'fee-lowered', lineIds, fee: 'return-fee', from: { amount: 800, currency: 'GBP' }, to: { amount: 0, currency: 'GBP' } },
  declined: { type: 'declined', lineIds, reason: 'FINAL_SALE', note: emma, reasons: [emma], expert: 'Gem lab' },
  'customer-asked': { type: 'customer-asked', text: emma },
  message: { type: 'message', text: emma },
  noted: { type: 'noted', text: emma },
  'evidence-added': { type: 'evidence-added', evidenceId: 'e', purpose: 'photo' },
  'evidence-removed': { type: 'evidence-removed', evidenceId: 'e', purpose: 'photo' },
  'evidence-restored': { type: 'evidence-restored', evidenceId: 'e', purpose: 'photo' },
  'answer-taken': { type: 'answer-taken', note: emma },
  'given-back': { type: 'given-back', lineIds, tracking: parcel, note: emma },
  'facts-recorded': { type: 'facts-recorded', lineId: 'a.1', facts: [{ path: 'fault.repairable', from: null, to: false }] },
  'serial-recorded': { type: 'serial-recorded', lineIds, piece: 'claimed', place: 1, serial: 'EMMA 585', serialBefore: 'EMMA 58' },
  assigned: { type: 'assigned', to: { id: '2', name: 'Ada Hill' } },
  'label-sent': { type: 'label-sent', lineIds, label: { evidenceId: 'e', url: 'https://labels.example/emma', tracking: parcel } },
  sent: { type: 'sent', lineIds, tracking: parcel, proof: true },
  received: { type: 'received', lineIds },
  'not-received': { type: 'not-received', lineIds, what: 'short', note: emma },
  inspected: { type: 'inspected', lineIds, inspection: { complete: true, condition: 'used', grade: 'B', missing: [], disposition: 'restock', evidenceIds: [], note: emma } },
  'deduction-raised': { type: 'deduction-raised', lineIds, deduction: { kind: 'diminished-value', amount: money, reason: emma } },
  'sent-to-expert': { type: 'sent-to-expert', lineIds, expert: 'Gem lab', orderedBy: 'merchant', on: '2026-11-20', note: emma },
  'expert-reported': { type: 'expert-reported', lineIds, report: { finding: 'covered', on: '2026-11-20', summary: emma, cost: money, paidBy: 'merchant', evidenceIds: [] } },
  'repair-started': { type: 'repair-started', lineIds, job: { technician: 'Jan', work: emma, parts: [emma], on: '2026-11-20' } },
  'repair-ready': { type: 'repair-ready', lineIds, on: '2026-11-20', note: emma },
  'quote-offered': { type: 'quote-offered', lineIds, amount: money, work: emma, validUntil: '2026-11-20' },
  'quote-answered': { type: 'quote-answered', lineIds, accepted: true, note: emma },
  'remedy-chosen': { type: 'remedy-chosen', lineIds, remedy: 'repair', goodwill: { reason: emma } },
  'remedy-given-up': { type: 'remedy-given-up', lineIds, remedy: 'repair', why: 'impossible', note: emma },
  'decided-anew': { type: 'decided-anew', lineId: 'a.1', verdict: 'eligible', openRemedies: ['repair'] },
  refunded: { type: 'refunded', lineIds, note: emma, outside: emma, ...paid },
  exchanged: { type: 'exchanged', lineIds, exchange: { variantId: 'v', title: 'Ring', price: money }, note: emma, refunded: null, owed: null },
  replaced: { type: 'replaced', lineIds, replacement: { variantId: 'v', title: 'Ring', difference: null }, orderId: 'o', orderName: '#2', note: emma },
  'payment-failed': { type: 'payment-failed', failed: { payment: 'Recourse claim R-1001/3', lineIds, amount: { amount: 100, currency: 'EUR' }, total: { amount: 100, currency: 'EUR' } } },
  'paid-again': { type: 'paid-again', lineIds, payment: 'Recourse claim R-1001/3', asked: { amount: 100, currency: 'EUR' }, note: emma, outside: emma, ...paid },
  'paid-back': { type: 'paid-back', lineIds, as: 'claim-costs', note: emma, outside: emma, ...paid },
  settled: { type: 'settled', lineIds, remedy: 'repair', note: emma },
  extended: { type: 'extended', until: '2026-11-20', note: emma },
  reminded: { type: 'reminded', deadline: 'decideBy', day: '2026-11-20' },
  'deadline-missed': { type: 'deadline-missed', deadline: 'decideBy', day: '2026-11-20', lineIds },
  'wait-reminded': { type: 'wait-reminded', wait: 'question', lineIds, text: emma },
  'wait-over': { type: 'wait-over', wait: 'expert', since: '2026-11-20', lineIds },
  'quote-lapsed': { type: 'quote-lapsed', lineIds, amount: money, work: emma, day: '2026-11-20' },
  disputed: { type: 'disputed', text: emma },
  'dispute-resolved': { type: 'dispute-resolved', outcome: 'upheld', note: emma },
  reopened: { type: 'reopened', lineIds, note: emma },
  canceled: { type: 'canceled', lineIds, note: emma },
  withdrawn: { type: 'withdrawn', lineIds, note: emma },
  'merged-in': { type: 'merged-in', claimId: 'c', number: 'R-1002', lines: [] },
  'merged-away': { type: 'merged-away', claimId: 'c', number: 'R-1001' },
  'return-closed': { type: 'return-closed' },
  'step-refused': { type: 'step-refused', step: 'refund-return', sentence: 'Shopify refused it.' },
  'retry-ordered': { type: 'retry-ordered', step: 'refund-return' },
  'step-skipped': { type: 'step-skipped', note: emma },
  'changed-in-shopify': { type: 'changed-in-shopify', status: 'OPEN' },
  'difference-found': { type: 'difference-found', sentence: 'Shopify holds one refund more.' },
}

it.each(Object.values(events))('of a $type nothing stays that was written or that leads to the parcel, and all else does', (event) => {
  const left = withoutWords(event)
  expect(JSON.stringify(left)).not.toMatch(/emma/i)
  expect(Object.keys(left)).toEqual(Object.keys(event))
})

it('what Shopify lists as a reason, sums, days and names of staff stay as they are', () => {
  expect(withoutWords(events.declined)).toEqual({ type: 'declined', lineIds, reason: 'FINAL_SALE', note: '', reasons: [], expert: 'Gem lab' })
  expect(withoutWords(events['label-sent'])).toEqual({ type: 'label-sent', lineIds, label: { evidenceId: 'e', url: null, tracking: null } })
  expect(withoutWords(events['quote-offered'])).toEqual({ type: 'quote-offered', lineIds, amount: money, work: '', validUntil: '2026-11-20' })
})
