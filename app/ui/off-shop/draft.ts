import type { OffShopForm, OffShopInput } from '../../application/purchases/purchase-view.ts'

const languageOf: Record<string, string> = { CZ: 'cs', SK: 'sk', DE: 'de', AT: 'de', CH: 'de' }

/** The language that customers of a country are written to in, unless staff choose another. */
export const usualLanguage = (country: string, locales: string[]): string => locales.find((one) => one === languageOf[country]) ?? 'en'

/** The form as it begins. */
export const emptyPurchase = ({ country, locales }: OffShopForm): OffShopInput => ({
  customer: { name: '', email: '', locale: usualLanguage(country, locales), country }, item: { title: '', productType: '', traits: [], serial: '' }, boughtAt: '', receipt: '', price: '', quantity: '1', purchasedOn: '', deliveredOn: '',
  buyer: 'consumer', reason: '', ground: '', remedy: '', facts: {}, note: '', proofIds: [], evidenceIds: [],
})
