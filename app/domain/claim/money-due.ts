import type { ClaimLine, ClaimState } from './state.ts'

/** Of a line what tells whether money settles it. */
export type MoneyLine = Pick<ClaimLine, 'ground' | 'wish' | 'remedy' | 'openRemedies' | 'moneyDueSince'>

/**
 * Whether a line is to be settled by money: by the remedy that is chosen; while none is, by the open one that its customer
 * wishes for, and where they wish for none that is open, a return without a reason is, and what only a refund is open for.
 */
export function isMoneyDue({ ground, wish, remedy, openRemedies }: MoneyLine): boolean {
  if (remedy !== null) return remedy === 'refund' || remedy === 'price-reduction'
  if (wish !== null && openRemedies.includes(wish)) return wish === 'refund'
  return ground === 'change-of-mind' || (openRemedies.length === 1 && openRemedies[0] === 'refund')
}

/** The ISO day by which the terms want a line's money paid; null where they set none, or where it is not money that settles the line. */
export function moneyBy(line: MoneyLine, refundBy: string | null): string | null {
  if (refundBy === null || !isMoneyDue(line)) return null
  // Nobody can have missed a day that was over before the money was due. Held against the day in UTC, and with a day left, it is over in no zone.
  return line.moneyDueSince !== undefined && refundBy <= line.moneyDueSince.slice(0, 10) ? null : refundBy
}

/** Of a line whose day for money was missed while it was due: whatever else is chosen meanwhile, it was due before any day. */
export const dueAllAlong = new Date(0).toISOString()

/** The state after a change at an instant (ISO 8601): lines that come to be settled by money with it know so. */
export function owing(before: ClaimState, after: ClaimState, at: string): ClaimState {
  return { ...after, lines: after.lines.map((line) => {
    const was = before.lines.find((one) => one.id === line.id)
    if (line.moneyDueSince === dueAllAlong) return line
    if (!isMoneyDue(line)) return line.moneyDueSince === undefined ? line : { ...line, moneyDueSince: undefined }
    return was && !isMoneyDue(was) ? { ...line, moneyDueSince: at } : line
  }) }
}
