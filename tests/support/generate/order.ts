import type { OrderFacts, OrderLineFacts, ParcelFacts } from '../../../app/domain/decision/order-facts.ts'
import { instantText } from './calendar.ts'
import type { Random } from './random.ts'
import type { Shop } from './shops.ts'

/** How plain or how nasty: `everyday` is what a shop's database holds, `edges` seeks out what is rare. */
export type Manner = 'everyday' | 'edges'

const hour = 3_600_000
const lineId = (number: number): string => `gid://shopify/LineItem/${number}`
const attributeKeys = ['Engraving', 'Resizing', 'Closure change', 'Custom size', 'engraving', 'CUSTOM SIZE']
const tags = ['customised', 'hollow', 'wear-part', 'reduced-price', 'certificate', 'gift-box', 'Gift-Box', 'CERTIFICATE', 'new', 'gold']

function line(number: number, shop: Shop, manner: Manner, random: Random): OrderLineFacts {
  const edges = manner === 'edges'
  const isGiftCard = random.chance(edges ? 0.1 : 0.03)
  const quantity = random.weighed([[1, 80], [2, 14], [3, 6]])
  const attributes = random.weighed<OrderLineFacts['customAttributes']>([
    [[], 80],
    [[{ key: random.pick(attributeKeys), value: 'M + J' }], edges ? 12 : 8],
    [[{ key: random.pick(attributeKeys), value: random.pick(['', '   ', null]) }], edges ? 8 : 2],
    [[{ key: 'Gift note', value: 'With love' }], 6],
  ])
  const worn = tags.filter(() => random.chance(edges ? 0.18 : 0.08))
  // A price at which no tariff reaches what was paid.
  const price = random.whole(2000, 90000)
  const made: OrderLineFacts = {
    id: lineId(number), title: isGiftCard ? 'Gift card' : `Piece ${number}`, quantity, isGiftCard,
    customAttributes: isGiftCard ? [] : attributes,
    discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: `${price}.${random.pick(['00', '50', '99'])}`, currencyCode: shop.currency } },
    product: random.chance(edges ? 0.08 : 0.02) ? null : { id: `gid://shopify/Product/${number}`, productType: isGiftCard ? 'Gift card' : random.pick(['Ring', 'Necklace', 'Bracelet', 'Earrings', 'earrings', 'Pendant']), tags: isGiftCard ? [] : worn },
  }
  if (random.chance(0.3)) made.currentQuantity = edges && random.chance(0.3) ? random.whole(0, quantity) : quantity
  return made
}

type Carried = Array<{ line: number; quantity: number | null }>

/** Which parcels carry what: everything at once, line by line, piece by piece, or not all of it. */
function carried(lines: OrderLineFacts[], manner: Manner, random: Random): Carried[] {
  const edges = manner === 'edges'
  const all: Carried = lines.map((one, line) => ({ line, quantity: edges && random.chance(0.02) ? null : one.currentQuantity ?? one.quantity }))
  const pieces = lines.flatMap((one, line) => Array.from({ length: one.currentQuantity ?? one.quantity }, () => ({ line, quantity: 1 })))
  const how = random.weighed([['whole', edges ? 50 : 80], ['lines', edges ? 16 : 10], ['pieces', edges ? 12 : 3], ['some', edges ? 14 : 4], ['none', edges ? 8 : 3]] as const)
  if (how === 'whole') return [all]
  if (how === 'lines') return all.map((one) => [one])
  if (how === 'pieces') return pieces.map((one) => [one])
  if (how === 'some') return pieces.filter(() => random.chance(0.6)).map((one) => [one])
  return []
}

function parcel(number: number, nodes: Carried, purchasedAt: number, manner: Manner, random: Random): ParcelFacts {
  const createdAt = purchasedAt + random.whole(0, 10 * 24) * hour
  const unknown = random.chance(manner === 'edges' ? 0.15 : 0.04)
  const made: ParcelFacts = {
    id: `gid://shopify/Fulfillment/${number}`, createdAt: instantText(createdAt),
    deliveredAt: unknown ? null : instantText(createdAt + random.whole(1, 15 * 24) * hour),
    fulfillmentLineItems: { nodes: nodes.map((one) => ({ quantity: one.quantity, lineItem: { id: lineId(one.line + 1) } })) },
  }
  if (random.chance(0.4)) made.status = 'SUCCESS'
  return made
}

/** An order of one to four lines bought at a moment (milliseconds), with its parcels. */
export function generateOrder(number: number, purchasedAt: number, shop: Shop, manner: Manner, random: Random): OrderFacts {
  const edges = manner === 'edges'
  const lines = Array.from({ length: random.weighed([[1, 60], [2, 25], [3, 10], [4, 5]]) }, (_, i) => line(i + 1, shop, manner, random))
  const fulfillments = carried(lines, manner, random).map((nodes, i) => parcel(i + 1, nodes, purchasedAt, manner, random))
  if (random.chance(edges ? 0.12 : 0.03)) {
    const lost = parcel(fulfillments.length + 1, [{ line: random.whole(0, lines.length - 1), quantity: 1 }], purchasedAt + 240 * hour, manner, random)
    fulfillments.splice(random.whole(0, fulfillments.length), 0, { ...lost, status: random.pick(['CANCELLED', 'ERROR', 'FAILURE']) })
  }
  const currency = random.chance(edges ? 0.15 : 0.05) ? random.pick(['EUR', 'USD', 'CZK', 'GBP']) : shop.currency
  for (const one of lines) one.discountedUnitPriceAfterAllDiscountsSet.shopMoney.currencyCode = currency
  const order: OrderFacts = {
    id: `gid://shopify/Order/${number}`, name: `#${number}`, createdAt: instantText(purchasedAt + (edges && random.chance(0.1) ? 2 * hour : 0)),
    processedAt: instantText(purchasedAt), currencyCode: currency,
    purchasingEntity: random.weighed([[{ __typename: 'Customer' }, 85], [{ __typename: 'PurchasingCompany' }, edges ? 9 : 3], [null, 6]]),
    shippingAddress: random.weighed([[{ countryCodeV2: shop.country }, 75], [{ countryCodeV2: random.pick(['DE', 'FR', 'US', 'PL', 'CZ', 'SK', 'GB']) }, 17], [{ countryCodeV2: null }, 4], [null, 4]]),
    lineItems: { nodes: lines }, fulfillments,
  }
  if (random.chance(0.1)) {
    order.createdAt = instantText(purchasedAt)
    if (random.chance(0.5)) order.processedAt = null
    else delete order.processedAt
  }
  return order
}
