import type { Telling } from '../tell-claims.ts'
import { partLines } from '../../../domain/claim/decide/part-lines.ts'
import type { Pieces } from '../../../domain/claim/commands.ts'
import type { ClaimEvent } from '../../../domain/claim/events.ts'
import { isOpen } from '../../../domain/claim/state.ts'
import type { ClaimLine, ClaimState } from '../../../domain/claim/state.ts'
import type { ShopifyReturn } from '../../ports.ts'
import type { OrderRefund } from '../../settlement-port.ts'
import type { StoredClaim } from '../stored-claim.ts'
import type { RefusalGiven } from '../refusal-of.ts'
import type { ReturnPicture } from '../return-picture.ts'

/** A return as it stands in Shopify beside what its claim has seen of it. */
export interface ReturnChange {
  claim: Pick<StoredClaim, 'lines' | 'currencyCode'>
  /** As far as the changes read before this one have brought it. */
  state: ClaimState
  /** The status that was seen; null for a return just met. */
  status: string | null
  seen: ReturnPicture
  now: ReturnPicture
  returned: ShopifyReturn
  /** Refunds of the return that are news, made by none of our steps. */
  refunds: OrderRefund[]
  /** What a refusal given in Shopify carries of what the terms ask for. */
  refusal: RefusalGiven
}

/** The claim's open lines that lie in the return. */
export const openIn = ({ state, returned }: Pick<ReturnChange, 'state' | 'returned'>): ClaimLine[] => state.lines.filter((line) => isOpen(line) && line.returnId === returned.id)

/** Done in Shopify and nothing to look into. */
export const told = ({ returned }: Pick<ReturnChange, 'returned'>, sentence: string): ClaimEvent => ({ type: 'changed-in-shopify', status: returned.status, sentence })

/** Done in Shopify so that it and the claim no longer agree: for people to look at. */
export const differs = (sentence: string): Telling => ({ type: 'difference-found', sentence })

/** `2 × Silver ring (52)`; an item that the claim is not about is not known by name. */
export function piecesWords({ claim }: Pick<ReturnChange, 'claim'>, lineItemId: string, count: number): string {
  const line = claim.lines.find((one) => one.orderLineId === lineItemId)
  if (!line) return `${count} × another item of the order`
  return `${count} × ${line.variantTitle ? `${line.title} (${line.variantTitle})` : line.title}`
}

/** Of these lines so many pieces, the first lines first; a line of which only some are meant is parted. `left`: pieces for which there was no line. */
export function takePieces(state: ClaimState, candidates: ClaimLine[], count: number): { events: ClaimEvent[]; lineIds: string[]; left: number } {
  const pieces: Pieces = {}
  let left = count
  for (const line of candidates) {
    if (left <= 0) break
    pieces[line.id] = Math.min(left, line.quantity)
    left -= Math.min(left, line.quantity)
  }
  const lineIds = Object.keys(pieces)
  if (lineIds.length === 0) return { events: [], lineIds, left }
  const parted = partLines(state, candidates, pieces)
  if (!parted.ok) throw new Error(parted.error.sentence)
  return { events: parted.value.events, lineIds, left }
}
