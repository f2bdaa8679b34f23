import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import type { WaitName } from '../../domain/claim/waits.ts'

/** How often Shopify is asked about the order of an open claim. */
export const lookEveryMilliseconds = 86_400_000

/** `dueAt`: when it is to be looked at; `day` the deadline's or a quote's last, of another wait the one it began on, in the policy's zone. To reconcile and to look are no deadlines: the `deadline` of the one names the step that moved money, that of the other its order. */
export interface StoredTimer { id: string; shop: string; claimId: string; kind: 'remind' | 'breach' | 'reconcile' | 'look'; deadline: DeadlineName | WaitName; day: string; dueAt: Date; firedAt: Date | null }

/** What is to be looked at when its moment comes. */
export interface TimerStore {
  load(timerId: string): Promise<StoredTimer | null>
  /** Timers of deadlines and waits whose moment has come, the oldest first. */
  due(at: Date): Promise<string[]>
  /** Those that ask Shopify, the oldest first, a few at a time: what Shopify is slow to answer holds up no deadline. */
  looksDue(at: Date): Promise<string[]>
  /** Those of what a claim waits for, fired or not; the earliest first. */
  ofWaits(shop: string, claimId: string): Promise<StoredTimer[]>
  /** Whether the deadline that a timer reminds of is over. */
  isOver(timer: StoredTimer, at: Date): Promise<boolean>
  /** Marks one as fired that has nothing to say any more. */
  drop(timerId: string, at: Date): Promise<void>
  /** Puts one off that has not fired. */
  later(timerId: string, dueAt: Date): Promise<void>
}
