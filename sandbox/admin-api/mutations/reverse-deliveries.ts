import { nowIso } from '../../state/clock.ts'
import { numberOf } from '../../state/gid.ts'
import type { Return, ShopState } from '../../state/model.ts'
import type { Emit } from '../../state/platform.ts'
import type { ReverseDelivery, ReverseFulfillmentOrder } from '../../state/reverse-model.ts'
import { nextId } from '../../state/store.ts'
import { deliverablePayload } from '../../webhooks/payloads-of-settlement.ts'
import { Refused, invalidGlobalId, refuse } from '../errors.ts'
import { orderOf } from '../nodes/return.ts'
import { reverseDeliveryNode } from '../nodes/reverse-fulfillment-order.ts'
import type { Context, Node } from '../resolve-field.ts'
import { stagedFileUrl } from '../staged-uploads.ts'

interface Shipping { labelInput?: { fileUrl: string } | null; trackingInput?: { number?: string | null; url?: string | null } | null }
interface CreateArgs extends Shipping { reverseFulfillmentOrderId: string; reverseDeliveryLineItems: { reverseFulfillmentOrderLineItemId: string; quantity: number }[] }

/** reverseDeliveryCreateWithShipping: an empty list of lines means all units of all lines of the reverse fulfilment order. */
export function reverseDeliveryCreateWithShipping(args: CreateArgs, context: Context): Node {
  return perform(context, 'ReverseDeliveryCreateWithShippingPayload', (state, emit) => {
    const id = numberOf('ReverseFulfillmentOrder', args.reverseFulfillmentOrderId)
    if (id === null) throw invalidGlobalId(args.reverseFulfillmentOrderId)
    const found = state.returns.find((each) => each.reverseFulfillmentOrders.some((one) => one.id === id))
    const reverse = found?.reverseFulfillmentOrders.find((one) => one.id === id)
    if (!found || !reverse) throw refuse('NOT_FOUND', ['reverseFulfillmentOrderId'], 'Reverse fulfillment order not found.')
    if (reverse.status !== 'OPEN') throw refuse('INVALID_STATE', ['reverseFulfillmentOrderId'], 'Reverse fulfillment order is not open.')
    const made: ReverseDelivery = { id: nextId(state), lineItems: readLines(state, reverse, args.reverseDeliveryLineItems), label: null, tracking: null }
    reverse.reverseDeliveries.push(made)
    attach(state, found, made, args, emit)
    return made
  })
}

/** reverseDeliveryShippingUpdate; what is not given stays as it was. */
export function reverseDeliveryShippingUpdate(args: Shipping & { reverseDeliveryId: string }, context: Context): Node {
  return perform(context, 'ReverseDeliveryShippingUpdatePayload', (state, emit) => {
    const id = numberOf('ReverseDelivery', args.reverseDeliveryId)
    if (id === null) throw invalidGlobalId(args.reverseDeliveryId)
    const { found, delivery } = deliveryOf(state, id)
    if (!found || !delivery) throw refuse('NOT_FOUND', ['reverseDeliveryId'], 'Reverse delivery not found.')
    attach(state, found, delivery, args, emit)
    return delivery
  })
}

function readLines(state: ShopState, reverse: ReverseFulfillmentOrder, asked: CreateArgs['reverseDeliveryLineItems']): ReverseDelivery['lineItems'] {
  if (!asked.length) return reverse.lineItems.map((line) => ({ id: nextId(state), reverseFulfillmentOrderLineItemId: line.id, quantity: line.totalQuantity }))
  return asked.map((each, index) => {
    const id = numberOf('ReverseFulfillmentOrderLineItem', each.reverseFulfillmentOrderLineItemId)
    const line = reverse.lineItems.find((one) => one.id === id)
    const field = ['reverseDeliveryLineItems', String(index)]
    if (!line) throw refuse('NOT_FOUND', [...field, 'reverseFulfillmentOrderLineItemId'], 'Reverse fulfillment order line item not found.')
    if (each.quantity <= 0 || each.quantity > line.totalQuantity) throw refuse('INVALID', [...field, 'quantity'], `Quantity must be between 1 and ${line.totalQuantity}.`)
    return { id: nextId(state), reverseFulfillmentOrderLineItemId: line.id, quantity: each.quantity }
  })
}

/** ReverseDeliveryLabelInput: "If a label file was uploaded to be attached to the delivery, then provide the temporary staged URL." */
function attach(state: ShopState, found: Return, delivery: ReverseDelivery, { labelInput, trackingInput }: Shipping, emit: Emit): void {
  if (labelInput) {
    const publicFileUrl = stagedFileUrl(state, labelInput.fileUrl)
    if (!publicFileUrl) throw refuse('INVALID', ['labelInput', 'fileUrl'], 'The label file could not be found.')
    delivery.label = { publicFileUrl, createdAt: delivery.label?.createdAt ?? nowIso(), updatedAt: nowIso() }
  }
  if (trackingInput) delivery.tracking = { number: trackingInput.number ?? null, url: trackingInput.url ?? null }
  if (labelInput || trackingInput) emit('reverse_deliveries/attach_deliverable', deliverablePayload(found, delivery))
}

function deliveryOf(state: ShopState, id: number) {
  for (const found of state.returns) {
    for (const reverse of found.reverseFulfillmentOrders) {
      const delivery = reverse.reverseDeliveries.find((each) => each.id === id)
      if (delivery) return { found, reverse, delivery }
    }
  }
  return { found: null, reverse: null, delivery: null }
}

function perform(context: Context, payloadType: string, act: (state: ShopState, emit: Emit) => ReverseDelivery): Node {
  try {
    const id = context.change((state, emit) => act(state, emit).id)
    const state = context.state()
    const { found, reverse, delivery } = deliveryOf(state, id)
    return { __typename: payloadType, reverseDelivery: found ? reverseDeliveryNode(state, orderOf(state, found), reverse, delivery) : null, userErrors: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { __typename: payloadType, reverseDelivery: null, userErrors: error.userErrors.map((each) => ({ __typename: 'ReturnUserError', ...each })) }
  }
}
