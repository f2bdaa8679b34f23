import { fromMinor } from '../../kernel/money.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { ClaimEvent } from '../events.ts'
import { returnFeeOf } from '../fees.ts'
import type { FeesSet } from '../fees.ts'
import type { Money } from '../particulars.ts'
import { isOpen } from '../state.ts'
import type { ClaimLine, ClaimState } from '../state.ts'
import { ids } from './outcome.ts'
import type { Rejection } from './outcome.ts'

/**
 * What setting fees on approval brings about; nothing where they stay as the terms say. The restocking fee is each line's
 * own, the return fee one for all that is open, but for what lies in a return that was approved before: that one keeps the
 * fee it was made with. Refused where one would be raised.
 */
export function feesSetTo(set: FeesSet | undefined, state: ClaimState, approved: ClaimLine[]): Result<ClaimEvent[], Rejection> {
  const events: ClaimEvent[] = []
  for (const [lineId, to] of Object.entries(set?.restocking ?? {})) {
    const line = approved.find((one) => one.id === lineId)
    if (!line) return err({ code: 'wrong-lines', sentence: 'An item whose fee was set is not approved with this.' })
    const from = line.fees?.restockingPercent ?? 0
    if (!Number.isInteger(to) || to < 0) return err({ code: 'wrong-sum', sentence: 'Enter the restocking fee in whole percent, 0 for none.' })
    if (to > from) return err(raised(from === 0 ? null : `${from} %`))
    if (to < from) events.push({ type: 'fee-lowered', lineIds: [lineId], fee: 'restocking-fee', from, to })
  }
  const to = set?.returnFee
  if (to === undefined) return ok(events)
  const open = state.lines.filter((line) => isOpen(line) && (line.authorization === 'requested' || line.returnId === null))
  const most = returnFeeOf(open)
  if (!Number.isInteger(to.amount) || to.amount < 0) return err({ code: 'wrong-sum', sentence: 'A fee is not less than nothing.' })
  if (to.amount > (most?.amount ?? 0) || (most && most.currency !== to.currency)) return err(raised(most && `${fromMinor(most.amount, most.currency)} ${most.currency}`))
  if (most && to.amount < most.amount) events.push(...lowered(open, to))
  return ok(events)
}

/** By the sum that each line had: one event for those that had the same. */
function lowered(lines: ClaimLine[], to: Money): ClaimEvent[] {
  const bySum = new Map<number, ClaimLine[]>()
  for (const line of lines) if (line.fees?.returnFee) bySum.set(line.fees.returnFee.amount, [...(bySum.get(line.fees.returnFee.amount) ?? []), line])
  return [...bySum.values()].flatMap((group): ClaimEvent[] => {
    const from = group[0]?.fees?.returnFee
    return from ? [{ type: 'fee-lowered', lineIds: ids(group), fee: 'return-fee', from, to }] : []
  })
}

const raised = (most: string | null): Rejection => ({ code: 'fee-raised', sentence: most === null ? 'The terms give no such fee for it, so none can be taken.' : `A fee can be lowered or waived, and not raised: the terms give ${most}.` })
