import type { Facts } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { about } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const ring = (facts: Facts, more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'change-of-mind', purchased: '2026-02-05T09:00:00Z', delivered: '2026-02-10T09:00:00Z', now: '2026-02-20T09:00:00Z', tags: ['gift-box', 'certificate'], facts, ...more })
const missing = (parts: NonNullable<Facts['goods']>['missing'], more: Partial<Situation> = {}) => ring({ goods: { missing: parts ?? [] } }, more)
const condition = (value: 'as-delivered' | 'used' | 'damaged', more: Partial<Situation> = {}) => ring({ goods: { condition: value } }, more)

const box = about('klenota-terms/missing-gift-box', 'KT-27', 'KT-28')
const certificate = about('klenota-terms/missing-certificate', 'KT-27', 'KT-29')
const value = about('klenota-terms/diminished-value', 'KT-40')
const invoice = about('klenota-terms/recommended-documents', 'KT-35', 'KT-36')
const note = about('klenota-terms/shipping-note', 'KT-35', 'KT-36')
const statement = about('klenota-terms/written-statement', 'KT-35', 'KT-36')
const form = about('klenota-terms/form-recommended', 'KT-26')

export const cases: RuleCase[] = [
  box('met', 'A missing gift box costs 250 crowns', missing(['gift-box']), { verdict: 'eligible', deductions: { 'missing-gift-box': '250.00 CZK' }, outcome: 'met' }),
  box('not-met', 'A gift box that came back costs nothing', missing([]), { deductions: {}, outcome: 'not-met' }),
  box('boundary', 'A gift box that never came can’t be missing', missing(['gift-box'], { tags: ['certificate'] }), { deductions: {}, outcome: 'not-met' }),
  box('boundary', 'As long as nobody said that it is missing, nothing is taken off', ring({}), { deductions: {}, outcome: 'undetermined' }),
  box('boundary', 'Missing tags are no missing gift box', missing(['tags']), { deductions: {}, outcome: 'not-met' }),
  box('boundary', 'Of 250 crowns that were paid, 250 are taken off', missing(['gift-box'], { price: '250.00' }), { deductions: { 'missing-gift-box': '250.00 CZK' } }),
  box('boundary', 'Of 249.99 that were paid, no more than that', missing(['gift-box'], { price: '249.99' }), { deductions: { 'missing-gift-box': '249.99 CZK' } }),
  box('boundary', 'Of an order in euro the tariff stays in crowns, for a person to convert', missing(['gift-box'], { currency: 'EUR', price: '480.00' }), { deductions: { 'missing-gift-box': '250.00 CZK' } }),
  box('not-met', 'Nothing is taken off a gift card', ring({ goods: { missing: ['gift-box'] }, giftCard: { redeemed: false } }, { giftCard: true }), { deductions: {} }),

  certificate('met', 'A missing certificate costs 1,400 crowns', missing(['certificate']), { verdict: 'eligible', deductions: { 'missing-certificate': '1400.00 CZK' }, outcome: 'met' }),
  certificate('met', 'Both missing cost both', missing(['certificate', 'gift-box']), { deductions: { 'missing-certificate': '1400.00 CZK', 'missing-gift-box': '250.00 CZK' } }),
  certificate('not-met', 'A certificate that came back costs nothing', missing(['gift-box']), { deductions: { 'missing-gift-box': '250.00 CZK' }, outcome: 'not-met' }),
  certificate('boundary', 'A ring without a certificate can’t miss one', missing(['certificate'], { tags: ['gift-box'] }), { deductions: {}, outcome: 'not-met' }),
  certificate('boundary', 'As long as nobody said that it is missing, nothing is taken off', ring({}), { deductions: {}, outcome: 'undetermined' }),
  // 1650.00 paid: 250.00 for the box and all of 1400.00
  certificate('boundary', 'Of 1,650 crowns both are taken off in full', missing(['certificate', 'gift-box'], { price: '1650.00' }), { deductions: { 'missing-certificate': '1400.00 CZK', 'missing-gift-box': '250.00 CZK' } }),
  // 1649.99 paid: 250.00 for the box, and of 1400.00 the 1399.99 that are left
  certificate('boundary', 'Of a hellér less the certificate takes what is left', missing(['certificate', 'gift-box'], { price: '1649.99' }), { deductions: { 'missing-certificate': '1399.99 CZK', 'missing-gift-box': '250.00 CZK' } }),

  value('met', 'A ring that was worn is worth less, by how much a person says', condition('used'), { verdict: 'eligible', deductions: { 'diminished-value': null }, outcome: 'met' }),
  value('met', 'So is one that is damaged', condition('damaged'), { deductions: { 'diminished-value': null } }),
  value('not-met', 'One as it was delivered is worth what it was', condition('as-delivered'), { deductions: {}, outcome: 'not-met' }),
  value('boundary', 'As long as nobody looked at it, nothing is taken off', ring({}), { deductions: {}, outcome: 'undetermined' }),
  value('boundary', 'A ring with a defect is not worth less at the customer’s cost', condition('used', { ground: 'defect' }), { deductions: {} }),

  invoice('met', 'The shop’s own order shows the purchase', ring({}), { verdict: 'eligible', outcome: 'met' }),
  invoice('not-met', 'Without any proof of purchase the return goes on', ring({ received: { proofOfPurchase: false } }), { verdict: 'eligible', open: ['refund'], outcome: 'not-met' }),
  invoice('boundary', 'With it as well', ring({ received: { proofOfPurchase: true } }), { verdict: 'eligible', outcome: 'met' }),
  note('met', 'A shipping note in the parcel is as recommended', ring({ received: { shippingNote: true } }), { verdict: 'eligible', outcome: 'met' }),
  note('not-met', 'Without it the return goes on', ring({ received: { shippingNote: false } }), { verdict: 'eligible', open: ['refund'], outcome: 'not-met' }),
  note('boundary', 'As long as nobody looked, nothing is asked', ring({}), { verdict: 'eligible', outcome: 'undetermined' }),
  statement('met', 'A written statement in the parcel is as recommended', ring({ received: { writtenStatement: true } }), { verdict: 'eligible', outcome: 'met' }),
  statement('not-met', 'Without it the return goes on', ring({ received: { writtenStatement: false } }), { verdict: 'eligible', open: ['refund'], outcome: 'not-met' }),
  statement('boundary', 'As long as nobody looked, nothing is asked', ring({}), { verdict: 'eligible', outcome: 'undetermined' }),
  form('met', 'The returns form is the recommended way', ring({ received: { returnsForm: true } }), { verdict: 'eligible', outcome: 'met' }),
  form('not-met', 'A return without the form goes on', ring({ received: { returnsForm: false } }), { verdict: 'eligible', open: ['refund'], outcome: 'not-met' }),
  form('boundary', 'As long as nobody looked, nothing is asked', ring({}), { verdict: 'eligible', outcome: 'undetermined' }),
]
