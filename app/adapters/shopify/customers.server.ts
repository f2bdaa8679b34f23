import type { ShopifyCustomers } from '../../application/automation/customer-port.ts'
import type { AdminRequest } from './admin-request.server.ts'
import { CustomersByIdDocument } from './generated/admin.ts'

/** Customers with their tags and how often they have ordered, as Shopify counts it. */
export function openCustomers(request: AdminRequest): ShopifyCustomers {
  return {
    customersById: async (shop, ids) => {
      if (ids.length === 0) return new Map()
      const read = await request(shop, CustomersByIdDocument, { ids })
      return new Map(read.nodes.flatMap((one) => (one?.__typename === 'Customer' ? [[one.id, { tags: one.tags, orders: Number(one.numberOfOrders) }] as const] : [])))
    },
  }
}
