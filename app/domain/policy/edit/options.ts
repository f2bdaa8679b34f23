import { plainWords } from '../compare/member.ts'
import type { Tier } from '../document.ts'
import type { Option } from './field-types.ts'

/** `as-delivered` as “As delivered”. */
export const sentenceCase = (code: string): string => plainWords(code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).replace(/^./, (first) => first.toUpperCase())

/** Codes as choices, each with words of its own where the code doesn't say it. */
export const optionsOf = (codes: readonly string[], words: Record<string, string> = {}): Option[] => codes.map((value) => ({ value, label: words[value] ?? sentenceCase(value) }))

export const groundOptions: Option[] = [
  { value: 'change-of-mind', label: 'Changed their mind', help: 'A return without giving a reason' },
  { value: 'faulty-on-delivery', label: 'Arrived faulty, damaged or wrong', help: 'It was so when the parcel was opened' },
  { value: 'missing-on-delivery', label: 'Something is missing', help: 'Less arrived than was ordered' },
  { value: 'defect', label: 'A defect showed later', help: 'A warranty claim' },
]

export const tierOptions: Option[] = [
  { value: 'statutory', label: 'Law', help: 'What the law gives; nothing weaker takes it away' },
  { value: 'commercial-guarantee', label: 'Guarantee', help: 'What you promise beyond the law' },
  { value: 'merchant-policy', label: 'Your terms', help: 'What you agree with the shopper' },
  { value: 'goodwill', label: 'Goodwill', help: 'What you give without having to' },
]

/** How strongly a tier binds, in a word or two. */
export const tierTitle = (tier: Tier): string => tierOptions.find(({ value }) => value === tier)?.label ?? tier

/** Whose public holidays a calendar has. */
export const calendarWords: Record<string, string> = { AT: 'Austria', BE: 'Belgium', CZ: 'Czechia', DE: 'Germany', ES: 'Spain', FR: 'France', GB: 'England and Wales', IT: 'Italy', NL: 'Netherlands', PL: 'Poland', PT: 'Portugal', SK: 'Slovakia' }

export const buyerOptions = optionsOf(['consumer', 'business'], { consumer: 'Consumers', business: 'Businesses' })
export const payerOptions = optionsOf(['customer', 'merchant'], { customer: 'The customer', merchant: 'You' })
export const remedyOptions = optionsOf(['refund', 'repair', 'replacement', 'price-reduction', 'missing-items', 'paid-repair'], { 'missing-items': 'Send what is missing', 'paid-repair': 'A repair that the customer pays for' })
