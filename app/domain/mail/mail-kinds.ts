/** What a mail can say, as named slots that its wording may use; the values come with the event. */
const common = ['customer', 'shop', 'number', 'order', 'items'] as const

interface Shape { to: 'customer' | 'staff'; slots: readonly string[]; needs: readonly string[] }
const customer = (slots: string[], needs: string[] = slots): Shape => ({ to: 'customer', slots: [...common, ...slots], needs })
const staff = (slots: string[], needs: string[] = slots): Shape => ({ to: 'staff', slots: [...common, ...slots], needs })

/** Every mail there is, with the slots it may use and those without which it would not say what it is for. */
const shapes = {
  opened: customer(['opened-on'], ['items']),
  approved: customer(['sending']),
  declined: customer(['reasons', 'note', 'expert', 'back'], ['reasons', 'note', 'expert']),
  'customer-asked': customer(['text']),
  message: customer(['text']),
  'label-sent': customer(['label']),
  received: customer(['due'], []),
  'not-received': customer(['what', 'note'], ['what']),
  'sent-to-expert': customer(['expert', 'day'], []),
  'expert-reported': customer(['finding', 'summary', 'cost'], ['finding']),
  'repair-started': customer(['work'], []),
  'repair-ready': customer(['note'], []),
  'quote-offered': customer(['amount', 'work', 'day']),
  'quote-answered': customer(['answer']),
  'remedy-chosen': customer(['remedy']),
  goodwill: customer(['remedy', 'reason'], ['remedy']),
  'remedy-given-up': customer(['what', 'note'], ['what']),
  refunded: customer(['how', 'amount', 'sums'], ['how']),
  exchanged: customer(['exchange', 'difference', 'note'], ['exchange', 'difference']),
  replaced: customer(['replacement', 'new-order', 'note'], ['replacement']),
  'paid-back': customer(['why', 'amount', 'note'], ['why']),
  settled: customer(['remedy', 'note'], ['remedy']),
  'given-back': customer(['parcel', 'note'], ['items']),
  'left-here': customer(['note'], ['items']),
  extended: customer(['day', 'note'], ['day']),
  reminded: customer(['day'], ['items', 'day']),
  'question-reminded': customer(['text']),
  'quote-reminded': customer(['amount', 'work', 'day'], ['amount', 'day']),
  'quote-lapsed': customer(['amount', 'work', 'day'], ['day']),
  'choice-reminded': customer(['remedies']),
  'goods-reminded': customer(['sending'], ['items']),
  'deadline-missed': customer(['what', 'follows', 'day'], ['what', 'follows']),
  disputed: customer(['text'], []),
  'dispute-resolved': customer(['outcome', 'note'], ['outcome']),
  reopened: customer(['note'], []),
  canceled: customer(['note', 'back'], []),
  withdrawn: customer(['back'], []),
  'merged-away': customer(['other-claim']),
  'staff-opened': staff(['decide-by'], []),
  'staff-message': staff(['text']),
  'staff-disputed': staff(['text']),
  'staff-quote-answered': staff(['answer', 'note'], ['answer']),
  'staff-withdrawn': staff([], []),
  'staff-assigned': staff(['by'], []),
  'staff-reminded': staff(['what', 'day'], ['what']),
  'staff-deadline-missed': staff(['what', 'follows', 'day'], ['what']),
  'staff-follow-up': staff(['what', 'next', 'day'], ['what']),
  'staff-step-refused': staff(['reason']),
  'staff-difference-found': staff(['reason']),
}

/** Slots that have nothing to say at times, such as a note that nobody wrote. All others are always filled. */
const atTimesSilent: ReadonlySet<string> = new Set(['customer', 'reasons', 'note', 'expert', 'back', 'label', 'summary', 'cost', 'work', 'reason', 'sums', 'difference', 'parcel', 'follows', 'decide-by'])

export type MailKind = keyof typeof shapes
export const mailKinds = Object.keys(shapes) as MailKind[]
export const shapeOfMail = (kind: MailKind): Shape => shapes[kind]
export const isAlwaysFilled = (slot: string): boolean => !atTimesSilent.has(slot)
export const isMailKind = (kind: string): kind is MailKind => Object.hasOwn(shapes, kind)

/** Languages that customers are written to in; staff are written to in English, as their screens are. */
export const mailLanguages = ['en', 'cs', 'sk', 'de'] as const
export type MailLanguage = (typeof mailLanguages)[number]
export const isMailLanguage = (language: string): language is MailLanguage => (mailLanguages as readonly string[]).includes(language)
export const languagesOfMail = (kind: MailKind): readonly MailLanguage[] => (shapeOfMail(kind).to === 'staff' ? ['en'] : mailLanguages)
