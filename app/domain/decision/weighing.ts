import type { CaseFile, Tri } from '../clauses/case-file.ts'
import type { Finding, Outcome } from '../clauses/finding.ts'
import type { ClauseKindName } from '../clauses/registry.ts'
import { toIsoDate } from '../kernel/time/day.ts'
import type { EpochDay, IsoDate } from '../kernel/time/day.ts'
import type { CompiledClause, GoodsPlan } from '../policy/compiled.ts'
import type { Explanation, Operand } from './decision.ts'

/** A case being decided: what is weighed of its goods on its ground, and what has been found so far. */
export interface Weighing {
  file: CaseFile
  plan: GoodsPlan
  /** Each at its clause's place; null where only the verdict is wanted. */
  findings: Array<Finding | undefined> | null
}

/** Why a request can't go ahead. `merits`: for what is wrong or not wrong with the goods, not on a formal ground. */
export interface Blocker { clause: string; rules: string[]; merits: boolean; missing: readonly string[] }

/** What came of a clause's condition, as a finding has it. */
export const outcomeOf: Record<Tri, Outcome> = { yes: 'met', no: 'not-met', unknown: 'undetermined' }

const noOperands: Record<string, Operand> = Object.freeze({})

/** Whether a clause that is about these goods is about this case as well; one that isn't is noted so. */
export function fits(weighing: Weighing, clause: CompiledClause): boolean {
  if (clause.condition === null || clause.condition(weighing.file)) return true
  note(weighing, clause, 'not-applicable', 'other-case')
  return false
}

/** The clauses of a kind that are about this case; the others are noted as not applicable. */
export function fitting<K extends ClauseKindName>(weighing: Weighing, kind: K): CompiledClause<K>[] {
  const clauses = weighing.plan[kind] as CompiledClause<K>[]
  return clauses.length === 0 ? clauses : clauses.filter((clause) => fits(weighing, clause as CompiledClause))
}

/** Notes what weighing a clause came to, where its own operands say all: such a finding is made once for each code. */
export function note(weighing: Weighing, clause: CompiledClause, outcome: Outcome, code: string): void {
  if (weighing.findings === null) return
  let finding = clause.said.get(code)
  if (finding === undefined) clause.said.set(code, (finding = { clause: clause.id, rules: clause.rules, outcome, code, args: clause.operands }))
  weighing.findings[clause.place] = finding
}

/** Notes a finding whose operands are the case's. */
export function noteOf(weighing: Weighing, clause: CompiledClause, outcome: Outcome, code: string, args: Record<string, Operand>): void {
  if (weighing.findings !== null) weighing.findings[clause.place] = { clause: clause.id, rules: clause.rules, outcome, code, args }
}

export const isoOrNull = (day: EpochDay | null): IsoDate | null => (day === null ? null : toIsoDate(day))

/** Each entry of several lists once, in the order of first mention. A list alone is given as it is. */
export function union(lists: ReadonlyArray<readonly string[]>): string[] {
  if (lists.length === 1) return lists[0] as string[]
  const all: string[] = []
  for (const list of lists) for (const one of list) if (!all.includes(one)) all.push(one)
  return all
}

export const explained = (code: string, args: Record<string, Operand> = noOperands): Explanation => ({ code, args })
