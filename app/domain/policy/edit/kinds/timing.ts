import { orderTopics } from '../../../clauses/order-term/order-term.ts'
import { lengthOf, onlyWhen } from '../kind-description.ts'
import type { KindDescription } from '../kind-description.ts'
import { optionsOf, payerOptions } from '../options.ts'

/** By when something is due, and what is said of the order itself. */
export const sla: KindDescription<'sla'> = {
  title: 'Deadline',
  sentence: 'By when the customer sends goods back, or you decide, refund or settle.',
  text: 'We refund within {length.days} days of your notice.',
  params: {
    deadline: { control: 'choice', label: 'By then', options: optionsOf(['sendBackBy', 'refundBy', 'decideBy', 'settleBy'], { sendBackBy: 'The customer sends the goods back', refundBy: 'You refund', decideBy: 'You decide', settleBy: 'You settle the claim' }), blank: 'refundBy' },
    length: lengthOf('Length'),
    from: { control: 'choice', label: 'Counted from', options: optionsOf(['notice', 'goods-received', 'goods-or-proof-of-dispatch', 'delivery'], { notice: 'The notice', 'goods-received': 'The goods’ coming back', 'goods-or-proof-of-dispatch': 'The goods’ coming back, or earlier proof that they were sent', delivery: 'The delivery' }), blank: 'notice' },
    lengthIfComplex: { ...lengthOf('Length in complex cases'), optional: true },
    pausedByExpert: { control: 'flag', label: 'Days in an expert’s hands don’t count', optional: true, blank: false },
    extendable: { control: 'flag', label: 'A later day can be agreed with the customer', optional: true, blank: false },
  },
}

const topicWords: Record<string, string> = {
  'cancel-before-acceptance': 'Cancelling before the order is accepted', 'cancel-after-acceptance': 'Cancelling after the order is accepted', 'contract-date': 'When the contract is made', 'price-error': 'A price that is manifestly wrong',
  'payment-methods': 'Ways of paying', 'payment-due': 'When payment is due', 'parcel-check': 'Checking the parcel', risk: 'When the risk passes', 'second-delivery': 'A second delivery', 'refused-parcel': 'A parcel that is refused', 'gift-card': 'Gift cards',
  'seller-cancels': 'You cancel', 'seller-cancels-refund': 'Refund after you cancel', prices: 'Prices', ownership: 'When ownership passes', 'customer-data': 'The customer’s data',
}

export const orderTerm: KindDescription<'order-term'> = {
  title: 'Term of the order',
  sentence: 'What holds of the order itself: payment, deposit, dispatch, cancelling.',
  text: 'We send orders out on working days.',
  params: {
    topic: { control: 'choice', label: 'About', options: optionsOf(orderTopics, topicWords), blank: 'dispatch' },
    by: { control: 'choice', label: 'Whose turn it is', options: payerOptions, blank: 'merchant' },
    due: { control: 'group', label: 'By a day', optional: true, blank: { length: { days: 14 }, from: 'purchase' }, fields: { length: lengthOf('Length'), from: { control: 'choice', label: 'Counted from', options: optionsOf(['purchase', 'payment', 'seller-cancels'], { purchase: 'The purchase', payment: 'The payment', 'seller-cancels': 'Your cancelling' }), blank: 'purchase' } } },
    percent: { control: 'number', least: 1, most: 100, unit: '%', label: 'Part of the price', optional: true, blank: 50 },
    atLeast: { control: 'flag', label: 'It is the least that may be asked', optional: true, blank: false },
    methods: { control: 'several', label: 'Ways of paying', options: optionsOf(['cash', 'card', 'bank-transfer', 'paypal'], { paypal: 'PayPal' }), optional: true, blank: ['card'] },
    when: onlyWhen,
  },
}
