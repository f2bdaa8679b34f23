import { connection, listConnection } from '../../admin-api/connection.ts'
import type { ConnectionArgs } from '../../admin-api/connection.ts'
import type { Node } from '../../admin-api/resolve-field.ts'
import { orderKey } from '../../customer-accounts/context.ts'
import { confirmationNumber } from '../../customer-accounts/extension-context.ts'
import { currentTotalPrice, fulfillmentStatus, returnsOf, subtotal, totalRefunded, totalShipping, totalTax } from '../../state/derive-order.ts'
import { financialStatus } from '../../state/outstanding.ts'
import { refundTotal } from '../../state/derive-return.ts'
import { gid } from '../../state/gid.ts'
import type { Money, Order } from '../../state/model.ts'
import { stateOf } from '../context.ts'
import type { CustomerApiContext } from '../context.ts'
import { addressNode, customerNode } from './customer.ts'
import { fulfillmentNode } from './fulfillment.ts'
import { lineItemNode } from './line-item.ts'
import { paidMoney } from './money.ts'
import { returnInformationNode } from './return-information.ts'
import { returnNode } from './return.ts'

type SortedArgs = ConnectionArgs & { sortKey?: string | null }

/** Order, of the customer who asks; "totalPrice: ... minus the amounts for line items that have been returned". */
export function orderNode(context: CustomerApiContext, order: Order): Node {
  const state = stateOf(context)
  const money = (amount: Money) => paidMoney(amount, order)
  const sorted = <T extends { id: number; createdAt: string }>(items: readonly T[], args: SortedArgs, toNode: (item: T) => Node) => connection(items.map((item) => ({ item, id: item.id, place: args.sortKey === 'CREATED_AT' ? item.createdAt : item.id })), args, toNode)
  return {
    __typename: 'Order',
    id: gid('Order', order.id),
    name: order.name,
    number: Number(order.name.replace(/\D/g, '')),
    confirmationNumber: confirmationNumber(order),
    createdAt: order.createdAt,
    processedAt: order.processedAt,
    updatedAt: order.updatedAt,
    cancelledAt: order.cancelledAt,
    currencyCode: order.currency,
    customerLocale: order.customerLocale,
    email: order.email,
    note: order.note,
    edited: order.lineItems.some((line) => line.removedQuantity > 0),
    requiresShipping: order.lineItems.some((line) => line.requiresShipping),
    financialStatus: () => financialStatus(state, order),
    fulfillmentStatus: () => fulfillmentStatus(order),
    statusPageUrl: `${context.accounts.origins.accounts}/${context.handle}/orders/${order.id}?key=${orderKey(context.accounts, context.handle, order.id)}`,
    customer: () => customerNode(context),
    shippingAddress: addressNode(order.shippingAddress, order.id),
    billingAddress: addressNode(order.billingAddress, order.id),
    shippingLine: order.shippingLines[0] ? { __typename: 'ShippingLine', title: order.shippingLines[0].title, handle: null, originalPrice: money(order.shippingLines[0].price) } : null,
    subtotal: () => money(subtotal(order)),
    totalShipping: () => money(totalShipping(order)),
    totalTax: () => money(totalTax(order)),
    totalPrice: () => money(currentTotalPrice(state, order)),
    totalRefunded: () => money(totalRefunded(order)),
    lineItems: (args: ConnectionArgs) => listConnection(order.lineItems, args, (line) => lineItemNode(context, order, line)),
    fulfillments: (args: SortedArgs) => sorted(order.fulfillments, args, (parcel) => fulfillmentNode(context, order, parcel)),
    returns: (args: SortedArgs) => sorted(returnsOf(state, order), args, (each) => returnNode(context, order, each)),
    returnInformation: () => returnInformationNode(context, order),
    refunds: () => state.refunds.filter((each) => each.orderId === order.id).map((refund) => ({
      __typename: 'Refund', id: gid('Refund', refund.id), createdAt: refund.createdAt, updatedAt: refund.createdAt,
      totalRefunded: money(refundTotal(order, refund)), returnName: state.returns.find((each) => each.id === refund.returnId)?.name ?? null,
    })),
  }
}
