import type { Refused, ReturnLineInput } from '../../application/ports.ts'
import type { ExchangeInput } from '../../application/return-port.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { ReturnReasonsDocument, ReturnableLinesDocument } from './generated/admin.ts'
import { toMoneyInput } from './money.server.ts'

/** Shopify's standard reasons by ground, in order of preference; the shop may have deleted one. */
const reasonHandles: Record<string, string[]> = {
  'change-of-mind': ['unwanted', 'changed-mind', 'style', 'other'],
  'faulty-on-delivery': ['defective', 'damaged', 'other'],
  'missing-on-delivery': ['missing-parts', 'wrong-item', 'other'],
  defect: ['defective', 'other'],
}

/** A line of a return as Shopify's inputs take it; who wrote the note is for the caller to say. */
export interface NamedLine { note: string; input: { fulfillmentLineItemId: string; quantity: number; returnReasonDefinitionId: string | null; restockingFee?: { percentage: number } } }

/** The fulfilment lines to be named in a return; refused where Shopify holds nothing returnable for a piece. */
export async function nameLines(request: AdminRequest, shop: string, orderId: string, lines: ReturnLineInput[]): Promise<Result<NamedLine[], Refused>> {
  const { returnableFulfillments } = await request(shop, ReturnableLinesDocument, { orderId })
  const { returnReasonDefinitions } = await request(shop, ReturnReasonsDocument, {})
  const reasons = returnReasonDefinitions.nodes.filter((one) => !one.deleted)
  const open = returnableFulfillments.nodes.flatMap((parcel) => parcel.returnableFulfillmentLineItems.nodes).map((one) => ({ ...one, left: one.quantity }))
  const named: NamedLine[] = []
  for (const line of lines) {
    let missing = line.quantity
    for (const one of open.filter((candidate) => candidate.fulfillmentLineItem.lineItem.id === line.lineItemId)) {
      const quantity = Math.min(missing, one.left)
      one.left -= quantity
      if (quantity > 0) named.push({ note: line.note, input: { fulfillmentLineItemId: one.fulfillmentLineItem.id, quantity, returnReasonDefinitionId: reasonFor(line, reasons), ...(line.restockingFeePercent ? { restockingFee: { percentage: line.restockingFeePercent } } : {}) } })
      missing -= quantity
    }
    if (missing > 0) return err({ kind: 'refused', sentence: missing === line.quantity ? 'Shopify can not hold a return for this yet: it has not been shipped, or is in another return already. Once it has been shipped, try again.' : `Shopify can hold a return for only ${line.quantity - missing} of the ${line.quantity} pieces: the others have not been shipped, or are in another return already.` })
  }
  return ok(named)
}

/** New goods as Shopify takes them. Whether a fixed discount is for a piece or a line Shopify does not say: a line of one piece leaves it no choice. */
export function toExchangeLines(exchange: ExchangeInput[]) {
  return exchange.flatMap(({ variantId, quantity, discount }) => (discount
    ? Array.from({ length: quantity }, () => ({ variantId, quantity: 1, appliedDiscount: { description: discount.description, value: { amount: toMoneyInput(discount.each) } } }))
    : [{ variantId, quantity }]))
}

function reasonFor({ ground, reason }: Pick<ReturnLineInput, 'ground' | 'reason'>, reasons: Array<{ id: string; handle: string }>): string | null {
  for (const handle of [...(reason ? [reason] : []), ...(reasonHandles[ground] ?? ['other'])]) {
    const found = reasons.find((one) => one.handle === handle)
    if (found) return found.id
  }
  return reasons[0]?.id ?? null
}
