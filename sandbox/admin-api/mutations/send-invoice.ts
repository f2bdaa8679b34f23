import { nowIso } from '../../state/clock.ts'
import { numberOf } from '../../state/gid.ts'
import { outstanding } from '../../state/outstanding.ts'
import { Refused, invalidGlobalId, notBuilt, refuse } from '../errors.ts'
import { orderNode } from '../nodes/order.ts'
import type { Context, Node } from '../resolve-field.ts'

const code = 'ORDER_INVOICE_SEND_UNSUCCESSFUL'

/** orderInvoiceSend: "Sends an email invoice for an Order." Shopify's mail itself is not sent; that it would be is noted. */
export function orderInvoiceSend({ id, email }: { id: string; email?: Record<string, unknown> | null }, context: Context): Node {
  const number = numberOf('Order', id)
  if (number === null) throw invalidGlobalId(id)
  const unread = Object.keys(email ?? {}).filter((name) => name !== 'customMessage')
  if (unread.length) throw notBuilt(`${unread.join(', ')} of an invoice's mail`)
  try {
    context.change((state) => {
      const order = state.orders.find((each) => each.id === number)
      if (!order) throw refuse(code, ['id'], 'Order does not exist')
      const amount = outstanding(state, order)
      if (amount.presentment <= 0) throw refuse(code, null, 'Order has no outstanding balance.')
      if (!order.email) throw refuse(code, null, 'Order has no email to send the invoice to.')
      order.invoices = [...(order.invoices ?? []), { at: nowIso(), amount, message: typeof email?.customMessage === 'string' ? email.customMessage : null }]
    })
    const order = context.state().orders.find((each) => each.id === number)
    return { __typename: 'OrderInvoiceSendPayload', order: order ? orderNode(context.state(), order) : null, userErrors: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { __typename: 'OrderInvoiceSendPayload', order: null, userErrors: error.userErrors.map((each) => ({ __typename: 'OrderInvoiceSendUserError', ...each })) }
  }
}
