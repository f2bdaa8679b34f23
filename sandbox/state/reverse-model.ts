/** The way back of returned goods: what is to come, how it is sent, what happened to it. Ids and times as in model.ts. */
export interface ReverseFulfillmentOrder { id: number; status: 'OPEN' | 'CLOSED' | 'CANCELED'; lineItems: ReverseFulfillmentOrderLineItem[]; reverseDeliveries: ReverseDelivery[] }
export interface ReverseFulfillmentOrderLineItem { id: number; fulfillmentLineItemId: number; totalQuantity: number; dispositions: Disposition[] }
export interface Disposition { id: number; type: DispositionType; quantity: number; locationId: number | null; createdAt: string }
export type DispositionType = 'RESTOCKED' | 'NOT_RESTOCKED' | 'MISSING' | 'PROCESSING_REQUIRED'

/** A parcel that the shopper is to send, with what they need for it. */
export interface ReverseDelivery {
  id: number
  lineItems: { id: number; reverseFulfillmentOrderLineItemId: number; quantity: number }[]
  label: { publicFileUrl: string; createdAt: string; updatedAt: string } | null
  tracking: { number: string | null; url: string | null } | null
}
