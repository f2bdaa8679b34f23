import { nowIso } from '../../state/clock.ts'
import { numberOf } from '../../state/gid.ts'
import type { Order, Return, ShopState } from '../../state/model.ts'
import type { Emit } from '../../state/platform.ts'
import { orderPayload } from '../../webhooks/payloads.ts'
import { Refused, invalidGlobalId, refuse } from '../errors.ts'
import { returnNode } from '../nodes/return.ts'
import type { Context, Node } from '../resolve-field.ts'

/**
 * Runs a mutation on returns and answers its payload. What it refuses comes back as userErrors with `return: null`,
 * and the shop is as it was; what it does is on disk before the answer goes out.
 */
export function perform(context: Context, payloadType: string, act: (state: ShopState, emit: Emit) => Return): Node {
  try {
    const id = context.change((state, emit) => act(state, emit).id)
    const state = context.state()
    const done = state.returns.find((each) => each.id === id)
    return { __typename: payloadType, return: done ? returnNode(state, done) : null, userErrors: [] }
  } catch (error) {
    if (error instanceof Refused) return { __typename: payloadType, return: null, userErrors: error.userErrors.map((each) => ({ __typename: 'ReturnUserError', ...each })) }
    throw error
  }
}

/** The return of that global id; NOT_FOUND otherwise. */
export function findReturn(state: ShopState, id: string, field: string[]): Return {
  const number = numberOf('Return', id)
  if (number === null) throw invalidGlobalId(id)
  const found = state.returns.find((each) => each.id === number)
  if (!found) throw refuse('NOT_FOUND', field, 'Return not found.')
  return found
}

/** Notes that an order has changed: its updatedAt, and orders/updated. */
export function touch(state: ShopState, order: Order, emit: Emit): void {
  order.updatedAt = nowIso()
  emit('orders/updated', orderPayload(state, order))
}
