import type { IsoDate } from '../kernel/time/day.ts'
import type { CompiledPolicySet } from './compiled.ts'
import { fillSlots } from './slots.ts'

export interface ClauseWording { id: string; document: string; documentTitle: string; effectiveFrom: IsoDate | null; heading: string; text: string; reading: string | null; cites: string[]; rules: string[] }

/**
 * The published wording of a clause with its slots filled; undefined where the set has no such clause. Terms are shown in
 * the language they were published in. Without a version the latest is shown.
 */
export function renderClause(policy: CompiledPolicySet, clauseId: string, effectiveFrom?: IsoDate | null): ClauseWording | undefined {
  const found = policy.clause(clauseId, effectiveFrom)
  if (!found) return undefined
  const { clause, document } = found
  return {
    id: clauseId,
    document: document.document,
    documentTitle: document.title,
    effectiveFrom: document.effectiveFrom,
    heading: clause.heading,
    text: fillSlots(clause.text, clause.params).text,
    reading: clause.reading === undefined ? null : fillSlots(clause.reading, clause.params).text,
    cites: clause.cites,
    rules: clause.rules,
  }
}
