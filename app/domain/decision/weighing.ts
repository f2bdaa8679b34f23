import type { CaseFile } from '../clauses/case-file.ts'
import type { ClauseKindName } from '../clauses/registry.ts'
import { toIsoDate } from '../kernel/time/day.ts'
import type { EpochDay, IsoDate } from '../kernel/time/day.ts'
import type { CompiledClause, GroundPlan } from '../policy/compiled.ts'
import type { Explanation, Finding, Operand, Outcome } from './decision.ts'

/** A case being decided: the plan of its ground, and what has been found so far. */
export interface Weighing {
  file: CaseFile
  plan: GroundPlan
  /** Each at its clause's place. */
  findings: Finding[]
}

/** Why a request can't go ahead. `merits`: for what is wrong or not wrong with the goods, not on a formal ground. */
export interface Blocker { clause: string; rules: string[]; merits: boolean; missing: string[] }

/** Clauses of a kind whose traits fit the line; the others are noted as not applicable. A trait that can't be said is not had. */
export function fitting<K extends ClauseKindName>({ file, plan, findings }: Weighing, kind: K): CompiledClause<K>[] {
  return plan[kind].filter((clause) => {
    const fits = (clause.has & ~file.traits.present) === 0 && (clause.lacks & file.traits.present) === 0
    if (!fits) findings[clause.place] = { clause: clause.id, rules: clause.rules, outcome: 'not-applicable', code: 'other-goods', args: {} }
    return fits
  }) as CompiledClause<K>[]
}

export function note(weighing: Weighing, clause: { id: string; place: number; rules: string[] }, outcome: Outcome, code: string, args: Record<string, Operand> = {}): void {
  weighing.findings[clause.place] = { clause: clause.id, rules: clause.rules, outcome, code, args }
}

export const isoOrNull = (day: EpochDay | null): IsoDate | null => (day === null ? null : toIsoDate(day))

/** Each entry once, in the order of first mention. */
export const distinct = (rules: string[]): string[] => [...new Set(rules)]

export const explained = (code: string, args: Record<string, Operand> = {}): Explanation => ({ code, args })
