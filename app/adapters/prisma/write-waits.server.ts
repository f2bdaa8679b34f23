import { timersOfQuote, timersOfWait } from '../../domain/claim/timers.ts'
import type { DueTimer } from '../../domain/claim/timers.ts'
import { parseWaitDays } from '../../domain/claim/wait-days.ts'
import { waitNames, waitsAfter, waitsOf } from '../../domain/claim/waits.ts'
import type { Wait, WaitName } from '../../domain/claim/waits.ts'
import type { Zone } from '../../domain/kernel/time/zone.ts'
import { deadlinesOf } from '../../application/claims/change-of.ts'
import type { ClaimChange } from '../../application/claims/claim-store.ts'
import type { Transaction } from './client.server.ts'
import type { ChangedClaim } from './write-change.server.ts'

/**
 * Sets the timers of what a claim waits for once a change stands, and takes away those of what it waits for no more, fired
 * or not: a wait that begins again later has its reminder again. Answers what staff are to follow up then, the longest due.
 */
export async function writeWaits(tx: Transaction, claim: ChangedClaim, change: ClaimChange, zones: ReadonlyMap<string, Zone>): Promise<WaitName | null> {
  const { shop, id: claimId } = claim
  const rows = await tx.timer.findMany({ where: { claimId, deadline: { in: [...waitNames] } }, orderBy: { dueAt: 'asc' }, select: { deadline: true, kind: true, firedAt: true } })
  const stood = new Set(rows.map((row) => row.deadline as WaitName))
  // A quote that has run out waits no more: what is left of it is another's.
  const late = rows.filter((row) => row.kind === 'breach' && row.firedAt !== null && row.deadline !== 'quote').map((row) => row.deadline as WaitName)
  const { stand, anew } = waitsAfter({ events: change.events, byStaff: change.actor.kind === 'staff', before: claim.state, waited: waitsOf(deadlinesOf(claim.lines, claim.state), claim.state), waits: change.waits }, stood, new Set(late))
  const names = new Set(stand.map(({ name }) => name))
  // Several quotes may stand side by side, each with its own last day: one that another has replaced is told from it when it is due.
  const ended = waitNames.filter((name) => stood.has(name) && (!names.has(name) || (anew.has(name) && name !== 'quote')))
  if (ended.length) await tx.timer.deleteMany({ where: { claimId, deadline: { in: ended } } })
  await begin(tx, shop, claimId, stand.filter(({ name }) => anew.has(name)), change, zones)
  return late.find((name) => names.has(name) && !anew.has(name)) ?? null
}

async function begin(tx: Transaction, shop: string, claimId: string, waits: Wait[], change: ClaimChange, zones: ReadonlyMap<string, Zone>): Promise<void> {
  if (waits.length === 0) return
  const days = parseWaitDays((await tx.shop.findUnique({ where: { id: shop }, select: { waitDays: true } }))?.waitDays)
  const at = change.at.getTime()
  const due = waits.flatMap(({ name, lineIds }): Array<DueTimer<WaitName>> => {
    const theirs = lineIds.flatMap((id) => zones.get(id) ?? [])
    if (theirs.length === 0) return []
    if (name !== 'quote') return timersOfWait(name, days[name], at, theirs)
    return change.events.flatMap((event) => (event.type === 'quote-offered' ? timersOfQuote(event.validUntil, days.quote, at, theirs) : []))
  })
  // Of a quote with the same last day a timer may stand already, and may have fired before that quote was offered.
  for (const { kind, deadline, day, dueAt } of due) {
    const key = { claimId, kind, deadline, day: new Date(day) }
    await tx.timer.upsert({ where: { claimId_kind_deadline_day: key }, create: { id: crypto.randomUUID(), shop, ...key, dueAt: new Date(dueAt) }, update: { dueAt: new Date(dueAt), firedAt: null } })
  }
}
