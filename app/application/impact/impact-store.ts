import type { EarlierLine } from '../../domain/claim/history-of.ts'
import type { RoutingSince } from '../../domain/decision/binding-index.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import type { Actor } from '../actor.ts'
import type { FirstLine } from '../orders/piece-store.ts'
import type { ImpactFigures } from './figures.ts'
import type { ChangedFilter } from './changed-lines.ts'
import type { Moment } from './moment.ts'

/** Milliseconds from the beginning until the first figures stood, until the last line was read, until all were weighed and until the end; `weighing`: the processor's time of the busiest thread until all were. */
export interface ImpactTimes { reading: number; weighing: number; counted: number; all: number }

export type ImpactState = 'waiting' | 'running' | 'done' | 'stopped' | 'failed'

export interface ImpactRunRow {
  id: string
  title: string
  createdAt: string
  startedBy: Actor
  moment: Moment
  state: ImpactState
  stopRequested: boolean
  startedAt: string | null
  endedAt: string | null
  total: number
  checked: number
  equal: number
}

export interface StoredImpactRun extends ImpactRunRow {
  candidate: PolicySet
  /** What bound the shop's orders when it was started. */
  boundBy: BoundBy
  figures: ImpactFigures | null
  times: ImpactTimes | null
}

/** Which orders were sent to which policy, and the ids of all versions. */
export interface BoundBy { routings: RoutingSince[]; versions: string[] }

export interface NewImpactRun { id: string; title: string; candidate: PolicySet; boundBy: BoundBy; moment: Moment; startedBy: Actor }

/** Where a run stands. */
export interface ImpactProgress { total: number; figures: ImpactFigures; checked: number; equal: number }

/** A line as a list shows it. Sums in minor units of `currency`. */
export interface ListedLine { id: string; orderId: string; orderName: string; title: string; variantTitle: string | null; imageUrl: string | null; purchasedAt: string; quantity: number; minor: number; currency: string }

/** A line as it is stored with its order; `past`: claims or replaced pieces may tell more of it. */
export interface LineWithOrder extends ListedLine { facts: string; placement: Placement | null; snapshots: Array<[lineId: string, product: unknown]>; past: boolean }

/** What claims tell of the piece of a line that a claim opened now would be about, and where it comes from. */
export interface PastOfLine { earlier: EarlierLine[]; first: FirstLine | null }

export interface ImpactStore {
  /** Writes a run down and has it begun; the oldest go beyond so many. */
  create(shop: string, run: NewImpactRun, at: Date): Promise<void>
  /** The newest first. */
  list(shop: string): Promise<ImpactRunRow[]>
  load(shop: string, id: string): Promise<StoredImpactRun | null>
  /** Runs `work` unless another worker is at the same run; false then. */
  exclusively(id: string, work: () => Promise<void>): Promise<boolean>
  /** Begins it, anew where it had broken off; how often it was begun by now. */
  begin(id: string, at: Date): Promise<number>
  /** Notes where it stands; whether it is to be stopped. */
  note(id: string, progress: ImpactProgress, at: Date): Promise<{ stop: boolean }>
  /** Keeps lines that changed. */
  keepChanged(id: string, ordinal: number, counts: number[], content: string): Promise<void>
  end(id: string, state: 'done' | 'stopped' | 'failed', times: ImpactTimes | null, at: Date): Promise<void>
  /** Asks for a run to be stopped; false where it has ended. */
  askToStop(shop: string, id: string): Promise<boolean>
  /** Runs that nobody has been at for a while. */
  stalled(at: Date): Promise<Array<{ shop: string; runId: string }>>
  /** Ids of the lines behind a number, in the order in which they were weighed. */
  changed(shop: string, id: string, filter: ChangedFilter, offset: number, limit: number): Promise<string[]>
  /** All of them, so many at a time. */
  eachChanged(shop: string, id: string, filter: ChangedFilter, most: number): AsyncIterable<string[]>
  /** Makes what a comparison reads of lines, where it is missing, for the next orders whose ids follow; the last of them, null where there are none left. */
  fillCases(shop: string, after: string): Promise<string | null>
  /** Lines with their orders, as asked for; those that are gone are left out. */
  lines(shop: string, ids: string[]): Promise<LineWithOrder[]>
  /** What is told of each line's next free piece, by the line. */
  pasts(shop: string, ids: string[]): Promise<Map<string, PastOfLine>>
}
