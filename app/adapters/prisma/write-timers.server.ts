import { timersOf } from '../../domain/claim/timers.ts'
import type { DueTimer } from '../../domain/claim/timers.ts'
import { waitNames } from '../../domain/claim/waits.ts'
import type { compileZone, Zone } from '../../domain/kernel/time/zone.ts'
import { isLookedAt } from '../../domain/claim/state.ts'
import type { ClaimChange } from '../../application/claims/claim-store.ts'
import { lookEveryMilliseconds } from '../../application/claims/timer-store.ts'
import type { Transaction } from './client.server.ts'
import type { ChangedClaim } from './write-change.server.ts'
import { writeWaits } from './write-waits.server.ts'
import { zonesOfLines } from './zones-of-lines.server.ts'

/** Sets the timers of what binds and of what is waited for from now on, and drops those of what no longer is. One that has fired stays as it is. */
export async function writeTimers(tx: Transaction, claim: ChangedClaim, change: ClaimChange, zoneNamed: typeof compileZone): Promise<void> {
  const { shop, id: claimId } = claim
  const zones = await zonesOfLines(tx, claimId, zoneNamed)
  const due = dueTimers(zones, change.deadlines)
  const keys = due.map(({ kind, deadline, day, dueAt }) => ({ kind, deadline, day: new Date(day), dueAt: new Date(dueAt) }))
  await tx.timer.deleteMany({ where: { claimId, kind: { in: ['remind', 'breach'] }, deadline: { notIn: [...waitNames] }, firedAt: null, ...(keys.length ? { NOT: { OR: keys } } : {}) } })
  const moved = change.finishedStep?.state === 'done' && change.events.some((event) => event.type === 'refunded' || event.type === 'paid-back' || event.type === 'paid-again' || event.type === 'exchanged')
  if (moved && change.finishedStep) await tx.timer.create({ data: { id: crypto.randomUUID(), shop, claimId, kind: 'reconcile', deadline: change.finishedStep.id, day: change.at, dueAt: tomorrow(change) } })
  // Whoever found it, its provider may make it good: Shopify is asked each day until nothing of it is missing.
  const failed = change.events.some((event) => event.type === 'payment-failed' && event.failed.amount.amount > 0)
  if (failed && !(await tx.timer.findFirst({ where: { claimId, kind: 'reconcile', firedAt: null }, select: { id: true } }))) await tx.timer.create({ data: { id: crypto.randomUUID(), shop, claimId, kind: 'reconcile', deadline: `failed ${change.at.toISOString()}`, day: change.at, dueAt: tomorrow(change) } })
  await writeLook(tx, claim, change)
  // The customer has just been told of the day: a reminder that should have come by now would come with that mail.
  const fresh = keys.filter(({ kind, deadline, dueAt }) => kind === 'breach' || deadline !== 'sendBackBy' || dueAt > change.at)
  if (fresh.length) await tx.timer.createMany({ data: fresh.map((key) => ({ id: crypto.randomUUID(), shop, claimId, ...key })), skipDuplicates: true })
  const followUp = await writeWaits(tx, claim, change, zones)
  await tx.claim.update({ where: { shop_id: { shop, id: claimId } }, data: { nextDeadlineEndsAt: endOfNext(due, change.deadlines), followUp } })
}

/** When the nearest deadline is over; null where none binds. */
function endOfNext(due: DueTimer[], [next]: ClaimChange['deadlines']): Date | null {
  const end = due.find((timer) => timer.kind === 'breach' && timer.deadline === next?.name && timer.day === next.day)
  return end ? new Date(end.dueAt) : null
}

const dueTimers = (zones: ReadonlyMap<string, Zone>, deadlines: ClaimChange['deadlines']): DueTimer[] => timersOf(deadlines.map(({ name, day, lineIds }) => ({ name, day, zones: lineIds.flatMap((id) => zones.get(id) ?? []) })))

const tomorrow = ({ at }: ClaimChange) => new Date(at.getTime() + lookEveryMilliseconds)

/** An open claim's order is looked at in Shopify from time to time, by one timer that is put off each time; it ends with the claim. */
async function writeLook(tx: Transaction, { shop, id: claimId, state }: ChangedClaim, change: ClaimChange): Promise<void> {
  const [was, is] = [isLookedAt(state), isLookedAt(change.state)]
  if (was && !is) await tx.timer.deleteMany({ where: { claimId, kind: 'look' } })
  if (!was && is) await tx.timer.createMany({ data: [{ id: crypto.randomUUID(), shop, claimId, kind: 'look', deadline: 'order', day: change.at, dueAt: tomorrow(change) }], skipDuplicates: true })
}
