import { returnPayload } from '../../webhooks/payloads.ts'
import type { Context } from '../resolve-field.ts'
import { newReturn } from './new-return.ts'
import type { NewReturnInput } from './new-return.ts'
import { perform, touch } from './perform.ts'

/** returnRequest: "The return has its status set to `REQUESTED` and the merchant must approve or decline it." */
export function returnRequest({ input }: { input: NewReturnInput }, context: Context) {
  return perform(context, 'ReturnRequestPayload', (state, emit) => {
    const { made, order } = newReturn(state, input, 'input', 'REQUESTED')
    emit('returns/request', returnPayload(state, made))
    touch(state, order, emit)
    return made
  })
}

/**
 * returnCreate: "Creates a return in the `OPEN` state", "Creates a reverse fulfillment order".
 * "If you create a return on an archived order, then the order is automatically unarchived."
 */
export function returnCreate({ returnInput }: { returnInput: NewReturnInput }, context: Context) {
  return perform(context, 'ReturnCreatePayload', (state, emit) => {
    const { made, order } = newReturn(state, returnInput, 'returnInput', 'OPEN')
    order.closedAt = null
    emit('returns/approve', returnPayload(state, made))
    touch(state, order, emit)
    return made
  })
}
