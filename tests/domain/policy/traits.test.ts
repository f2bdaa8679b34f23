import { describe, expect, test } from 'vitest'
import { compileTraits } from '../../../app/domain/policy/traits.ts'
import type { TraitSource } from '../../../app/domain/policy/traits.ts'

const readings = {
  customised: { attributes: ['Engraving', 'Custom size'], tags: ['customised'] },
  earrings: { productTypes: ['Earrings'] },
  hollow: { tags: ['Hollow', 'tube'] },
  engraved: { attributes: ['engraving'] },
  'gift-card': { giftCard: true as const },
  never: {},
}
const compiled = () => compileTraits(readings)
const ring = { productType: 'Ring', tags: [] }
const read = (change: Partial<TraitSource>) => {
  const traits = compiled()
  const { present, unknown } = traits.read({ isGiftCard: false, customAttributes: [], product: ring, ...change })
  const named = (bits: number) => Object.keys(readings).filter((name) => bits & traits.bit(name))
  return { present: named(present), unknown: named(unknown) }
}

describe('a trait', () => {
  test('has a bit of its own, up to the thirty-first; what isn’t a trait has none', () => {
    const traits = compiled()
    expect(Object.keys(readings).map(traits.bit)).toEqual([1, 2, 4, 8, 16, 32])
    const many = compileTraits(Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`t${i}`, { tags: [`t${i}`] }])))
    expect([many.bit('t30'), many.read({ isGiftCard: false, customAttributes: [], product: { productType: '', tags: ['t30'] } }).present]).toEqual([1073741824, 1073741824])
    expect([traits.bit('gift'), traits.bit('toString')]).toEqual([0, 0])
  })

  test('is read from a tag, without regard to case', () => {
    expect(read({ product: { productType: 'Ring', tags: ['new', 'hollow'] } })).toEqual({ present: ['hollow'], unknown: [] })
    expect(read({ product: { productType: 'Ring', tags: ['TUBE', 'Customised'] } })).toEqual({ present: ['customised', 'hollow'], unknown: [] })
  })

  test('is read from the product’s type, without regard to case, and not from a tag of that name', () => {
    expect([read({ product: { productType: 'EARRINGS', tags: [] } }).present, read({ product: { productType: 'Ring', tags: ['earrings'] } }).present]).toEqual([['earrings'], []])
  })

  test('is read from a line attribute that isn’t blank; one attribute may give two traits', () => {
    expect(read({ customAttributes: [{ key: 'ENGRAVING', value: 'Ann' }] }).present).toEqual(['customised', 'engraved'])
    expect(read({ customAttributes: [{ key: 'custom size', value: '52' }, { key: 'Gift note', value: 'Dear Ann' }] }).present).toEqual(['customised'])
    for (const value of ['', ' \t', null, undefined]) expect([value, read({ customAttributes: [{ key: 'Engraving', value }] }).present]).toEqual([value, []])
  })

  test('of gift cards is read from the line itself', () => {
    expect([read({ isGiftCard: true }).present, read({ isGiftCard: false }).present]).toEqual([['gift-card'], []])
  })

  test('that a deleted product would tell is unknown, unless the line tells it', () => {
    expect(read({ product: null })).toEqual({ present: [], unknown: ['customised', 'earrings', 'hollow'] })
    expect(read({ product: null, isGiftCard: true, customAttributes: [{ key: 'Engraving', value: 'Ann' }] })).toEqual({ present: ['customised', 'engraved', 'gift-card'], unknown: ['earrings', 'hollow'] })
  })

  test('read from an empty list of tags or types is not unknown', () => {
    expect(compileTraits({ none: { tags: [], productTypes: [] } }).read({ isGiftCard: false, customAttributes: [], product: null })).toEqual({ present: 0, unknown: 0 })
  })
})
