import { oneOf, record } from '../../kernel/shape.ts'
import type { CaseFile } from '../case-file.ts'
import type { ClauseKind } from '../kind.ts'

/** To whom the terms give rights at all. */
export interface CoverageParams { buyer: 'consumer' | 'business' }
export interface Coverage { holds(file: CaseFile): boolean }

export const coverageKind: ClauseKind<CoverageParams, Coverage> = {
  params: record({ buyer: oneOf(['consumer', 'business']) }),
  compile: ({ buyer }) => ({ holds: (file) => file.buyer === buyer }),
}
