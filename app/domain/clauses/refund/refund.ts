import { flag, oneOf, optional, record } from '../../kernel/shape.ts'
import type { ClauseKind } from '../kind.ts'

/** How money goes back. Each clause says a part of it; together they make the whole. */
export interface RefundParams {
  method?: 'original-payment-method'
  payee?: 'purchaser'
  includesOutboundShipping?: boolean
  gate?: 'goods-or-proof-of-dispatch' | 'goods-received' | 'none'
}

export const refundKind: ClauseKind<RefundParams, RefundParams> = {
  params: record({
    method: optional(oneOf(['original-payment-method'])),
    payee: optional(oneOf(['purchaser'])),
    includesOutboundShipping: optional(flag),
    gate: optional(oneOf(['goods-or-proof-of-dispatch', 'goods-received', 'none'])),
  }),
  compile: (params) => params,
}
