import type { PendingDelivery } from '../state/installation.ts'
import type { SwitchPositions } from './switches.ts'

/** Disorder gathers what is triggered until nothing new has come for so long, but not for ever. */
const quietMs = 300
const longestGatheringMs = 2000

/**
 * What of a shop's outbox (oldest first) goes out at this moment, in this order, and when to look again where something
 * has to wait; times are the machine's, in milliseconds.
 */
export function nextDue(outbox: readonly PendingDelivery[], isUnderWay: (entry: PendingDelivery) => boolean, positions: SwitchPositions, now: number): { due: PendingDelivery[]; lookAgainAt: number } {
  if (positions.hold) return { due: [], lookAgainAt: Infinity }
  const gathered = positions.disorder ? gatheredAt(outbox) : 0
  const at = (entry: PendingDelivery) => (entry.attempts.length ? entry.nextAttemptAtMs : Math.max(entry.nextAttemptAtMs + positions.delayMs, gathered))
  const waiting = outbox.filter((entry) => !isUnderWay(entry))
  const due = waiting.filter((entry) => at(entry) <= now)
  const lookAgainAt = Math.min(...waiting.filter((entry) => at(entry) > now).map(at), Infinity)
  if (!positions.disorder) return { due, lookAgainAt }
  // Side by side they could overtake one another back into order.
  return { due: waiting.length < outbox.length ? [] : due.reverse().slice(0, 1), lookAgainAt }
}

function gatheredAt(outbox: readonly PendingDelivery[]): number {
  const triggered = outbox.filter((entry) => !entry.attempts.length).map((entry) => entry.nextAttemptAtMs)
  return triggered.length ? Math.min(Math.max(...triggered) + quietMs, Math.min(...triggered) + longestGatheringMs) : 0
}
