import { flag, oneOf, optional, record } from '../../kernel/shape.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

/** Who pays for sending the goods in. `ifApproved`: only where the request isn't refused. */
export interface ReturnShippingParams { paidBy: 'customer' | 'merchant'; ifApproved?: boolean; when?: Cases }
export interface ReturnShipping { paidBy: 'customer' | 'merchant'; ifApproved: boolean; when: CompiledCases | null }

export const returnShippingKind: ClauseKind<ReturnShippingParams, ReturnShipping> = {
  params: record({ paidBy: oneOf(['customer', 'merchant']), ifApproved: optional(flag), when: optional(casesShape) }),
  compile: ({ paidBy, ifApproved, when }, { trait }) => ({ paidBy, ifApproved: ifApproved ?? false, when: when ? compileCases(when, trait) : null }),
}
