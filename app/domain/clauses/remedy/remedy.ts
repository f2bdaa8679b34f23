import { flag, listOf, name, oneOf, optional, record } from '../../kernel/shape.ts'
import { remedyKinds } from '../ask.ts'
import type { RemedyKind } from '../ask.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

/** What a clause says of remedies. */
export interface RemedyParams {
  remedies: RemedyKind[]
  /** `offers`: open unless its case is known not to hold or something closes it. `opens`: open once the case is known to hold. `closes`: shut when it holds. */
  effect: 'offers' | 'opens' | 'closes'
  /** The right it belongs to: when that one's period is over, the remedy is gone with it. */
  right?: string
  when?: Cases
  /** Stands even where the request is refused: what is offered for goods that the terms don't cover. */
  outsideCover?: boolean
}
export interface RemedyClause { speaksOf(kind: RemedyKind): boolean; effect: RemedyParams['effect']; right: string | null; when: CompiledCases | null; outsideCover: boolean }

export const remedyKind: ClauseKind<RemedyParams, RemedyClause> = {
  params: record({ remedies: listOf(oneOf(remedyKinds), 1), effect: oneOf(['offers', 'opens', 'closes']), right: optional(name), when: optional(casesShape), outsideCover: optional(flag) }),
  operands: ({ remedies }) => ({ remedies: remedies.join(' ') }),
  compile: ({ remedies, effect, right, when, outsideCover }, { trait }) => ({ speaksOf: (kind) => remedies.includes(kind), effect, right: right ?? null, when: when ? compileCases(when, trait) : null, outsideCover: outsideCover ?? false }),
}
