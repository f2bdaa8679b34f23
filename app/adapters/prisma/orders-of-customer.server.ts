import type { Prisma } from '@prisma/client'
import type { KnownCustomer } from '../../application/orders/order-store.ts'
import { offShopOrderId } from '../../application/orders/off-shop-order.ts'

/** Which orders are a customer's. Purchases outside the shop have no customer of Shopify's: they are known by the e-mail address alone. */
export function ordersOfCustomer(shop: string, { id, email, orderIds }: KnownCustomer): Prisma.OrderWhereInput {
  const byAddress = email ? [{ id: { startsWith: offShopOrderId('') }, customerEmail: { equals: email.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const } }] : []
  return { shop, OR: [...(id ? [{ customerId: id }] : []), ...byAddress, { id: { in: orderIds } }] }
}
