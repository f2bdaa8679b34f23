import type { Payments } from '../../domain/claim/state.ts'
import type { DecisionRequest } from '../../domain/decision/request.ts'
import { isOffShop } from './off-shop-order.ts'

/** Where money for lines of an order can go back; a line about a piece that replaces another was decided on the order that paid for the first. */
export function paymentsOf(orderId: string, requests: Array<Pick<DecisionRequest, 'order'>>): Payments {
  if (isOffShop(orderId)) return 'outside'
  return requests.some(({ order }) => order.id !== orderId) ? 'replaced-order' : 'order'
}
