import type { Facts } from '../../../app/domain/decision/request.ts'
import type { OrderTopic } from '../../../app/domain/clauses/order-term/order-term.ts'
import type { Situation } from '../../domain/support/ask.ts'
import { aboutOrder } from '../support/about.ts'
import type { RuleCase } from '../support/rule-case.ts'

const order = (more: Partial<Situation> = {}): Situation => ({ policy: 'klenota', ground: 'change-of-mind', purchased: '2026-02-05T09:00:00Z', now: '2026-02-06T09:00:00Z', ...more })
const knowing = (value: NonNullable<Facts['order']>) => order({ facts: { order: value } })
const bought = (purchased: string, more: Partial<Situation> = {}) => order({ purchased, now: purchased, ...more })
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

const before = aboutOrder(`${terms}/order-not-yet-accepted`, 'cancel-before-acceptance', 'KT-6')
const after = aboutOrder(`${terms}/order-accepted`, 'cancel-after-acceptance', 'KT-7')
const error = aboutOrder(`${terms}/price-error`, 'price-error', 'KT-10')
const due = aboutOrder(`${terms}/payment-due`, 'payment-due', 'KT-13')
const half = aboutOrder(`${terms}/deposit-to-order`, 'deposit', 'KT-14')
const fifth = aboutOrder(`${terms}/deposit-customised`, 'deposit', 'KT-14')
const duties = aboutOrder(`${terms}/duties-outside-the-union`, 'prices', 'KT-50')
const notKnown = 'It is not known whether'

export const cases: RuleCase[] = [
  before('met', 'An order that is not accepted yet can be cancelled or changed', knowing({ accepted: false }), { applies: true, says: 'can be canceled or changed by contacting us over the phone or email' }),
  before('not-met', 'One that is accepted can’t so simply', knowing({ accepted: true }), { applies: false }),
  before('boundary', 'As long as nobody recorded it, it is not known', order(), { says: notKnown }),
  after('met', 'An accepted order is cancelled only by agreement, and for the costs', knowing({ accepted: true }), { applies: true, says: 'entitled to be reimbursed by you for costs we have already incurred' }),
  after('not-met', 'One that is not accepted is free', knowing({ accepted: false }), { applies: false }),
  after('boundary', 'As long as nobody recorded it, it is not known', order(), { says: notKnown }),
  ...ofEveryOrder('contract-date', 'contract-date', 'The mail that an order has come is no acceptance', 'it does not represent our acceptance of your purchase order', 'KT-8'),
  error('met', 'A plain mistake in the price binds nobody', knowing({ patentPriceError: true }), { applies: true, says: 'we are not obliged to provide the Goods to you at this manifestly incorrect price' }),
  error('not-met', 'A price that is right does', knowing({ patentPriceError: false }), { applies: false }),
  error('boundary', 'As long as nobody judged it, it is not known', order(), { says: notKnown }),
  ...ofEveryOrder('discounts', 'discounts', 'Discounts don’t combine', 'may not be combined unless expressly stated otherwise', 'KT-11'),
  ...ofEveryOrder('payment-methods', 'payment-methods', 'It is paid in cash at the studio, by card, by transfer or by PayPal', 'Bank transfer to our account before the Goods are shipped', 'KT-12'),

  // 5 February + 5
  due('met', 'The price is due five days after the order', order(), { applies: true, day: '2026-02-10', says: 'within five days from the date the order is accepted' }),
  // 28 March + 5: 3 left in March, 2 in April; the clocks go forward on the 29th
  due('boundary', 'Of an order in the last second before the day of summer time it is 2 April', bought('2026-03-28T22:59:59Z'), { day: '2026-04-02' }),
  due('boundary', 'Of one a second later it is 3 April', bought('2026-03-28T23:00:00Z'), { day: '2026-04-03' }),
  due('boundary', 'Five days can end with 29 February', bought('2028-02-24T09:00:00Z'), { day: '2028-02-29' }),
  due('boundary', 'And with New Year’s Day, a holiday like another day', bought('2026-12-27T09:00:00Z'), { day: '2027-01-01' }),
  due('not-met', 'An order from before the terms has no such day', bought('2021-03-04T22:59:59Z'), { applies: false }),

  // half of 12000.00
  half('met', 'Half of an engagement ring’s price is paid in advance', order({ productType: 'Engagement ring' }), { applies: true, amount: '6000.00 CZK', says: 'a deposit equivalent to 50% of the price' }),
  half('met', 'And of a piece made to order', order({ tags: ['made-to-order'] }), { applies: true, amount: '6000.00 CZK' }),
  half('not-met', 'Not of a ring that lies in the shop', order(), { applies: false }),
  half('boundary', 'A wedding ring is no engagement ring', order({ productType: 'Wedding ring' }), { applies: false }),
  // 12345.67 / 2 = 6172.835
  half('boundary', 'A half hellér is left out', order({ tags: ['engagement-ring'], price: '12345.67' }), { amount: '6172.83 CZK' }),
  half('boundary', 'A whole one is not', order({ tags: ['engagement-ring'], price: '12345.68' }), { amount: '6172.84 CZK' }),
  // a fifth of 12000.00
  fifth('met', 'At least a fifth of a customised piece is paid in advance', order({ attributes: [{ key: 'Engraving', value: 'M + J' }] }), { applies: true, amount: '2400.00 CZK', says: 'At least' }),
  fifth('not-met', 'Not of a piece as it is', order(), { applies: false }),
  fifth('boundary', 'An engraving field that was left empty is no wish', order({ attributes: [{ key: 'Engraving', value: ' ' }] }), { applies: false }),
  // 12345.67 / 5 = 2469.134
  fifth('boundary', 'Less than a hellér is left out', order({ tags: ['customised'], price: '12345.67' }), { amount: '2469.13 CZK' }),

  ...ofEveryOrder('final-price', 'prices', 'The price holds taxes and sending', 'The purchase order will always specify the final price including shipping costs', 'KT-50'),
  duties('met', 'Duties of Switzerland come on top', order({ country: 'CH' }), { applies: true, says: 'does not include any additional duties or taxes' }),
  duties('not-met', 'At home there are none', order(), { applies: false }),
  duties('boundary', 'Nor next door in Austria', order({ country: 'AT' }), { applies: false }),
  duties('boundary', 'Nor in Ireland, but in Great Britain beside it', order({ country: 'IE' }), { applies: false }),
  duties('boundary', 'In Great Britain there are', order({ country: 'GB' }), { applies: true }),
  duties('boundary', 'Of an order without an address it is not known', order({ country: null }), { says: notKnown }),
  ...ofEveryOrder('invoice', 'invoice', 'The invoice comes electronically, and the payment is registered within 48 hours at the latest', 'at the latest within 48 hours', 'KT-51'),
  ...ofEveryOrder('rounding', 'rounding', 'What is charged is the unrounded sum', 'you will always see and pay the exact unrounded amount at checkout', 'KT-52'),
]
