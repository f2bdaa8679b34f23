import type { ReadOrder } from '../../../app/application/ports.ts'

export const shop = 'klenota.myshopify.com'
export const readShop = { name: 'KLENOTA', email: 'shop@klenota.example', currencyCode: 'CZK', timeZone: 'Europe/Prague', countryCode: 'CZ' }

/** An order of one line of `quantity` rings at 12,000 CZK, delivered on 10 February 2026. */
export const ringOrder = (quantity = 1, change: Partial<ReadOrder> = {}): ReadOrder => ({
  facts: {
    id: 'gid://shopify/Order/1001', name: '#1001', createdAt: '2026-02-05T09:00:00Z', processedAt: '2026-02-05T09:00:00Z', currencyCode: 'CZK', purchasingEntity: { __typename: 'Customer' }, shippingAddress: { countryCodeV2: 'CZ' },
    lineItems: { nodes: [{ id: 'gid://shopify/LineItem/1', title: 'Gold ring', quantity, currentQuantity: quantity, isGiftCard: false, customAttributes: [], discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '12000.00', currencyCode: 'CZK' } }, product: { id: 'gid://shopify/Product/1', productType: 'Ring', tags: ['certificate'] } }] },
    fulfillments: [{ id: 'gid://shopify/Fulfillment/1', status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: '2026-02-10T09:00:00Z', fulfillmentLineItems: { nodes: [{ quantity, lineItem: { id: 'gid://shopify/LineItem/1' } }] } }],
  },
  complete: true, updatedAt: '2026-02-10T09:00:00Z', cancelledAt: null, presentmentCurrency: 'CZK', customer: { id: 'gid://shopify/Customer/1', name: 'Jana Nová', email: 'jana@dopisy.example', locale: 'cs' },
  total: '12099.00', shipping: '99.00', fulfilment: 'fulfilled', lines: [{ id: 'gid://shopify/LineItem/1', variantTitle: '54', sku: 'K-1', imageUrl: null }],
  ...change,
})
