import type { OrderTopic } from '../../../app/domain/clauses/order-term/order-term.ts'
import type { Facts } from '../../../app/domain/decision/request.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { aboutOrder } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const order = (more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'change-of-mind', purchased: '2026-02-05T09:00:00Z', now: '2026-02-06T09:00:00Z', ...more })
const bought = (purchased: string, more: Partial<Situation> = {}) => order({ purchased, now: purchased, ...more })
const refusal = (parcelRefused: 'justified' | 'unjustified') => order({ facts: { delivery: { parcelRefused } } })
const knowing = (value: NonNullable<Facts['order']>) => order({ facts: { order: value } })
const terms = 'klenota-terms'

/** A term that holds of every order: of one today, and from the first second of 5 March 2021 in Prague, when the terms came into force. */
const ofEveryOrder = (clause: string, topic: OrderTopic, title: string, says: string, ...rules: string[]): RuleCase[] => {
  const term = aboutOrder(`${terms}/${clause}`, topic, ...rules)
  return [
    term('met', title, order(), { applies: true, says }),
    term('not-met', 'It says nothing of an order of the last second before the terms', bought('2021-03-04T22:59:59Z'), { applies: false }),
    term('boundary', 'It holds of an order of their first second', bought('2021-03-04T23:00:00Z'), { applies: true, says }),
  ]
}

const paid = aboutOrder(`${terms}/dispatch-once-paid`, 'dispatch', 'KT-15')
const cash = aboutOrder(`${terms}/dispatch-cash-on-delivery`, 'dispatch', 'KT-15')
const made = aboutOrder(`${terms}/dispatch-made-to-order`, 'dispatch', 'KT-15')
const damaged = aboutOrder(`${terms}/damaged-parcel-refused`, 'parcel-check', 'KT-17')
const refused = aboutOrder(`${terms}/parcel-refused`, 'refused-parcel', 'KT-20')
const card = aboutOrder(`${terms}/gift-card-use`, 'gift-card', 'KT-21')
const cardRefused = aboutOrder(`${terms}/gift-card-refused`, 'gift-card', 'KT-22')
const cancels = aboutOrder(`${terms}/seller-cancels`, 'seller-cancels', 'KT-44')
const paidBack = aboutOrder(`${terms}/seller-cancels-refund`, 'seller-cancels-refund', 'KT-45')
const notKnown = 'It is not known whether'

export const cases: RuleCase[] = [
  ...ofEveryOrder('dispatch-once-paid', 'dispatch', 'Goods in stock are sent two business days after the money came', 'within 2 business days', 'KT-15'),
  // Thursday 5 November 2026: Friday and Monday; Friday 13 November: Monday, and Wednesday after the holiday of the 17th
  paid('boundary', 'Of money that came on a Thursday it is Monday', knowing({ paidOn: '2026-11-05' }), { day: '2026-11-09' }),
  paid('boundary', 'Over the holiday of 17 November it is Wednesday', knowing({ paidOn: '2026-11-13' }), { day: '2026-11-18' }),
  paid('boundary', 'Of money a day later, on a Saturday, it is the same', knowing({ paidOn: '2026-11-14' }), { day: '2026-11-18' }),
  paid('not-met', 'As long as no money came there is no such day', order(), { day: null }),
  // 5 February 2026 is a Thursday: Friday the 6th, Monday the 9th
  cash('met', 'Goods that are paid on delivery are sent two business days after the order', order(), { applies: true, day: '2026-02-09' }),
  cash('boundary', 'Of an order in the last second of Thursday it is Monday', bought('2026-02-05T22:59:59Z'), { day: '2026-02-09' }),
  cash('boundary', 'Of one a second later it is Tuesday', bought('2026-02-05T23:00:00Z'), { day: '2026-02-10' }),
  // Good Friday 3 April, Easter Monday 6 April: the 7th and the 8th
  cash('boundary', 'Over Easter it is the Wednesday', bought('2026-04-02T09:00:00Z'), { day: '2026-04-08' }),
  // 23 December, then the 28th after the holidays and a Sunday
  cash('boundary', 'Over Christmas it is the Monday after', bought('2026-12-22T09:00:00Z'), { day: '2026-12-28' }),
  cash('boundary', 'A leap day is a business day', bought('2028-02-28T09:00:00Z'), { day: '2028-03-01' }),
  cash('not-met', 'An order from before the terms has no such day', bought('2021-03-04T22:59:59Z'), { applies: false }),
  made('met', 'What is made to order takes longer', order({ tags: ['made-to-order'] }), { applies: true, day: null, says: 'We will advise you of the dispatch timeframe' }),
  made('met', 'So does an engagement ring', order({ productType: 'Engagement ring' }), { applies: true }),
  made('not-met', 'What lies in the shop does not', order(), { applies: false }),
  made('boundary', 'An engraving takes longer', order({ attributes: [{ key: 'Engraving', value: 'M' }] }), { applies: true }),
  made('boundary', 'An engraving field that was left empty does not', order({ attributes: [{ key: 'Engraving', value: '' }] }), { applies: false }),
  ...ofEveryOrder('delivery', 'delivery', 'Delivered is what was handed over', 'the moment when the Goods are physically delivered to you', 'KT-16'),
  ...ofEveryOrder('parcel-check', 'parcel-check', 'A parcel is looked at when it comes, and damage told at once to both', 'notify us and the shipping company immediately', 'KT-17'),
  damaged('met', 'Refusing a damaged parcel is justified', refusal('justified'), { applies: true, says: 'will not be deemed as an unjustified refusal' }),
  damaged('not-met', 'Refusing a sound one is not', refusal('unjustified'), { applies: false }),
  damaged('boundary', 'As long as nobody judged it, it is not known', order(), { says: notKnown }),
  ...ofEveryOrder('risk', 'risk', 'The risk passes with the goods', 'all liability for accidental damage, destruction or loss of the Goods passes to you', 'KT-18'),
  ...ofEveryOrder('second-delivery', 'second-delivery', 'A second delivery is for whoever needs it to pay', 'you are required pay the costs associated with such delivery', 'KT-19'),
  refused('met', 'Whoever refuses a parcel without a reason owes its costs', refusal('unjustified'), { applies: true, says: 'compensation for the costs of delivery and storage of the Goods' }),
  refused('not-met', 'Not whoever has one', refusal('justified'), { applies: false }),
  refused('boundary', 'As long as nobody judged it, it is not known', order(), { says: notKnown }),
  ...ofEveryOrder('ownership', 'ownership', 'The goods are hers who has paid in full', 'when you have paid the purchase price in full', 'KT-54'),
  ...ofEveryOrder('contact-details', 'customer-data', 'The customer answers for the address', 'you are fully responsible for the accuracy of the information provided', 'KT-53'),

  card('met', 'A gift card is redeemed once, by whoever presents it, and not for money', order({ giftCard: true }), { applies: true, says: 'The card cannot be exchanged for money' }),
  card('not-met', 'A ring is no gift card', order(), { applies: false }),
  card('boundary', 'Nor is a ring that a shop calls one in its tags', order({ tags: ['gift-card'] }), { applies: false }),
  cardRefused('met', 'One that was used is refused', order({ giftCard: true, facts: { giftCard: { redeemed: true } } }), { applies: true, says: 'The gift card has already been used' }),
  cardRefused('not-met', 'One that was not is taken', order({ giftCard: true, facts: { giftCard: { redeemed: false } } }), { applies: false }),
  cardRefused('boundary', 'As long as nobody looked, it is not known', order({ giftCard: true }), { says: notKnown }),
  cardRefused('boundary', 'Of a ring it is not asked', order({ facts: { giftCard: { redeemed: true } } }), { applies: false }),

  cancels('met', 'The shop may cancel where the price did not come', knowing({ priceReceived: false }), { applies: true, says: 'We have not received the purchase price from you when it became due' }),
  cancels('met', 'And where the parcel was refused', refusal('unjustified'), { applies: true }),
  cancels('met', 'And where the goods can’t be had any more', knowing({ cannotBeSupplied: true }), { applies: true, says: 'for reasons outside our control' }),
  cancels('not-met', 'Not where all of it went well', order({ facts: { order: { priceReceived: true, cannotBeSupplied: false }, delivery: { parcelRefused: 'justified' } } }), { applies: false }),
  cancels('boundary', 'A parcel refused for its damage is no reason by itself', refusal('justified'), { says: notKnown }),
  ...ofEveryOrder('seller-cancels-refund', 'seller-cancels-refund', 'When the shop cancels, the money comes back within fourteen days', 'within 14 days of the date we cancel the contract', 'KT-45'),
  // 15 February 2028 + 14: 14 left in February of a leap year; 18 December + 14: 13 left in December, 1 in January
  paidBack('boundary', 'Fourteen days can end with 29 February', knowing({ cancelledBySellerOn: '2028-02-15' }), { day: '2028-02-29' }),
  paidBack('boundary', 'Of a cancelling a day later it is 1 March', knowing({ cancelledBySellerOn: '2028-02-16' }), { day: '2028-03-01' }),
  paidBack('boundary', 'And they can end with New Year’s Day', knowing({ cancelledBySellerOn: '2026-12-18' }), { day: '2027-01-01' }),
  paidBack('not-met', 'As long as nobody cancelled there is no such day', order(), { day: null }),
]
