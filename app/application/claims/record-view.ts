import type { Money } from '../../domain/claim/particulars.ts'
import type { ClaimRecord, LineRecord } from '../../domain/claim/record.ts'

/** A value with its sums as decimal strings. */
export type Shown<Value> = Value extends Money ? { amount: string; currencyCode: string } : Value extends ReadonlyArray<infer One> ? Array<Shown<One>> : Value extends object ? { [Key in keyof Value]: Shown<Value[Key]> } : Value

export type LineRecordView = Shown<LineRecord>
export type ClaimRecordView = Omit<Shown<ClaimRecord>, 'lines' | 'thread'> & { thread: Array<Shown<ClaimRecord['thread'][number]> & { /** From the customer, and nobody has done anything here since. */ unread: boolean }> }
