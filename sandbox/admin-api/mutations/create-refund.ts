import type { GraphQLResolveInfo } from 'graphql'
import { currentQuantity, lineTotalAfterAllDiscounts, unitsTakenBack } from '../../state/derive-order.ts'
import { nowIso } from '../../state/clock.ts'
import { numberOf } from '../../state/gid.ts'
import type { Order, ShopState } from '../../state/model.ts'
import type { Refund, RefundLineItem } from '../../state/settlement-model.ts'
import { add, share } from '../../state/money.ts'
import { nextId } from '../../state/store.ts'
import { refundPayload } from '../../webhooks/payloads.ts'
import { accessDenied, invalidGlobalId, notBuilt, refuse } from '../errors.ts'
import { once, requiredKey } from '../idempotency.ts'
import { orderNode } from '../nodes/order.ts'
import { refundNode } from '../nodes/refund.ts'
import type { Context, Node } from '../resolve-field.ts'
import { touch } from './perform.ts'
import { shippingRefund } from './process-return.ts'
import { readRefundTransactions } from './refund-transactions.ts'
import { moveStock } from './stock.ts'
import { giveStoreCredit, readStoreCredit, sumOf } from './store-credit.ts'
import type { RefundMethodInput } from './store-credit.ts'
import { answer } from './user-errors.ts'

interface LineInput { lineItemId: string; quantity: number; restockType?: RefundLineItem['restockType'] | 'LEGACY_RESTOCK' | null; locationId?: string | null }

export interface RefundInput {
  orderId: string
  currency?: string | null
  note?: string | null
  processedAt?: unknown
  refundDuties?: unknown[] | null
  refundMethods?: RefundMethodInput[] | null
  refundLineItems?: LineInput[] | null
  shipping?: { amount?: unknown; fullRefund?: boolean | null } | null
  transactions?: { orderId: string; parentId?: string | null; kind: string; gateway: string; amount: unknown }[] | null
  allowOverRefunding?: boolean | null
}

/** refundCreate: "Creates a refund for an order": units without a return, shipping, money; only with an idempotency key. */
export function refundCreate({ input }: { input: RefundInput }, context: Context, info: GraphQLResolveInfo): Node {
  if (!context.scopes.has('write_orders')) throw accessDenied('refundCreate', '`write_orders` access scope.')
  const key = requiredKey(info)
  if (input.refundDuties?.length || input.processedAt) throw notBuilt('duties and processedAt in refundCreate')
  return answer('RefundCreatePayload', ['order', 'refund'], () => {
    const id = context.change((state, emit) => once(state, key, 'refundCreate', input, () => {
      const { order, refund } = newRefund(state, input)
      emit('refunds/create', refundPayload(state, refund))
      touch(state, order, emit)
      return refund.id
    }))
    const state = context.state()
    const refund = state.refunds.find((each) => each.id === id)
    const order = state.orders.find((each) => each.id === refund?.orderId)
    return { order: order ? orderNode(state, order) : null, refund: order && refund ? refundNode(state, order, refund) : null }
  })
}

function newRefund(state: ShopState, input: RefundInput): { order: Order; refund: Refund } {
  const orderId = numberOf('Order', input.orderId)
  if (orderId === null) throw invalidGlobalId(input.orderId)
  const order = state.orders.find((each) => each.id === orderId)
  if (!order) throw refuse('NOT_FOUND', ['orderId'], 'Order does not exist')
  // "This is a required field for orders where the currency and presentment currency differ."
  if (input.currency ? input.currency !== order.presentmentCurrency : order.currency !== order.presentmentCurrency) throw refuse('INVALID', ['currency'], `Currency must be the order's presentment currency (${order.presentmentCurrency}).`)
  const currencyCode = order.presentmentCurrency

  const lines = (input.refundLineItems ?? []).map((line, index) => refundLine(state, order, line, ['refundLineItems', String(index)]))
  if (new Set(lines.map((each) => each.lineItemId)).size !== lines.length) throw refuse('INVALID', ['refundLineItems'], 'A line item may be named once.')
  const transactions = readRefundTransactions(order, (input.transactions ?? []).map((each, index) => readTransaction(order, each, ['transactions', String(index)], currencyCode)), input.allowOverRefunding ?? false, ['transactions'])
  const credits = readStoreCredit(order, input.refundMethods, sumOf(transactions), input.allowOverRefunding ?? false, ['refundMethods'])
  const { shipping } = input
  const shippingAmount = shippingRefund(state, order, shipping && { fullRefund: shipping.fullRefund, shippingRefundAmount: shipping.amount === undefined || shipping.amount === null ? null : { amount: shipping.amount, currencyCode } }, ['shipping'])
  if (!lines.length && !transactions.length && !credits.length && !shippingAmount.presentment) throw refuse('BLANK', null, 'A refund needs line items, shipping or transactions.')

  const refund: Refund = { id: nextId(state), orderId: order.id, returnId: null, createdAt: nowIso(), note: input.note ?? null, lineItems: lines, shippingAmount }
  for (const each of transactions) order.transactions.push({ id: nextId(state), kind: 'REFUND', status: 'SUCCESS', gateway: each.parent.gateway, createdAt: nowIso(), processedAt: nowIso(), amount: each.amount, parentId: each.parent.id, refundId: refund.id })
  state.refunds.push(refund)
  giveStoreCredit(state, order, refund, credits)
  restockRefunded(state, order, lines)
  return { order, refund }
}

function refundLine(state: ShopState, order: Order, asked: LineInput, field: string[]): RefundLineItem {
  const id = numberOf('LineItem', asked.lineItemId)
  if (id === null) throw invalidGlobalId(asked.lineItemId)
  const line = order.lineItems.find((each) => each.id === id)
  if (!line) throw refuse('NOT_FOUND', [...field, 'lineItemId'], 'Line item not found on this order.')
  const left = currentQuantity(state, order, line)
  if (asked.quantity <= 0) throw refuse('GREATER_THAN', [...field, 'quantity'], 'Quantity must be greater than 0.')
  if (asked.quantity > left) throw refuse('INVALID', [...field, 'quantity'], `Quantity cannot refund more items than were purchased (${left} left).`)
  const restockType = asked.restockType ?? 'NO_RESTOCK'
  // "This value is not accepted when creating new refunds."
  if (restockType === 'LEGACY_RESTOCK') throw refuse('INVALID', [...field, 'restockType'], 'LEGACY_RESTOCK is not accepted.')
  const locationId = asked.locationId ? numberOf('Location', asked.locationId) : null
  if (restockType !== 'NO_RESTOCK' && !state.locations.some((each) => each.id === locationId)) throw refuse('NOT_FOUND', [...field, 'locationId'], 'Restocked units need a location of the shop.')
  const before = unitsTakenBack(state, order, line)
  return {
    id: nextId(state), lineItemId: line.id, quantity: asked.quantity, restockType, locationId: restockType === 'NO_RESTOCK' ? null : locationId,
    subtotal: share(lineTotalAfterAllDiscounts(line), before, asked.quantity, line.quantity), tax: share(add(...line.taxLines.map((tax) => tax.amount)), before, asked.quantity, line.quantity),
  }
}

/** "Use this when restocking line items": RETURN and CANCEL. */
function restockRefunded(state: ShopState, order: Order, lines: RefundLineItem[]): void {
  for (const each of lines) if (each.restockType !== 'NO_RESTOCK') moveStock(state, order.lineItems.find((line) => line.id === each.lineItemId)?.variantId ?? null, each.quantity)
}

function readTransaction(order: Order, asked: NonNullable<RefundInput['transactions']>[number], field: string[], currencyCode: string) {
  if (!asked.parentId) throw notBuilt('refund transactions without a parentId')
  if (asked.kind !== 'REFUND') throw refuse('INVALID', [...field, 'kind'], 'Kind must be REFUND.')
  if (numberOf('Order', asked.orderId) !== order.id) throw refuse('INVALID', [...field, 'orderId'], 'The transaction must be of the order that is refunded.')
  return { parentId: asked.parentId, transactionAmount: { amount: asked.amount, currencyCode }, gateway: asked.gateway }
}
