import { lineTotalAfterAllDiscounts, shopPerPresentment } from '../../state/derive-order.ts'
import { orderLineOf, processableQuantity } from '../../state/derive-return.ts'
import { nowIso } from '../../state/clock.ts'
import { numberOf } from '../../state/gid.ts'
import type { Money, Order, Return, ReturnLineItem, ShopState } from '../../state/model.ts'
import type { Refund, RefundLineItem } from '../../state/settlement-model.ts'
import { add, fromDecimal, share, zero } from '../../state/money.ts'
import { nextId } from '../../state/store.ts'
import { refundPayload, returnPayload } from '../../webhooks/payloads.ts'
import { disposePayload } from '../../webhooks/payloads-of-settlement.ts'
import { invalidGlobalId, notBuilt, refuse } from '../errors.ts'
import { orderOf } from '../nodes/return.ts'
import { shippingNotRefunded } from '../suggested-refund.ts'
import type { Context } from '../resolve-field.ts'
import { dispose } from './dispose.ts'
import type { DispositionInput } from './dispose.ts'
import { releaseExchange } from './exchange-lines.ts'
import { findReturn, perform, touch } from './perform.ts'
import { readRefundTransactions } from './refund-transactions.ts'
import type { RefundTransactionInput } from './refund-transactions.ts'
import { giveStoreCredit, readStoreCredit, sumOf } from './store-credit.ts'
import type { RefundMethodInput } from './store-credit.ts'

export interface ProcessInput {
  returnId: string
  returnLineItems?: { id: string; quantity: number; dispositions?: DispositionInput[] | null }[] | null
  exchangeLineItems?: { id: string; quantity: number }[] | null
  financialTransfer?: { issueRefund?: { orderTransactions: RefundTransactionInput[]; refundMethods?: RefundMethodInput[] | null; allowOverRefunding?: boolean | null } | null } | null
  refundShipping?: { fullRefund?: boolean | null; shippingRefundAmount?: { amount: unknown; currencyCode: string } | null } | null
  refundDuties?: unknown[] | null
  tipLineId?: string | null
  note?: string | null
}

/**
 * returnProcess: "Processes a return by confirming which items customers return and exchange, handling their disposition,
 * and optionally issuing refunds." It knows no idempotency key; a second call finds nothing left to process.
 */
export function returnProcess({ input }: { input: ProcessInput }, context: Context) {
  if (input.refundDuties?.length || input.tipLineId) throw notBuilt('duties and tips in returnProcess')
  return perform(context, 'ReturnProcessPayload', (state, emit) => {
    const found = findReturn(state, input.returnId, ['input', 'returnId'])
    const order = orderOf(state, found)
    const transfer = input.financialTransfer?.issueRefund ?? null
    const asked = input.returnLineItems ?? []
    if (found.status !== 'OPEN') throw refuse('INVALID_STATE', ['input', 'returnId'], 'Return is not processable. Only open returns can be processed.')
    const exchanged = input.exchangeLineItems ?? []
    if (!asked.length && !exchanged.length && !transfer) throw refuse('BLANK', ['input', 'returnLineItems'], "Return line items can't be blank.")

    const lines = asked.map((line, index) => ({ line: processLine(found, line, ['input', 'returnLineItems', String(index)]), quantity: line.quantity }))
    const disposed = asked.flatMap((each, index) => dispose(state, found, lines[index]?.line, each, ['input', 'returnLineItems', String(index), 'dispositions']))
    exchanged.forEach((each, index) => releaseExchange(state, order, found, each, ['input', 'exchangeLineItems', String(index)]))
    // There is something to be shipped again.
    if (exchanged.length) order.closedAt = null
    for (const reverse of new Set(disposed)) emit('reverse_fulfillment_orders/dispose', disposePayload(found, reverse))
    if (transfer) {
      const transactions = readRefundTransactions(order, transfer.orderTransactions, transfer.allowOverRefunding ?? false, ['input', 'financialTransfer', 'issueRefund', 'orderTransactions'])
      const credits = readStoreCredit(order, transfer.refundMethods, sumOf(transactions), transfer.allowOverRefunding ?? false, ['input', 'financialTransfer', 'issueRefund', 'refundMethods'])
      const refund: Refund = { id: nextId(state), orderId: order.id, returnId: found.id, createdAt: nowIso(), note: input.note ?? null, lineItems: lines.map((each) => refundLine(state, order, each.line, each.quantity)), shippingAmount: shippingRefund(state, order, input.refundShipping, ['input', 'refundShipping', 'shippingRefundAmount']) }
      for (const each of lines) each.line.refundedQuantity += each.quantity
      for (const each of transactions) order.transactions.push({ id: nextId(state), kind: 'REFUND', status: 'SUCCESS', gateway: each.parent.gateway, createdAt: nowIso(), processedAt: nowIso(), amount: each.amount, parentId: each.parent.id, refundId: refund.id })
      state.refunds.push(refund)
      giveStoreCredit(state, order, refund, credits)
      emit('refunds/create', refundPayload(state, refund))
    }
    emit('returns/process', returnPayload(state, found))
    touch(state, order, emit)
    return found
  })
}

function processLine(found: Return, asked: { id: string; quantity: number }, field: string[]): ReturnLineItem {
  const id = numberOf('ReturnLineItem', asked.id)
  if (id === null) throw invalidGlobalId(asked.id)
  const line = found.lineItems.find((each) => each.id === id)
  if (!line) throw refuse('NOT_FOUND', [...field, 'id'], 'Return line item not found.')
  if (asked.quantity <= 0) throw refuse('GREATER_THAN', [...field, 'quantity'], 'Quantity must be greater than 0.')
  const processable = processableQuantity(found, line)
  if (asked.quantity > processable) throw refuse('INVALID', [...field, 'quantity'], `Quantity exceeds the processable quantity (${processable}).`)
  line.processedQuantity += asked.quantity
  return line
}

function refundLine(state: ShopState, order: Order, line: ReturnLineItem, quantity: number): RefundLineItem {
  const ordered = orderLineOf(order, line.fulfillmentLineItemId)?.line
  if (!ordered) throw new Error(`Return line ${line.id} names no line of order ${order.name}.`)
  const part = (total: Money) => share(total, line.refundedQuantity, quantity, ordered.quantity)
  return { id: nextId(state), lineItemId: ordered.id, quantity, restockType: 'RETURN', locationId: null, subtotal: part(lineTotalAfterAllDiscounts(ordered)), tax: part(add(...ordered.taxLines.map((tax) => tax.amount))) }
}

/** RefundShippingInput: "This overrides the `fullRefund` argument", "in the presentment currency of the order". `field`: what userErrors name. */
export function shippingRefund(state: ShopState, order: Order, asked: ProcessInput['refundShipping'], field: string[]): Money {
  const left = shippingNotRefunded(state, order)
  if (!asked?.shippingRefundAmount) return asked?.fullRefund ? left : zero
  if (asked.shippingRefundAmount.currencyCode !== order.presentmentCurrency) throw refuse('INVALID', field, `Currency must be the order's presentment currency (${order.presentmentCurrency}).`)
  const presentment = fromDecimal(asked.shippingRefundAmount.amount, order.presentmentCurrency)
  if (presentment === null || presentment < 0) throw refuse('INVALID', field, 'Shipping refund must be a positive amount of money.')
  if (presentment > left.presentment) throw refuse('LESS_THAN_OR_EQUAL_TO', field, 'Shipping refund exceeds what is left of the order\'s shipping.')
  return { presentment, shop: Math.round(presentment * shopPerPresentment(order)) }
}
