import { countryName } from '../../domain/decision/routing-words.ts'
import { europeanUnion } from '../../domain/kernel/countries.ts'

/** Where customers may live, by ISO 3166-1: the European Economic Area, its neighbours, and where English is spoken; the shop's own first. */
const codes = [...europeanUnion, 'IS', 'LI', 'NO', 'GB', 'CH', 'US', 'CA', 'AU', 'NZ', 'UA', 'RS']

export function countryOptions(own: string): Array<{ label: string; value: string }> {
  const option = (value: string) => ({ label: countryName(value), value })
  const others = codes.filter((code) => code !== own).map(option).sort((a, b) => a.label.localeCompare(b.label))
  // Shopify knows no country of a shop that has no address yet.
  return own === '' ? others : [option(own), ...others]
}

/** Languages that customers are written to in, by ISO 639. */
export const languageOptions = (codesOfLanguages: string[]) => codesOfLanguages.map((value) => ({ label: new Intl.DisplayNames(['en'], { type: 'language' }).of(value) ?? value, value }))
