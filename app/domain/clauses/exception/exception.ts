import { isRecord, listOf, name, oneOf, record } from '../../kernel/shape.ts'
import type { Check } from '../../kernel/shape.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

/** What takes other clauses out of force for a case: those named, or every clause by which the request could be refused. */
export interface ExceptionParams { lifts: string[] | { every: 'refusal' }; when: Cases }
export interface Exception { lifts(clauseId: string): boolean; liftsEveryRefusal: boolean; when: CompiledCases }

const names = listOf(name, 1)
const every = record({ every: oneOf(['refusal']) })
const lifts: Check = (value, path, issues) => (isRecord(value) ? every : names)(value, path, issues)

export const exceptionKind: ClauseKind<ExceptionParams, Exception> = {
  params: record({ lifts, when: casesShape }),
  compile: (params, { trait, clauseId }) => {
    const named = new Set(Array.isArray(params.lifts) ? params.lifts.map(clauseId) : [])
    return { lifts: (id) => named.has(id), liftsEveryRefusal: !Array.isArray(params.lifts), when: compileCases(params.when, trait) }
  },
}
