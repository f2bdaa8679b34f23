import fc from 'fast-check'
import type { ClaimEvent } from '../../../app/domain/claim/events.ts'
import { waitNames } from '../../../app/domain/claim/waits.ts'

const words = fc.stringMatching(/^[A-Za-zÀ-ž ,.!?<>&"'-]{0,40}$/).map((text) => text.trim())
const lineIds = fc.subarray(['a', 'b'], { minLength: 1 })
const day = fc.constantFrom('2026-12-05', '2027-02-28')
const money = fc.record({ amount: fc.integer({ min: 0, max: 10_000_000 }), currency: fc.constantFrom('CZK', 'EUR', 'GBP') })
const sum = fc.record({ amount: fc.integer({ min: 0, max: 99_999 }).map((minor) => (minor / 100).toFixed(2)), currencyCode: fc.constantFrom('CZK', 'EUR') })
const paid = { amount: fc.constant('100.00'), currencyCode: fc.constant('CZK'), paid: sum }
const remedy = fc.constantFrom('refund' as const, 'repair' as const, 'replacement' as const, 'price-reduction' as const, 'missing-items' as const)
const deadline = fc.constantFrom('sendBackBy' as const, 'refundBy' as const, 'decideBy' as const, 'settleBy' as const)
const tracking = fc.option(fc.record({ carrier: words, number: words, url: fc.option(fc.constant('https://post.example/1')) }))
const item = fc.record({ kind: fc.constantFrom('goods' as const, 'shipping' as const, 'deduction' as const, 'fee' as const), code: fc.constantFrom('goods', 'missing-gift-box', 'diminished-value', 'return-fee', 'restocking-fee'), title: words, quantity: fc.integer({ min: 1, max: 3 }), amountMinor: fc.integer({ min: -9_999, max: 99_999 }), rules: fc.subarray(['KT-28', 'KT-29']) })
const of = <Type extends ClaimEvent['type']>(type: Type, rest: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<ClaimEvent> => fc.record({ type: fc.constant(type), ...rest }) as unknown as fc.Arbitrary<ClaimEvent>

/** Any event that somebody is written about, with any words of people in it. */
export const anyEvent: fc.Arbitrary<ClaimEvent> = fc.oneof(
  of('opened', {}),
  of('approved', { lineIds }),
  of('declined', { lineIds, reason: fc.constant('OTHER'), note: words, reasons: fc.array(words.filter(Boolean), { maxLength: 2 }), expert: fc.option(words, { nil: undefined }) }),
  of('customer-asked', { text: words }),
  of('message', { text: words }),
  of('answer-taken', { note: words }),
  of('assigned', { to: fc.constant({ id: '2', name: 'Ada' }) }),
  of('label-sent', { lineIds, label: fc.record({ evidenceId: fc.option(fc.constant('e')), url: fc.option(fc.constant('https://labels.example/1')), tracking }) }),
  of('received', { lineIds }),
  of('not-received', { lineIds, what: fc.constantFrom('short', 'wrong-item', 'lost', 'expired'), note: words }),
  of('sent-to-expert', { lineIds, expert: words, orderedBy: fc.constantFrom('merchant', 'customer'), on: day, note: words }),
  of('expert-reported', { lineIds, report: fc.record({ finding: fc.constantFrom('covered', 'not-covered'), on: day, summary: words, cost: fc.option(money), paidBy: fc.option(fc.constantFrom('merchant', 'customer')), evidenceIds: fc.constant([]) }) }),
  of('repair-started', { lineIds, job: fc.record({ technician: words, work: words, parts: fc.array(words, { maxLength: 2 }), on: day }) }),
  of('repair-ready', { lineIds, on: day, note: words }),
  of('quote-offered', { lineIds, amount: money, work: words, validUntil: day }),
  of('quote-answered', { lineIds, accepted: fc.boolean(), note: words }),
  of('remedy-chosen', { lineIds, remedy, goodwill: fc.option(fc.record({ reason: words })) }),
  of('remedy-given-up', { lineIds, remedy: fc.constantFrom('repair', 'replacement'), why: fc.constantFrom('impossible', 'too-dear'), note: words }),
  of('refunded', { lineIds, note: words, as: fc.constantFrom(undefined, 'original-payment', 'store-credit'), items: fc.array(item, { maxLength: 3 }), ...paid }),
  of('exchanged', { lineIds, exchange: fc.record({ variantId: words, title: words, price: money }), note: words, refunded: fc.option(fc.record(paid)), owed: fc.option(sum) }),
  of('replaced', { lineIds, replacement: fc.record({ variantId: fc.constant(null), title: words, difference: fc.constant(null) }), orderId: words, orderName: fc.constant('#K9'), note: words }),
  of('paid-back', { lineIds, as: fc.constantFrom('price-reduction', 'keep-item', 'claim-costs', 'difference'), note: words, ...paid }),
  of('paid-again', { lineIds, payment: fc.constant('Recourse claim R-1001/3'), asked: money, note: words, ...paid }),
  of('settled', { lineIds, remedy: fc.oneof(remedy, fc.constant('paid-repair' as const)), note: words }),
  of('given-back', { lineIds, tracking, note: words, on: fc.constant('2026-11-20'), left: fc.boolean() }),
  of('extended', { until: day, note: words }),
  of('reminded', { deadline, day }),
  of('deadline-missed', { deadline, day, lineIds }),
  of('wait-reminded', { wait: fc.constant('question'), lineIds, text: words }),
  of('wait-reminded', { wait: fc.constant('quote'), lineIds, amount: money, work: words, day }),
  of('wait-reminded', { wait: fc.constantFrom('choice'), lineIds, remedies: fc.subarray(['refund', 'repair', 'replacement'], { minLength: 2 }) }),
  of('wait-reminded', { wait: fc.constant('goods'), lineIds }),
  of('wait-over', { wait: fc.constantFrom(...waitNames), since: day, lineIds }),
  of('quote-lapsed', { lineIds, amount: money, work: words, day }),
  of('disputed', { text: words }),
  of('dispute-resolved', { outcome: fc.constantFrom('upheld', 'dismissed'), note: words }),
  of('reopened', { lineIds, note: words }),
  of('canceled', { lineIds, note: words }),
  of('withdrawn', { lineIds, note: words }),
  of('merged-away', { claimId: words, number: fc.constant('R-9') }),
  of('difference-found', { sentence: words }),
  of('step-refused', { step: fc.constant('refund-return'), sentence: words }),
)
