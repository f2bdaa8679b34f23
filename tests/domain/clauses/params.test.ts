import { describe, expect, test } from 'vitest'
import { clauseKindNames, clauseKinds } from '../../../app/domain/clauses/registry.ts'
import type { ClauseKindName } from '../../../app/domain/clauses/registry.ts'
import { issuesOf } from './case-fixtures.ts'

const when = [[[{ trait: 'hollow' }]]]
const lengths = [{ days: 60 }, { workingDays: 3 }, { months: 24 }, { years: 2 }]
const ages = [{ within: { months: 12 } }, { after: { months: 12 } }]
const text = ['a right']
const flags = [true, false]

/** Of each kind the parameters, with all that each can be, or examples of it; those after the bar may be left out. */
const kinds: Record<ClauseKindName, [Record<string, unknown[]>, Record<string, unknown[]>]> = {
  coverage: [{ buyer: ['consumer', 'business'] }, {}],
  window: [{ right: text, length: lengths, from: ['delivery', 'purchase'], beforeDelivery: ['may-ask', 'nothing-to-cover'] }, { orStated: [true] }],
  'window-anchor': [{ right: text, from: ['last-delivery-of-the-order'] }, {}],
  'window-season': [{ right: text, purchasedFrom: ['11-15', '01-01', '02-29'], purchasedUntil: ['12-23', '12-31', '04-30'], length: lengths }, {}],
  clock: [{ right: text, on: [['repair'], ['replacement'], ['expert-assessment'], ['repair', 'expert-assessment']], effect: ['suspend', 'restart', 'extend', 'none'], countedFrom: ['claim', 'start'] }, { length: lengths, countsBothDays: [true], leaves: lengths }],
  exclusion: [{ when }, { askFirst: flags }],
  exception: [{ lifts: [['a'], ['a', 'terms/b'], { every: 'refusal' }, { every: 'weaker-term' }], when }, {}],
  evidence: [{ proof: ['proofOfPurchase', 'claimForm', 'proofOfPostage', 'signature', 'returnsForm', 'shippingNote', 'writtenStatement', 'faultDescription', 'requestedRemedy', 'invoiceNumber', 'purchaseDate', 'contactDetails'], weight: ['required', 'recommended'] }, {}],
  remedy: [{ remedies: [['refund'], ['repair', 'replacement'], ['price-reduction', 'missing-items', 'paid-repair']], effect: ['offers', 'opens', 'closes'] }, { right: text, when, outsideCover: flags }],
  deduction: [{ deduction: ['missing-gift-box', 'missing-certificate', 'diminished-value'], tariff: ['250', '1400.00', null], atLeast: flags, when }, {}],
  'return-shipping': [{ paidBy: ['customer', 'merchant'] }, { ifApproved: flags, fee: ['8', '7.50'], when }],
  refund: [{}, { restockingFeePercent: [1, 100], method: ['original-payment-method'], payee: ['purchaser'], includesOutboundShipping: flags, gate: ['goods-or-proof-of-dispatch', 'goods-received', 'none'] }],
  refusal: [{ requires: ['written-reasons', 'expert-assessment', 'named-expert', 'proof-of-conformity'] }, { age: ages, apparentWithin: lengths, onMeritsOnly: flags }],
  sla: [{ deadline: ['sendBackBy', 'refundBy', 'decideBy', 'settleBy'], length: lengths, from: ['notice', 'goods-received', 'goods-or-proof-of-dispatch', 'delivery'] }, { lengthIfComplex: lengths, pausedByExpert: flags, extendable: flags }],
  address: [{ lines: [['A street 1'], ['A street 1', 'A town']] }, { when }],
  cost: [{ cost: ['claim-costs', 'expert-assessment'], paidBy: ['customer', 'merchant'] }, { askBy: [{ right: 'a right', length: { months: 1 } }], payBy: [{ length: { days: 14 } }], age: ages, when }],
  'order-term': [
    { topic: ['cancel-before-acceptance', 'cancel-after-acceptance', 'contract-date', 'price-error', 'discounts', 'payment-methods', 'payment-due', 'deposit', 'dispatch', 'delivery', 'parcel-check', 'risk', 'second-delivery', 'refused-parcel', 'gift-card', 'seller-cancels', 'seller-cancels-refund', 'prices', 'rounding', 'invoice', 'ownership', 'customer-data'], by: ['customer', 'merchant'] },
    { due: ['purchase', 'payment', 'seller-cancels'].map((from) => ({ length: { days: 5 }, from })), percent: [1, 50], atLeast: flags, methods: [['cash', 'card', 'bank-transfer', 'paypal']], when },
  ],
  notice: [{}, { at: [['order-page'], ['claim-form', 'request-mail', 'approval-mail', 'refusal-mail', 'settlement-mail', 'staff-claim', 'policy-page', 'claim-documents']] }],
}

/** What is wrong inside parameters, beside a value of another kind altogether. */
const wrong: Array<[ClauseKindName, string, unknown, string]> = [
  ['window', 'length', { days: 0 }, '$.length.days value'], ['window', 'orStated', false, '$.orStated value'], ['window', 'right', ' ', '$.right type'],
  ['window-season', 'purchasedFrom', '13-01', '$.purchasedFrom date'], ['window-season', 'purchasedFrom', '00-10', '$.purchasedFrom date'], ['window-season', 'purchasedFrom', '02-30', '$.purchasedFrom date'], ['window-season', 'purchasedUntil', '12-00', '$.purchasedUntil date'], ['window-season', 'purchasedUntil', '12-32', '$.purchasedUntil date'],
  ['window-season', 'purchasedUntil', '12-1', '$.purchasedUntil date'], ['window-season', 'purchasedUntil', '2026-12-23', '$.purchasedUntil date'], ['window-season', 'purchasedUntil', '12-231', '$.purchasedUntil date'], ['window-season', 'purchasedUntil', '1-123', '$.purchasedUntil date'],
  ['clock', 'on', [], '$.on too-few'], ['clock', 'on', ['refusal'], '$.on[0] value'],
  ['exclusion', 'when', [], '$.when too-few'], ['exclusion', 'when', [[]], '$.when[0] too-few'],
  ['exception', 'lifts', [], '$.lifts too-few'], ['exception', 'lifts', { every: 'clause' }, '$.lifts.every value'], ['exception', 'lifts', { every: 'refusal', but: [] }, '$.lifts.but unknown-key'],
  ['remedy', 'remedies', [], '$.remedies too-few'], ['remedy', 'remedies', ['voucher'], '$.remedies[0] value'],
  ['refusal', 'age', { within: { months: 12 }, after: { months: 12 } }, '$.age.within unknown-key'], ['refusal', 'age', {}, '$.age.within missing'],
  ['refund', 'restockingFeePercent', 0, '$.restockingFeePercent value'], ['refund', 'restockingFeePercent', 101, '$.restockingFeePercent value'],
  ['address', 'lines', [], '$.lines too-few'], ['address', 'lines', [''], '$.lines[0] type'],
  ['cost', 'askBy', { right: 'a right' }, '$.askBy.length missing'], ['cost', 'payBy', {}, '$.payBy.length missing'],
  ['order-term', 'percent', 0, '$.percent value'], ['order-term', 'methods', [], '$.methods too-few'], ['order-term', 'methods', ['bitcoin'], '$.methods[0] value'], ['order-term', 'due', { length: { days: 1 }, from: 'delivery' }, '$.due.from value'],
  ['notice', 'at', [], '$.at too-few'], ['notice', 'at', ['front-page'], '$.at[0] value'],
]

/** Members that any text will do for. */
const free = new Set(['right', 'tariff', 'fee'])

test('the kinds of clauses are these', () => {
  expect([...clauseKindNames].sort()).toEqual(Object.keys(kinds).sort())
})

describe.each(clauseKindNames)('the parameters of %s', (kind) => {
  const check = clauseKinds[kind].params
  const [required, optional] = kinds[kind]
  const least = Object.fromEntries(Object.entries(required).map(([key, values]) => [key, values[0]]))

  test('can be each of these', () => {
    for (const [key, values] of Object.entries({ ...required, ...optional })) for (const value of values) expect([key, value, issuesOf(check, { ...least, [key]: value })]).toEqual([key, value, []])
  })

  test('are refused where one is of another kind, missing, or not known', () => {
    expect(issuesOf(check, {})).toEqual(Object.keys(required).map((key) => `$.${key} missing`))
    for (const key of Object.keys({ ...required, ...optional })) {
      expect([key, issuesOf(check, { ...least, [key]: 0.5 }).length]).toEqual([key, 1])
      if (!free.has(key)) expect([key, issuesOf(check, { ...least, [key]: 'wish' }).length]).toEqual([key, 1])
    }
    expect(issuesOf(check, { ...least, wish: 1 })).toEqual(['$.wish unknown-key'])
  })

  test.each(wrong.filter(([of]) => of === kind).map(([, key, value, issue]) => [key, value, issue] as const))('are refused where %s is %j', (key, value, issue) => {
    expect(issuesOf(check, { ...least, [key]: value })).toContain(issue)
  })
})
