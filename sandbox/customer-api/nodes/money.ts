import type { Node } from '../../admin-api/resolve-field.ts'
import type { Money, Order } from '../../state/model.ts'
import { toDecimal } from '../../state/money.ts'

/** MoneyV2 in the currency the shopper paid in. */
export function paidMoney(amount: Money, order: Pick<Order, 'presentmentCurrency'>): Node {
  return { __typename: 'MoneyV2', amount: toDecimal(amount.presentment, order.presentmentCurrency), currencyCode: order.presentmentCurrency }
}
