import type { MoneyAmount } from '../../application/ports.ts'
import type { BothCurrencies } from '../../application/settlement-port.ts'
import type { CurrencyCode } from './generated/admin.ts'

/** An amount as Shopify's inputs take it. */
export const toMoneyInput = (money: MoneyAmount) => ({ amount: money.amount, currencyCode: money.currencyCode as CurrencyCode })

/** Shopify's MoneyBag. */
export const fromBag = (bag: { shopMoney: MoneyAmount; presentmentMoney: MoneyAmount }): BothCurrencies => ({ shop: bag.shopMoney, presentment: bag.presentmentMoney })
