import { Refused, invalidGlobalId, refuse } from '../admin-api/errors.ts'
import type { UserError } from '../admin-api/errors.ts'
import { newReturn } from '../admin-api/mutations/new-return.ts'
import type { LineInput } from '../admin-api/mutations/new-return.ts'
import { touch } from '../admin-api/mutations/perform.ts'
import type { Node } from '../admin-api/resolve-field.ts'
import { fulfilledLines } from '../state/derive-order.ts'
import { returnableQuantity } from '../state/derive-return.ts'
import { gid, numberOf } from '../state/gid.ts'
import type { Order, ShopState } from '../state/model.ts'
import { returnPayload } from '../webhooks/payloads.ts'
import { domainOf, orderById, stateOf } from './context.ts'
import type { CustomerApiContext } from './context.ts'
import { returnNode } from './nodes/return.ts'

interface RequestedLine { lineItemId: string; quantity: number; returnReasonDefinitionId?: string | null; customerNote?: string | null }

/** orderRequestReturn: "Request a new return on behalf of a customer." It is requested; the merchant approves or declines it. */
export function orderRequestReturn({ orderId, requestedLineItems }: { orderId: string; requestedLineItems: RequestedLine[] }, context: CustomerApiContext): Node {
  try {
    const own = orderById(context, orderId)
    if (!own) throw refuse('NOT_FOUND', ['orderId'], 'Order not found.')
    const id = context.accounts.platform.change(domainOf(context), (state, emit) => {
      const order = state.orders.find((each) => each.id === own.id)
      if (!order) throw refuse('NOT_FOUND', ['orderId'], 'Order not found.')
      const { made } = newReturn(state, { orderId, returnLineItems: fromParcels(state, order, requestedLineItems) }, 'input', 'REQUESTED')
      emit('returns/request', returnPayload(state, made))
      touch(state, order, emit)
      return made.id
    })
    const made = stateOf(context).returns.find((each) => each.id === id)
    const order = orderById(context, orderId)
    return { __typename: 'OrderRequestReturnPayload', return: made && order ? returnNode(context, order, made) : null, userErrors: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { __typename: 'OrderRequestReturnPayload', return: null, userErrors: error.userErrors.map((each) => ({ __typename: 'ReturnUserError', ...each })) }
  }
}

/** Order lines as the fulfilment lines that a return names; the parcels that came first go back first. */
function fromParcels(state: ShopState, order: Order, requested: RequestedLine[]): LineInput[] {
  if (!requested.length) throw refuse('BLANK', ['requestedLineItems'], "Requested line items can't be blank.")
  const errors: UserError[] = []
  const taken = new Map<number, number>()
  const lines = requested.flatMap((each, index) => {
    const wrong = (code: string, name: string, message: string) => { errors.push({ code, field: ['requestedLineItems', String(index), name], message }); return [] }
    const number = numberOf('LineItem', each.lineItemId)
    if (number === null) throw invalidGlobalId(each.lineItemId)
    if (!order.lineItems.some((line) => line.id === number)) return wrong('NOT_FOUND', 'lineItemId', 'Line item not found on this order.')
    if (each.quantity <= 0) return wrong('GREATER_THAN', 'quantity', 'Quantity must be greater than 0.')
    if ((each.customerNote ?? '').length > 300) return wrong('TOO_LONG', 'customerNote', 'Customer note is too long (maximum is 300 characters).')
    let left = each.quantity
    const inputs = fulfilledLines(order, number).flatMap((fulfilled): LineInput[] => {
      const quantity = Math.min(left, returnableQuantity(state, order, fulfilled) - (taken.get(fulfilled.id) ?? 0))
      if (quantity <= 0) return []
      left -= quantity
      taken.set(fulfilled.id, (taken.get(fulfilled.id) ?? 0) + quantity)
      return [{ fulfillmentLineItemId: gid('FulfillmentLineItem', fulfilled.id), quantity, returnReasonDefinitionId: each.returnReasonDefinitionId ?? null, customerNote: each.customerNote ?? null }]
    })
    return left > 0 ? wrong('INVALID', 'quantity', `Quantity exceeds the quantity that can be returned (${each.quantity - left}).`) : inputs
  })
  if (errors.length) throw new Refused(errors)
  return lines
}
