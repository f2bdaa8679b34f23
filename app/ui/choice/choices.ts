import { countryName } from '../../domain/decision/routing-words.ts'
import { countryCodes } from '../../domain/kernel/countries.ts'
import type { Coded } from '../../domain/policy/edit/field-types.ts'
import { languageOptions } from '../words/languages.ts'

/** A code with what it is called. */
export interface Choice { value: string; label: string }

const sorted = (choices: Choice[]): Choice[] => choices.sort((a, b) => a.label.localeCompare(b.label, 'en'))

/** All countries by their names; one of them first, such as the shop's own, where it is known. */
export function countryOptions(first = ''): Choice[] {
  const option = (value: string): Choice => ({ value, label: countryName(value) })
  return [...(first === '' ? [] : [option(first)]), ...sorted(countryCodes.filter((code) => code !== first).map(option))]
}

/** `America/Argentina/Buenos_Aires` as `Buenos Aires (America, Argentina)`. */
export function zoneWords(zone: string): string {
  const parts = zone.replaceAll('_', ' ').split('/')
  return parts.length === 1 ? zone : `${parts.at(-1)} (${parts.slice(0, -1).join(', ')})`
}

/** What can be chosen of a sort, by name. It is the browser's language data that names it, or the server's: the two differ. */
export function choicesOf(of: Coded): Choice[] {
  switch (of) {
    case 'countries': return countryOptions()
    case 'law-countries': return [{ value: 'EU', label: 'European Union (all its members)' }, ...countryOptions()]
    case 'currencies': {
      const names = new Intl.DisplayNames(['en'], { type: 'currency' })
      return sorted(Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` })))
    }
    case 'time-zones': return sorted([...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((value) => ({ value, label: zoneWords(value) })))
    case 'languages': return languageOptions
    default: return of satisfies never
  }
}

/** What a code is called; the code itself where it is not among them. */
export const choiceName = (choices: readonly Choice[], value: string): string => choices.find((one) => one.value === value)?.label ?? value

/** So many are shown at once; whoever wants another goes on typing. */
const most = 50

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()

/** Those whose name or code has what was typed, those that begin with it first. Where nothing is sought, the chosen ones are first. */
export function choicesFound(choices: readonly Choice[], typed: string, chosen: readonly string[]): { shown: Choice[]; more: boolean } {
  const sought = plain(typed)
  const place = ({ value, label }: Choice): number => {
    if (sought === '') return chosen.includes(value) ? 0 : 1
    const [name, code] = [plain(label), plain(value)]
    if (name.startsWith(sought) || code === sought) return 0
    return name.includes(sought) || code.includes(sought) ? 1 : 2
  }
  const found = choices.map((choice) => ({ choice, at: place(choice) })).filter(({ at }) => at < 2).sort((a, b) => a.at - b.at).map(({ choice }) => choice)
  return { shown: found.slice(0, most), more: found.length > most }
}

/** The one that was typed whole, by its name or code. */
export const choiceTyped = (choices: readonly Choice[], typed: string): Choice | undefined => choices.find(({ value, label }) => plain(label) === plain(typed) || plain(value) === plain(typed))
