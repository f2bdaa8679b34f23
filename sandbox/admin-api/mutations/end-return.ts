import { nowIso } from '../../state/clock.ts'
import { returnPayload } from '../../webhooks/payloads.ts'
import { numberOf } from '../../state/gid.ts'
import type { Return } from '../../state/model.ts'
import type { ReverseFulfillmentOrder } from '../../state/reverse-model.ts'
import { invalidGlobalId, refuse } from '../errors.ts'
import { orderOf } from '../nodes/return.ts'
import type { Context } from '../resolve-field.ts'
import { removeExchange } from './exchange-lines.ts'
import { findReturn, perform, touch } from './perform.ts'

/**
 * returnCancel: "Cancels a return and restores the items back to being fulfilled. Canceling a return is only available
 * before any work has been done on the return (such as an inspection or refund)."
 */
export function returnCancel({ id }: { id: string }, context: Context) {
  return perform(context, 'ReturnCancelPayload', (state, emit) => {
    const found = findReturn(state, id, ['id'])
    const worked = found.exchangeLineItems.some((line) => line.processedQuantity > 0) || found.lineItems.some((line) => line.processedQuantity > 0 || line.refundedQuantity > 0) || found.reverseFulfillmentOrders.some((reverse) => reverse.lineItems.some((line) => line.dispositions.length > 0))
    if (found.status !== 'OPEN') throw refuse('INVALID_STATE', ['id'], 'Return is not cancelable. Only open returns can be canceled.')
    if (worked) throw refuse('INVALID_STATE', ['id'], 'Return is not cancelable. Items of it have been processed.')
    found.status = 'CANCELED'
    for (const reverse of found.reverseFulfillmentOrders) reverse.status = 'CANCELED'
    emit('returns/cancel', returnPayload(state, found))
    touch(state, orderOf(state, found), emit)
    return found
  })
}

/** returnClose: "Indicates a return is complete, either when a refund has been made and items restocked, or simply when it has been marked as returned in the system." */
export function returnClose({ id }: { id: string }, context: Context) {
  return perform(context, 'ReturnClosePayload', (state, emit) => {
    const found = findReturn(state, id, ['id'])
    if (found.status !== 'OPEN') throw refuse('INVALID_STATE', ['id'], 'Return is not closable. Only open returns can be closed.')
    found.status = 'CLOSED'
    found.closedAt = nowIso()
    for (const reverse of found.reverseFulfillmentOrders) reverse.status = 'CLOSED'
    emit('returns/close', returnPayload(state, found))
    touch(state, orderOf(state, found), emit)
    return found
  })
}

/** returnReopen: "Reopens a closed return." */
export function returnReopen({ id }: { id: string }, context: Context) {
  return perform(context, 'ReturnReopenPayload', (state, emit) => {
    const found = findReturn(state, id, ['id'])
    if (found.status !== 'CLOSED') throw refuse('INVALID_STATE', ['id'], 'Return is not reopenable. Only closed returns can be reopened.')
    found.status = 'OPEN'
    found.closedAt = null
    const undisposed = (reverse: ReverseFulfillmentOrder) => reverse.lineItems.some((line) => line.dispositions.reduce((sum, one) => sum + one.quantity, 0) < line.totalQuantity)
    for (const reverse of found.reverseFulfillmentOrders) if (undisposed(reverse)) reverse.status = 'OPEN'
    emit('returns/reopen', returnPayload(state, found))
    touch(state, orderOf(state, found), emit)
    return found
  })
}

/** removeFromReturn: "Removes return and/or exchange lines from a return." */
export function removeFromReturn({ returnId, returnLineItems, exchangeLineItems }: { returnId: string; returnLineItems?: { returnLineItemId: string; quantity: number }[] | null; exchangeLineItems?: { exchangeLineItemId: string; quantity: number }[] | null }, context: Context) {
  return perform(context, 'RemoveFromReturnPayload', (state, emit) => {
    const found = findReturn(state, returnId, ['returnId'])
    if (found.status !== 'OPEN') throw refuse('INVALID_STATE', ['returnId'], 'Return is not editable. Only open returns can be changed.')
    if (!exchangeLineItems?.length && !returnLineItems?.length) throw refuse('BLANK', ['exchangeLineItems'], "Line items can't be blank.")
    returnLineItems?.forEach((each, index) => removeLine(found, each, ['returnLineItems', String(index)]))
    exchangeLineItems?.forEach((each, index) => removeExchange(found, each, ['exchangeLineItems', String(index)]))
    emit('returns/update', returnPayload(state, found))
    touch(state, orderOf(state, found), emit)
    return found
  })
}

/** Takes units that have not been processed or disposed of out of the return, and so out of what is to come back. */
function removeLine(found: Return, asked: { returnLineItemId: string; quantity: number }, field: string[]): void {
  const id = numberOf('ReturnLineItem', asked.returnLineItemId)
  if (id === null) throw invalidGlobalId(asked.returnLineItemId)
  const line = found.lineItems.find((each) => each.id === id)
  if (!line) throw refuse('NOT_FOUND', [...field, 'returnLineItemId'], 'Return line item not found.')
  const expected = found.reverseFulfillmentOrders.flatMap((reverse) => reverse.lineItems).filter((each) => each.fulfillmentLineItemId === line.fulfillmentLineItemId)
  const disposed = expected.flatMap((each) => each.dispositions).reduce((sum, one) => sum + one.quantity, 0)
  const left = line.quantity - Math.max(line.processedQuantity, disposed)
  if (asked.quantity <= 0 || asked.quantity > left) throw refuse('INVALID', [...field, 'quantity'], `Quantity exceeds the quantity that can be removed (${left}).`)
  line.quantity -= asked.quantity
  for (const each of expected) each.totalQuantity -= asked.quantity
  found.lineItems = found.lineItems.filter((each) => each.quantity > 0)
}
