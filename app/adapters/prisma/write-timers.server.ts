import { timersOf } from '../../domain/claim/timers.ts'
import { compileZone } from '../../domain/kernel/time/zone.ts'
import type { ClaimChange } from '../../application/store-ports.ts'
import type { Transaction } from './client.server.ts'

/** Money that moved is looked for in Shopify once more, a day later. */
const dayAfter = 86_400_000

/** Sets the timers of what binds from now on, and drops those of what no longer does. One that has fired stays as it is. */
export async function writeTimers(tx: Transaction, shop: string, claimId: string, change: ClaimChange): Promise<void> {
  const { timeZone } = await tx.shop.findUniqueOrThrow({ where: { id: shop }, select: { timeZone: true } })
  const zone = compileZone(timeZone) ?? compileZone('UTC')
  const due = zone ? timersOf(change.deadlines, zone) : []
  const keys = due.map((timer) => ({ kind: timer.kind, deadline: timer.deadline, day: new Date(timer.day) }))
  await tx.timer.deleteMany({ where: { claimId, kind: { not: 'reconcile' }, firedAt: null, ...(keys.length ? { NOT: { OR: keys } } : {}) } })
  const moved = change.finishedStep?.state === 'done' && change.events.some((event) => event.type === 'refunded' || event.type === 'paid-back' || event.type === 'exchanged')
  if (moved && change.finishedStep) await tx.timer.create({ data: { id: crypto.randomUUID(), shop, claimId, kind: 'reconcile', deadline: change.finishedStep.id, day: change.at, dueAt: new Date(change.at.getTime() + dayAfter) } })
  if (due.length === 0) return
  await tx.timer.createMany({
    data: due.map((timer) => ({ id: crypto.randomUUID(), shop, claimId, kind: timer.kind, deadline: timer.deadline, day: new Date(timer.day), dueAt: new Date(timer.dueAt) })),
    skipDuplicates: true,
  })
}
