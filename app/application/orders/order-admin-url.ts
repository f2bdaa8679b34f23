/** Where the Shopify admin shows an order, as links inside the admin name it. */
export const orderAdminUrl = (orderId: string): string => `shopify://admin/orders/${orderId.split('/').at(-1) ?? ''}`
