import { isRecord, listOf, name, oneOf, record } from '../../kernel/shape.ts'
import type { Check } from '../../kernel/shape.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

/** What takes other clauses out of force for a case: those named, every clause by which the request could be refused, or those of a weaker tier: all of them, or only those by which its time is over. */
export interface ExceptionParams { lifts: string[] | { every: 'refusal' } | { every: 'weaker-term' | 'weaker-time-limit' }; when: Cases }
/** What an exception looks at of a clause. `refuses`: it can rule a request out; `onlyTime`: it speaks of nothing but time that has run out. */
export interface Liftable { id: string; tier: number; refuses: boolean; onlyTime: boolean }
export interface Exception { lifts(clause: Liftable): boolean; liftsEveryRefusal: boolean; when: CompiledCases }

const names = listOf(name, 1)
const every = record({ every: oneOf(['refusal', 'weaker-term', 'weaker-time-limit']) })
const lifts: Check = (value, path, issues) => (isRecord(value) ? every : names)(value, path, issues)

export const exceptionKind: ClauseKind<ExceptionParams, Exception> = {
  params: record({ lifts, when: casesShape }),
  compile: ({ lifts: lifted, when }, { trait, clauseId, tier }) => {
    const named = new Set(Array.isArray(lifted) ? lifted.map(clauseId) : [])
    const every = Array.isArray(lifted) ? null : lifted.every
    const weaker = (clause: Liftable) => clause.tier > tier && (every === 'weaker-term' || (every === 'weaker-time-limit' && clause.onlyTime))
    // That nothing refuses a request doesn't mend what can't be repaired: a remedy is reopened by name alone.
    return { lifts: (clause) => named.has(clause.id) || (clause.refuses && (every === 'refusal' || weaker(clause))), liftsEveryRefusal: every === 'refusal', when: compileCases(when, trait) }
  },
}
