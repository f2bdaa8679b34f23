import { isRecord, listOf, name, oneOf, record } from '../../kernel/shape.ts'
import type { Check } from '../../kernel/shape.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

/** What takes other clauses out of force for a case: those named, every clause by which the request could be refused, or those of a weaker tier. */
export interface ExceptionParams { lifts: string[] | { every: 'refusal' } | { every: 'weaker-term' }; when: Cases }
export interface Exception { lifts(clause: { id: string; tier: number }): boolean; liftsEveryRefusal: boolean; when: CompiledCases }

const names = listOf(name, 1)
const every = record({ every: oneOf(['refusal', 'weaker-term']) })
const lifts: Check = (value, path, issues) => (isRecord(value) ? every : names)(value, path, issues)

export const exceptionKind: ClauseKind<ExceptionParams, Exception> = {
  params: record({ lifts, when: casesShape }),
  compile: ({ lifts: lifted, when }, { trait, clauseId, tier }) => {
    const named = new Set(Array.isArray(lifted) ? lifted.map(clauseId) : [])
    const everyRefusal = !Array.isArray(lifted) && lifted.every === 'refusal'
    const weaker = !Array.isArray(lifted) && lifted.every === 'weaker-term'
    return { lifts: (clause) => everyRefusal || (weaker && clause.tier > tier) || named.has(clause.id), liftsEveryRefusal: everyRefusal, when: compileCases(when, trait) }
  },
}
