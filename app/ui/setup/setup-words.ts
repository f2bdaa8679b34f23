import type { SetUpStep } from '../../domain/setup/steps.ts'
import type { TraitUse } from '../../domain/setup/trait-uses.ts'
import type { WordKind } from '../../domain/setup/trait-words.ts'

const words: Record<SetUpStep, { title: string; lead: string }> = {
  template: { title: 'Choose your terms', lead: 'Start from a template. You can read each one first, and change every sentence of it later.' },
  details: { title: 'Your details', lead: 'Only what these terms say or count by is asked for.' },
  goods: { title: 'Your goods', lead: 'Some passages are for particular goods. Say how Recourse recognises them in your shop.' },
  reasons: { title: 'Reasons', lead: 'Ask your customers in your own words why something comes back. You can leave this out: then they choose from four plain reasons.' },
  shopify: { title: 'Returns in Shopify', lead: 'Shopify has returns of its own, which know nothing of your terms.' },
  publish: { title: 'Publish', lead: 'Look it over once more. After this your orders are decided by these terms.' },
}

const furtherPublish = { title: 'Publish', lead: 'Look it over once more, and say which orders these terms are for.' }

/** What a step is called and about. */
export const stepWords = (step: SetUpStep, first: boolean): { title: string; lead: string } => (step === 'publish' && !first ? furtherPublish : words[step])

/** What a template is for, before anybody has read it. Names of what shops' own texts are made of stay theirs. */
export const templateWords: Record<string, { title: string; text: string }> = {
  'eu-default': { title: 'European Union', text: 'Withdrawal within 14 days with the cost of delivery, and the legal guarantee of 24 months (longer where your country’s law gives more) with repair, replacement and money back. What EU law gives at least stands beside it.' },
  'uk-default': { title: 'United Kingdom', text: 'Cancellation within 14 days, the right to reject within 30 days, and repair or replacement after that. What UK law gives at least stands beside it.' },
  empty: { title: 'Empty', text: 'No terms yet: nothing is decided until you have written some. For those who bring a file or write everything themselves.' },
  klenota: { title: 'KLENOTA (Czech jeweller)', text: 'A whole contract in three documents: 60 days to return, 100 before Christmas, warranty and repairs in detail. An example to learn from.' },
  izlato: { title: 'iZlato (Slovak jeweller)', text: 'A warranty claims policy with experts and remedies. It says nothing of returns without a reason.' },
  kestia: { title: 'Kestia (British jeweller)', text: 'Short and plain: 30 days to return, a one-year warranty, some goods excepted.' },
}

export const kindWords: Record<WordKind | 'metafields' | 'giftCard', { label: string; one: string; help: string }> = {
  tags: { label: 'Product tag', one: 'tag', help: 'A tag of the product' },
  productTypes: { label: 'Product type', one: 'type', help: 'The product’s type' },
  collections: { label: 'Collection', one: 'collection', help: 'Its handle, as in the address of its page' },
  vendors: { label: 'Vendor', one: 'vendor', help: 'The product’s vendor' },
  attributes: { label: 'Field on the order line', one: 'field', help: 'A field that the customer fills in when ordering, such as Engraving' },
  metafields: { label: 'Metafield', one: 'metafield', help: 'Namespace and key, such as custom.material' },
  giftCard: { label: 'Gift card', one: 'gift card', help: 'Every gift card of Shopify’s' },
}

/** What a trait changes, a sentence each: what is for such goods alone, what is not for them, what turns on them. */
export function useSentences(uses: readonly TraitUse[]): string[] {
  const named = (how: TraitUse['how']) => uses.filter((one) => one.how === how).map(({ heading }) => `“${heading}”`).join(', ')
  return [
    ...(named('only-these') ? [`Only for these goods: ${named('only-these')}.`] : []),
    ...(named('not-these') ? [`Not for these goods: ${named('not-these')}.`] : []),
    ...(named('in-cases') ? [`Turns on them: ${named('in-cases')}.`] : []),
    ...(named('law') ? ['The law’s right to withdraw is not for these goods either.'] : []),
  ]
}

const names = (type: 'region' | 'language') => new Intl.DisplayNames(['en'], { type })
export const languageWords = (code: string): string => names('language').of(code) ?? code
export const countryWords = (code: string): string => names('region').of(code) ?? code

export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`
