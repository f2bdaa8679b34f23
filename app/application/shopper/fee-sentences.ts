import { isOpen } from '../../domain/claim/state.ts'
import type { ClaimLine } from '../../domain/claim/state.ts'
import { feesToCome, returnFeesTaken } from '../../domain/resolution/return-fee-due.ts'
import { carriersOf } from '../claims/step-fees.ts'
import type { StoredClaim, StoredClaimLine, StoredEvent } from '../claims/stored-claim.ts'
import { sayToShopper } from './words.ts'

/** What a line's fees are, sentence by sentence: what a refund will bear while it is open, and what its refund has borne. */
export function feeSentences(claim: Pick<StoredClaim, 'currencyCode' | 'returns'>, stored: Pick<StoredClaimLine, 'title'>, line: ClaimLine, lines: ClaimLine[], events: StoredEvent[], locale: string): string[] {
  const say = (code: string, args: Parameters<typeof sayToShopper>[2]) => sayToShopper(locale, code, args)
  if (isOpen(line)) {
    const { restockingPercent: percent = 0, returnFee: amount = null } = feesToCome(line, lines, { carriers: carriersOf(claim), takenByLines: returnFeesTaken(events.map(({ event }) => event)) }) ?? {}
    return [...(percent > 0 ? [say('line.fee.restocking', { percent })] : []), ...(amount ? [say('line.fee.return', { amount })] : [])]
  }
  return events.flatMap(({ event }) => (event.type === 'refunded' && event.lineIds.includes(line.id) ? (event.items ?? []).flatMap((item) => {
    const amount = { amount: -item.amountMinor, currency: claim.currencyCode }
    if (item.kind !== 'fee') return []
    if (item.code === 'restocking-fee') return (item.lineId === undefined ? item.title === stored.title : item.lineId === line.id) ? [say('line.fee-taken.restocking', { amount })] : []
    // The return fee is one for all that went back together: it is told with the first of them.
    return event.lineIds[0] === line.id ? [say('line.fee-taken.return', { amount })] : []
  }) : []))
}
