import { lengthOf, right } from '../kind-description.ts'
import type { KindDescription } from '../kind-description.ts'
import { optionsOf } from '../options.ts'

/** Until when a right can be used, and what changes that. */
export const window: KindDescription<'window'> = {
  title: 'Return or warranty period',
  sentence: 'Until when a shopper can return goods or claim for them.',
  text: 'You can do so within {length.days} days of receiving the goods.',
  params: {
    right: { control: 'name', of: 'rights', open: true, label: 'Right', help: 'Its name within the policy, such as return or warranty. Other clauses refer to it.', blank: 'return' },
    length: lengthOf('Length', 'The day of the event is day 0; the last day counts to its end.'),
    from: { control: 'choice', label: 'Counted from', options: optionsOf(['delivery', 'purchase'], { delivery: 'The delivery', purchase: 'The purchase' }), blank: 'delivery' },
    beforeDelivery: { control: 'choice', label: 'Before anything was sent', options: optionsOf(['may-ask', 'nothing-to-cover'], { 'may-ask': 'The right can be used already', 'nothing-to-cover': 'There is nothing yet that it could cover' }), blank: 'may-ask' },
    orStated: { control: 'flag', label: 'A longer period stated for the goods takes its place', help: 'On the product page, with the goods or in advertising.', optional: true, blank: true },
  },
}

export const windowAnchor: KindDescription<'window-anchor'> = {
  title: 'When a period begins',
  sentence: 'For an order that comes in several parcels it runs from the last of them.',
  text: 'If your order comes in several parcels, the time runs from the last of them.',
  params: {
    right: right('Right'),
    from: { control: 'choice', label: 'Counted from', options: optionsOf(['last-delivery-of-the-order'], { 'last-delivery-of-the-order': 'The last parcel of the order' }), blank: 'last-delivery-of-the-order' },
  },
}

export const windowSeason: KindDescription<'window-season'> = {
  title: 'Period for a season',
  sentence: 'What is bought in a season, such as before Christmas, has a period of its own.',
  text: 'For goods bought from {purchasedFrom} to {purchasedUntil} the time is {length.days} days.',
  params: {
    right: right('Right'),
    purchasedFrom: { control: 'month-day', label: 'Bought from', blank: '11-15' },
    purchasedUntil: { control: 'month-day', label: 'Bought until', help: 'Both days are inside. A season may lie over the turn of the year.', blank: '12-24' },
    length: lengthOf('Length'),
  },
}

export const clock: KindDescription<'clock'> = {
  title: 'What pauses or restarts a period',
  sentence: 'What a repair, a replacement or an expert’s assessment does to a running period.',
  text: 'The time of a repair is added to the warranty.',
  params: {
    right: right('Right'),
    on: { control: 'several', label: 'After', options: optionsOf(['repair', 'replacement', 'expert-assessment'], { repair: 'A repair', replacement: 'A replacement', 'expert-assessment': 'An expert’s assessment' }), blank: ['repair'] },
    effect: { control: 'choice', label: 'What happens', options: optionsOf(['suspend', 'restart', 'extend', 'none'], { suspend: 'Its days are added', restart: 'The time begins anew when it ends', extend: 'A length is added once', none: 'Nothing changes' }), blank: 'suspend' },
    countedFrom: { control: 'choice', label: 'Its days count from', options: optionsOf(['claim', 'start'], { claim: 'The notice, or the sending to an expert', start: 'The start of the work' }), blank: 'claim' },
    length: { ...lengthOf('Length that is added', 'Only where a length is added once.'), optional: true },
    countsBothDays: { control: 'flag', label: 'The day on which it begins counts too', help: 'Only where its days are added.', optional: true, blank: true },
    leaves: { ...lengthOf('Left afterwards, at least', 'Only where its days are added.'), optional: true },
  },
}
