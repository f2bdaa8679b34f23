import { invalidGlobalId } from '../admin-api/errors.ts'
import type { Node } from '../admin-api/resolve-field.ts'
import { numberOf } from '../state/gid.ts'
import { askingCustomer, orderById, stateOf } from './context.ts'
import type { CustomerApiContext } from './context.ts'
import { customerNode } from './nodes/customer.ts'
import { orderNode } from './nodes/order.ts'
import { returnNode } from './nodes/return.ts'
import { shopNode } from './nodes/shop.ts'

/** QueryRoot, as far as it is asked. */
export const queryRoot: Node = {
  customer: (_: unknown, context: CustomerApiContext) => customerNode(context),
  order: ({ id }: { id: string }, context: CustomerApiContext) => {
    const order = orderById(context, id)
    return order && orderNode(context, order)
  },
  return: ({ id }: { id: string }, context: CustomerApiContext) => {
    const number = numberOf('Return', id)
    if (number === null) throw invalidGlobalId(id)
    const state = stateOf(context)
    const found = state.returns.find((each) => each.id === number)
    const order = state.orders.find((each) => each.id === found?.orderId && each.customerId === askingCustomer(context).id)
    return found && order ? returnNode(context, order, found) : null
  },
  shop: (_: unknown, context: CustomerApiContext) => shopNode(stateOf(context).shop),
}
