import type { ShopperParcel, ShopperTracking } from '../../contracts/shopper.ts'
import type { Tracking } from '../../domain/claim/particulars.ts'
import { isApproved, isAwaited } from '../../domain/claim/state.ts'
import type { ClaimState } from '../../domain/claim/state.ts'
import { deadlinesOf } from '../claims/change-of.ts'
import type { StoredClaim, StoredEvent } from '../claims/stored-claim.ts'

/** What is to be sent in or is on its way, with its label and what was told of it; null where nothing is. */
export function showParcel(claim: StoredClaim, state: ClaimState, events: StoredEvent[]): ShopperParcel | null {
  const awaited = state.lines.filter((line) => isApproved(line) && isAwaited(line))
  if (awaited.length === 0) return null
  const isMeant = (lineIds: string[]) => lineIds.some((id) => awaited.some((line) => line.id === id))
  const label = events.flatMap(({ event }) => (event.type === 'label-sent' && isMeant(event.lineIds) ? [event.label] : [])).at(-1)
  const told = events.flatMap(({ at, event }) => (event.type === 'sent' && isMeant(event.lineIds) ? [{ at, tracking: event.tracking, proof: event.proof }] : []))
  const last = told.at(-1)
  const [sendBy] = deadlinesOf(claim.lines, state).flatMap(({ line, deadlines }) => (deadlines.sendBackBy && line.reception === 'awaiting' && isMeant([line.id]) ? [deadlines.sendBackBy] : [])).sort()
  return {
    lines: awaited.flatMap((line) => {
      const stored = claim.lines.find((one) => one.id === line.id)
      return stored ? [{ id: line.id, title: stored.title, quantity: line.quantity, sent: line.reception === 'in-transit', sendTo: stored.decision.sendTo?.lines ?? null }] : []
    }),
    sendBy: sendBy ?? null,
    label: label ? { evidenceId: label.evidenceId, url: linkOf(label.url), tracking: label.tracking && trackingOf(label.tracking) } : null,
    told: last ? { ...trackingOf(last.tracking ?? { carrier: '', number: '', url: null }), at: last.at, proof: told.some((one) => one.proof) } : null,
  }
}

const trackingOf = ({ carrier, number, url }: Tracking): ShopperTracking => ({ carrier, number, url: linkOf(url) })

/** Staff enter what they were given: only a page on the web is a link. */
const linkOf = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null)
