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

/** The order with a second line like its first, sent in the same parcel. */
export function withSecondLine(order: ReadOrder, number: number): ReadOrder {
  const second = structuredClone(order)
  for (const node of second.facts.lineItems.nodes) node.id = lineIdOf(number)
  for (const parcel of second.facts.fulfillments) for (const node of parcel.fulfillmentLineItems.nodes) node.lineItem.id = lineIdOf(number)
  order.facts.lineItems.nodes.push(...second.facts.lineItems.nodes)
  order.facts.fulfillments.forEach((parcel, i) => parcel.fulfillmentLineItems.nodes.push(...(second.facts.fulfillments[i]?.fulfillmentLineItems.nodes ?? [])))
  return { ...order, lines: [...order.lines, { id: lineIdOf(number), variantTitle: null, sku: null, imageUrl: null }] }
}

/** Ten orders of which some change their answer where a return may be 60 days late instead of 30, asked on 30 June 2026. */
export const tenOrders = (): ReadOrder[] => [
  drawOrder({ number: 1, bought: '2026-06-20', delivered: '2026-06-25', price: 1000 }),
  // The thirtieth day after delivery is today, and was yesterday.
  drawOrder({ number: 2, bought: '2026-05-28', delivered: '2026-05-31', price: 2000, type: 'Necklace' }),
  drawOrder({ number: 3, bought: '2026-05-28', delivered: '2026-05-30', price: 4000, type: 'Necklace', country: 'SK', pieces: 2 }),
  // The sixtieth is today, and was yesterday.
  drawOrder({ number: 4, bought: '2026-04-28', delivered: '2026-05-01', price: 8000 }),
  drawOrder({ number: 5, bought: '2026-04-27', delivered: '2026-04-30', price: 16_000 }),
  drawOrder({ number: 6, bought: '2026-05-28', delivered: '2026-05-30', engraved: true }),
  drawOrder({ number: 7, bought: '2026-06-20', delivered: '2026-06-25', giftCard: true, type: 'Gift card' }),
  drawOrder({ number: 8, bought: '2026-06-29', delivered: null }),
  drawOrder({ number: 9, bought: '2026-05-28', delivered: '2026-05-30', business: true }),
  // Beyond two years of warranty.
  drawOrder({ number: 10, bought: '2024-06-01', delivered: '2024-06-29' }),
]
