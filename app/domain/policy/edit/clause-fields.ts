import type { Fields } from './field-types.ts'
import { groundOptions, optionsOf, tierOptions } from './options.ts'

/** What every clause has beside its parameters. */
export const clauseFields: Fields = {
  heading: { control: 'text', label: 'Heading', blank: '' },
  text: { control: 'text', lines: 4, wording: true, label: 'Wording', help: 'What shoppers read. Put a slot where a number, sum or day of the form belongs, so that the two can’t come apart.', blank: '' },
  reading: { control: 'text', lines: 2, wording: true, label: 'How it is read', help: 'Where the wording leaves room, in plain words beside it.', optional: true, blank: '' },
  appliesTo: {
    control: 'group', label: 'Applies to', optional: true, blank: { grounds: ['change-of-mind'] },
    fields: {
      grounds: { control: 'several', label: 'Reasons for a request', options: groundOptions, blank: ['change-of-mind'] },
      has: { control: 'names', of: 'traits', label: 'Only for goods that are', optional: true, blank: [] },
      lacks: { control: 'names', of: 'traits', label: 'Not for goods that are', optional: true, blank: [] },
    },
  },
  tier: { control: 'choice', label: 'How strongly it binds', options: tierOptions, none: 'As its document', optional: true, blank: 'merchant-policy' },
  law: {
    control: 'group', label: 'Where it is law', help: 'A clause of the tier Law says where, from when and by which act.', optional: true,
    blank: { in: ['EU'], anchor: 'purchase', from: null, source: '', checkedOn: '2026-01-01', confirmed: false },
    fields: {
      in: { control: 'codes', of: 'law-countries', label: 'Countries', help: 'Of the consumer. For all members of the European Union choose that.', blank: ['EU'] },
      anchor: { control: 'choice', label: 'Which law binds, says the day of', options: optionsOf(['purchase', 'delivery', 'claim', 'remedy-choice'], { 'remedy-choice': 'The choice of the remedy', claim: 'The claim', delivery: 'The delivery', purchase: 'The purchase' }), blank: 'purchase' },
      from: { control: 'day', label: 'In force from', orNull: 'Since ever', blank: null },
      until: { control: 'day', label: 'In force until', optional: true, blank: '2027-12-31' },
      source: { control: 'text', label: 'Act and article', blank: '' },
      checkedOn: { control: 'day', label: 'Last looked at on', blank: '2026-01-01' },
      confirmed: { control: 'flag', label: 'Confirmed by counsel', blank: false },
    },
  },
  overrides: { control: 'names', of: 'clauses-of-kind', label: 'Takes precedence over', help: 'These clauses of the same kind give way where this one holds.', optional: true, blank: [] },
  cites: { control: 'texts', label: 'Place in the document', help: 'Such as a section’s number, one a line.', blank: [''] },
  rules: { control: 'texts', label: 'Rules that it carries out', help: 'Your own numbers for them, one a line.', blank: [] },
}

/** What a clause says in another language than its document's. */
export const translationFields: Fields = {
  heading: { control: 'text', label: 'Heading', optional: true, blank: '' },
  text: { control: 'text', lines: 4, wording: true, label: 'Wording', help: 'With the same slots as the original.', optional: true, blank: '' },
  reading: { control: 'text', lines: 2, wording: true, label: 'How it is read', optional: true, blank: '' },
}
