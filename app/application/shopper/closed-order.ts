import type { ShelvedPolicy } from '../policy-shelf.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { ProblemCode } from './problems.ts'

/** Why nothing can be asked for on an order as a whole; null where it can. */
export function closedBecause(order: StoredOrder, policy: ShelvedPolicy | null): Extract<ProblemCode, 'canceled' | 'not-read' | 'too-long' | 'no-terms'> | null {
  if (order.cancelledAt !== null) return 'canceled'
  if (!order.complete) return order.unread ? 'not-read' : 'too-long'
  return policy ? null : 'no-terms'
}
