import type { ClaimRecord } from '../../domain/claim/record.ts'
import { emptyLine } from '../../domain/claim/record-line.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import type { ClaimRecordView, LineRecordView, Shown } from './record-view.ts'

/** What is on record of a claim, for its page; `unread`: the customer has written since staff last did something here. */
export function showRecord({ thread, notes, dispute, mergedInto }: ClaimRecord, unread: boolean): ClaimRecordView {
  const lastOfStaff = thread.findLastIndex((message) => message.by.kind === 'staff')
  return { thread: thread.map((message, i) => ({ ...message, unread: unread && message.by.kind === 'shopper' && i > lastOfStaff })), notes, dispute, mergedInto }
}

export const showLine = (record: ClaimRecord, lineId: string): LineRecordView => shown(record.lines[lineId] ?? emptyLine())

/** Sums in minor units as decimal strings, wherever they stand. */
function shown<Value>(value: Value): Shown<Value> {
  const show = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(show)
    if (typeof one !== 'object' || one === null) return one
    if ('amount' in one && typeof one.amount === 'number' && 'currency' in one && typeof one.currency === 'string') return { amount: fromMinor(one.amount, one.currency), currencyCode: one.currency }
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, show(inner)]))
  }
  return show(value) as Shown<Value>
}
