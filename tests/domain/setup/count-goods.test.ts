import { describe, expect, test } from 'vitest'
import { countLines, countTraits, countWords, wordsOnLines } from '../../../app/domain/setup/count-goods.ts'
import type { CountedGoods } from '../../../app/domain/setup/count-goods.ts'
import { traitUses } from '../../../app/domain/setup/trait-uses.ts'
import { templates } from '../../../app/policy-library/templates.ts'

const goods = (lines: number, product: CountedGoods['goods']['product'], more: Partial<CountedGoods['goods']> = {}): CountedGoods => ({ lines, goods: { isGiftCard: false, attributes: [], product, ...more } })
const counted = [
  goods(5, { productType: 'Ring', tags: ['gold', 'Hollow'], vendor: 'Lumen', collections: ['rings'] }),
  goods(3, { productType: 'Ring', tags: ['silver'], vendor: 'Sova', collections: ['rings', 'sale'] }, { attributes: ['Engraving'] }),
  goods(2, { productType: 'Chain', tags: ['gold'] }),
  goods(1, null, { attributes: ['engraving'] }),
]

describe('order lines that have a trait', () => {
  test('are counted by what decisions would read, and those of which it is not known by themselves', () => {
    expect(countLines({ tags: ['hollow'] }, counted)).toEqual({ lines: 5, unknown: 1 })
    expect(countLines({ attributes: ['Engraving'] }, counted)).toEqual({ lines: 4, unknown: 0 })
    expect(countLines({ collections: ['Sale'] }, counted)).toEqual({ lines: 3, unknown: 3 })
    expect(countLines({ vendors: ['lumen'], tags: ['gold'] }, counted)).toEqual({ lines: 7, unknown: 1 })
    expect(countLines({}, counted)).toEqual({ lines: 0, unknown: 0 })
  })

  test('are counted for many traits in one go as they are one by one', () => {
    const readings = { hollow: { tags: ['hollow'] }, engraved: { attributes: ['Engraving'] }, sale: { collections: ['Sale'] }, none: {} }
    expect(countTraits(readings, counted)).toEqual({ hollow: { lines: 5, unknown: 1 }, engraved: { lines: 4, unknown: 0 }, sale: { lines: 3, unknown: 3 }, none: { lines: 0, unknown: 0 } })
    const many = Object.fromEntries(Array.from({ length: 32 }, (_, i) => [`t${i}`, { productTypes: ['Ring'] }]))
    expect([countTraits(many, counted).t30, countTraits(many, counted).t31]).toEqual([{ lines: 8, unknown: 1 }, undefined])
  })

  test('are counted word by word', () => {
    expect(countWords({ tags: ['gold', 'pearl'], vendors: ['Sova'], metafields: [{ key: 'custom.finish', value: 'Matte' }] }, counted)).toEqual({ 'tags gold': { lines: 7, unknown: 1 }, 'tags pearl': { lines: 0, unknown: 1 }, 'vendors sova': { lines: 3, unknown: 3 }, 'metafields custom.finish=Matte': { lines: 0, unknown: 11 } })
  })

  test('offer their words, the most frequent first, whatever their case', () => {
    expect(wordsOnLines('tags', counted, 2)).toEqual([{ word: 'gold', lines: 7 }, { word: 'Hollow', lines: 5 }])
    expect(wordsOnLines('attributes', counted, 9)).toEqual([{ word: 'Engraving', lines: 4 }])
    expect(wordsOnLines('productTypes', counted, 9)).toEqual([{ word: 'Ring', lines: 8 }, { word: 'Chain', lines: 2 }])
    expect(wordsOnLines('vendors', counted, 9)).toEqual([{ word: 'Lumen', lines: 5 }, { word: 'Sova', lines: 3 }])
  })
})

test('a trait changes the passages that are for such goods, for others, or that ask for it', () => {
  const uses = traitUses((templates.find(({ name }) => name === 'eu-default') as (typeof templates)[number]).in('en'))
  expect(uses.get('customised')).toEqual([{ clause: 'terms/made-for-you', heading: 'Goods made for you', how: 'in-cases' }, { clause: 'statutory-floors', heading: 'What the law gives at least', how: 'law' }])
  expect(uses.get('gift-card')?.filter(({ how }) => how === 'only-these').map(({ clause }) => clause)).toEqual(['terms/gift-card-withdrawal', 'terms/gift-card-used'])
})
