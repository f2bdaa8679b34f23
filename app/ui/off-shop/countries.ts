/** Where customers may live, by ISO 3166-1: the European Economic Area, its neighbours, and where English is spoken; the shop's own first. */
const codes = ['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE', 'IS', 'LI', 'NO', 'GB', 'CH', 'US', 'CA', 'AU', 'NZ', 'UA', 'RS']

export function countryOptions(own: string): Array<{ label: string; value: string }> {
  const names = new Intl.DisplayNames(['en'], { type: 'region' })
  const named = codes.filter((code) => code !== own).map((value) => ({ label: names.of(value) ?? value, value })).sort((a, b) => a.label.localeCompare(b.label))
  return [{ label: names.of(own) ?? own, value: own }, ...named]
}

/** Languages that customers are written to in, by ISO 639. */
export const languageOptions = (codesOfLanguages: string[]) => codesOfLanguages.map((value) => ({ label: new Intl.DisplayNames(['en'], { type: 'language' }).of(value) ?? value, value }))
