import { lineTotal, lineTotalAfterAllDiscounts, currentQuantity, refundableOf, refundableParents, totalShipping, unitsTakenBack } from '../state/derive-order.ts'
import { maximumRefundable } from '../state/derive-return.ts'
import { numberOf } from '../state/gid.ts'
import type { LineItem, Money, Order, ShopState } from '../state/model.ts'
import { add, fromDecimal, share, subtract, zero } from '../state/money.ts'
import { invalidGlobalId, notBuilt } from './errors.ts'
import { moneyBag } from './nodes/money.ts'
import { transactionNode } from './nodes/transaction.ts'
import type { Node } from './resolve-field.ts'

export interface SuggestedRefundArgs {
  refundLineItems?: { lineItemId: string; quantity: number }[] | null
  refundShipping?: boolean | null
  shippingAmount?: unknown
  suggestFullRefund?: boolean | null
  refundDuties?: unknown[] | null
  refundMethodAllocation?: string | null
}

/** Order.suggestedRefund: "A calculated refund suggestion for the order based on specified line items, shipping, and duties." */
export function suggestedRefund(state: ShopState, order: Order, args: SuggestedRefundArgs): Node {
  if (args.refundDuties?.length) throw notBuilt('duties in Order.suggestedRefund')
  const lines = asked(state, order, args)
  const part = (line: LineItem, quantity: number, total: Money) => share(total, unitsTakenBack(state, order, line), quantity, line.quantity)
  const sum = (total: (line: LineItem) => Money) => add(...lines.map(({ line, quantity }) => part(line, quantity, total(line))))
  const subtotal = sum(lineTotalAfterAllDiscounts)
  const tax = sum((line) => add(...line.taxLines.map((each) => each.amount)))
  const shippingLeft = shippingNotRefunded(state, order)
  const presentment = args.shippingAmount === undefined || args.shippingAmount === null ? null : fromDecimal(args.shippingAmount, order.presentmentCurrency)
  const shipping = presentment === null ? (args.refundShipping ? shippingLeft : zero) : { presentment, shop: shippingLeft.presentment ? Math.round((presentment * shippingLeft.shop) / shippingLeft.presentment) : presentment }
  const maximum = maximumRefundable(order)
  const due = add(subtotal, order.taxesIncluded ? zero : tax, shipping)
  const amount = due.presentment > maximum.presentment ? maximum : due
  const toCredit = args.refundMethodAllocation === 'STORE_CREDIT'
  const bag = (money: Money) => moneyBag(money, order)
  return {
    __typename: 'SuggestedRefund',
    amountSet: bag(amount),
    maximumRefundableSet: bag(maximum),
    discountedSubtotalSet: bag(subtotal),
    subtotalSet: bag(sum((line) => lineTotal(line, []))),
    totalTaxSet: bag(tax),
    totalCartDiscountAmountSet: bag(sum((line) => add(...line.discounts.filter((each) => each.kind === 'order').map((each) => each.amount)))),
    totalDutiesSet: bag(zero),
    refundDuties: [],
    shipping: { __typename: 'ShippingRefund', amountSet: bag(shipping), maximumRefundableSet: bag(shippingLeft) },
    suggestedTransactions: toCredit ? [] : suggestTransactions(state, order, amount),
    suggestedRefundMethods: toCredit ? [suggestStoreCredit(order, amount, maximum)] : [],
  }
}

/** Transactions that an amount would go back by, the oldest payment first. */
export function suggestTransactions(state: ShopState, order: Order, amount: Money): Node[] {
  let open = amount
  return refundableParents(order).flatMap((parent) => {
    const left = refundableOf(order, parent)
    const take = open.presentment >= left.presentment ? left : open
    if (take.presentment <= 0) return []
    open = subtract(open, take)
    return [{ __typename: 'SuggestedOrderTransaction', kind: 'SUGGESTED_REFUND', gateway: parent.gateway, formattedGateway: parent.gateway.replaceAll('_', ' '), amountSet: moneyBag(take, order), maximumRefundableSet: moneyBag(left, order), parentTransaction: () => transactionNode(state, order, parent) }]
  })
}

/** SuggestedStoreCreditRefund of a whole amount. */
export function suggestStoreCredit(order: Order, amount: Money, maximum: Money): Node {
  return { __typename: 'SuggestedStoreCreditRefund', amount: moneyBag(amount, order), maximumRefundable: moneyBag(maximum, order), expiresAt: null }
}

function asked(state: ShopState, order: Order, args: SuggestedRefundArgs): { line: LineItem; quantity: number }[] {
  if (args.suggestFullRefund) return order.lineItems.map((line) => ({ line, quantity: currentQuantity(state, order, line) })).filter((each) => each.quantity > 0)
  return (args.refundLineItems ?? []).map((each) => {
    const id = numberOf('LineItem', each.lineItemId)
    if (id === null) throw invalidGlobalId(each.lineItemId)
    const line = order.lineItems.find((one) => one.id === id)
    if (!line) throw new Error(`Order ${order.name} has no line ${each.lineItemId}.`)
    return { line, quantity: each.quantity }
  })
}

/** What of the order's shipping has not gone back yet. */
export function shippingNotRefunded(state: ShopState, order: Order): Money {
  const left = subtract(totalShipping(order), add(...state.refunds.filter((each) => each.orderId === order.id).map((each) => each.shippingAmount)))
  return { shop: Math.max(0, left.shop), presentment: Math.max(0, left.presentment) }
}
