import { currentTotalPrice, fulfillmentStatus, returnsOf, subtotal, totalPrice, totalReceived, totalRefunded, totalShipping, totalTax } from '../../state/derive-order.ts'
import { financialStatus, outstanding } from '../../state/outstanding.ts'
import { returnStatus } from '../../state/derive-return.ts'
import { gid } from '../../state/gid.ts'
import type { Money, Order, ShopState } from '../../state/model.ts'
import { subtract } from '../../state/money.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import type { Node } from '../resolve-field.ts'
import { search } from '../search.ts'
import { suggestedRefund } from '../suggested-refund.ts'
import type { SuggestedRefundArgs } from '../suggested-refund.ts'
import { agreementNode, agreementsOf } from './agreement.ts'
import { addressNode, customerNode, purchasingCompanyNode } from './customer.ts'
import { fulfillmentNode } from './fulfillment.ts'
import { fulfillmentOrderNode, fulfillmentOrders } from './fulfillment-order.ts'
import { lineItemNode } from './line-item.ts'
import { moneyBag } from './money.ts'
import { refundNode } from './refund.ts'
import { returnNode } from './return.ts'
import { transactionNode } from './transaction.ts'

interface First { first?: number | null }

/** Order. */
export function orderNode(state: ShopState, order: Order): Node {
  const customer = state.customers.find((each) => each.id === order.customerId)
  const company = state.companies.find((each) => each.id === order.companyId)
  const bag = (amount: Money) => moneyBag(amount, order)
  return {
    __typename: 'Order',
    id: gid('Order', order.id),
    legacyResourceId: String(order.id),
    name: order.name,
    createdAt: order.createdAt,
    processedAt: order.processedAt,
    updatedAt: order.updatedAt,
    cancelledAt: order.cancelledAt,
    closedAt: order.closedAt,
    closed: order.closedAt !== null,
    email: order.email,
    customerLocale: order.customerLocale,
    note: order.note,
    tags: [...order.tags].sort(),
    test: false,
    taxesIncluded: order.taxesIncluded,
    currencyCode: order.currency,
    presentmentCurrencyCode: order.presentmentCurrency,
    customAttributes: order.customAttributes.map((each) => ({ __typename: 'Attribute', ...each })),
    subtotalLineItemsQuantity: () => order.lineItems.reduce((sum, line) => sum + (line.isGiftCard ? 0 : line.quantity), 0),
    displayFulfillmentStatus: () => fulfillmentStatus(order),
    displayFinancialStatus: () => financialStatus(state, order),
    returnStatus: () => returnStatus(state, order),
    customer: () => (customer ? customerNode(state, customer) : null),
    purchasingEntity: () => (company ? purchasingCompanyNode(company) : customer ? customerNode(state, customer) : null),
    shippingAddress: addressNode(order.shippingAddress),
    billingAddress: addressNode(order.billingAddress),
    // The sandbox sells through the online store alone.
    sourceName: 'web',
    subtotalPriceSet: () => bag(subtotal(order)),
    totalShippingPriceSet: () => bag(totalShipping(order)),
    totalTaxSet: () => bag(totalTax(order)),
    totalPriceSet: () => bag(totalPrice(order)),
    currentTotalPriceSet: () => bag(currentTotalPrice(state, order)),
    totalReceivedSet: () => bag(totalReceived(order)),
    totalRefundedSet: () => bag(totalRefunded(order)),
    netPaymentSet: () => bag(subtract(totalReceived(order), totalRefunded(order))),
    totalOutstandingSet: () => bag(outstanding(state, order)),
    suggestedRefund: (args: SuggestedRefundArgs) => suggestedRefund(state, order, args),
    agreements: (args: ConnectionArgs) => listConnection(agreementsOf(order), args, (agreement) => agreementNode(state, order, agreement)),
    lineItems: (args: ConnectionArgs) => listConnection(order.lineItems, args, (line) => lineItemNode(state, order, line)),
    fulfillmentOrders: (args: ConnectionArgs) => listConnection(fulfillmentOrders(order), args, (group) => fulfillmentOrderNode(state, order, group)),
    fulfillments: ({ first, query }: First & { query?: string | null }) => search(order.fulfillments, query, 'fulfillments', { created_at: (each) => [each.createdAt], updated_at: (each) => [each.updatedAt] }).slice(0, first ?? undefined).map((each) => fulfillmentNode(state, order, each)),
    returns: (args: ConnectionArgs & { query?: string | null }) => listConnection(search(returnsOf(state, order), args.query, 'returns', { id: (each) => [each.id], status: (each) => [each.status] }), args, (each) => returnNode(state, each)),
    refunds: ({ first }: First) => state.refunds.filter((each) => each.orderId === order.id).slice(0, first ?? undefined).map((each) => refundNode(state, order, each)),
    transactions: ({ first }: First) => order.transactions.slice(0, first ?? undefined).map((each) => transactionNode(state, order, each)),
  }
}
