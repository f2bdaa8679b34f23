import { ShopifyUnavailable } from '../../application/ports.ts'
import type { ShopifyAdmin } from '../../application/ports.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { CreateReturnDeliveryDocument, ReturnByIdDocument, StageLabelDocument, UpdateReturnDeliveryDocument } from './generated/admin.ts'
import { refusedBy } from './refused.server.ts'
import { toReturn } from './to-return.server.ts'

const patienceMs = 20_000

/** Labels and tracking of what shoppers send back. */
export function openReturnLabels(request: AdminRequest): Pick<ShopifyAdmin, 'attachReturnLabel' | 'uploadReturnLabel'> {
  return {
    attachReturnLabel: async (shop, returnId, { fileUrl, tracking }) => {
      const before = await request(shop, ReturnByIdDocument, { id: returnId })
      if (!before.return) return err({ kind: 'refused', sentence: 'Shopify no longer holds this return. Look at the order in Shopify.' })
      const open = before.return.reverseFulfillmentOrders.nodes.filter((one) => one.status === 'OPEN')
      if (open.length === 0) return err({ kind: 'refused', sentence: 'Nothing is on its way back in this return: it is not approved yet, or everything has come already.' })
      const given = { label: fileUrl ? { fileUrl } : null, tracking }
      for (const order of open) {
        const [delivery] = order.reverseDeliveries.nodes
        const errors = delivery
          ? (await request(shop, UpdateReturnDeliveryDocument, { reverseDeliveryId: delivery.id, ...given })).reverseDeliveryShippingUpdate?.userErrors
          : (await request(shop, CreateReturnDeliveryDocument, { reverseFulfillmentOrderId: order.id, ...given })).reverseDeliveryCreateWithShipping?.userErrors
        if (errors?.length !== 0) return refusedBy(errors)
      }
      const after = await request(shop, ReturnByIdDocument, { id: returnId })
      if (!after.return) throw new Error(`Shopify lost ${returnId} while its label was attached.`)
      return ok(toReturn(after.return))
    },
    uploadReturnLabel: async (shop, { name, mimeType, bytes }) => {
      const { stagedUploadsCreate } = await request(shop, StageLabelDocument, { input: [{ resource: 'RETURN_LABEL', filename: name, mimeType, httpMethod: 'POST', fileSize: String(bytes.byteLength) }] })
      const target = stagedUploadsCreate?.stagedTargets?.[0]
      if (!target?.url || !target.resourceUrl || stagedUploadsCreate?.userErrors.length) return refusedBy(stagedUploadsCreate?.userErrors)
      const form = new FormData()
      for (const parameter of target.parameters) form.append(parameter.name, parameter.value)
      // Storage reads the file last: what follows it is ignored.
      form.append('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), name)
      const sent = await fetch(target.url, { method: 'POST', body: form, signal: AbortSignal.timeout(patienceMs) }).catch((error: unknown) => { throw new ShopifyUnavailable('The label could not be handed to Shopify.', error) })
      if (sent.status >= 500) throw new ShopifyUnavailable(`The label could not be handed to Shopify (${sent.status}).`)
      return sent.ok ? ok({ fileUrl: target.resourceUrl }) : err({ kind: 'refused', sentence: `Shopify did not take the label's file (${sent.status}). Use another PDF or image.` })
    },
  }
}
