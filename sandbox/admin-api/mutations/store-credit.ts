import { shopPerPresentment, totalReceived, totalRefunded } from '../../state/derive-order.ts'
import { nowIso, nowMs } from '../../state/clock.ts'
import type { Money, Order, ShopState } from '../../state/model.ts'
import { add, fromDecimal, zero } from '../../state/money.ts'
import type { Refund } from '../../state/settlement-model.ts'
import { nextId } from '../../state/store.ts'
import { refuse } from '../errors.ts'

/** RefundMethodInput; `@oneOf`, and store credit is the one there is. */
export interface RefundMethodInput { storeCreditRefund?: { amount: { amount: unknown; currencyCode: string }; expiresAt?: string | null } | null }

export interface StoreCreditRefund { amount: Money; expiresAt: string | null }

/**
 * Reads what is to become store credit. "The order must be associated with a customer":
 * https://shopify.dev/changelog/refund-to-store-credit. With what else is refunded (`beside`) it may not surpass what was paid.
 */
export function readStoreCredit(order: Order, methods: RefundMethodInput[] | null | undefined, beside: Money, allowOverRefunding: boolean, at: string[]): StoreCreditRefund[] {
  const read = (methods ?? []).map((method, index): StoreCreditRefund => {
    const field = [...at, String(index), 'storeCreditRefund']
    const asked = method.storeCreditRefund
    if (!asked) throw refuse('BLANK', field, "Store credit refund can't be blank.")
    if (order.customerId === null) throw refuse('INVALID', field, 'Store credit needs an order with a customer.')
    const currency = order.presentmentCurrency
    if (asked.amount.currencyCode !== currency) throw refuse('INVALID', [...field, 'amount'], `Currency must be the order's presentment currency (${currency}).`)
    const presentment = fromDecimal(asked.amount.amount, currency)
    if (presentment === null || presentment <= 0) throw refuse('GREATER_THAN', [...field, 'amount'], 'Store credit must be a positive amount of money.')
    const expiresAt = asked.expiresAt ?? null
    if (expiresAt !== null && !(Date.parse(expiresAt) > nowMs())) throw refuse('INVALID', [...field, 'expiresAt'], 'Store credit must expire in the future.')
    return { amount: { presentment, shop: Math.round(presentment * shopPerPresentment(order)) }, expiresAt }
  })
  const total = add(totalRefunded(order), beside, ...read.map((each) => each.amount)).presentment
  if (read.length && total > totalReceived(order).presentment && !allowOverRefunding) throw refuse('LESS_THAN_OR_EQUAL_TO', at, 'Refund amount exceeds the amount paid for the order.')
  return read
}

/** Puts the credit on the customer's account in that currency, which is opened where there is none. */
export function giveStoreCredit(state: ShopState, order: Order, refund: Refund, credits: StoreCreditRefund[]): void {
  for (const { amount, expiresAt } of credits) {
    const currency = order.presentmentCurrency
    let account = state.storeCreditAccounts.find((each) => each.customerId === order.customerId && each.currency === currency)
    if (!account) state.storeCreditAccounts.push(account = { id: nextId(state), customerId: order.customerId ?? 0, currency, balance: 0, credits: [] })
    account.balance += amount.presentment
    account.credits.push({ id: nextId(state), amount: amount.presentment, createdAt: nowIso(), expiresAt, orderId: order.id, refundId: refund.id })
    order.transactions.push({ id: nextId(state), kind: 'REFUND', status: 'SUCCESS', gateway: 'shopify_store_credit', createdAt: nowIso(), processedAt: nowIso(), amount, parentId: null, refundId: refund.id })
  }
}

/** Money that is asked for beside store credit, added up. */
export const sumOf = (transactions: { amount: Money }[]): Money => transactions.reduce((sum, each) => add(sum, each.amount), zero)
