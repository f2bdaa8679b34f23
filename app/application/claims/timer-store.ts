import type { DeadlineName } from '../../domain/claim/next-deadline.ts'

/** `dueAt`: when it is to be looked at; `day` the deadline's, in the policy's zone. To reconcile is no deadline: its `deadline` names the step that moved money. */
export interface StoredTimer { id: string; shop: string; claimId: string; kind: 'remind' | 'breach' | 'reconcile'; deadline: DeadlineName; day: string; dueAt: Date; firedAt: Date | null }

/** What is to be looked at when its moment comes. */
export interface TimerStore {
  load(timerId: string): Promise<StoredTimer | null>
  /** Timers whose moment has come, the oldest first. */
  due(at: Date): Promise<string[]>
  /** Whether the deadline that a timer reminds of is over. */
  isOver(timer: StoredTimer, at: Date): Promise<boolean>
  /** Marks one as fired that has nothing to say any more. */
  drop(timerId: string, at: Date): Promise<void>
}
