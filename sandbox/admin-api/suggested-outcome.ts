import { lineTotalAfterAllDiscounts } from '../state/derive-order.ts'
import { maximumRefundable, orderLineOf } from '../state/derive-return.ts'
import { numberOf } from '../state/gid.ts'
import { exchangeTotal } from '../state/outstanding.ts'
import type { Money, Order, Return, ShopState } from '../state/model.ts'
import { add, fromDecimal, percent, share, subtract, zero } from '../state/money.ts'
import { invalidGlobalId, notBuilt } from './errors.ts'
import { moneyBag } from './nodes/money.ts'
import type { Node } from './resolve-field.ts'
import { shippingNotRefunded, suggestStoreCredit, suggestTransactions } from './suggested-refund.ts'

export interface OutcomeArgs {
  returnLineItems: { id: string; quantity: number }[]
  exchangeLineItems: { id: string; quantity: number }[]
  refundMethodAllocation?: string | null
  refundShipping?: { fullRefund?: boolean | null; shippingRefundAmount?: { amount: unknown; currencyCode: string } | null } | null
  refundDuties?: unknown[] | null
  tipLineId?: string | null
}

/** Return.suggestedFinancialOutcome: "a return financial outcome suggested by Shopify based on the items being reimbursed". */
export function suggestedFinancialOutcome(state: ShopState, each: Return, order: Order, args: OutcomeArgs): Node {
  if (args.refundDuties?.length || args.tipLineId) throw notBuilt('duties and tips in Return.suggestedFinancialOutcome')
  const toCredit = args.refundMethodAllocation === 'STORE_CREDIT'
  let subtotal = zero
  let tax = zero
  let fees = zero
  let cartDiscount = zero
  for (const asked of args.returnLineItems) {
    const { price, taxes, fee, cart } = valueOf(each, order, asked)
    subtotal = add(subtotal, price)
    tax = add(tax, taxes)
    fees = add(fees, fee)
    cartDiscount = add(cartDiscount, cart)
  }
  if (each.returnShippingFee && !state.refunds.some((refund) => refund.returnId === each.id)) fees = add(fees, each.returnShippingFee.amount)
  const shipping = shippingToRefund(state, order, args)
  const maximum = maximumRefundable(order)
  const due = subtract(add(subtotal, order.taxesIncluded ? zero : tax, shipping), add(fees, exchangeValue(each, args)))
  const amount = atMost(due, maximum)
  const bag = (money: Money) => moneyBag(money, order)
  return {
    __typename: 'SuggestedReturnFinancialOutcome',
    discountedSubtotal: bag(subtotal),
    maximumRefundable: bag(maximum),
    totalTax: bag(tax),
    totalCartDiscountAmount: bag(cartDiscount),
    totalDuties: bag(zero),
    totalAdditionalFees: bag(zero),
    refundDuties: [],
    shipping: { __typename: 'ShippingRefund', amountSet: bag(shipping), maximumRefundableSet: bag(shippingNotRefunded(state, order)) },
    financialTransfer: due.presentment < 0
      ? { __typename: 'InvoiceReturnOutcome', amount: bag({ shop: -due.shop, presentment: -due.presentment }) }
      : { __typename: 'RefundReturnOutcome', amount: bag(amount), suggestedRefundMethods: toCredit ? [suggestStoreCredit(order, amount, maximum)] : [], suggestedTransactions: toCredit ? [] : suggestTransactions(state, order, amount) },
  }
}

/** What the new goods cost, their discounts taken off. */
function exchangeValue(each: Return, args: OutcomeArgs): Money {
  return add(...args.exchangeLineItems.map((asked) => {
    const id = numberOf('ExchangeLineItem', asked.id)
    if (id === null) throw invalidGlobalId(asked.id)
    const line = each.exchangeLineItems.find((one) => one.id === id)
    if (!line) throw new Error(`Return ${each.name} has no exchange line ${asked.id}.`)
    return exchangeTotal(line, asked.quantity)
  }))
}

function valueOf(each: Return, order: Order, asked: { id: string; quantity: number }) {
  const id = numberOf('ReturnLineItem', asked.id)
  if (id === null) throw invalidGlobalId(asked.id)
  const line = each.lineItems.find((one) => one.id === id)
  const found = line && orderLineOf(order, line.fulfillmentLineItemId)
  if (!line || !found) throw new Error(`Return ${each.name} has no line ${asked.id}.`)
  const part = (total: Money) => share(total, line.refundedQuantity, asked.quantity, found.line.quantity)
  const price = part(lineTotalAfterAllDiscounts(found.line))
  return {
    price,
    taxes: part(add(...found.line.taxLines.map((tax) => tax.amount))),
    fee: line.restockingFee ? percent(price, line.restockingFee.percentage) : zero,
    cart: part(add(...found.line.discounts.filter((discount) => discount.kind === 'order').map((discount) => discount.amount))),
  }
}

function shippingToRefund(state: ShopState, order: Order, { refundShipping }: OutcomeArgs): Money {
  const left = shippingNotRefunded(state, order)
  if (refundShipping?.shippingRefundAmount) {
    const presentment = fromDecimal(refundShipping.shippingRefundAmount.amount, order.presentmentCurrency) ?? 0
    return { presentment, shop: left.presentment ? Math.round((presentment * left.shop) / left.presentment) : presentment }
  }
  return refundShipping?.fullRefund ? left : zero
}

function atMost(amount: Money, limit: Money): Money {
  return amount.presentment > limit.presentment ? limit : amount
}
