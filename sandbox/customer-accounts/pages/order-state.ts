import type { Order, ShopState } from '../../state/model.ts'
import { fulfillmentStatus } from '../../state/derive-order.ts'
import { returnStatus } from '../../state/derive-return.ts'
import type { WordKey } from '../words.ts'

export interface OrderState { word: WordKey; /** When it came about, ISO 8601. */ since: string }

/** Where an order stands, as its customer would put it. */
export function orderState(state: ShopState, order: Order): OrderState {
  if (order.cancelledAt) return { word: 'stateCancelled', since: order.cancelledAt }
  const returns = state.returns.filter((each) => each.orderId === order.id)
  const latest = returns.map((each) => each.closedAt ?? each.requestApprovedAt ?? each.createdAt).sort().at(-1) ?? order.processedAt
  const status = returnStatus(state, order)
  if (status === 'RETURN_REQUESTED') return { word: 'stateReturnRequested', since: latest }
  if (status === 'IN_PROGRESS' || status === 'INSPECTION_COMPLETE') return { word: 'stateReturnInProgress', since: latest }
  if (status === 'RETURNED') return { word: 'stateReturned', since: latest }
  const shipped = fulfillmentStatus(order)
  const parcels = order.fulfillments.filter((each) => each.status === 'SUCCESS')
  const last = parcels.map((each) => each.deliveredAt ?? each.updatedAt).sort().at(-1) ?? order.processedAt
  if (shipped === 'UNFULFILLED') return { word: 'stateConfirmed', since: order.processedAt }
  if (shipped === 'PARTIALLY_FULFILLED') return { word: 'statePartlyShipped', since: last }
  return parcels.every((each) => each.deliveredAt) ? { word: 'stateDelivered', since: last } : { word: 'stateShipped', since: last }
}
