import { costNames } from '../../../clauses/cost/cost.ts'
import { places } from '../../../clauses/notice/places.ts'
import { age, ifApproved, lengthOf, onlyWhen, right, when } from '../kind-description.ts'
import type { KindDescription } from '../kind-description.ts'
import { optionsOf, payerOptions, remedyOptions } from '../options.ts'

/** What a shopper gets, at whose cost and where goods are sent. */
export const remedy: KindDescription<'remedy'> = {
  title: 'What the shopper gets',
  sentence: 'A refund, repair, replacement or price reduction that is offered, opened or closed.',
  text: 'You get your money back.',
  params: {
    remedies: { control: 'several', label: 'Of', options: remedyOptions, blank: ['refund'] },
    effect: { control: 'choice', label: 'What the clause does', options: optionsOf(['offers', 'opens', 'closes'], { offers: 'Offers it, unless its case is known not to hold', opens: 'Opens it once its case is known to hold', closes: 'Closes it where its case holds' }), blank: 'offers' },
    right: { ...right('Ends with the right', 'When that one’s time is over, it is gone too.'), control: 'name', of: 'rights', none: 'With none', optional: true },
    when: onlyWhen,
    outsideCover: { control: 'flag', label: 'Also where the request is refused', help: 'What is offered for goods that the terms don’t cover, such as a paid repair.', optional: true, blank: false },
  },
}

export const deduction: KindDescription<'deduction'> = {
  title: 'What is taken off a refund',
  sentence: 'A sum for a missing gift box or certificate, or for goods that lost in value.',
  text: 'For a missing gift box we deduct {tariff}.',
  params: {
    deduction: { control: 'choice', label: 'For', options: optionsOf(['missing-gift-box', 'missing-certificate', 'diminished-value'], { 'missing-gift-box': 'A missing gift box', 'missing-certificate': 'A missing certificate', 'diminished-value': 'Goods that lost in value' }), blank: 'missing-gift-box' },
    tariff: { control: 'amount', label: 'Sum', orNull: 'A person sets the sum', blank: '10.00' },
    atLeast: { control: 'flag', label: 'It is the least that is taken off', blank: false },
    when: { ...when('Any one of these makes the deduction.'), blank: [[{ fact: 'goods.missing', holds: 'gift-box' }]] },
  },
}

export const returnShipping: KindDescription<'return-shipping'> = {
  title: 'Who pays for sending goods in',
  sentence: 'The customer or you, always or in some cases.',
  text: 'You pay for sending the goods back.',
  params: {
    paidBy: { control: 'choice', label: 'Paid by', options: payerOptions, blank: 'customer' },
    ifApproved,
    fee: { control: 'amount', label: 'Return fee', help: 'Taken off the refund for the way back, once for all that comes back together. Only where the customer pays; without a sum nothing is taken off.', optional: true, blank: '5.00' },
    when: onlyWhen,
  },
}

export const refund: KindDescription<'refund'> = {
  title: 'How money goes back',
  sentence: 'By which way, to whom, with or without the shipping, and what has to come first.',
  text: 'We refund to the means of payment that you used.',
  params: {
    method: { control: 'choice', label: 'By', options: optionsOf(['original-payment-method'], { 'original-payment-method': 'The means of payment that was used' }), none: 'Not said here', optional: true, blank: 'original-payment-method' },
    payee: { control: 'choice', label: 'To', options: optionsOf(['purchaser'], { purchaser: 'Whoever paid' }), none: 'Not said here', optional: true, blank: 'purchaser' },
    includesOutboundShipping: { control: 'yes-no', label: 'What the shipping to the customer cost', yes: 'Is refunded too', no: 'Is not refunded', none: 'Not said here', optional: true, blank: true },
    gate: { control: 'choice', label: 'Only after', options: optionsOf(['goods-or-proof-of-dispatch', 'goods-received', 'none'], { 'goods-or-proof-of-dispatch': 'The goods, or a proof that they were sent', 'goods-received': 'The goods are here', none: 'Nothing: at once' }), none: 'Not said here', optional: true, blank: 'goods-received' },
    restockingFeePercent: { control: 'number', least: 1, most: 100, unit: '%', label: 'Restocking fee', help: 'What you keep of the price. Not for faulty goods, and not while the law lets consumers withdraw.', optional: true, blank: 10 },
  },
}

export const address: KindDescription<'address'> = {
  title: 'Where goods are sent',
  sentence: 'The address for returns or claims.',
  text: 'Please send the goods to {lines.0}.',
  params: { lines: { control: 'texts', label: 'Address', help: 'One line of the address a line.', blank: ['Your shop, 1 Your Street, Your Town'] }, when: onlyWhen },
}

export const cost: KindDescription<'cost'> = {
  title: 'Who bears what a claim costs',
  sentence: 'Costs beside the shipping, and by when they are asked for and paid back.',
  text: 'We bear the costs of a justified claim.',
  params: {
    cost: { control: 'choice', label: 'Which costs', options: optionsOf(costNames, { 'claim-costs': 'Costs of making the claim', 'expert-assessment': 'An expert’s assessment' }), blank: 'claim-costs' },
    paidBy: { control: 'choice', label: 'Borne by', options: payerOptions, blank: 'merchant' },
    ifApproved,
    askBy: { control: 'group', label: 'Asked for by a day', help: 'Counted from the end of a right’s time.', optional: true, blank: { right: 'warranty', length: { months: 1 } }, fields: { right: right('Right'), length: lengthOf('Length') } },
    payBy: { control: 'group', label: 'Paid back by a day', help: 'Counted from the notice.', optional: true, blank: { length: { days: 14 } }, fields: { length: lengthOf('Length') } },
    age,
    when: onlyWhen,
  },
}

export const notice: KindDescription<'notice'> = {
  title: 'Something that has to be said',
  sentence: 'Wording that decides nothing, said in the places that you choose.',
  text: 'Please pack the goods well.',
  params: { at: { control: 'several', label: 'Said', options: optionsOf(places, { 'order-page': 'On the order’s page', 'claim-form': 'In the form for a claim', 'request-mail': 'In the mail after a request', 'approval-mail': 'In the mail of approval', 'refusal-mail': 'In the mail of refusal', 'settlement-mail': 'In the mail about the settlement', 'staff-claim': 'To staff, on the claim', 'policy-page': 'On the page of the terms', 'claim-documents': 'In the claim’s papers' }), optional: true, blank: ['policy-page'] } },
}
