import { timersOf } from '../../domain/claim/timers.ts'
import type { DueTimer } from '../../domain/claim/timers.ts'
import { compileZone } from '../../domain/kernel/time/zone.ts'
import type { ClaimChange } from '../../application/claims/claim-store.ts'
import type { Transaction } from './client.server.ts'

/** Money that moved is looked for in Shopify once more, a day later. */
const dayAfter = 86_400_000

/** Sets the timers of what binds from now on, and drops those of what no longer does. One that has fired stays as it is. */
export async function writeTimers(tx: Transaction, shop: string, claimId: string, change: ClaimChange): Promise<void> {
  const due = await dueTimers(tx, claimId, change.deadlines)
  const keys = due.map(({ kind, deadline, day, dueAt }) => ({ kind, deadline, day: new Date(day), dueAt: new Date(dueAt) }))
  await tx.timer.deleteMany({ where: { claimId, kind: { not: 'reconcile' }, firedAt: null, ...(keys.length ? { NOT: { OR: keys } } : {}) } })
  const moved = change.finishedStep?.state === 'done' && change.events.some((event) => event.type === 'refunded' || event.type === 'paid-back' || event.type === 'exchanged')
  if (moved && change.finishedStep) await tx.timer.create({ data: { id: crypto.randomUUID(), shop, claimId, kind: 'reconcile', deadline: change.finishedStep.id, day: change.at, dueAt: new Date(change.at.getTime() + dayAfter) } })
  if (keys.length === 0) return
  await tx.timer.createMany({ data: keys.map((key) => ({ id: crypto.randomUUID(), shop, claimId, ...key })), skipDuplicates: true })
}

/** A deadline is a day of the terms: it begins and ends in the zone of the policy version that each of its lines is pinned to. */
async function dueTimers(tx: Transaction, claimId: string, deadlines: ClaimChange['deadlines']): Promise<DueTimer[]> {
  if (deadlines.length === 0) return []
  const lines = await tx.$queryRaw<Array<{ id: string; timeZone: string }>>`
    select line."id", policy."content"->>'timeZone' as "timeZone" from "ClaimLine" line join "PolicyVersion" policy on policy."id" = line."policyVersionId" where line."claimId" = ${claimId}`
  const zones = new Map([...new Set(lines.map(({ timeZone }) => timeZone))].map((name) => [name, compileZone(name)]))
  return timersOf(deadlines.map(({ name, day, lineIds }) => ({ name, day, zones: lines.filter(({ id }) => lineIds.includes(id)).flatMap(({ timeZone }) => zones.get(timeZone) ?? []) })))
}
