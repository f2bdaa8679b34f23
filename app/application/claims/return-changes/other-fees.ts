import type { ClaimEvent } from '../../../domain/claim/events.ts'
import { moneyWords } from '../../words.ts'
import type { ReturnPicture } from '../return-picture.ts'
import { differs, openIn, piecesWords } from './return-change.ts'
import type { ReturnChange } from './return-change.ts'

/** Fees of a return that are not those any more that it was made with: a refund from here reckons with its own. */
export function otherFees(change: ReturnChange): ClaimEvent[] {
  const { seen, now, returned } = change
  if (!seen.fees || !now.fees || openIn(change).length === 0) return []
  const [before, after] = [feeWords(change, seen.fees), feeWords(change, now.fees)]
  return before === after ? [] : [differs(`Return ${returned.name} in Shopify now takes off ${after}, where it was made with ${before}. Look at the return there before refunding anything: more than this claim’s own fees is not taken.`)]
}

function feeWords(change: ReturnChange, { returnFee, restocking }: NonNullable<ReturnPicture['fees']>): string {
  const fees = [
    ...(returnFee ? [`a return fee of ${moneyWords(returnFee.amount, returnFee.currencyCode)}`] : []),
    ...Object.entries(restocking).map(([lineItemId, percents]) => `a restocking fee of ${percents.map((percent) => `${percent} %`).join(' and ')} for ${itemWords(change, lineItemId)}`),
  ]
  return fees.join(', ') || 'no fee'
}

const itemWords = (change: ReturnChange, lineItemId: string) => piecesWords(change, lineItemId, 1).replace('1 × ', '')
