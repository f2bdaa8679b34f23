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

describe('a trait read from what a shop keeps of a product', () => {
  const byShop = compileTraits({ hollow: { collections: ['hollow-pieces'] }, partner: { vendors: ['Atelier Sova'] }, plated: { metafields: [{ key: 'custom.finish', value: 'Plated' }] }, certified: { metafields: [{ key: 'custom.certificate' }] } })
  const of = (product: Partial<NonNullable<TraitSource['product']>>) => {
    const { present, unknown } = byShop.read({ isGiftCard: false, customAttributes: [], product: { ...ring, ...product } })
    const named = (bits: number) => ['hollow', 'partner', 'plated', 'certified'].filter((name) => bits & byShop.bit(name))
    return [named(present), named(unknown)]
  }
  const read = { vendor: 'Somebody', collections: [], metafields: { 'custom.finish': null, 'custom.certificate': null } }

  test('is had by its collection, its vendor, or a metafield with the value, without regard to case', () => {
    expect(of({ ...read, vendor: 'ATELIER SOVA', collections: ['new', 'Hollow-Pieces'] })).toEqual([['hollow', 'partner'], []])
    expect(of({ ...read, metafields: { 'custom.finish': 'plated ', 'custom.certificate': null } })).toEqual([['plated'], []])
    expect(of({ ...read, metafields: { 'custom.finish': 'plated twice', 'custom.certificate': null } })).toEqual([[], []])
  })

  test('of a list in a metafield is had by any entry', () => {
    expect(of({ ...read, metafields: { 'custom.finish': '["Matte","Plated"]', 'custom.certificate': null } })).toEqual([['plated'], []])
    expect(of({ ...read, metafields: { 'custom.finish': '["Matte"', 'custom.certificate': '[]' } })).toEqual([[], []])
  })

  test('without a value is had where the metafield is filled in, and not where it says false', () => {
    for (const [value, had] of [['true', true], ['GIA 123', true], ['false', false], ['False', false], ['', false], [null, false]] as const) expect([value, of({ ...read, metafields: { 'custom.finish': null, 'custom.certificate': value } })[0]]).toEqual([value, had ? ['certified'] : []])
  })

  test('is unknown of a product of which that was never read, which is not a no', () => {
    expect(of({})).toEqual([[], ['hollow', 'partner', 'plated', 'certified']])
    expect(of({ vendor: 'Somebody', collections: [], metafields: { 'custom.finish': 'Plated' } })).toEqual([['plated'], ['certified']])
  })
})
