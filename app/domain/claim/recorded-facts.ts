import type { Facts } from '../decision/request.ts'
import type { RecordedFact } from './events.ts'

/** What differs between two states of knowledge, fact by fact in the order of their paths; null: not known. */
export function recordedFacts(before: Facts, after: Facts): RecordedFact[] {
  const [was, is] = [byPath(before), byPath(after)]
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((path) => {
    const [from, to] = [was.get(path) ?? null, is.get(path) ?? null]
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }]
  })
}

/** Facts stand alone or in groups, one deep. */
function byPath(facts: Facts): Map<string, unknown> {
  return new Map(Object.entries(facts).flatMap(([group, value]: [string, unknown]) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value).map(([key, inner]: [string, unknown]): [string, unknown] => [`${group}.${key}`, inner]) : [[group, value]])))
}
