import type { ClaimEvent } from '../../../domain/claim/events.ts'
import { differs, openIn, piecesWords } from './return-change.ts'
import type { ReturnChange } from './return-change.ts'

/** What was decided in Shopify's own admin. A closed return was approved before, though nobody may have told of it. */
export function standing(change: ReturnChange): ClaimEvent[] {
  const { returned, status, refusal } = change
  const moved: ClaimEvent[] = status === null || status === returned.status ? [] : [{ type: 'changed-in-shopify', status: returned.status }]
  const open = openIn(change)
  const requested = open.filter((line) => line.authorization === 'requested').map((line) => line.id)
  switch (returned.status) {
    case 'OPEN':
    case 'CLOSED':
      return requested.length ? [...moved, { type: 'approved', lineIds: requested }] : moved
    case 'DECLINED': {
      if (requested.length === 0) return moved
      const lacking = refusal.lacking.length ? [differs(`The refusal given in Shopify lacks what the terms ask of one: ${refusal.lacking.join(' ')} Reopen the claim to put that right.`)] : []
      return [...moved, { type: 'declined', lineIds: requested, reason: returned.decline?.reason ?? 'OTHER', note: returned.decline?.note ?? '', reasons: refusal.reasons }, ...lacking]
    }
    case 'CANCELED':
      return open.length ? [...moved, { type: 'canceled', lineIds: open.map((line) => line.id), note: '' }] : moved
    case 'REQUESTED':
      return moved
    default:
      return returned.status satisfies never
  }
}

/** Closed there while the claim still has something to do in it. */
export function closedUnfinished(change: ReturnChange): ClaimEvent[] {
  const { returned, status } = change
  const open = openIn(change)
  if (returned.status !== 'CLOSED' || status === 'CLOSED' || open.length === 0) return []
  return [differs(`Return ${returned.name} was closed in Shopify with ${open.map((line) => piecesWords(change, line.lineItemId, line.quantity)).join(', ')} still open in this claim. Nothing can be paid back through it unless it is opened again there.`)]
}
