import type { ClaimEvent } from '../../../domain/claim/events.ts'
import { evolve } from '../../../domain/claim/evolve.ts'
import { closedUnfinished, standing } from './standing.ts'
import { goodsBack } from './goods-back.ts'
import { moneyBack } from './money-back.ts'
import { otherFees } from './other-fees.ts'
import { newGoods } from './new-goods.ts'
import { parcel } from './parcel.ts'
import { piecesNamed } from './pieces-named.ts'
import type { ReturnChange } from './return-change.ts'

const readers = [standing, piecesNamed, otherFees, parcel, goodsBack, moneyBack, newGoods, closedUnfinished]

/**
 * What was done to a return in Shopify itself, as events of its claim: taken over where the workflow has a place for it,
 * told in a sentence where it changes nothing, and a difference where the two no longer agree. Empty: nothing is new.
 */
export function changesInReturn(change: ReturnChange): ClaimEvent[] {
  const events: ClaimEvent[] = []
  let { state } = change
  for (const read of readers) {
    const more = read({ ...change, state })
    events.push(...more)
    state = more.reduce(evolve, state)
  }
  return events
}
