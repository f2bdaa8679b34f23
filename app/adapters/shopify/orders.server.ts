import type { ReadOrder, ShopifyAdmin } from '../../application/ports.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { OrderByIdDocument, OrderNewsDocument, OrderOwnerDocument, ShopFactsDocument } from './generated/admin.ts'
import type { OrderFactsFragment } from './generated/admin.ts'
import { customerOf, fulfilmentOf, headFacts, lineFacts, parcelFacts, placedIn, rounded } from './order-facts.server.ts'

/** Reading shop and orders. */
export function openOrders(request: AdminRequest): Pick<ShopifyAdmin, 'readShop' | 'readOrder' | 'orderOwner' | 'orderNews'> {
  return {
    readShop: async (shop) => {
      const { shop: read } = await request(shop, ShopFactsDocument, {})
      return { name: read.name, email: read.contactEmail, currencyCode: read.currencyCode, timeZone: read.ianaTimezone, countryCode: read.shopAddress.countryCodeV2 ?? '' }
    },
    readOrder: async (shop, orderId) => {
      const { order } = await request(shop, OrderByIdDocument, { id: orderId, ...pageSizes })
      if (!order) return null
      return isCut(order, pageSizes) ? readLong(request, shop, orderId) : toReadOrder(order, pageSizes)
    },
    orderOwner: async (shop, orderId) => {
      const { order } = await request(shop, OrderOwnerDocument, { id: orderId })
      return order && { customerId: order.customer?.id ?? null, updatedAt: order.updatedAt }
    },
    orderNews: async (shop, orderId) => {
      const { order } = await request(shop, OrderNewsDocument, { orderId })
      return order && {
        updatedAt: order.updatedAt,
        cancelledAt: order.cancelledAt,
        edits: order.agreements.nodes.flatMap(({ __typename, id, happenedAt, sales }) => (__typename === 'OrderEditAgreement' ? [{
          id, at: happenedAt,
          // What is taken out is a return of units, told as fewer or as less than nothing.
          units: sales.nodes.flatMap((sale) => ('lineItem' in sale && (sale.actionType === 'ORDER' || sale.actionType === 'RETURN') ? [{ lineItemId: sale.lineItem.id, more: (sale.actionType === 'RETURN' ? -1 : 1) * Math.abs(sale.quantity ?? 0) }] : [])),
        }] : [])).reverse(),
      }
    },
  }
}

/** How much of one order an answer holds at most. */
interface Sizes { lineItems: number; fulfillments: number; fulfilledLines: number }

/** Enough for nearly every order. */
const pageSizes: Sizes = { lineItems: 30, fulfillments: 10, fulfilledLines: 30 }

/** For the few that are longer, one at a time: 250 is Shopify's most, and all of it stays under 1,000 points. */
const longSizes: Sizes = { lineItems: 250, fulfillments: 50, fulfilledLines: 250 }

async function readLong(request: AdminRequest, shop: string, id: string): Promise<ReadOrder | null> {
  const { order } = await request(shop, OrderByIdDocument, { id, ...longSizes })
  return order ? toReadOrder(order, longSizes) : null
}

/** Whether the order may go on behind what was read. Fulfilments are a plain list: a full one tells nothing of its end. */
const isCut = (order: OrderFactsFragment, sizes: Sizes) =>
  order.lineItems.pageInfo.hasNextPage || order.fulfillments.length >= sizes.fulfillments || order.fulfillments.some((parcel) => parcel.fulfillmentLineItems.pageInfo.hasNextPage)

/** Takes Shopify's answer apart. */
function toReadOrder(order: OrderFactsFragment, sizes: Sizes): ReadOrder {
  return {
    complete: !isCut(order, sizes),
    facts: {
      ...headFacts(order),
      lineItems: { nodes: order.lineItems.nodes.map(lineFacts) },
      fulfillments: order.fulfillments.map((parcel) => ({ ...parcelFacts(parcel), fulfillmentLineItems: { nodes: parcel.fulfillmentLineItems.nodes.map((one) => ({ quantity: one.quantity, lineItem: { id: one.lineItem.id } })) } })),
    },
    updatedAt: order.updatedAt,
    cancelledAt: order.cancelledAt,
    presentmentCurrency: order.presentmentCurrencyCode,
    customer: customerOf(order),
    total: rounded(order.totalPriceSet.shopMoney),
    shipping: rounded(order.totalShippingPriceSet.shopMoney),
    fulfilment: fulfilmentOf(order),
    ...placedIn(order),
    lines: order.lineItems.nodes.map((line) => ({ id: line.id, variantTitle: line.variantTitle, sku: line.sku, imageUrl: line.image?.url ?? null })),
  }
}
