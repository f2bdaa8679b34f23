import type { PolicySet } from '../../domain/policy/document.ts'
import type { LawPlace } from '../../domain/kernel/law-places.ts'
import type { Sha256 } from '../../domain/policy/file/policy-file.ts'
import type { Market } from './markets.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { Stores } from '../store-ports.ts'

/** What everything about policies needs. */
export interface PolicyDeps {
  stores: Pick<Stores, 'policies' | 'shops' | 'orders'>
  policies: PolicyShelf
  sha256: Sha256
  /** The set with what the law of these places gives at least beside its documents, and of no others. */
  withLaw(set: PolicySet, places: readonly LawPlace[]): PolicySet
  /** The shop's markets in Shopify; none where it doesn't say. */
  markets(shop: string): Promise<Market[]>
  now(): Date
  /** The ISO day that it is now in a time zone. */
  today(timeZone: string): string
  /** The first instant of an ISO day in a time zone. */
  startOf(day: string, timeZone: string): Date
}
