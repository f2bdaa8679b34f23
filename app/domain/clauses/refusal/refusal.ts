import { flag, oneOf, optional, record } from '../../kernel/shape.ts'
import { ageShape, compileAge } from '../age.ts'
import type { Age } from '../age.ts'
import type { CaseFile } from '../case-file.ts'
import type { ClauseKind } from '../kind.ts'

/** What a refusal must carry: always, or by the age of the purchase on the day of the notice. */
export interface RefusalParams {
  requires: 'written-reasons' | 'expert-assessment' | 'named-expert'
  /** Counted from the purchase. */
  age?: Age
  /** Only a refusal for what is wrong or not wrong with the goods, not one on formal grounds. */
  onMeritsOnly?: boolean
}
export interface Refusal { requires: RefusalParams['requires']; onMeritsOnly: boolean; applies(file: CaseFile): boolean }

export const refusalKind: ClauseKind<RefusalParams, Refusal> = {
  params: record({
    requires: oneOf(['written-reasons', 'expert-assessment', 'named-expert']),
    age: optional(ageShape),
    onMeritsOnly: optional(flag),
  }),
  compile: ({ requires, age, onMeritsOnly }) => ({
    requires,
    onMeritsOnly: onMeritsOnly ?? false,
    applies: compileAge(age),
  }),
}
