import { refundableOf, refundableParents, totalReceived, totalRefunded } from '../../state/derive-order.ts'
import { numberOf } from '../../state/gid.ts'
import type { Money, Order, Transaction } from '../../state/model.ts'
import { add, fromDecimal, subtract } from '../../state/money.ts'
import { invalidGlobalId, refuse } from '../errors.ts'

export interface RefundTransactionInput { parentId: string; transactionAmount: { amount: unknown; currencyCode: string }; /** Where one is named, it must be the parent's. */ gateway?: string }

/**
 * ReturnRefundOrderTransactionInput: "The transaction must be of kind `CAPTURE` or a `SALE`", its amount is "in the
 * presentment currency of the order". allowOverRefunding: "Whether to allow the total refunded amount to surpass the
 * amount paid for the order." `at` is where userErrors find the list in the input.
 */
export function readRefundTransactions(order: Order, inputs: RefundTransactionInput[], allowOverRefunding: boolean, at: string[]): { parent: Transaction; amount: Money }[] {
  const taken = new Map<number, Money>()
  const read = inputs.map((input, index) => {
    const field = [...at, String(index)]
    const id = numberOf('OrderTransaction', input.parentId)
    if (id === null) throw invalidGlobalId(input.parentId)
    const known = order.transactions.find((each) => each.id === id)
    if (!known) throw refuse('NOT_FOUND', [...field, 'parentId'], 'Parent transaction not found on this order.')
    const parent = refundableParents(order).find((each) => each.id === id)
    if (!parent) throw refuse('INVALID', [...field, 'parentId'], 'Parent transaction must be a successful capture or sale.')
    if (input.gateway !== undefined && input.gateway !== parent.gateway) throw refuse('INVALID', [...field, 'gateway'], 'Gateway must be the one of the parent transaction.')
    const amountAt = [...field, 'transactionAmount']
    if (input.transactionAmount.currencyCode !== order.presentmentCurrency) throw refuse('INVALID', amountAt, `Currency must be the order's presentment currency (${order.presentmentCurrency}).`)
    const presentment = fromDecimal(input.transactionAmount.amount, order.presentmentCurrency)
    if (presentment === null || presentment <= 0) throw refuse('GREATER_THAN', amountAt, 'Transaction amount must be a positive amount of money.')
    const left = subtract(refundableOf(order, parent), taken.get(id) ?? { shop: 0, presentment: 0 })
    if (presentment > left.presentment && !allowOverRefunding) throw refuse('LESS_THAN_OR_EQUAL_TO', amountAt, 'Refund amount exceeds the amount that is refundable on the parent transaction.')
    const amount = { presentment, shop: presentment === left.presentment ? left.shop : Math.round((presentment * parent.amount.shop) / parent.amount.presentment) }
    taken.set(id, add(taken.get(id) ?? { shop: 0, presentment: 0 }, amount))
    return { parent, amount }
  })
  const total = add(totalRefunded(order), ...read.map((each) => each.amount)).presentment
  if (total > totalReceived(order).presentment && !allowOverRefunding) throw refuse('LESS_THAN_OR_EQUAL_TO', at, 'Refund amount exceeds the amount paid for the order.')
  return read
}
