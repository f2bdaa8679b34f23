import { gid } from '../../state/gid.ts'
import type { Money, ShopState } from '../../state/model.ts'
import { add, share, subtract, times, zero } from '../../state/money.ts'
import type { DraftOrder } from '../../state/settlement-model.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import { findVariant } from '../mutations/stock.ts'
import type { Node } from '../resolve-field.ts'
import { addressNode, customerNode } from './customer.ts'
import { moneyBag } from './money.ts'
import { orderNode } from './order.ts'
import { productNode, variantNode } from './product.ts'

/** DraftOrder; `order`: "The order that was created from the draft order." */
export function draftOrderNode(state: ShopState, draft: DraftOrder): Node {
  const customer = state.customers.find((each) => each.id === draft.customerId)
  const order = state.orders.find((each) => each.id === draft.orderId)
  const bag = (amount: Money) => moneyBag(amount, { currency: state.shop.currency, presentmentCurrency: draft.presentmentCurrency })
  const lines = add(...draft.lineItems.map((line) => times(line.unitPrice, line.quantity)))
  const discount = draft.discount ? share(lines, 0, draft.discount.percent, 100) : zero
  return {
    __typename: 'DraftOrder',
    id: gid('DraftOrder', draft.id),
    legacyResourceId: String(draft.id),
    name: draft.name,
    status: draft.status,
    ready: true,
    createdAt: draft.createdAt,
    updatedAt: draft.updatedAt,
    completedAt: draft.completedAt,
    email: draft.email,
    note2: draft.note,
    tags: [...draft.tags].sort(),
    currencyCode: state.shop.currency,
    presentmentCurrencyCode: draft.presentmentCurrency,
    taxesIncluded: true,
    customAttributes: draft.customAttributes.map((each) => ({ __typename: 'Attribute', ...each })),
    customer: () => (customer ? customerNode(state, customer) : null),
    purchasingEntity: () => (customer ? customerNode(state, customer) : null),
    order: () => (order ? orderNode(state, order) : null),
    shippingAddress: addressNode(draft.shippingAddress),
    billingAddress: addressNode(draft.billingAddress),
    totalLineItemsPriceSet: bag(lines),
    totalDiscountsSet: bag(discount),
    subtotalPriceSet: bag(subtract(lines, discount)),
    totalPriceSet: bag(subtract(lines, discount)),
    totalQuantityOfLineItems: draft.lineItems.reduce((sum, line) => sum + line.quantity, 0),
    lineItems: (args: ConnectionArgs) => listConnection(draft.lineItems, args, (line) => {
      const found = findVariant(state, line.variantId)
      return {
        __typename: 'DraftOrderLineItem', id: gid('DraftOrderLineItem', line.id), title: line.title, variantTitle: line.variantTitle, quantity: line.quantity, custom: line.variantId === null, requiresShipping: line.requiresShipping,
        originalUnitPriceSet: bag(line.unitPrice), originalTotalSet: bag(times(line.unitPrice, line.quantity)),
        product: () => found && productNode(state, found.product), variant: () => found && variantNode(state, found.product, found.variant),
      }
    }),
  }
}
