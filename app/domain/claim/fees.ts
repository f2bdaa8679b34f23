import type { Money } from './particulars.ts'

/**
 * What the shop keeps of a line's refund: the restocking fee in whole percent of the price of its pieces, 0 for none, and
 * the return fee, a sum that is taken once for all lines that come back together.
 */
export interface Fees { restockingPercent: number; returnFee: Money | null }

/** What staff set fees to: percent by line id, and a sum in the shop's currency; what is left out stays. */
export interface FeesSet { restocking?: Record<string, number>; returnFee?: Money }

interface WithFees { fees?: Fees | undefined }

/** The return fee of lines that come back together: of several sums the lowest. Null where none has one. */
export const returnFeeOf = (lines: WithFees[]): Money | null => lines.flatMap(({ fees }) => fees?.returnFee ?? []).sort((a, b) => a.amount - b.amount)[0] ?? null

/** Fees of which nothing is left are none. */
export const feesLeft = (fees: Fees): Fees | undefined => (fees.restockingPercent > 0 || fees.returnFee ? fees : undefined)

/** The lower of two, each fee by itself. */
export function lowerFees(a: Fees | undefined, b: Fees | undefined): Fees | undefined {
  if (!a || !b) return undefined
  return feesLeft({ restockingPercent: Math.min(a.restockingPercent, b.restockingPercent), returnFee: a.returnFee && b.returnFee ? returnFeeOf([{ fees: a }, { fees: b }]) : null })
}

export const areSameFees = (a: Fees | undefined, b: Fees | undefined): boolean =>
  (a?.restockingPercent ?? 0) === (b?.restockingPercent ?? 0) && a?.returnFee?.amount === b?.returnFee?.amount && a?.returnFee?.currency === b?.returnFee?.currency
