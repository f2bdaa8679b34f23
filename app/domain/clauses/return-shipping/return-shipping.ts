import { flag, oneOf, optional, record, text } from '../../kernel/shape.ts'
import { toMinor } from '../../kernel/money.ts'
import type { Money } from '../../kernel/money.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

/** Who pays for sending the goods in. */
export interface ReturnShippingParams {
  paidBy: 'customer' | 'merchant'
  /** Only where the request isn't refused. */
  ifApproved?: boolean
  /** The return fee: what is taken off a refund for the way back, once for all that comes back together. A decimal string in the policy's currency; only where the customer pays. */
  fee?: string
  when?: Cases
}
export interface ReturnShipping { paidBy: 'customer' | 'merchant'; ifApproved: boolean; fee: Money | null; when: CompiledCases | null }

export const returnShippingKind: ClauseKind<ReturnShippingParams, ReturnShipping> = {
  params: record({ paidBy: oneOf(['customer', 'merchant']), ifApproved: optional(flag), fee: optional(text), when: optional(casesShape) }),
  compile: ({ paidBy, ifApproved, fee, when }, { trait, currency }) => ({ paidBy, ifApproved: ifApproved ?? false, fee: fee === undefined ? null : { amount: toMinor(fee, currency), currency }, when: when ? compileCases(when, trait) : null }),
}
