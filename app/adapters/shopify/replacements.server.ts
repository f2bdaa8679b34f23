import { ShopifyUnavailable } from '../../application/ports.ts'
import type { Refused } from '../../application/ports.ts'
import type { ReplacementLine, ReplacementOrder, ShopifySettlement } from '../../application/settlement-port.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { CompleteDraftOrderDocument, CreateDraftOrderDocument, ReplacedOrderDocument, ReplacementByMarkerDocument } from './generated/admin.ts'
import type { CountryCode, DraftStateFragment, ReplacedOrderQuery, ReplacementStateFragment } from './generated/admin.ts'
import { toMoneyInput } from './money.server.ts'
import { refusedBy } from './refused.server.ts'
import { refuseMissingStock } from './variants.server.ts'

/** Replacements as free orders. A draft bears the marker from its first moment, and its order is read from it. */
export function openReplacements(request: AdminRequest): Pick<ShopifySettlement, 'createReplacementOrder' | 'replacementOrder'> {
  /**
   * Search lags behind what was just made, so the newest drafts are looked through as well; the order itself is found
   * by its tag where its draft is gone: Shopify purges drafts after a year.
   */
  const find = async (shop: string, marker: string): Promise<{ draft: DraftStateFragment | null; order: ReplacementStateFragment | null }> => {
    const { found, newest, orders } = await request(shop, ReplacementByMarkerDocument, { tagged: `tag:'${checked(marker)}'` })
    const bears = (one: { tags: string[] }) => one.tags.some((tag) => tag.toLowerCase() === marker.toLowerCase())
    const drafts = [...found.nodes, ...newest.nodes].filter(bears)
    const draft = drafts.find((one) => one.order) ?? drafts[0] ?? null
    return { draft, order: draft?.order ?? orders.nodes.find(bears) ?? null }
  }

  const create = async (shop: string, { orderId, lines, note, marker }: Parameters<ShopifySettlement['createReplacementOrder']>[1]): Promise<Result<DraftStateFragment, Refused>> => {
    const { order } = await request(shop, ReplacedOrderDocument, { id: orderId })
    if (!order) return err({ kind: 'refused', sentence: 'Shopify no longer holds the order that is to be replaced. Look for it in Shopify.' })
    const missing = await refuseMissingStock(request, shop, lines.flatMap((line) => ('variantId' in line ? [line] : [])))
    if (!missing.ok) return missing
    const { draftOrderCreate } = await request(shop, CreateDraftOrderDocument, { input: toDraft(order, lines, note, marker) })
    return draftOrderCreate?.draftOrder && draftOrderCreate.userErrors.length === 0 ? ok(draftOrderCreate.draftOrder) : refusedBy(draftOrderCreate?.userErrors)
  }

  return {
    replacementOrder: async (shop, marker) => {
      const { order } = await find(shop, marker)
      return order && toReplacement(order)
    },
    createReplacementOrder: async (shop, replacement) => {
      const { draft, order } = await find(shop, replacement.marker)
      if (order) return ok(toReplacement(order))
      const made = draft ? ok(draft) : await create(shop, replacement)
      if (!made.ok) return made
      if (!made.value.ready) throw new ShopifyUnavailable('Shopify is still preparing the replacement order.')
      const { draftOrderComplete } = await request(shop, CompleteDraftOrderDocument, { id: made.value.id })
      if (draftOrderComplete?.draftOrder?.order && draftOrderComplete.userErrors.length === 0) return ok(toReplacement(draftOrderComplete.draftOrder.order))
      // Completed meanwhile, by staff or by another attempt: then there is an order, and the refusal means nothing.
      const after = await find(shop, replacement.marker)
      return after.order ? ok(toReplacement(after.order)) : refusedBy(draftOrderComplete?.userErrors)
    },
  }
}

/** Shopify's tags are up to 40 characters long and parted by commas; a quote would end the search for one. */
function checked(marker: string): string {
  if (!marker || marker.length > 40 || /[,'"]/.test(marker)) throw new Error(`"${marker}" can not be a tag in Shopify.`)
  return marker
}

function toDraft(order: NonNullable<ReplacedOrderQuery['order']>, lines: ReplacementLine[], note: string, marker: string) {
  const { countryCodeV2, ...address } = order.shippingAddress ?? { countryCodeV2: null }
  return {
    ...(order.customer ? { purchasingEntity: { customerId: order.customer.id } } : {}),
    email: order.email,
    presentmentCurrencyCode: order.presentmentCurrencyCode,
    ...(order.shippingAddress ? { shippingAddress: { ...address, countryCode: countryCodeV2 satisfies CountryCode | null } } : {}),
    note,
    tags: [checked(marker)],
    customAttributes: [{ key: 'Replacement for', value: order.name }],
    acceptAutomaticDiscounts: false,
    appliedDiscount: { title: 'Replacement', description: `Replacement for ${order.name}`, value: 100, valueType: 'PERCENTAGE' as const },
    lineItems: lines.map((line) => ('variantId' in line
      ? { variantId: line.variantId, quantity: line.quantity }
      : { title: line.title, quantity: line.quantity, originalUnitPriceWithCurrency: toMoneyInput(line.value), requiresShipping: true })),
  }
}

const toReplacement = (read: ReplacementStateFragment): ReplacementOrder => ({
  id: read.id,
  name: read.name,
  createdAt: read.createdAt,
  cancelled: read.cancelledAt !== null,
  note: read.note ?? '',
  total: read.totalPriceSet.shopMoney,
  lines: read.lineItems.nodes.map((line) => ({ id: line.id, variantId: line.variant?.id ?? null, title: line.title, quantity: line.quantity })),
})
