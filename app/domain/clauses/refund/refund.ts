import { flag, oneOf, optional, record, wholeNumber } from '../../kernel/shape.ts'
import type { ClauseKind } from '../kind.ts'

/** How money goes back. Each clause says a part of it; together they make the whole. */
export interface RefundParams {
  method?: 'original-payment-method'
  payee?: 'purchaser'
  includesOutboundShipping?: boolean
  gate?: 'goods-or-proof-of-dispatch' | 'goods-received' | 'none'
  /** The restocking fee: what is kept of the price of the pieces that are refunded, in whole percent. */
  restockingFeePercent?: number
}

export const refundKind: ClauseKind<RefundParams, RefundParams> = {
  params: record({
    method: optional(oneOf(['original-payment-method'])),
    payee: optional(oneOf(['purchaser'])),
    includesOutboundShipping: optional(flag),
    gate: optional(oneOf(['goods-or-proof-of-dispatch', 'goods-received', 'none'])),
    restockingFeePercent: optional(wholeNumber(1, 100)),
  }),
  compile: (params) => params,
}
