import type { Order, ShopSeed } from '../../../sandbox/state/model.ts'

export const shop = 'kestia.myshopify.com'
export const other = 'izlato.myshopify.com'

/** A shop with one order: two rings at 100.00 on one line (10 % off by code) and a bracelet at 40.00, shipping 5.00. */
export function tinyShop(domain = shop): ShopSeed {
  return {
    shop: { id: 1, domain, name: 'Kestia', email: 'care@kestia.example', currency: 'GBP', timeZone: 'Europe/London', country: 'GB', locale: 'en', url: 'https://kestia.example' },
    staff: [{ id: 2, firstName: 'Ada', lastName: 'Hill', email: 'ada@kestia.example', locale: 'en', owner: true }],
    locations: [{ id: 3, name: 'Workshop' }],
    products: [{
      id: 10, title: 'Silver ring', handle: 'silver-ring', productType: 'Rings', vendor: 'Kestia', tags: ['silver', 'ring'], status: 'ACTIVE', isGiftCard: false, descriptionHtml: '', image: null,
      createdAt: '2024-01-01T00:00:00Z', updatedAt: '2024-01-01T00:00:00Z', variants: [{ id: 11, title: '52', sku: 'R-52', price: 10000, compareAtPrice: null, inventoryQuantity: 5, image: null }],
    }],
    customers: [{ id: 20, firstName: 'Emma', lastName: 'Brook', email: 'emma@shopper.example', phone: null, locale: 'en', tags: [], note: null, createdAt: '2024-01-01T00:00:00Z', updatedAt: '2024-01-01T00:00:00Z', defaultAddress: null }],
    companies: [],
    orders: [tinyOrder()],
  }
}

/** Lines 190.00 (200.00 less 10.00 by code) and 40.00, shipping 5.00: paid 235.00. */
function tinyOrder(): Order {
  return {
    id: 100, name: '#1001', createdAt: '2026-11-01T10:00:00Z', processedAt: '2026-11-01T10:00:00Z', updatedAt: '2026-11-01T10:00:00Z', cancelledAt: null, closedAt: null,
    email: 'emma@shopper.example', customerLocale: 'en', currency: 'GBP', presentmentCurrency: 'GBP', taxesIncluded: true, customerId: 20, companyId: null, shippingAddress: null, billingAddress: null, tags: [], note: null, customAttributes: [],
    lineItems: [
      { id: 101, productId: 10, variantId: 11, title: 'Silver ring', variantTitle: '52', sku: 'R-52', vendor: 'Kestia', quantity: 2, removedQuantity: 0, isGiftCard: false, requiresShipping: true, image: null, customAttributes: [{ key: 'Engraving', value: 'E + J' }], originalUnitPrice: { shop: 10000, presentment: 10000 }, discounts: [{ title: 'WELCOME', kind: 'code', amount: { shop: 1000, presentment: 1000 } }], taxLines: [] },
      { id: 102, productId: null, variantId: null, title: 'Leather bracelet', variantTitle: null, sku: null, vendor: null, quantity: 1, removedQuantity: 0, isGiftCard: false, requiresShipping: true, image: null, customAttributes: [], originalUnitPrice: { shop: 4000, presentment: 4000 }, discounts: [], taxLines: [] },
    ],
    shippingLines: [{ id: 103, title: 'Post', price: { shop: 500, presentment: 500 } }],
    fulfillments: [{
      id: 110, name: '#1001-F1', status: 'SUCCESS', displayStatus: 'DELIVERED', createdAt: '2026-11-02T10:00:00Z', updatedAt: '2026-11-04T10:00:00Z', inTransitAt: null, deliveredAt: '2026-11-04T10:00:00Z', estimatedDeliveryAt: null, tracking: [],
      lineItems: [{ id: 111, lineItemId: 101, quantity: 2 }, { id: 112, lineItemId: 102, quantity: 1 }], events: [],
    }],
    transactions: [{ id: 120, kind: 'SALE', status: 'SUCCESS', gateway: 'shopify_payments', createdAt: '2026-11-01T10:00:00Z', processedAt: '2026-11-01T10:00:00Z', amount: { shop: 23500, presentment: 23500 }, parentId: null, refundId: null }],
  }
}
