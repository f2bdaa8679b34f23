import type { MetafieldReading, TraitReading } from './document.ts'

/** What of an order line traits are read from; `product` is null once it is deleted. */
export interface TraitSource {
  isGiftCard: boolean
  customAttributes: Array<{ key: string; value?: string | null }>
  product: TraitProduct | null
}

/** What of a product traits are read from. What was never read of it is left out, which is not a no; an empty metafield is null. */
export interface TraitProduct { productType: string; tags: string[]; vendor?: string; collections?: string[]; metafields?: Record<string, string | null> }

/** Traits as bits: present, and not to be said because the product that would say it is gone or was not read so far. */
export type TraitReader = (line: TraitSource) => { present: number; unknown: number }

export interface CompiledTraits { bit(name: string): number; read: TraitReader }

/** Compiles a set's readings of traits into lookups. At most 31 traits, one bit each. */
export function compileTraits(readings: Record<string, TraitReading>): CompiledTraits {
  const names = Object.keys(readings)
  const attributes = wordsOf(readings, 'attributes')
  const productTypes = wordsOf(readings, 'productTypes')
  const tags = wordsOf(readings, 'tags')
  const vendors = wordsOf(readings, 'vendors')
  const collections = wordsOf(readings, 'collections')
  const metafields = names.flatMap((name, i) => (readings[name]?.metafields ?? []).map((one) => ({ bit: 1 << i, key: one.key, holds: compileMetafield(one) })))
  const giftCard = names.reduce((mask, name, i) => (readings[name]?.giftCard ? mask | (1 << i) : mask), 0)
  const byMetafield = metafields.reduce((mask, { bit }) => mask | bit, 0)
  const byProduct = productTypes.all | tags.all | vendors.all | collections.all | byMetafield

  const readProduct = (product: TraitProduct, before: number): { present: number; unknown: number } => {
    let present = before | productTypes.of(product.productType)
    for (const tag of product.tags) present |= tags.of(tag)
    let unknown = (product.vendor === undefined ? vendors.all : 0) | (product.collections ? 0 : collections.all)
    if (vendors.all && product.vendor !== undefined) present |= vendors.of(product.vendor)
    if (collections.all) for (const one of product.collections ?? []) present |= collections.of(one)
    for (const { bit, key, holds } of metafields) {
      const value = product.metafields && Object.hasOwn(product.metafields, key) ? product.metafields[key] : undefined
      if (value === undefined) unknown |= bit
      else if (holds(value)) present |= bit
    }
    return { present, unknown: unknown & ~present }
  }
  return {
    bit: (name) => { const at = names.indexOf(name); return at < 0 ? 0 : 1 << at },
    read: (line) => {
      let present = line.isGiftCard ? giftCard : 0
      for (const { key, value } of line.customAttributes) if (value?.trim()) present |= attributes.of(key)
      return line.product ? readProduct(line.product, present) : { present, unknown: byProduct & ~present }
    },
  }
}

const wordMembers = ['attributes', 'productTypes', 'tags', 'vendors', 'collections'] as const
type Words = (typeof wordMembers)[number]

/** Whether no goods can ever have a trait that is read so. */
export const isReadFromNothing = (reading: TraitReading): boolean => !reading.giftCard && !reading.metafields?.length && wordMembers.every((member) => !reading[member]?.length)

/** The traits that each word gives, as bits, and those that any of them gives. */
function wordsOf(readings: Record<string, TraitReading>, member: Words): { all: number; of(word: string): number } {
  const lookup = new Map<string, number>()
  let all = 0
  Object.keys(readings).forEach((name, i) => {
    for (const word of readings[name]?.[member] ?? []) {
      lookup.set(word.toLowerCase(), (lookup.get(word.toLowerCase()) ?? 0) | (1 << i))
      all |= 1 << i
    }
  })
  return { all, of: (word) => lookup.get(word.toLowerCase()) ?? 0 }
}

/** A metafield's value comes as text: of a list it is a JSON list, each entry of which counts. */
function compileMetafield({ value: wanted }: MetafieldReading): (value: string | null) => boolean {
  if (wanted === undefined) return (value) => value !== null && !['', 'false', '[]'].includes(value.trim().toLowerCase())
  const low = wanted.trim().toLowerCase()
  return (value) => value !== null && entriesOf(value).some((entry) => entry.trim().toLowerCase() === low)
}

function entriesOf(value: string): string[] {
  if (!value.startsWith('[')) return [value]
  try {
    const list: unknown = JSON.parse(value)
    return Array.isArray(list) ? list.map(String) : [value]
  } catch {
    return [value]
  }
}
