import type { NamedKey } from './named-orders.ts'

/** What is interesting about each named order, in a few words. */
export const whatIsSpecial: Record<NamedKey, string> = {
  'in-time': 'Delivered ten days ago, two plain items',
  'last-day': 'Today is the last day',
  'one-day-late': 'The last day was yesterday',
  engraved: 'With an engraving, delivered five days ago',
  earrings: 'Earrings, delivered a week ago',
  'warranty-open': 'Long delivered, still under warranty',
  'warranty-over': 'The warranty is over',
  'two-pieces': 'Two of the same ring',
  'gift-card': 'A gift card',
  company: 'Bought by a company',
  'not-shipped': 'Not shipped yet',
  split: 'One parcel delivered, one still to be sent',
  'foreign-currency': 'Paid in another currency',
  irreparable: 'Eight months old, for a defect beyond repair',
  mixed: 'A plain item, and one that the terms treat otherwise',
}
