import type { TraitReading } from '../../application/setup/setup-view.ts'
import type { TraitWord } from '../../domain/setup/trait-words.ts'
import { wordKey, wordsOf } from '../../domain/setup/trait-words.ts'

/** A reading with one word more; one that is there already is not said twice. */
export function withWord(reading: TraitReading, one: TraitWord): TraitReading {
  if (wordsOf(reading).some((other) => wordKey(other) === wordKey(one))) return reading
  if (one.by === 'giftCard') return { ...reading, giftCard: true }
  if (one.by === 'metafields') return { ...reading, metafields: [...(reading.metafields ?? []), one.word] }
  return { ...reading, [one.by]: [...(reading[one.by] ?? []), one.word] }
}

/** A reading without a word. */
export function withoutWord(reading: TraitReading, one: TraitWord): TraitReading {
  if (one.by === 'giftCard') {
    const { giftCard: _gone, ...others } = reading
    return others
  }
  const isAnother = (word: TraitWord) => wordKey(word) !== wordKey(one)
  if (one.by === 'metafields') return { ...reading, metafields: (reading.metafields ?? []).filter((word) => isAnother({ by: 'metafields', word })) }
  return { ...reading, [one.by]: (reading[one.by] ?? []).filter((word) => isAnother({ by: one.by, word })) }
}
