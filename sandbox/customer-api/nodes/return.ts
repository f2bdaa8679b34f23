import { listConnection } from '../../admin-api/connection.ts'
import type { ConnectionArgs } from '../../admin-api/connection.ts'
import { reasonDefinitions, reasonNode } from '../../admin-api/reasons.ts'
import type { Node } from '../../admin-api/resolve-field.ts'
import { orderLineOf } from '../../state/derive-return.ts'
import { gid } from '../../state/gid.ts'
import type { Order, Return } from '../../state/model.ts'
import type { CustomerApiContext } from '../context.ts'
import { lineItemNode } from './line-item.ts'

/** Return, without its fees and decisions: those the customer API does not tell. */
export function returnNode(context: CustomerApiContext, order: Order, each: Return): Node {
  return {
    __typename: 'Return',
    id: gid('Return', each.id),
    name: each.name,
    status: each.status,
    createdAt: each.createdAt,
    closedAt: each.closedAt,
    updatedAt: each.closedAt ?? each.requestApprovedAt ?? each.createdAt,
    returnLineItemsCount: { __typename: 'Count', count: each.lineItems.length, precision: 'EXACT' },
    exchangeLineItems: (args: ConnectionArgs) => listConnection(each.exchangeLineItems, args, (line) => ({
      __typename: 'ExchangeLineItem', id: gid('ExchangeLineItem', line.id), quantity: line.quantity, productId: gid('Product', line.productId), variantId: gid('ProductVariant', line.variantId), title: line.title, variantTitle: line.variantTitle, variantSku: line.sku, productHasOnlyDefaultVariant: line.variantTitle === null,
    })),
    reverseDeliveries: (args: ConnectionArgs) => listConnection(each.reverseFulfillmentOrders.flatMap((reverse) => reverse.reverseDeliveries), args, (delivery) => ({
      __typename: 'ReverseDelivery', id: gid('ReverseDelivery', delivery.id), customerGeneratedLabel: false,
      deliverable: {
        __typename: 'ReverseDeliveryShippingDeliverable',
        label: delivery.label && { __typename: 'ReverseDeliveryLabel', ...delivery.label },
        tracking: delivery.tracking && { __typename: 'ReverseDeliveryTracking', carrierName: null, trackingNumber: delivery.tracking.number, trackingUrl: delivery.tracking.url },
      },
    })),
    returnLineItems: (args: ConnectionArgs) => listConnection(each.lineItems, args, (line) => {
      const reason = reasonDefinitions.find((one) => one.id === line.reasonDefinitionId)
      return {
        __typename: 'ReturnLineItem', id: gid('ReturnLineItem', line.id), quantity: line.quantity, returnReasonDefinition: reason ? reasonNode(reason) : null,
        lineItem: () => {
          const found = orderLineOf(order, line.fulfillmentLineItemId)
          if (!found) throw new Error(`Return line ${line.id} names no fulfilment line of order ${order.name}.`)
          return lineItemNode(context, order, found.line)
        },
      }
    }),
  }
}
