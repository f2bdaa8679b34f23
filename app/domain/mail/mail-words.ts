import type { MailKind, MailLanguage } from './mail-kinds.ts'

/** Mails as staff name them, in the order in which a claim comes to them. */
export const mailTitles: Record<MailKind, string> = {
  opened: 'Claim opened', approved: 'Claim approved', declined: 'Claim declined', 'customer-asked': 'Question to the customer', message: 'Message to the customer', 'label-sent': 'Return label',
  received: 'Goods received', 'not-received': 'Parcel not as awaited', 'sent-to-expert': 'Sent to an expert', 'expert-reported': 'Expert has answered', 'repair-started': 'Repair begun', 'repair-ready': 'Repair ready',
  'quote-offered': 'Quote for a paid repair', 'quote-answered': 'Answer to the quote', 'remedy-chosen': 'Remedy chosen', goodwill: 'Goodwill', 'remedy-given-up': 'Remedy given up', refunded: 'Refund', exchanged: 'Exchange', replaced: 'Replacement',
  'paid-back': 'Other sums paid back', settled: 'Claim settled', 'given-back': 'Item given back', 'left-here': 'Item left here', extended: 'Deadline extended', reminded: 'Reminder to send back', 'question-reminded': 'Reminder of a question', 'quote-reminded': 'Reminder of a quote', 'quote-lapsed': 'Quote has run out', 'choice-reminded': 'Reminder to choose a remedy', 'goods-reminded': 'Reminder to send it in', 'deadline-missed': 'Deadline missed', disputed: 'Objection received', 'dispute-resolved': 'Objection answered',
  reopened: 'Claim reopened', canceled: 'Claim canceled', withdrawn: 'Claim taken back', 'merged-away': 'Claims merged',
  'staff-opened': 'New claim', 'staff-message': 'Message from the customer', 'staff-disputed': 'Objection', 'staff-quote-answered': 'Quote answered', 'staff-withdrawn': 'Claim taken back by the customer', 'staff-assigned': 'Claim assigned',
  'staff-reminded': 'Deadline is near', 'staff-deadline-missed': 'Deadline missed', 'staff-follow-up': 'To follow up', 'staff-step-refused': 'Step refused by Shopify', 'staff-difference-found': 'Difference to Shopify',
}

export const languageNames: Record<MailLanguage, string> = { en: 'English', cs: 'Czech', sk: 'Slovak', de: 'German' }

/** What stands in a slot once a mail is written. */
export const slotWords: Record<string, string> = {
  customer: 'The customer’s name', shop: 'Your shop’s name', number: 'The claim’s number', order: 'The order’s number', items: 'The items it is about, as a list', 'opened-on': 'The day the claim was opened', sending: 'How to send it back: by when, at whose cost, where to',
  reasons: 'The reasons that the terms give, with their clauses', note: 'What staff wrote for the customer', expert: 'Who the expert is', text: 'The message itself', label: 'Where the label is, and the parcel’s number', due: 'When the money comes',
  what: 'What has happened or is due, as a sentence', day: 'The day it is about', finding: 'What the expert found', summary: 'The expert’s own words', cost: 'What the assessment cost, and who bears it', work: 'What is done at the repair', amount: 'The sum', answer: 'What was answered',
  remedy: 'How it is settled, as a sentence', reason: 'The reason given', how: 'How much was refunded, and how', sums: 'What the sum consists of, where there are deductions', exchange: 'The new item', difference: 'What goes back or is still to be paid', replacement: 'The new item', 'new-order': 'The order of the new item',
  remedies: 'The remedies to choose from', next: 'What can be done about it',
  parcel: 'When and how it was sent, with the parcel’s number', back: 'That an item that is here goes back to them',
  why: 'How much was paid back, and what for', follows: 'What follows from it', outcome: 'How the objection was answered', 'other-claim': 'The claim it goes on in', 'decide-by': 'By when it has to be decided', by: 'Who did it',
}
