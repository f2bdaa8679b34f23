import { nowIso } from '../../state/clock.ts'
import type { Return } from '../../state/model.ts'
import { returnPayload } from '../../webhooks/payloads.ts'
import { refuse } from '../errors.ts'
import { orderOf } from '../nodes/return.ts'
import type { Context } from '../resolve-field.ts'
import { reverseFulfillmentOrder } from './new-return.ts'
import { findReturn, perform, touch } from './perform.ts'

/** returnApproveRequest: "If this mutation is successful, then the `Return.status` field of the approved return is set to `OPEN`." */
export function returnApproveRequest({ input }: { input: { id: string } }, context: Context) {
  return perform(context, 'ReturnApproveRequestPayload', (state, emit) => {
    const found = findReturn(state, input.id, ['input', 'id'])
    if (found.status !== 'REQUESTED') throw refuse('INVALID_STATE', ['input', 'id'], 'Return is not approvable. Only returns with status REQUESTED can be approved.')
    found.status = 'OPEN'
    found.requestApprovedAt = nowIso()
    found.reverseFulfillmentOrders = [reverseFulfillmentOrder(state, found)]
    const order = orderOf(state, found)
    order.closedAt = null
    emit('returns/approve', returnPayload(state, found))
    touch(state, order, emit)
    return found
  })
}

interface DeclineInput { id: string; declineReason: NonNullable<Return['decline']>['reason']; declineNote?: string | null }

/** returnDeclineRequest: "When a return is declined, each `ReturnLineItem.fulfillmentLineItem` can be associated to a new return." */
export function returnDeclineRequest({ input }: { input: DeclineInput }, context: Context) {
  return perform(context, 'ReturnDeclineRequestPayload', (state, emit) => {
    const found = findReturn(state, input.id, ['input', 'id'])
    if (found.status !== 'REQUESTED') throw refuse('INVALID_STATE', ['input', 'id'], 'Return is not declinable. Only non-refunded returns with status REQUESTED can be declined.')
    // declineNote: "Maximum length: 500 characters."
    if ((input.declineNote ?? '').length > 500) throw refuse('TOO_LONG', ['input', 'declineNote'], 'Decline note is too long (maximum is 500 characters).')
    found.status = 'DECLINED'
    found.decline = { reason: input.declineReason, note: input.declineNote ?? null }
    emit('returns/decline', { ...returnPayload(state, found), decline: { reason: input.declineReason.toLowerCase(), note: input.declineNote ?? null } })
    touch(state, orderOf(state, found), emit)
    return found
  })
}
