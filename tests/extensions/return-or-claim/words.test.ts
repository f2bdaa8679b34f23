import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factDefinitions } from '../../../app/domain/clauses/fact-definitions.ts'
import { localeOf } from '../support/locale.ts'

const folder = 'extensions/return-or-claim'
const facts = ['claimant', 'goods.condition', 'goods.missing', 'goods.alteredElsewhere', 'giftCard.redeemed', 'fault.cause', 'fault.preventsUse', 'fault.visibleOnDelivery', 'fault.noticedOn', 'fault.usedAfterNoticing', 'received.claimForm', 'delivery.on']
type Tree = { [key: string]: string | Tree }
const read = (file: string) => JSON.parse(readFileSync(`${folder}/locales/${file}`, 'utf8')) as Tree
const plurals = ['zero', 'one', 'two', 'few', 'many', 'other']
const isPlural = (tree: Tree) => 'other' in tree && Object.keys(tree).every((key) => plurals.includes(key))

/** Every text by its key, a plural being one; its placeholders as found. */
function texts(tree: Tree, path = ''): Map<string, { forms: string[]; placeholders: string[] }> {
  return new Map(Object.entries(tree).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key
    if (typeof value !== 'string' && !isPlural(value)) return [...texts(value, at)]
    const all = typeof value === 'string' ? [value] : (Object.values(value) as string[])
    return [[at, { forms: typeof value === 'string' ? [] : Object.keys(value).sort(), placeholders: [...new Set(all.flatMap((text) => text.match(/\{\{\w+\}\}/g) ?? []))].sort() }] as const]
  }))
}

const english = texts(read('en.default.json'))
const czech = texts(read('cs.json'))

describe.each(['en', 'cs'] as const)('in %s', (language) => {
  const { translate } = localeOf('return-or-claim', language)

  it.each(facts)('there are words for asking %s, and for every answer', (fact) => {
    expect(translate(`question.${fact}.label`)).toMatch(/\?$/)
    for (const option of fact.startsWith('fault.') && fact !== 'fault.cause' ? [] : (factDefinitions[fact]?.values ?? [])) expect(translate(`question.${fact}.options.${option}`)).not.toBe('')
  })
})

it('both languages have the same texts with the same placeholders', () => {
  expect([...czech.keys()]).toEqual([...english.keys()])
  expect([...czech].map(([key, { placeholders }]) => [key, placeholders])).toEqual([...english].map(([key, { placeholders }]) => [key, placeholders]))
})

it('Czech has all four forms wherever English has two', () => {
  for (const [key, { forms }] of english) expect([key, czech.get(key)?.forms]).toEqual([key, forms.length ? ['few', 'many', 'one', 'other'] : []])
  expect([...english.values()].filter(({ forms }) => forms.length > 0).length).toBe(5)
})

it('counts as people do', () => {
  const { translate } = localeOf('return-or-claim', 'cs')
  expect([1, 3, 5].map((count) => translate('pieces', { count }))).toEqual(['1 kus', '3 kusy', '5 kusů'])
})

it('uses every text it has, and has every text it uses', () => {
  const source = readdirSync(`${folder}/src`, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(`${folder}/src/${file}`, 'utf8')).join('\n')
  const named = new Set([...source.matchAll(/'([a-z][A-Za-z-]*(?:\.[A-Za-z-]+)*)'/g)].map(([, key]) => key))
  const made = [...source.matchAll(/`((?:[a-z][A-Za-z-]*\.)+)\$\{/g)].map(([, start = '']) => start)
  const used = (key: string) => named.has(key) || made.some((start) => key.startsWith(start))
  expect([...english.keys()].filter((key) => !used(key) && key !== 'name' && key !== 'description')).toEqual([])
  const asked = [...source.matchAll(/translate\('([^']+)'/g)].map(([, key = '']) => key)
  expect(asked.filter((key) => !english.has(key))).toEqual([])
})
