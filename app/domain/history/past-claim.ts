import type { EarlierPieces } from '../resolution/paid-back-before.ts'
import type { ClaimEvent } from '../claim/events.ts'
import { remedyKinds } from '../clauses/ask.ts'
import type { Ground, RemedyKind } from '../clauses/ask.ts'
import { fromMinor } from '../kernel/money.ts'
import type { IsoDate } from '../kernel/time/day.ts'

/** How a claim of before Recourse ended. */
export const outcomes = [...remedyKinds, 'refused'] as const
export type PastOutcome = RemedyKind | 'refused'

/** A claim of before Recourse about one piece, as a merchant's own records tell it. Days are the shop's; `amountMinor` is in the shop's currency. */
export interface PastClaim {
  claimedOn: IsoDate
  closedOn: IsoDate
  ground: Ground
  outcome: PastOutcome
  fault: string | null
  amountMinor: number | null
}

/** A piece that was refunded is not the customer's any more. */
export const hasLeft = (outcome: PastOutcome): boolean => outcome === 'refund'
/** A piece that was replaced has a successor, which is the one to be claimed from then on. */
export const hasSuccessor = (outcome: PastOutcome): boolean => outcome === 'replacement'

/**
 * A past claim as a line of an earlier claim, so that the engine reads it by the same rules as those of Recourse's own:
 * repairs, replacements, refusals, and what was given back. `isSame`: about the piece itself, not about one that it replaced;
 * `isPaid`: about what was paid for it, not about a piece with a price of its own. `noonOf`: the instant that stands for a day.
 */
export function toEarlierPieces(id: string, past: PastClaim, currencyCode: string, { isSame, isPaid }: { isSame: boolean; isPaid: boolean }, noonOf: (day: IsoDate) => string): EarlierPieces {
  const at = noonOf(past.closedOn)
  return { lineId: id, claimedAt: noonOf(past.claimedOn), fault: past.fault ?? undefined, pieces: 1, shared: isPaid ? 1 : 0, same: isSame ? 1 : 0, events: eventsOf(id, past, currencyCode).map((event) => ({ at, event })) }
}

function eventsOf(id: string, { outcome, closedOn, amountMinor }: PastClaim, currencyCode: string): ClaimEvent[] {
  const lineIds = [id]
  const settled = (remedy: RemedyKind): ClaimEvent => ({ type: 'settled', lineIds, remedy, note: '', on: closedOn })
  switch (outcome) {
    case 'refused':
      return [{ type: 'declined', lineIds, reason: 'OTHER', note: '', reasons: [] }]
    case 'price-reduction': {
      const amount = fromMinor(amountMinor ?? 0, currencyCode)
      return [{ type: 'paid-back', lineIds, as: 'price-reduction', note: '', amount, currencyCode, paid: { amount, currencyCode } }, settled(outcome)]
    }
    case 'refund':
    case 'repair':
    case 'replacement':
    case 'missing-items':
    case 'paid-repair':
      return [settled(outcome)]
    default:
      return outcome satisfies never
  }
}
