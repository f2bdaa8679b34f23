import type { CaseFile } from '../clauses/case-file.ts'
import { europeanUnion } from '../kernel/countries.ts'
import { fromIsoDate } from '../kernel/time/day.ts'
import type { EpochDay } from '../kernel/time/day.ts'
import type { Law } from './document.ts'

/** Compiles where and when a law binds into a test of a case; a consumer whose country isn't known is in none. */
export function compileLaw(law: Law | undefined): ((file: CaseFile) => boolean) | null {
  if (!law) return null
  const countries = new Set(law.in.flatMap((code) => (code === 'EU' ? europeanUnion : [code])))
  const from = law.from === null ? -Infinity : fromIsoDate(law.from)
  const until = law.until === undefined ? Infinity : fromIsoDate(law.until)
  return (file) => {
    if (file.buyer !== 'consumer' || file.country === null || !countries.has(file.country)) return false
    const day = anchorOf(law.anchor, file)
    return day >= from && day <= until
  }
}

/** The day from which on events count where the choice of a remedy says which law binds; null where something else does. */
export const eventsFrom = (law: Law | undefined): EpochDay | null => (law?.anchor === 'remedy-choice' && law.from !== null ? fromIsoDate(law.from) : null)

function anchorOf(anchor: Law['anchor'], { purchasedOn, line, askedOn, today }: CaseFile): EpochDay {
  switch (anchor) {
    case 'purchase': return purchasedOn
    case 'delivery': return line.on ?? today
    case 'claim': return askedOn
    // Earlier choices count by their own days; what is chosen now is chosen today.
    case 'remedy-choice': return today
    default: return anchor satisfies never
  }
}
