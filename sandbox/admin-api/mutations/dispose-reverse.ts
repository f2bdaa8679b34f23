import { numberOf } from '../../state/gid.ts'
import { disposePayload } from '../../webhooks/payloads-of-settlement.ts'
import { Refused, invalidGlobalId, refuse } from '../errors.ts'
import { orderOf } from '../nodes/return.ts'
import { reverseLineNode } from '../nodes/reverse-fulfillment-order.ts'
import type { Context, Node } from '../resolve-field.ts'
import { dispose } from './dispose.ts'
import type { DispositionInput } from './dispose.ts'

/** reverseFulfillmentOrderDispose: "Disposes reverse fulfillment order line items." Nothing of the return is processed by it. */
export function reverseFulfillmentOrderDispose({ dispositionInputs }: { dispositionInputs: DispositionInput[] }, context: Context): Node {
  const answer = (reverseFulfillmentOrderLineItems: Node[] | null, userErrors: Node[] = []): Node => ({ __typename: 'ReverseFulfillmentOrderDisposePayload', reverseFulfillmentOrderLineItems, userErrors })
  try {
    const ids = context.change((state, emit) => dispositionInputs.map((input, index) => {
      const field = ['dispositionInputs', String(index)]
      const id = numberOf('ReverseFulfillmentOrderLineItem', input.reverseFulfillmentOrderLineItemId)
      if (id === null) throw invalidGlobalId(input.reverseFulfillmentOrderLineItemId)
      const found = state.returns.find((each) => each.reverseFulfillmentOrders.some((reverse) => reverse.lineItems.some((one) => one.id === id)))
      const item = found?.reverseFulfillmentOrders.flatMap((reverse) => reverse.lineItems).find((one) => one.id === id)
      if (!found || !item) throw refuse('NOT_FOUND', [...field, 'reverseFulfillmentOrderLineItemId'], 'Reverse fulfillment order line item not found.')
      const line = found.lineItems.find((one) => one.fulfillmentLineItemId === item.fulfillmentLineItemId)
      for (const reverse of dispose(state, found, line, { quantity: input.quantity, dispositions: [input] }, field)) emit('reverse_fulfillment_orders/dispose', disposePayload(found, reverse))
      return id
    }))
    const state = context.state()
    return answer(state.returns.flatMap((each) => each.reverseFulfillmentOrders.flatMap((reverse) => reverse.lineItems).filter((one) => ids.includes(one.id)).map((one) => reverseLineNode(state, orderOf(state, each), one))))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return answer(null, error.userErrors.map((each) => ({ __typename: 'ReturnUserError', ...each })))
  }
}
