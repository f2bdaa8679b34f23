import { flag, nullable, oneOf, record, text } from '../../kernel/shape.ts'
import { toMinor } from '../../kernel/money.ts'
import type { Money } from '../../kernel/money.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

/** What is taken off a refund. `tariff` is a decimal string in the policy's currency; null where a person sets the sum. */
export interface DeductionParams { deduction: 'missing-gift-box' | 'missing-certificate' | 'diminished-value'; tariff: string | null; atLeast: boolean; when: Cases }
export interface DeductionClause { deduction: DeductionParams['deduction']; tariff: Money | null; atLeast: boolean; when: CompiledCases }

export const deductionKind: ClauseKind<DeductionParams, DeductionClause> = {
  params: record({ deduction: oneOf(['missing-gift-box', 'missing-certificate', 'diminished-value']), tariff: nullable(text), atLeast: flag, when: casesShape }),
  operands: ({ deduction }) => ({ deduction }),
  compile: ({ deduction, tariff, atLeast, when }, { trait, currency }) => ({
    deduction,
    tariff: tariff === null ? null : { amount: toMinor(tariff, currency), currency },
    atLeast,
    when: compileCases(when, trait),
  }),
}
