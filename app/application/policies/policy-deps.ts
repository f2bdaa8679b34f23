import type { Sha256 } from '../../domain/policy/file/policy-file.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { Stores } from '../store-ports.ts'

/** What everything about policies needs. */
export interface PolicyDeps {
  stores: Pick<Stores, 'policies' | 'shops' | 'orders'>
  policies: PolicyShelf
  sha256: Sha256
  now(): Date
  /** The ISO day that it is now in a time zone. */
  today(timeZone: string): string
  /** The first instant of an ISO day in a time zone. */
  startOf(day: string, timeZone: string): Date
}
