import type { ReadOrder } from '../../../app/application/ports.ts'
import type { PolicySet } from '../../../app/domain/policy/document.ts'
import { policyLibrary } from '../../../app/policy-library/library.ts'

/** An order of one piece as a test of stocks draws it; days are ISO dates, `delivered` null where it was not sent yet. */
export interface DrawnOrder { number: number; bought: string; delivered: string | null; price?: number; type?: string; country?: string; business?: boolean; engraved?: boolean; giftCard?: boolean; pieces?: number }

/** The line's id is that of the order's number. */
export const lineIdOf = (number: number) => `gid://shopify/LineItem/${number}`

export function drawOrder({ number, bought, delivered, price = 1000, type = 'Ring', country = 'CZ', business = false, engraved = false, giftCard = false, pieces = 1 }: DrawnOrder): ReadOrder {
  const id = `gid://shopify/Order/${number}`
  const amount = `${price}.00`
  return {
    facts: {
      id, name: `#${number}`, createdAt: `${bought}T09:00:00Z`, processedAt: `${bought}T09:00:00Z`, currencyCode: 'CZK', purchasingEntity: { __typename: business ? 'PurchasingCompany' : 'Customer' }, shippingAddress: { countryCodeV2: country },
      lineItems: { nodes: [{
        id: lineIdOf(number), title: `${type} ${number}`, quantity: pieces, currentQuantity: pieces, isGiftCard: giftCard, customAttributes: engraved ? [{ key: 'Engraving', value: 'M + J' }] : [],
        discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount, currencyCode: 'CZK' } }, product: { id: `gid://shopify/Product/${number}`, productType: type, tags: [] },
      }] },
      fulfillments: delivered === null ? [] : [{ id: `gid://shopify/Fulfillment/${number}`, status: 'SUCCESS', createdAt: `${bought}T15:00:00Z`, deliveredAt: `${delivered}T09:00:00Z`, fulfillmentLineItems: { nodes: [{ quantity: pieces, lineItem: { id: lineIdOf(number) } }] } }],
    },
    complete: true, updatedAt: `${bought}T10:00:00Z`, cancelledAt: null, presentmentCurrency: 'CZK', customer: { id: `gid://shopify/Customer/${number}`, name: 'Jana Nová', email: 'jana@dopisy.example', locale: 'cs' },
    total: `${price * pieces}.00`, shipping: '0.00', fulfilment: delivered === null ? 'unfulfilled' : 'fulfilled', lines: [{ id: lineIdOf(number), variantTitle: null, sku: null, imageUrl: null }],
  }
}

/** KLENOTA's terms with another number of days for a return. */
export function returnWithin(days: number): PolicySet {
  const set = structuredClone(policyLibrary.klenota) as PolicySet
  for (const { clauses } of set.documents) for (const clause of clauses) if (clause.id === 'return-window' && clause.kind === 'window') clause.params.length = { days }
  return set
}
