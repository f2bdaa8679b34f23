import type { TraitReading } from './document.ts'

/** What of an order line traits are read from; `product` is null once it is deleted. */
export interface TraitSource {
  isGiftCard: boolean
  customAttributes: Array<{ key: string; value?: string | null }>
  product: { productType: string; tags: string[] } | null
}

/** Traits as bits: present, and not to be said because the product that would say it is gone. */
export type TraitReader = (line: TraitSource) => { present: number; unknown: number }

export interface CompiledTraits { bit(name: string): number; read: TraitReader }

/** Compiles a set's readings of traits into lookups. At most 31 traits, one bit each. */
export function compileTraits(readings: Record<string, TraitReading>): CompiledTraits {
  const names = Object.keys(readings)
  const attributes = new Map<string, number>()
  const productTypes = new Map<string, number>()
  const tags = new Map<string, number>()
  let giftCard = 0
  let byProduct = 0
  const put = (lookup: Map<string, number>, words: string[] | undefined, bit: number) => {
    for (const word of words ?? []) lookup.set(word.toLowerCase(), (lookup.get(word.toLowerCase()) ?? 0) | bit)
  }
  names.forEach((name, i) => {
    const reading = readings[name] ?? {}
    const bit = 1 << i
    put(attributes, reading.attributes, bit)
    put(productTypes, reading.productTypes, bit)
    put(tags, reading.tags, bit)
    if (reading.giftCard) giftCard |= bit
    if (reading.productTypes?.length || reading.tags?.length) byProduct |= bit
  })
  return {
    bit: (name) => { const at = names.indexOf(name); return at < 0 ? 0 : 1 << at },
    read: (line) => {
      let present = line.isGiftCard ? giftCard : 0
      for (const { key, value } of line.customAttributes) if (value?.trim()) present |= attributes.get(key.toLowerCase()) ?? 0
      if (!line.product) return { present, unknown: byProduct & ~present }
      present |= productTypes.get(line.product.productType.toLowerCase()) ?? 0
      for (const tag of line.product.tags) present |= tags.get(tag.toLowerCase()) ?? 0
      return { present, unknown: 0 }
    },
  }
}
