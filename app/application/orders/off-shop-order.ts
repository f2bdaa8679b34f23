/** Orders of Recourse's own: purchases that Shopify holds no order of. Shopify's ids have another namespace, so none is ever taken for one. */
const namespace = 'gid://recourse/Order/'

export const offShopOrderId = (key: string) => `${namespace}${key}`

/** The one line of such an order. */
export const offShopLineId = (key: string) => `gid://recourse/LineItem/${key}`

export const isOffShop = (orderId: string) => orderId.startsWith(namespace)

/** Whether a text can be the key of such an order: a UUID, and so never one of Shopify's numbers. */
export const isOffShopKey = (key: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key)
