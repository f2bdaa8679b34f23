import { flag, optional, record } from '../../kernel/shape.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

/** What rules a request out. */
export interface ExclusionParams {
  when: Cases
  /** The right itself hangs on it and no later step would ask, so that the question must be put before any answer. */
  askFirst?: boolean
}
/** `ends`: the rights whose being over it speaks of. */
export interface Exclusion { when: CompiledCases; askFirst: boolean; ends: string[] }

/** Whether an exclusion comes to nothing but that the time of a right has run out: each of its alternatives asks for that. */
export const isTimeLimit = ({ when }: ExclusionParams): boolean => when.every((all) => all.some((one) => 'over' in one))

export const exclusionKind: ClauseKind<ExclusionParams, Exclusion> = {
  params: record({ when: casesShape, askFirst: optional(flag) }),
  compile: ({ when, askFirst }, { trait }) => ({ when: compileCases(when, trait), askFirst: askFirst ?? false, ends: when.flat().flatMap((one) => ('over' in one ? [one.over] : [])) }),
}
