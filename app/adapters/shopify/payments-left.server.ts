import { fromMinor, toMinor } from '../../domain/kernel/money.ts'
import type { MoneyAmount } from '../../application/ports.ts'
import type { BothCurrencies, RefundablePayment } from '../../application/settlement-port.ts'

/** A transaction of an order as Shopify tells it. */
export interface ReadTransaction { id: string; kind: string; status: string; gateway: string | null; parentTransaction: { id: string } | null; amountSet: { shopMoney: MoneyAmount; presentmentMoney: MoneyAmount } }

/**
 * What is left of each successful sale and capture, less the refunds that name it and have not failed, the oldest
 * first; together never above what Shopify holds refundable of the order, since store credit names no payment.
 */
export function paymentsLeft(transactions: ReadTransaction[], maximum: BothCurrencies): RefundablePayment[] {
  const open = { shop: minor(maximum.shop), presentment: minor(maximum.presentment) }
  const refunds = transactions.filter((one) => one.kind === 'REFUND' && !hasFailed(one))
  return transactions.filter((one) => (one.kind === 'SALE' || one.kind === 'CAPTURE') && one.status === 'SUCCESS').flatMap((payment) => {
    const gone = refunds.filter((one) => one.parentTransaction?.id === payment.id)
    const left = (pick: (set: ReadTransaction['amountSet']) => MoneyAmount, most: number) => Math.min(most, minor(pick(payment.amountSet)) - gone.reduce((sum, one) => sum + minor(pick(one.amountSet)), 0))
    const shop = left((set) => set.shopMoney, open.shop)
    const presentment = left((set) => set.presentmentMoney, open.presentment)
    if (shop <= 0 || presentment <= 0) return []
    open.shop -= shop
    open.presentment -= presentment
    return [{ parentId: payment.id, gateway: payment.gateway ?? '', shop: amount(shop, maximum.shop.currencyCode), presentment: amount(presentment, maximum.presentment.currencyCode) }]
  })
}

const minor = (money: MoneyAmount) => toMinor(money.amount, money.currencyCode)
const amount = (value: number, currencyCode: string): MoneyAmount => ({ amount: fromMinor(value, currencyCode), currencyCode })

/** Its provider could not make it. */
export const hasFailed = ({ status }: { status: string }): boolean => status === 'FAILURE' || status === 'ERROR'
