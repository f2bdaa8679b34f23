import type { Rule } from '../../domain/automation/rule.ts'
import type { TraitReading } from '../../domain/policy/document.ts'

/** What traits and rules are read from beyond what every order brings. `metafields` by `namespace.key`. */
export interface WantedFacts { vendors: boolean; collections: boolean; metafields: string[] }

/** What these readings want of products; null where orders bring it all. */
export function wantedFacts(readings: readonly TraitReading[]): WantedFacts | null {
  const has = (member: 'vendors' | 'collections') => readings.some((one) => (one[member] ?? []).length > 0)
  const wanted = { vendors: has('vendors'), collections: has('collections'), metafields: [...new Set(readings.flatMap((one) => (one.metafields ?? []).map(({ key }) => key)))].sort() }
  return wanted.vendors || wanted.collections || wanted.metafields.length ? wanted : null
}

/** What a rule for automatic acts asks of products that not every order brings, as traits are read from it. */
export const readingsOf = ({ when: { goods } }: Rule): TraitReading[] => [goods.only, goods.never].map(({ vendors, collections }) => ({ vendors, collections }))
