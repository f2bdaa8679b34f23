import type { EpochDay } from '../kernel/time/day.ts'
import type { WorkingCalendar } from '../kernel/time/working-days.ts'
import type { Zone } from '../kernel/time/zone.ts'
import type { Ground } from './ask.ts'
import type { Facts } from './facts.ts'

/** Yes, no, and not known: three different values, and the third never counts as the second. */
export type Tri = 'yes' | 'no' | 'unknown'

/** When goods came. `on` is null until the last unit has been sent; `begun` says that at least one has. */
export interface Delivery { on: EpochDay | null; assumed: boolean; begun: boolean }

/** What happened to the piece before, in days of the policy's zone; an end that is null still runs. */
export interface PastEvent {
  kind: 'repair' | 'replacement' | 'expert-assessment' | 'refusal'
  /** Notice, sending or refusal. */
  claimedOn: EpochDay
  startedOn: EpochDay | null
  endedOn: EpochDay | null
  finding: 'covered' | 'not-covered' | null
  fault: string | null
}

/** A right's period for this case. `lastDay` is null while it hasn't begun to run. */
export interface Period { right: string; startsOn: EpochDay | null; lastDay: EpochDay | null; assumed: boolean; state: 'running' | 'pending' | 'over' | 'nothing-delivered'; rules: string[] }

/** Everything a clause may look at: the request, with its instants turned into days of the policy's zone once. */
export interface CaseFile {
  ground: Ground
  askedOn: EpochDay
  today: EpochDay
  purchasedOn: EpochDay
  facts: Facts
  buyer: 'consumer' | 'business'
  /** The line in question. */
  line: Delivery
  /** The whole order: the last parcel that brought any line of it. */
  order: Delivery & { split: boolean }
  /** Traits as bits: those that the line has, and those that can't be said because its product is gone. */
  traits: { present: number; unknown: number }
  country: string | null
  events: PastEvent[]
  zone: Zone
  calendar: WorkingCalendar
  /** Filled in while deciding, before any clause that looks at them. */
  periods: Period[]
  settleBy: EpochDay | null
}
