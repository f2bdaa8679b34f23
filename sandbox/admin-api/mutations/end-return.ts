import { nowIso } from '../../state/clock.ts'
import { returnPayload } from '../../webhooks/payloads.ts'
import { refuse } from '../errors.ts'
import { orderOf } from '../nodes/return.ts'
import type { Context } from '../resolve-field.ts'
import { findReturn, perform, touch } from './perform.ts'

/**
 * returnCancel: "Cancels a return and restores the items back to being fulfilled. Canceling a return is only available
 * before any work has been done on the return (such as an inspection or refund)."
 */
export function returnCancel({ id }: { id: string }, context: Context) {
  return perform(context, 'ReturnCancelPayload', (state, emit) => {
    const found = findReturn(state, id, ['id'])
    const worked = found.lineItems.some((line) => line.processedQuantity > 0 || line.refundedQuantity > 0) || found.reverseFulfillmentOrders.some((reverse) => reverse.lineItems.some((line) => line.dispositions.length > 0))
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
