import { expect, it } from 'vitest'
import { atDesk } from './support/at-desk.ts'
import { intact, openForm, patience, stage } from './support/desk.ts'
import { giveByKeys, intoApp, onKey } from './support/keyboard.ts'
import { expectMails, mailsOf } from './support/mailbox.ts'
import { comesTo, gives, presses, shows, walkEach } from './support/path.ts'
import { acceptsQuote } from './support/path-shopper.ts'
import { held, placeDelivered } from './support/shopify.ts'

const shop = 'kestia'
const desk = atDesk(shop, undefined, true)
const ring = { product: 'Moonstone Ring' }
const old = { product: 'Moonstone Ring', boughtAt: '2026-03-02T10:00:00Z', deliveredAt: '2026-03-05T10:00:00Z' }
const receive = gives('Record goods as received', 'Record as received', intact)
const nothing = { returns: [], refunds: [], remaining: [1], credit: 0, exchanged: [], replaced: [] }

walkEach(desk, shop, 'Kestia', [
  {
    name: 'a change of mind, asked by the shopper, is refunded the way it was paid, after label, parcel and inspection',
    goods: ring,
    asks: { shopper: { ground: 'change-of-mind', note: 'Too small.' }, look: { width: 390, language: 'en' } },
    steps: [
      comesTo('To decide'), presses('Approve'), comesTo('Awaiting goods'),
      gives('Send a return label', 'Send the label', { 'Or a link to it': 'https://labels.example/rm-1', Carrier: 'Royal Mail', 'Parcel number': 'RM1' }),
      gives('Record goods as sent', 'Record as sent'),
      receive, comesTo('To settle'),
      gives('Inspect', 'Record the inspection', { 'A: as new': 'yes' }),
      gives('Refund', 'Refund £58.00'), comesTo('Settled'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened by the customer', 'Return #-R1 requested in Shopify', 'Approved', 'Return label sent', 'Goods on their way', 'Goods received', 'Inspected: grade A, as delivered', 'Refunded 58.00 GBP in Shopify', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['5800 to shopify_payments'], remaining: [0] },
      mails: ['We have your claim + Confirmation.pdf + Withdrawal receipt.pdf', 'Your claim is approved + Packing slip.pdf', 'Your label for sending it back', 'Your parcel has arrived', 'Your refund is on its way + Outcome.pdf'],
      papers: { 'claim-confirmation': ['Too small.'], 'outcome-confirmation': ['£58.00'], 'packing-slip': ['Leatherhead'], 'withdrawal-receipt': ['Moonstone Ring'] },
    },
  },
  {
    name: 'a change of mind is refunded as credit in the shop',
    goods: ring,
    asks: { staff: { ground: 'Changed their mind' } },
    steps: [presses('Approve'), receive, gives('Refund', 'Refund £58.00', { 'As credit in the shop': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Return #-R1 requested in Shopify', 'Approved', 'Goods received', 'Refunded 58.00 GBP as credit in the shop', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['5800 to shopify_store_credit'], remaining: [0], credit: 5800 },
      mails: ['We have your claim + Confirmation.pdf + Withdrawal receipt.pdf', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'Your refund is on its way + Outcome.pdf'],
      papers: { 'claim-confirmation': ['Moonstone Ring'], 'outcome-confirmation': ['refund as store credit', '£58.00'], 'packing-slip': ['Kestia Limited'], 'withdrawal-receipt': ['without giving a reason'] },
    },
  },
  {
    name: 'a change of mind is exchanged for a ring that costs less, and the difference goes back',
    goods: ring,
    asks: { staff: { ground: 'Changed their mind' } },
    steps: [presses('Approve'), receive, gives('Exchange', 'Exchange', { 'Find other goods': 'Wide Silver Band', 'Wide Silver Band, L': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Return #-R1 requested in Shopify', 'Approved', 'Goods received', 'Return #-R2 opened in Shopify', 'Exchanged for Wide Silver Band, L', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CANCELED', 'CLOSED'], refunds: ['600 to shopify_payments'], remaining: [0, 1], exchanged: ['1 of 1 Wide Silver Band'] },
      mails: ['We have your claim + Confirmation.pdf + Withdrawal receipt.pdf', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'Your exchange is on its way + Outcome.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['exchange', 'Wide Silver Band', '£6.00'], 'packing-slip': [], 'withdrawal-receipt': [] },
    },
  },
  {
    name: 'what arrived faulty is refunded to the shopper who asked for it',
    goods: ring,
    asks: { shopper: { ground: 'faulty-on-delivery', answers: { 'fault.cause': 'manufacturing' }, wish: 'refund' }, look: { width: 1280, language: 'en' } },
    steps: [presses('Approve'), comesTo('Awaiting goods'), receive, gives('Refund', 'Refund £58.00'), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened by the customer', 'Return #-R1 requested in Shopify', 'Approved', 'Goods received', 'Refunded 58.00 GBP in Shopify', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['5800 to shopify_payments'], remaining: [0] },
      mails: ['We have your claim + Confirmation.pdf', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'Your refund is on its way + Outcome.pdf'],
      papers: { 'claim-confirmation': ['it was faulty when it arrived'], 'outcome-confirmation': ['£58.00'], 'packing-slip': [] },
    },
  },
  {
    name: 'what arrived faulty and can’t be had again is replaced by a ring of less value, and the difference goes back',
    goods: ring,
    asks: { staff: { ground: 'Arrived faulty, damaged or wrong', facts: { 'What caused it?': 'A manufacturing defect', 'Is a replacement available?': 'No' }, wish: 'Replacement' } },
    // 58.00 less 52.00
    steps: [presses('Approve'), receive, gives('Send a replacement', 'Send the replacement', { 'Find other goods': 'Wide Silver Band', 'Wide Silver Band, J': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Replaced by order #', '6.00 GBP paid back: difference of the replacement'],
      shopify: { ...nothing, refunds: ['600 to shopify_payments'], replaced: ['1 Wide Silver Band for 0'] },
      mails: ['We have your claim + Confirmation.pdf', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'Your replacement is on its way + Outcome.pdf', 'Money is on its way to you'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['replaced', 'Wide Silver Band'], 'packing-slip': [] },
    },
  },
  {
    name: 'what was missing from the parcel is sent after it, and nothing comes back',
    goods: ring,
    asks: { staff: { ground: 'Something is missing', wish: 'Send what is missing' } },
    steps: [presses('Approve'), gives('Settle without a refund', 'Settle', { 'What was done': 'The gift box followed by post.' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Settled by sending what was missing'],
      shopify: nothing,
      mails: ['We have your claim + Confirmation.pdf', 'Your claim is approved', 'Your claim is settled + Outcome.pdf'],
      papers: { 'claim-confirmation': ['delivery of what is missing'], 'outcome-confirmation': ['delivery of what was missing', 'The gift box followed by post.'] },
    },
  },
  {
    name: 'what never lay in the parcel is refunded to who bought it, though another asks who was given it',
    goods: ring,
    asks: { staff: { ground: 'Something is missing', facts: { 'Who is asking?': 'Someone who was given it' }, wish: 'Refund' } },
    steps: [presses('Approve'), gives('Refund', 'Refund £58.00'), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Return #-R1 opened in Shopify', 'Refunded 58.00 GBP in Shopify', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['5800 to shopify_payments'], remaining: [0] },
      mails: ['We have your claim + Confirmation.pdf', 'Your claim is approved', 'Your refund is on its way + Outcome.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['£58.00'] },
    },
  },
  {
    name: 'a defect is repaired: begun, ready and handed back',
    goods: old,
    asks: { staff: { ground: 'A defect showed later', facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'Yes' }, wish: 'Repair' } },
    steps: [
      presses('Approve'), receive, comesTo('To settle'),
      gives('Start the repair', 'Start the repair', { Technician: 'Owen Price', Work: 'Claw rebuilt' }), comesTo('In repair'),
      gives('Repair is ready', 'Record as ready', { Note: 'The claw is new.' }),
      gives('Hand the item back', 'Record as handed back', { Note: 'By Royal Mail.' }), comesTo('Settled'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Repair started by Owen Price', 'Repair ready', 'Settled by repair'],
      shopify: nothing,
      mails: ['We have your claim + Confirmation.pdf', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'Your repair has begun', 'Your repair is ready', 'Your claim is settled + Outcome.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['repaired, free of charge', 'Claw rebuilt', 'less than one day'], 'packing-slip': [] },
    },
  },
  {
    name: 'a defect beyond repair is replaced by an order of its own, free of charge',
    goods: old,
    asks: { staff: { ground: 'A defect showed later', facts: { 'What caused it?': 'A manufacturing defect', 'Can it be repaired?': 'No' }, wish: 'Replacement' } },
    steps: [presses('Approve'), receive, gives('Send a replacement', 'Send the replacement', { 'Moonstone Ring, R': 'yes' }), comesTo('Settled')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Replaced by order #'],
      shopify: { ...nothing, replaced: ['1 Moonstone Ring for 0'] },
      mails: ['We have your claim + Confirmation.pdf', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'Your replacement is on its way + Outcome.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['replaced', 'Moonstone Ring'], 'packing-slip': [] },
    },
  },
  {
    name: 'what the warranty does not cover is repaired for a price that the shopper accepts',
    goods: old,
    asks: { staff: { ground: 'A defect showed later' } },
    steps: [
      presses('Approve'), receive,
      gives('Record facts', 'Record', { 'What was found?': 'Not covered' }),
      gives('Quote a paid repair', 'Send the quote', { 'Price of the repair': '18.50', Work: 'Bent band straightened' }), comesTo('Waiting for customer'),
      acceptsQuote, comesTo('To settle'),
      gives('Start the repair', 'Start the repair', { Technician: 'Owen Price' }),
      gives('Repair is ready', 'Record as ready'),
      gives('Hand the item back', 'Record as handed back'), comesTo('Settled'),
    ],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Facts recorded, decided anew', 'Paid repair quoted at 18.50 GBP', 'Quote accepted', 'Repair started by Owen Price', 'Repair ready', 'Settled by a paid repair'],
      shopify: nothing,
      mails: ['We have your claim + Confirmation.pdf', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'A quote for your repair', 'Your answer to our quote', 'Your repair has begun', 'Your repair is ready', 'Your claim is settled + Outcome.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['repaired at your cost', 'Bent band straightened'], 'packing-slip': [] },
    },
  },
  {
    name: 'a request a day late is granted as goodwill, and shown as that to the end',
    goods: { product: 'Moonstone Ring', boughtAt: '2026-10-16T10:00:00Z', deliveredAt: '2026-10-20T10:00:00Z' },
    asks: { staff: { ground: 'Changed their mind' } },
    steps: [gives('Choose the remedy', 'Grant as goodwill', { Refund: 'yes', 'Why it is granted': 'A customer of ten years.' }), presses('Approve'), receive, gives('Refund', 'Refund £58.00'), comesTo('Settled'), shows('Goodwill')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Return #-R1 requested in Shopify', 'Granted as goodwill: a refund', 'Approved', 'Goods received', 'Refunded 58.00 GBP in Shopify', 'Return closed in Shopify'],
      shopify: { ...nothing, returns: ['CLOSED'], refunds: ['5800 to shopify_payments'], remaining: [0] },
      mails: ['We have your claim + Confirmation.pdf + Withdrawal receipt.pdf', 'We meet you halfway', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'Your refund is on its way + Outcome.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['£58.00', 'granted beyond what the terms give. A customer of ten years.'], 'packing-slip': [], 'withdrawal-receipt': [] },
    },
  },
  {
    name: 'a price reduction, which these terms do not know, is paid back as goodwill and the ring is kept',
    goods: old,
    asks: { staff: { ground: 'A defect showed later', facts: { 'What caused it?': 'Ordinary wear' } } },
    steps: [gives('Choose the remedy', 'Grant as goodwill', { 'Price reduction': 'yes', 'Why it is granted': 'It wore sooner than it should.' }), presses('Approve'), gives('Pay money back', 'Pay back', { Sum: '12.00', Note: 'For the worn plating.' }), comesTo('Settled'), shows('Goodwill')],
    ends: {
      stage: 'settled',
      timeline: ['Claim opened', 'Granted as goodwill: a price reduction', 'Approved', '12.00 GBP paid back: price reduction'],
      shopify: { ...nothing, refunds: ['1200 to shopify_payments'] },
      mails: ['We have your claim + Confirmation.pdf', 'We meet you halfway', 'Your claim is approved', 'Money is on its way to you + Outcome.pdf'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['reduction of the price', '£12.00', 'For the worn plating.', 'granted beyond what the terms give. It wore sooner than it should.'] },
    },
  },
  {
    name: 'a defect that an assessment finds not covered is refused in writing, and the shopper’s objection is dismissed',
    goods: old,
    asks: { staff: { ground: 'A defect showed later' } },
    steps: [
      presses('Approve'), receive,
      gives('Send to an expert', 'Record as sent', { Expert: 'Repair and Service Team' }), comesTo('With an expert'),
      gives('Record the expert’s report', 'Record the report', { 'Not covered': 'yes', 'What was found': 'Bent by a fall.' }),
      gives('Decline', 'Decline', { 'Note to the customer': 'A repair at your cost is open to you.' }), comesTo('To give back'),
      gives('Record a dispute', 'Record the dispute', { 'What the customer objects to': 'It never fell.' }), comesTo('Disputed'),
      gives('Resolve the dispute', 'Resolve', { 'The outcome stands': 'yes', Reasons: 'The bend shows the fall.' }), comesTo('To give back'),
      gives('Give the item back', 'Record that it stays here', { 'The customer leaves it to us': 'yes', Reason: 'Written on 20 November: it can be recycled.' }), comesTo('Declined'),
    ],
    ends: {
      stage: 'declined',
      timeline: ['Claim opened', 'Approved', 'Goods received', 'Sent to an expert: Repair and Service Team', 'The expert finds it not covered', 'Declined', 'The customer disputes the outcome', 'Dispute dismissed', 'Left here by the customer'],
      shopify: nothing,
      mails: ['We have your claim + Confirmation.pdf', 'Your claim is approved + Packing slip.pdf', 'Your parcel has arrived', 'An expert is assessing your item', 'The expert has answered', 'Your claim is declined + Outcome.pdf', 'We have your objection', 'About your objection', 'Your item stays with us'],
      papers: { 'claim-confirmation': [], 'outcome-confirmation': ['Refusal, with reasons in writing', 'KE-12', 'Bent by a fall.'], 'packing-slip': [] },
    },
  },
])

it('a change of mind goes from the form to its refund by the keyboard alone', async () => {
  const { merchant } = desk
  const { app } = merchant
  const order = await placeDelivered(shop, [ring])
  await openForm(merchant, shop, order)
  await intoApp(merchant)
  await onKey(merchant, app.getByRole('checkbox', { name: 'Claim Moonstone Ring' }), 'Space')
  await onKey(merchant, app.getByRole('radio', { name: 'Changed their mind' }), 'Space')
  await app.getByText('Decided by').waitFor({ timeout: patience })
  await onKey(merchant, app.getByRole('button', { name: 'Open claim', exact: true }), 'Enter')
  const heading = app.getByRole('heading', { name: /^Claim R-\d+/ })
  await heading.waitFor({ timeout: patience })
  const claim = /R-\d+/.exec(await heading.innerText())?.[0] ?? ''
  await onKey(merchant, app.getByRole('button', { name: 'Approve', exact: true }), 'Enter')
  await stage(merchant, 'Awaiting goods')
  await giveByKeys(merchant, 'Record goods as received', 'Record as received', (modal) => onKey(merchant, modal.getByLabel('Condition of the goods'), 'ArrowDown'))
  await stage(merchant, 'To settle')
  await giveByKeys(merchant, 'Inspect', 'Record the inspection', (modal) => onKey(merchant, modal.getByRole('radio', { name: 'A: as new' }), 'Space'))
  await giveByKeys(merchant, 'Refund', 'Refund £58.00')
  await stage(merchant, 'Settled')
  expect(await held(shop, order)).toEqual({ returns: ['CLOSED'], processed: ['1 of 1'], refunds: 1, refunded: 5800, remaining: [0] })
  await expectMails('Kestia', claim, mailsOf.refund)
})
