import type { Money, Order } from '../../state/model.ts'
import { toDecimal } from '../../state/money.ts'

/** MoneyBag: the amount in the shop's and in the order's presentment currency. */
export function moneyBag(amount: Money, order: Pick<Order, 'currency' | 'presentmentCurrency'>) {
  return {
    __typename: 'MoneyBag',
    shopMoney: { __typename: 'MoneyV2', amount: toDecimal(amount.shop, order.currency), currencyCode: order.currency },
    presentmentMoney: { __typename: 'MoneyV2', amount: toDecimal(amount.presentment, order.presentmentCurrency), currencyCode: order.presentmentCurrency },
  }
}
