/** Lines of a bulk file as Shopify writes them for our query. */
export interface GivenParcel { id: string; status: string; createdAt: string; deliveredAt: string | null; totalQuantity: number }

export const bulkOrder = (n: number, change: Record<string, unknown> = {}) => ({
  id: `gid://shopify/Order/${n}`, name: `#${n}`, createdAt: '2026-02-05T09:00:00Z', processedAt: '2026-02-05T09:00:00Z', updatedAt: '2026-02-10T09:00:00Z', cancelledAt: null, currencyCode: 'CZK', presentmentCurrencyCode: 'CZK', displayFulfillmentStatus: 'FULFILLED',
  email: 'jana@dopisy.example', customerLocale: 'cs', subtotalLineItemsQuantity: 1, customer: { id: 'gid://shopify/Customer/1', displayName: 'Jana Nová', defaultEmailAddress: { emailAddress: 'jana@dopisy.example' } },
  purchasingEntity: { __typename: 'Customer' }, shippingAddress: { countryCodeV2: 'CZ' }, billingAddress: { countryCodeV2: 'SK' }, sourceName: 'web', totalPriceSet: { shopMoney: { amount: '12099.0', currencyCode: 'CZK' } }, totalShippingPriceSet: { shopMoney: { amount: '99.0', currencyCode: 'CZK' } },
  fulfillments: [{ id: `gid://shopify/Fulfillment/${n}`, status: 'SUCCESS', createdAt: '2026-02-06T09:00:00Z', deliveredAt: '2026-02-10T09:00:00Z', totalQuantity: 1 }] as GivenParcel[],
  ...change,
})

export const bulkLine = (n: number, order: number, change: Record<string, unknown> = {}) => ({
  id: `gid://shopify/LineItem/${n}`, title: 'Gold ring', variantTitle: '54', sku: 'RING-54', quantity: 1, currentQuantity: 1, unfulfilledQuantity: 0, isGiftCard: false, image: null, customAttributes: [{ key: 'Engraving', value: 'E + J' }],
  discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: '12000.0', currencyCode: 'CZK' } }, product: { id: 'gid://shopify/Product/1', productType: 'Ring', tags: ['certificate'] }, __parentId: `gid://shopify/Order/${order}`, ...change,
})

/** An order of which all was taken off again: only the whole file tells that nothing else belongs to it. */
export const emptiedOrder = (n: number, line: number, change: Record<string, unknown> = {}) => [bulkOrder(n, { subtotalLineItemsQuantity: 0, ...change }), bulkLine(line, n, { currentQuantity: 0 })]

export const bulkFile = (...nodes: Array<object | string>) => Buffer.from(nodes.map((node) => `${typeof node === 'string' ? node : JSON.stringify(node)}\n`).join(''))
