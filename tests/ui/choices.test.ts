import { expect, it } from 'vitest'
import { choiceName, choicesFound, choicesOf, choiceTyped, countryOptions, zoneWords } from '../../app/ui/choice/choices.ts'

const found = (of: Parameters<typeof choicesOf>[0], typed: string, chosen: string[] = []) => choicesFound(choicesOf(of), typed, chosen).shown.map(({ value }) => value)

it('a code is found by the beginning of its name, by what is in it, and by itself', () => {
  expect([found('time-zones', 'prag')[0], found('time-zones', 'kirit')[0], found('time-zones', 'utc')[0]]).toEqual(['Europe/Prague', 'Pacific/Kiritimati', 'UTC'])
  expect([found('currencies', 'czk')[0], found('currencies', 'czech kor')[0], found('countries', 'cze')[0], found('countries', 'aland').includes('AX'), found('languages', 'germ')]).toEqual(['CZK', 'CZK', 'CZ', true, ['de', 'de-AT', 'de-CH']])
  expect([found('law-countries', 'european')[0], found('countries', 'european union'), found('countries', 'Atlantis')]).toEqual(['EU', [], []])
})

it('every language with a code of two letters can be chosen, and some as one country writes them', () => {
  expect(['arab', 'hebr', 'icel', 'pt-br', 'german (a'].map((typed) => found('languages', typed))).toEqual([['ar'], ['he'], ['is'], ['pt-BR'], ['de-AT']])
  const languages = choicesOf('languages')
  // The 183 codes of ISO 639-1 but “no”, which stands for the same as “nb”, and 17 of countries.
  expect([languages.length, languages.filter(({ value }) => !/^[a-z]{2}(-[A-Z]{2})?$/.test(value)), new Set(languages.map(({ label }) => label)).size]).toEqual([199, [], 199])
})

it('where nothing is sought, what was chosen is first, and no more are shown than one looks through', () => {
  const { shown, more } = choicesFound(choicesOf('countries'), '', ['SK'])
  expect([shown[0]?.value, shown.length, more]).toEqual(['SK', 50, true])
})

it('what was typed whole is that choice, and half of it is none', () => {
  const zones = choicesOf('time-zones')
  expect([choiceTyped(zones, ' europe/prague')?.value, choiceTyped(zones, 'Prague (Europe)')?.value, choiceTyped(zones, 'Prague')]).toEqual(['Europe/Prague', 'Europe/Prague', undefined])
  expect([choiceName(zones, 'Europe/Prague'), choiceName(zones, 'Europe/Atlantis')]).toEqual(['Prague (Europe)', 'Europe/Atlantis'])
})

it('a zone is called by its city, and a shop’s own country comes first', () => {
  expect(['America/Argentina/Buenos_Aires', 'UTC'].map(zoneWords)).toEqual(['Buenos Aires (America, Argentina)', 'UTC'])
  expect([countryOptions('SK')[0], countryOptions('').length, new Set(countryOptions('SK').map(({ value }) => value)).size]).toEqual([{ value: 'SK', label: 'Slovakia' }, 249, 249])
})
