import { traitSourceOf } from '../decision/line-case.ts'
import type { Goods } from '../decision/line-case.ts'
import type { TraitReading } from '../policy/document.ts'
import { compileTraits } from '../policy/traits.ts'
import { wordKey, wordsOf } from './trait-words.ts'
import type { TraitWord, WordKind } from './trait-words.ts'

/** Goods that are alike, and how many order lines have them. */
export interface CountedGoods { goods: Goods; lines: number }

/** Lines that have it, and lines of which that is not known: their product is gone, or was not read for it yet. */
export interface LineCount { lines: number; unknown: number }

/** One bit each. */
const mostTraits = 31

const readingOf = (one: TraitWord): TraitReading => (one.by === 'giftCard' ? { giftCard: true } : ({ [one.by]: [one.word] } as TraitReading))

/** How many order lines have what a reading asks for, by the same reader that decisions use. */
export function countLines(reading: TraitReading, counted: readonly CountedGoods[]): LineCount {
  const { read } = compileTraits({ it: reading })
  const count = { lines: 0, unknown: 0 }
  for (const { goods, lines } of counted) {
    const { present, unknown } = read(traitSourceOf(goods))
    if (present) count.lines += lines
    else if (unknown) count.unknown += lines
  }
  return count
}

/** The same of many readings by their names, each line read once; of more than a policy can have the first alone. */
export function countTraits(readings: Readonly<Record<string, TraitReading>>, counted: readonly CountedGoods[]): Record<string, LineCount> {
  const some = Object.fromEntries(Object.entries(readings).slice(0, mostTraits))
  const { read, bit } = compileTraits(some)
  const counts = Object.keys(some).map((name) => ({ name, bit: bit(name), lines: 0, unknown: 0 }))
  for (const { goods, lines } of counted) {
    const { present, unknown } = read(traitSourceOf(goods))
    for (const count of counts) {
      if (present & count.bit) count.lines += lines
      else if (unknown & count.bit) count.unknown += lines
    }
  }
  return Object.fromEntries(counts.map(({ name, lines, unknown }) => [name, { lines, unknown }]))
}

/** The same word by word, by the words' keys. */
export const countWords = (reading: TraitReading, counted: readonly CountedGoods[]): Record<string, LineCount> =>
  Object.fromEntries(wordsOf(reading).map((one) => [wordKey(one), countLines(readingOf(one), counted)]))

/** The words of a kind that stand on the shop's order lines, the most frequent first, with how many lines have each. */
export function wordsOnLines(by: WordKind, counted: readonly CountedGoods[], most: number): Array<{ word: string; lines: number }> {
  const found = new Map<string, { word: string; lines: number }>()
  for (const { goods, lines } of counted) {
    for (const word of new Set(onGoods(by, goods))) {
      const known = found.get(word.toLowerCase())
      if (known) known.lines += lines
      else if (word.trim()) found.set(word.toLowerCase(), { word, lines })
    }
  }
  return [...found.values()].sort((a, b) => b.lines - a.lines || (a.word < b.word ? -1 : 1)).slice(0, most)
}

function onGoods(by: WordKind, { attributes, product }: Goods): string[] {
  switch (by) {
    case 'attributes': return attributes
    case 'productTypes': return product ? [product.productType] : []
    case 'tags': return product?.tags ?? []
    case 'vendors': return product?.vendor === undefined ? [] : [product.vendor]
    case 'collections': return product?.collections ?? []
    default: return by satisfies never
  }
}
