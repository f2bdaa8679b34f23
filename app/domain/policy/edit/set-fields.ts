import { grounds } from '../../clauses/ask.ts'
import { calendarCodes } from '../../kernel/time/working-days.ts'
import type { Field, Fields } from './field-types.ts'
import { calendarWords, groundOptions, optionsOf, tierOptions } from './options.ts'

const documentsOf = (label: string): Field => ({ control: 'names', of: 'documents', label, optional: true, blank: [] })

/** What a policy says as a whole. Its name stays: versions are counted under it. */
export const setFields: Fields = {
  title: { control: 'text', label: 'Title', blank: '' },
  timeZone: { control: 'code', of: 'time-zones', label: 'Time zone', help: 'By its clock days end.', blank: 'UTC' },
  calendar: { control: 'choice', label: 'Public holidays', help: 'They are no working days.', options: optionsOf(calendarCodes, calendarWords), blank: calendarCodes[0] ?? '' },
  currency: { control: 'code', of: 'currencies', label: 'Currency', help: 'Sums of the clauses are in it.', blank: 'EUR' },
  languages: { control: 'names', of: 'languages', label: 'Languages', help: 'Into which the wording is translated, beside that of each document. Each clause then says where it is missing. What was written in a language that you take out is kept, and shown to nobody.', optional: true, blank: [] },
  settings: { control: 'group', label: 'Delivery', blank: { assumedDeliveryDays: 7 }, fields: { assumedDeliveryDays: { control: 'number', least: 0, most: 60, unit: 'days', label: 'Delivered after', help: 'So long after sending goods count as delivered when no carrier said so.', blank: 7 } } },
  grounds: { control: 'group', label: 'Which documents count for each reason', help: 'A reason without any has no terms, and none before all of its documents are in force: a person decides.', blank: {}, fields: Object.fromEntries(grounds.map((ground) => [ground, documentsOf(groundOptions.find(({ value }) => value === ground)?.label ?? ground)])) },
  precedence: { control: 'names', of: 'documents', ordered: true, label: 'Which document prevails', help: 'Where two regulate the same point, the first of these.', blank: [] },
  governedBy: { control: 'texts', label: 'Rules that the contract rests on', help: 'Your own numbers for them, one a line.', optional: true, blank: [] },
}

/** How a trait of goods is read; any of these gives it. */
export const traitFields: Fields = {
  attributes: { control: 'texts', label: 'Attributes of the order line', help: 'Their names, one a line.', optional: true, blank: [] },
  productTypes: { control: 'texts', label: 'Product types', help: 'One a line.', optional: true, blank: [] },
  tags: { control: 'texts', label: 'Product tags', help: 'One a line.', optional: true, blank: [] },
  vendors: { control: 'texts', label: 'Vendors', help: 'One a line.', optional: true, blank: [] },
  collections: { control: 'texts', label: 'Collections', help: 'Their handles, as in the addresses of their pages, one a line.', optional: true, blank: [] },
  metafields: { control: 'metafields', label: 'Metafields', help: 'Namespace and key, one a line, such as custom.material; with “= gold” behind it only where it says so.', optional: true, blank: [] },
  giftCard: { control: 'flag', label: 'Gift cards', optional: true, blank: true },
}

/** What a document says as a whole. Its short name stays: the addresses of its clauses begin with it. */
export const documentFields: Fields = {
  title: { control: 'text', label: 'Title', blank: '' },
  language: { control: 'code', of: 'languages', label: 'Language', help: 'In which its wording is written.', blank: 'en' },
  effectiveFrom: { control: 'day', label: 'In force from', help: 'Of several versions of a document the latest that is in force on the day of purchase binds.', orNull: 'Always', blank: null },
  tier: { control: 'choice', label: 'How strongly it binds', options: tierOptions, blank: 'merchant-policy' },
  inForceBy: { control: 'texts', label: 'Rules that say from when', help: 'Your own numbers for them, one a line.', optional: true, blank: [] },
}
