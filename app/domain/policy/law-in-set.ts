import { lawPlaces } from '../kernel/law-places.ts'
import type { LawPlace } from '../kernel/law-places.ts'
import type { PolicySet } from './document.ts'

/** Those places whose law stands in a set, as clauses that outrank worse terms. */
export function lawPlacesIn(set: PolicySet): LawPlace[] {
  const named = new Set(set.documents.flatMap(({ clauses }) => clauses.flatMap(({ law }) => law?.in ?? [])))
  return lawPlaces.filter((place) => named.has(place))
}
