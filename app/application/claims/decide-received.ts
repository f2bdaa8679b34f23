import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { Stores } from '../store-ports.ts'
import { decideAnew, learning } from './decide-anew.ts'
import type { DecidedAnew } from './decide-anew.ts'
import type { StoredClaim } from './stored-claim.ts'

/**
 * What the terms make of goods that came by these events, at the instant `at`. Lines may be parted by the same events,
 * before they come or after: a part is weighed as the line it was parted from, and only what has come is.
 */
export async function decideReceived(deps: { stores: Stores; policies: PolicyShelf }, claim: StoredClaim, events: ClaimEvent[], at: Date): Promise<DecidedAnew> {
  const came = cameBy(claim, events)
  const weighed = await decideAnew(deps, claim, learning(claim, [...new Set(came.values())], { received: { goodsAt: at.toISOString() } }), at)
  const ofAll = <One extends { lineId: string }>(ofStored: One[]): One[] => [...came].flatMap(([lineId, storedId]) => ofStored.flatMap((one) => (one.lineId === storedId ? [{ ...one, lineId }] : [])))
  const redecided = ofAll(weighed.redecided)
  const decisionOf = (lineId: string) => redecided.find((one) => one.lineId === lineId)?.decision
  const parts = [...came].flatMap(([id, storedId]) => claim.lines.flatMap((line) => (line.id === storedId && id !== storedId ? [{ ...line, id, decision: decisionOf(id) ?? line.decision }] : [])))
  return {
    redecided,
    events: ofAll(weighed.events),
    lines: [...claim.lines.map((line) => ({ ...line, decision: decisionOf(line.id) ?? line.decision })), ...parts],
  }
}

/** Each line that has come, with the stored line that it is or was parted from. */
function cameBy(claim: StoredClaim, events: ClaimEvent[]): Map<string, string> {
  const storedOf = new Map(claim.lines.map((line) => [line.id, line.id]))
  const came = new Set<string>()
  for (const event of events) {
    if (event.type === 'received') for (const id of event.lineIds) came.add(id)
    if (event.type !== 'line-parted') continue
    storedOf.set(event.newLineId, storedOf.get(event.lineId) ?? event.lineId)
    if (came.has(event.lineId)) came.add(event.newLineId)
  }
  return new Map([...came].map((id) => [id, storedOf.get(id) ?? id]))
}
