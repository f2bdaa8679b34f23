import type { ImpactTimes } from './impact-store.ts'
import type { Part } from './part.ts'
import type { StockTask } from './stock.ts'
import type { WholeLine } from './whole-line.ts'

/** Who follows a run. */
export interface Watch {
  /** How many lines there are, those that are left out since not all of their order is known among them. */
  total(lines: number): void
  /** What came of some lines, in no particular order; nothing further comes before it is dealt with, but for a few. */
  part(part: Part): Promise<void>
  /** The sample so far: lines decided in full, and those that came out otherwise than they were weighed. */
  checked(lines: number, differing: string[]): Promise<void>
  /** Whether to end without a result. */
  stopped(): boolean
}

/** Lines with all that a claim on them would be judged on; those of an order that is too long to be decided are left out. */
export type ReadWholeLines = (lineIds: string[]) => Promise<WholeLine[]>

/** Weighs every stored order line of a shop on every ground, under the terms that bind it and under others. */
export interface ImpactEngine {
  /** What it spent its time on; null where it was stopped. */
  weigh(shop: string, task: StockTask, read: ReadWholeLines, watch: Watch): Promise<ImpactTimes | null>
}

/** So many lines are decided again in full. */
export const sampleSize = 10_000
