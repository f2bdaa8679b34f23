import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { Fees } from '../../domain/claim/fees.ts'
import { moneyBy } from '../../domain/claim/money-due.ts'
import { isAwaited, isOpen, isToGiveBack } from '../../domain/claim/state.ts'
import type { ClaimLine } from '../../domain/claim/state.ts'
import { buyerOf } from '../../domain/decision/open-case.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { DecisionRequest, Ground, Remedy } from '../../domain/decision/request.ts'
import { feesToCome, returnFeesTaken } from '../../domain/resolution/return-fee-due.ts'
import { stateAfter } from '../claims/change-of.ts'
import { carriersOf } from '../claims/step-fees.ts'
import type { StoredClaim, StoredPiece } from '../claims/stored-claim.ts'
import { openRemedies } from '../open-remedies.ts'
import type { StoredOrder } from '../orders/order-store.ts'

/** Of a piece that is its customer's: it need not be sent in, or goes back to them; `held`: whether it is to be sent in the remedy will say; `awaited-again`: it is, now that a remedy was chosen that needs it. */
export type Keeps = 'stays' | 'comes-back' | 'held' | 'awaited-again'

/** One line of a claim as letters speak of it. Minor units of the shop's currency. */
export interface LetterLine { id: string; title: string; quantity: number; ground: Ground; buyer: 'consumer' | 'business'; wish: Remedy | null; note: string | null; /** The numbers that its pieces carry, as far as they are on record. */ serials: string[]; unitPriceMinor: number; sendsBack: boolean; /** The customer keeps it, or no longer does and is to send it in. */ keeps: Keeps | null; /** It is settled by more than the terms give. */ goodwill: boolean; decision: Decision; /** The day by which its money is due; null where no day is set or it is not money that settles it. */ moneyBy: string | null; /** What the terms gave before what is told of. */ openBefore: Remedy[]; /** What a refund of it is still to bear. */ fees?: Fees | undefined }

/** What letters need to know of a claim, also of one that is only being opened, as it stands after what they tell of. */
export interface LetterClaim { id: string; number: string; orderName: string; customer: StoredClaim['customer']; openedAt: string; currencyCode: string; lines: LetterLine[] }

const titleOf = ({ title, variantTitle }: { title: string; variantTitle: string | null }) => (variantTitle ? `${title} (${variantTitle})` : title)

/** A claim with its lines as they are after these events at an instant; a line just parted from another is like that one. */
export function toLetterClaim(claim: StoredClaim, events: ClaimEvent[], at: Date): LetterClaim {
  const after = stateAfter(claim.state, events, at)
  // Merged into another claim it has no lines left, and its customer is told of those it had.
  const { lines } = after.lines.length ? after : claim.state
  const pieces = piecesAfter(claim, events)
  const standing = { carriers: carriersOf(claim), takenByLines: returnFeesTaken(events) }
  return {
    id: claim.id, number: claim.number, orderName: claim.orderName, customer: claim.customer, openedAt: claim.openedAt, currencyCode: claim.currencyCode,
    lines: lines.flatMap((line): LetterLine[] => {
      const stored = claim.lines.find((one) => one.id === line.id) ?? claim.lines.find((one) => one.id.split('.')[0] === line.id.split('.')[0])
      const before = claim.state.lines.find((one) => one.id === stored?.id) ?? claim.state.lines.find((one) => one.id.split('.')[0] === line.id.split('.')[0])
      return stored ? [{ id: line.id, title: titleOf(stored), quantity: line.quantity, ground: line.ground, buyer: buyerOf(stored.request), wish: stored.remedyWish, note: stored.note, serials: (pieces.get(line.id) ?? []).flatMap(({ serial }) => serial ?? []), unitPriceMinor: Number(stored.unitPriceMinor), sendsBack: isAwaited(line), keeps: keepsOf(line, before), goodwill: line.goodwill, decision: stored.decision, moneyBy: moneyBy(line, stored.decision.deadlines.refundBy), openBefore: before?.openRemedies ?? [], fees: feesToCome(line, lines, standing) }] : []
    }),
  }
}

/** The pieces of each line: of one that is parted, the last ones go on with the other. */
function piecesAfter(claim: StoredClaim, events: ClaimEvent[]): Map<string, StoredPiece[]> {
  const pieces = new Map(claim.lines.map((line) => [line.id, [...line.pieces]]))
  for (const event of events) {
    if (event.type !== 'line-parted') continue
    const whole = pieces.get(event.lineId) ?? []
    pieces.set(event.newLineId, whole.splice(Math.max(0, whole.length - event.quantity)))
  }
  return pieces
}

function keepsOf(line: ClaimLine, before: ClaimLine | undefined): Keeps | null {
  if (isToGiveBack(line) || line.reception === 'given-back') return 'comes-back'
  if (line.reception === 'not-required') return line.ground === 'missing-on-delivery' ? null : 'stays'
  if (line.reception === 'held') return isOpen(line) ? 'held' : null
  return (before?.reception === 'not-required' || before?.reception === 'held') && isAwaited(line) && line.authorization === 'authorized' ? 'awaited-again' : null
}

/** A claim that is being opened on an order. What was missing on delivery can not come back. */
export function openedLetterClaim(order: StoredOrder, { id: claimId, number }: Pick<LetterClaim, 'id' | 'number'>, at: Date, lines: Array<Pick<LetterLine, 'id' | 'quantity' | 'ground' | 'wish' | 'note' | 'serials' | 'decision'> & { lineItemId: string; request: DecisionRequest }>): LetterClaim {
  return {
    id: claimId, number, orderName: order.facts.name, customer: order.customer, openedAt: at.toISOString(), currencyCode: order.facts.currencyCode,
    lines: lines.map(({ id, lineItemId, quantity, ground, wish, note, serials, request, decision }) => {
      const ordered = order.lines.find((one) => one.id === lineItemId)
      return { id, quantity, ground, buyer: buyerOf(request), wish, note, serials, decision, title: ordered ? titleOf(ordered) : '', unitPriceMinor: Number(ordered?.unitPriceMinor ?? 0), sendsBack: ground !== 'missing-on-delivery', keeps: null, goodwill: false, moneyBy: moneyBy({ ground, wish, remedy: null, openRemedies: openRemedies(decision) }, decision.deadlines.refundBy), openBefore: [] }
    }),
  }
}

/** The lines an event is about: declining one of two must not read as declining both. */
export const linesMeant = (claim: LetterClaim, event: ClaimEvent): LetterLine[] => claim.lines.filter((line) => !('lineIds' in event) || (event.lineIds ?? []).includes(line.id))

export const itemWords = ({ quantity, title }: Pick<LetterLine, 'quantity' | 'title'>) => `${quantity} × ${title}`
export const itemList = (lines: LetterLine[]) => lines.map((line) => `- ${itemWords(line)}`).join('\n')

/** The earliest of days that may be unknown. */
export const earliest = (days: Array<string | null>): string | null => days.filter((day) => day !== null).sort()[0] ?? null
