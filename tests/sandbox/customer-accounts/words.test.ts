import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import cs from '../../../sandbox/customer-accounts/locales/cs.json' with { type: 'json' }
import en from '../../../sandbox/customer-accounts/locales/en.json' with { type: 'json' }
import { wordsOf } from '../../../sandbox/customer-accounts/words.ts'

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name).sort()

it('both languages say the same things, with the same places to fill', () => {
  expect(Object.keys(cs)).toEqual(Object.keys(en))
  for (const key of Object.keys(en) as Array<keyof typeof en>) expect([key, placesOf(cs[key])]).toEqual([key, placesOf(en[key])])
})

it('every word is used on some page', () => {
  const folder = join(import.meta.dirname, '../../../sandbox/customer-accounts')
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(folder, name), 'utf8')).join()
  // Words for a state of Shopify's are put together from its name.
  expect(Object.keys(en).filter((key) => !source.includes(`'${key}'`) && !/^(step|return)[A-Z_]+$/.test(key))).toEqual([])
})

it('counts as Czech does', () => {
  const words = wordsOf('cs')
  expect([1, 2, 5].map((count) => words('items', { count }))).toEqual(['1 položka', '2 položky', '5 položek'])
})

it('writes days and amounts as each language does', () => {
  const [english, czech] = [wordsOf('en'), wordsOf('cs')]
  expect([english.day('2026-11-20T23:30:00Z', 'Europe/Prague'), czech.day('2026-11-20T23:30:00Z', 'Europe/Prague')]).toEqual(['21 November 2026', '21. listopadu 2026'])
  expect([english.money(129_900, 'GBP'), czech.money(129_900, 'CZK'), english.money(500, 'JPY')]).toEqual(['£1,299.00', '1\u00a0299,00\u00a0Kč', '¥500'])
})
