import type { MetafieldReading, TraitReading } from '../policy/document.ts'

/** One thing that gives a trait. */
export type TraitWord = { by: WordKind; word: string } | { by: 'metafields'; word: MetafieldReading } | { by: 'giftCard' }
export type WordKind = 'attributes' | 'productTypes' | 'tags' | 'vendors' | 'collections'
export const wordKinds: readonly WordKind[] = ['tags', 'productTypes', 'collections', 'vendors', 'attributes']

/** Everything that gives a trait, one by one. */
export function wordsOf(reading: TraitReading): TraitWord[] {
  return [
    ...wordKinds.flatMap((by) => (reading[by] ?? []).map((word): TraitWord => ({ by, word }))),
    ...(reading.metafields ?? []).map((word): TraitWord => ({ by: 'metafields', word })),
    ...(reading.giftCard ? [{ by: 'giftCard' } as const] : []),
  ]
}

/** What names a word among the others of a trait. */
export const wordKey = (one: TraitWord): string => (one.by === 'giftCard' ? 'giftCard' : one.by === 'metafields' ? `metafields ${one.word.key}${one.word.value === undefined ? '' : `=${one.word.value}`}` : `${one.by} ${one.word.toLowerCase()}`)
