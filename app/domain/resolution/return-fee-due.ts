import type { ClaimEvent } from '../claim/events.ts'
import { feesLeft, returnFeeOf } from '../claim/fees.ts'
import type { Fees } from '../claim/fees.ts'
import type { ClaimLine } from '../claim/state.ts'

/** Where a claim's return fee stands: which of its returns in Shopify were made with one, and what of it refunds have taken. */
export interface ReturnFeeStanding { carriers: ReadonlySet<string>; takenByLines: Array<{ lineIds: string[]; amountMinor: number }> }

/** What refunds have taken as return fee, read off the claim's events. */
export const returnFeesTaken = (events: ClaimEvent[]): ReturnFeeStanding['takenByLines'] => events.flatMap((event) => {
  const amountMinor = event.type === 'refunded' ? (event.items ?? []).reduce((sum, item) => sum - (item.code === 'return-fee' ? item.amountMinor : 0), 0) : 0
  return event.type === 'refunded' && amountMinor > 0 ? [{ lineIds: event.lineIds, amountMinor }] : []
})

/**
 * What of the return fee refunds of these lines bear, one group after the other; minor units. A return that was made with
 * the fee bears it until it is taken in full; what lies in no return, or in one of none of ours, bears it where no other
 * does and none was taken.
 */
export function returnFeesDue(groups: string[][], lines: ClaimLine[], { carriers, takenByLines }: ReturnFeeStanding): number[] {
  const live = new Set([...carriers].filter((returnId) => lines.some((line) => line.returnId === returnId)))
  const taken = [...takenByLines]
  const takenOf = (mine: ClaimLine[]) => taken.reduce((sum, one) => sum + (one.lineIds.some((id) => mine.some((line) => line.id === id)) ? one.amountMinor : 0), 0)
  return groups.map((lineIds) => {
    const meant = lines.filter((line) => lineIds.includes(line.id))
    let due = 0
    for (const returnId of new Set(meant.map((line) => line.returnId))) {
      if (returnId !== null && live.has(returnId)) {
        const mine = lines.filter((line) => line.returnId === returnId)
        due += Math.max(0, (returnFeeOf(mine)?.amount ?? 0) - takenOf(mine))
      } else if (returnId === null && live.size === 0 && taken.length === 0) due += returnFeeOf(meant.filter((line) => line.returnId === null))?.amount ?? 0
    }
    if (due > 0) taken.push({ lineIds, amountMinor: due })
    return due
  })
}

/** What a refund of this line would bear as fees if it were the next: of the return fee nothing where another return bears it, or it was taken. */
export function feesToCome(line: ClaimLine, lines: ClaimLine[], standing: ReturnFeeStanding): Fees | undefined {
  const { restockingPercent, returnFee } = line.fees ?? { restockingPercent: 0, returnFee: null }
  const [amount = 0] = returnFee ? returnFeesDue([[line.id]], lines, standing) : []
  return feesLeft({ restockingPercent, returnFee: returnFee && amount > 0 ? { ...returnFee, amount } : null })
}
