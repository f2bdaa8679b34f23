import type { ClaimEvent } from '../claim/events.ts'
import type { LineRecord } from '../claim/record.ts'
import { newLine } from '../claim/state.ts'
import type { ClaimLine, ClaimState } from '../claim/state.ts'
import type { RuleActKind } from './rule.ts'

/** What the terms say of a line at that moment, as far as the workflow turns on it. */
export type LineThen = Pick<ClaimLine, 'id' | 'verdict' | 'openRemedies' | 'refundGate'>

/**
 * A past claim as it stood when an act might have been due: asked for, approved and waited for, or with its goods back.
 * Null where it never stood so. `events`: the claim's own, the oldest first.
 */
export function stateThen(kind: RuleActKind, { lines, payments }: ClaimState, weighed: readonly LineThen[], events: readonly ClaimEvent[], record: Record<string, LineRecord>): ClaimState | null {
  const then = lines.flatMap((line): ClaimLine[] => {
    const said = weighed.find((one) => one.id === line.id)
    if (!said) return []
    const fresh = newLine({ ...line, ...said })
    if (kind === 'approve') return [fresh]
    const approved = { ...fresh, authorization: 'authorized' as const }
    if (kind === 'send-label') return line.authorization === 'authorized' || events.some((event) => event.type === 'approved' && event.lineIds.includes(line.id)) ? [approved] : []
    // What looking at the goods has shown, and what people have granted beyond the terms, keeps a rule from paying then as it does now.
    const { assessment, goodwill } = line
    return record[line.id]?.parcel.received ? [{ ...approved, assessment, goodwill, reception: 'received' as const, remedy: record[line.id]?.remedy?.remedy ?? null }] : []
  })
  return then.length === 0 ? null : { lines: then, payments, pendingStep: null, failure: null, disputed: false, awaitingAnswer: false, failedPayments: [] }
}
