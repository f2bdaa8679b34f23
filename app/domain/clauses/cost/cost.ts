import { flag, name, oneOf, optional, record } from '../../kernel/shape.ts'
import { length } from '../../kernel/time/length.ts'
import type { Length } from '../../kernel/time/length.ts'
import { ageShape, compileAge } from '../age.ts'
import type { Age } from '../age.ts'
import type { CaseFile } from '../case-file.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

export const costNames = ['claim-costs', 'expert-assessment'] as const
export type CostName = (typeof costNames)[number]

/** Who bears what a claim costs beside sending the goods in, and by when it is asked for and paid back. */
export interface CostParams {
  cost: CostName
  paidBy: 'customer' | 'merchant'
  /** Only where the request isn't refused. */
  ifApproved?: boolean
  /** The last day on which it can be asked for, counted from the end of a right's period. */
  askBy?: { right: string; length: Length }
  /** The last day of paying it back, counted from the notice. */
  payBy?: { length: Length }
  /** Only for a purchase of that age on the day of the notice. */
  age?: Age
  when?: Cases
}
export interface Cost extends Omit<CostParams, 'when' | 'age'> { isOfAge(file: CaseFile): boolean; when: CompiledCases | null }

export const costKind: ClauseKind<CostParams, Cost> = {
  params: record({
    cost: oneOf(costNames),
    paidBy: oneOf(['customer', 'merchant']),
    ifApproved: optional(flag),
    askBy: optional(record({ right: name, length })),
    payBy: optional(record({ length })),
    age: optional(ageShape),
    when: optional(casesShape),
  }),
  operands: ({ cost }) => ({ cost }),
  compile: ({ when, age, ...params }, { trait }) => ({ ...params, isOfAge: compileAge(age), when: when ? compileCases(when, trait) : null }),
}
