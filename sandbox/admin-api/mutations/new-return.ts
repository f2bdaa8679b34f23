import { returnableQuantity } from '../../state/derive-return.ts'
import { returnsOf, shopPerPresentment } from '../../state/derive-order.ts'
import { nowIso } from '../../state/clock.ts'
import { numberOf } from '../../state/gid.ts'
import type { FulfillmentLineItem, Money, Order, Return, ReturnLineItem, ShopState } from '../../state/model.ts'
import { fromDecimal } from '../../state/money.ts'
import type { ReverseFulfillmentOrder } from '../../state/reverse-model.ts'
import { nextId } from '../../state/store.ts'
import { Refused, invalidGlobalId, notBuilt, refuse } from '../errors.ts'
import type { UserError } from '../errors.ts'
import { reasonDefinitions } from '../reasons.ts'
import { readExchangeLines } from './exchange-lines.ts'
import type { ExchangeLineInput } from './exchange-lines.ts'

export interface LineInput {
  fulfillmentLineItemId: string
  quantity: number
  returnReason?: string | null
  returnReasonDefinitionId?: string | null
  customerNote?: string | null
  returnReasonNote?: string | null
  restockingFee?: { percentage: number } | null
}

export interface NewReturnInput {
  orderId: string
  returnLineItems: LineInput[]
  returnShippingFee?: { amount: { amount: unknown; currencyCode: string } } | null
  exchangeLineItems?: ExchangeLineInput[] | null
}

/** Makes a return that is requested or open; `argument` is the name the fields of userErrors start with. */
export function newReturn(state: ShopState, input: NewReturnInput, argument: 'input' | 'returnInput', status: 'REQUESTED' | 'OPEN'): { made: Return; order: Order } {
  const orderId = numberOf('Order', input.orderId)
  if (orderId === null) throw invalidGlobalId(input.orderId)
  const order = state.orders.find((each) => each.id === orderId)
  if (!order) throw refuse('NOT_FOUND', [argument, 'orderId'], 'Order not found.')
  if (order.cancelledAt) throw refuse('INVALID_STATE', [argument, 'orderId'], 'A cancelled order cannot be returned.')
  if (!input.returnLineItems.length) throw refuse('BLANK', [argument, 'returnLineItems'], "Return line items can't be blank.")

  const errors: UserError[] = []
  const asked = new Map<number, number>()
  const lines = input.returnLineItems.flatMap((line, index) => readLine(state, order, line, [argument, 'returnLineItems', String(index)], asked, errors))
  const shippingFee = input.returnShippingFee ? readFee(order, input.returnShippingFee.amount, [argument, 'returnShippingFee', 'amount'], errors) : null
  const exchange = readExchangeLines(state, order, input.exchangeLineItems ?? [], [argument, 'exchangeLineItems'], errors)
  if (errors.length) throw new Refused(errors)

  const now = nowIso()
  const made: Return = {
    id: nextId(state), orderId: order.id, name: `${order.name}-R${returnsOf(state, order).length + 1}`, status, createdAt: now,
    requestApprovedAt: status === 'OPEN' ? now : null, closedAt: null, decline: null,
    lineItems: lines.map((line) => ({ ...line, id: nextId(state) })),
    returnShippingFee: shippingFee && { id: nextId(state), amount: shippingFee },
    exchangeLineItems: exchange,
    reverseFulfillmentOrders: [],
  }
  if (status === 'OPEN') made.reverseFulfillmentOrders = [reverseFulfillmentOrder(state, made)]
  state.returns.push(made)
  return { made, order }
}

/** ReverseFulfillmentOrder of an approved return; the sandbox's shops take everything back at one place. */
export function reverseFulfillmentOrder(state: ShopState, each: Return): ReverseFulfillmentOrder {
  return { id: nextId(state), status: 'OPEN', lineItems: each.lineItems.map((line) => ({ id: nextId(state), fulfillmentLineItemId: line.fulfillmentLineItemId, totalQuantity: line.quantity, dispositions: [] })), reverseDeliveries: [] }
}

function readLine(state: ShopState, order: Order, line: LineInput, field: string[], asked: Map<number, number>, errors: UserError[]): Omit<ReturnLineItem, 'id'>[] {
  const wrong = (code: string, name: string, message: string) => void errors.push({ code, field: [...field, name], message })
  if (line.returnReason) throw notBuilt('the deprecated input field returnReason; use returnReasonDefinitionId')
  const id = numberOf('FulfillmentLineItem', line.fulfillmentLineItemId)
  if (id === null) throw invalidGlobalId(line.fulfillmentLineItemId)
  const fulfilled = fulfilledLine(order, id)
  if (!fulfilled) {
    wrong('NOT_FOUND', 'fulfillmentLineItemId', 'Fulfillment line item not found on this order.')
    return []
  }

  const before = asked.get(id) ?? 0
  asked.set(id, before + line.quantity)
  const returnable = returnableQuantity(state, order, fulfilled) - before
  if (line.quantity <= 0) wrong('GREATER_THAN', 'quantity', 'Quantity must be greater than 0.')
  else if (line.quantity > returnable) wrong('INVALID', 'quantity', `Quantity exceeds the quantity that can be returned (${Math.max(0, returnable)}).`)
  // "Maximum length: 300 characters." (customerNote), "Maximum length: 255 characters." (returnReasonNote)
  if ((line.customerNote ?? '').length > 300) wrong('TOO_LONG', 'customerNote', 'Customer note is too long (maximum is 300 characters).')
  if ((line.returnReasonNote ?? '').length > 255) wrong('TOO_LONG', 'returnReasonNote', 'Return reason note is too long (maximum is 255 characters).')
  const percentage = line.restockingFee?.percentage
  if (percentage !== undefined && (percentage < 0 || percentage > 100)) wrong('INVALID', 'restockingFee', 'Restocking fee percentage must be between 0 and 100.')
  return [{
    fulfillmentLineItemId: id, quantity: line.quantity, processedQuantity: 0, refundedQuantity: 0,
    reasonDefinitionId: readReason(line.returnReasonDefinitionId, wrong),
    customerNote: line.customerNote ?? null, returnReasonNote: line.returnReasonNote ?? '',
    restockingFee: percentage === undefined ? null : { id: nextId(state), percentage },
  }]
}

function readReason(id: string | null | undefined, wrong: (code: string, name: string, message: string) => void): number | null {
  if (!id) return null
  const number = numberOf('ReturnReasonDefinition', id)
  if (number === null) throw invalidGlobalId(id)
  if (!reasonDefinitions.some((each) => each.id === number)) wrong('NOT_FOUND', 'returnReasonDefinitionId', 'Return reason definition not found.')
  return number
}

/** ReturnShippingFeeInput.amount: "a fixed amount in the presentment currency of the order". */
function readFee(order: Order, amount: { amount: unknown; currencyCode: string }, field: string[], errors: UserError[]): Money | null {
  const presentment = fromDecimal(amount.amount, order.presentmentCurrency)
  if (amount.currencyCode !== order.presentmentCurrency) errors.push({ code: 'INVALID', field, message: `Currency must be the order's presentment currency (${order.presentmentCurrency}).` })
  if (presentment === null || presentment < 0) errors.push({ code: 'INVALID', field, message: 'Amount must be a positive amount of money.' })
  return presentment === null ? null : { presentment, shop: Math.round(presentment * shopPerPresentment(order)) }
}

function fulfilledLine(order: Order, id: number): FulfillmentLineItem | null {
  return order.fulfillments.filter((each) => each.status === 'SUCCESS').flatMap((each) => each.lineItems).find((each) => each.id === id) ?? null
}
