import { useEffect, useState } from 'react'
import type { Coded } from '../../domain/policy/edit/field-types.ts'
import { choicesOf, countryOptions } from './choices.ts'
import type { Choice } from './choices.ts'

/** What can be chosen of a sort. The server draws codes: its names of them can be others than the browser's. */
export function useChoices(of: Coded): Choice[] {
  const [choices, setChoices] = useState<Choice[]>([])
  useEffect(() => setChoices(choicesOf(of)), [of])
  return choices
}

/** All countries, one first such as the shop's own: that one alone until the browser has named the others. */
export function useCountryOptions(first: string): Choice[] {
  const [options, setOptions] = useState<Choice[]>(() => countryOptions(first).slice(0, first === '' ? 0 : 1))
  useEffect(() => setOptions(countryOptions(first)), [first])
  return options
}
