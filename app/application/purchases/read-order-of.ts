import { placementOf } from '../../domain/decision/routing.ts'
import { parseMinor, fromMinor } from '../../domain/kernel/money.ts'
import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import type { TraitProduct } from '../../domain/policy/traits.ts'
import { offShopLineId, offShopOrderId } from '../orders/off-shop-order.ts'
import type { BoundOrder } from '../policy-shelf.ts'
import type { ReadOrder } from '../ports.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { OffShopInput } from './purchase-view.ts'

/** Under these names the line carries what the purchase is known by. */
export const receiptNumber = 'Receipt'
const serialNumber = 'Serial number'

/** The traits of goods that staff can be asked about; a gift card is no goods. */
export const traitsToAsk = ({ set }: CompiledPolicySet): string[] => Object.entries(set.traits).filter(([, reading]) => !reading.giftCard).map(([name]) => name)

/** The clock by which the days of a purchase count: its present and the noon of a day; instants are ISO 8601 in UTC. */
export interface PurchaseClock { now: string; noonOf(day: string): string }

/** The instant that stands for a day: its noon, or the present as long as that noon is still to come. */
function instantOf(day: string, { now, noonOf }: PurchaseClock): string {
  const noon = noonOf(day)
  return noon > now ? now : noon
}

/** What of a purchase says which terms bind it: its day, or the present as long as that is none, where it went, and who bought. */
export function boundBy({ purchasedOn, buyer, customer }: Pick<OffShopInput, 'purchasedOn' | 'buyer'> & { customer: { country: string } }, clock: PurchaseClock): BoundOrder {
  const at = parseIsoDate(purchasedOn) === undefined ? clock.now : instantOf(purchasedOn, clock)
  return { facts: { createdAt: at, processedAt: at }, placement: placementOf({ purchasingEntity: entityOf(buyer), shippingAddress: { countryCodeV2: customer.country } }) }
}

const entityOf = (buyer: OffShopInput['buyer']) => ({ __typename: buyer === 'business' ? 'PurchasingCompany' : 'Customer' })

/** Traits written so that the terms read them from the line as from any other, each by the first thing that gives it; what isn't chosen isn't had. */
function writtenTraits({ item }: OffShopInput, { set }: CompiledPolicySet): { product: TraitProduct; attributes: string[] } {
  const product = { productType: item.productType.trim(), tags: [] as string[], vendor: '', collections: [] as string[], metafields: Object.fromEntries(Object.values(set.traits).flatMap((one) => (one.metafields ?? []).map(({ key }): [string, string | null] => [key, null]))) }
  const attributes: string[] = []
  for (const trait of item.traits) {
    const { tags: [tag] = [], attributes: [attribute] = [], collections: [collection] = [], metafields: [metafield] = [], vendors: [vendor] = [], productTypes: [type] = [] } = set.traits[trait] ?? {}
    if (tag) product.tags.push(tag)
    else if (attribute) attributes.push(attribute)
    else if (collection) product.collections.push(collection)
    else if (metafield) product.metafields[metafield.key] = metafield.value ?? 'true'
    else if (type) product.productType = type
    else if (vendor) product.vendor = vendor
  }
  return { product, attributes }
}

/** Chosen traits that the terms would not read from the line as it is written. */
export function unsaidTraits(input: OffShopInput, policy: CompiledPolicySet): string[] {
  const { product, attributes } = writtenTraits(input, policy)
  const { present } = policy.readTraits({ isGiftCard: false, customAttributes: attributes.map((key) => ({ key, value: 'Yes' })), product })
  const names = Object.keys(policy.set.traits)
  return input.item.traits.filter((trait) => names.includes(trait) && (present & (1 << names.indexOf(trait))) === 0)
}

/**
 * The purchase in the shape of an order, so that the same engine decides on it. `input` has been checked; it is written down
 * at the clock's present, and bound by that clock's days as `boundBy` says. Where the day of delivery is not known, the goods left on the day of purchase.
 */
export function readOrderOf(key: string, input: OffShopInput, currencyCode: string, policy: CompiledPolicySet, clock: PurchaseClock): ReadOrder {
  const { customer, item } = input
  const quantity = Number(input.quantity)
  const purchasedAt = instantOf(input.purchasedOn, clock)
  const paid = parseMinor(input.price.trim().replace(',', '.'), currencyCode) ?? 0
  const { product, attributes } = writtenTraits(input, policy)
  const told = [['Bought at', input.boughtAt], [receiptNumber, input.receipt], [serialNumber, item.serial]].flatMap(([name = '', value = '']) => (value.trim() ? [{ key: name, value: value.trim() }] : []))
  const id = offShopLineId(key)
  return {
    facts: {
      id: offShopOrderId(key), name: input.receipt.trim() || [input.boughtAt.trim(), input.purchasedOn].filter(Boolean).join(', '), createdAt: purchasedAt, processedAt: purchasedAt, currencyCode,
      purchasingEntity: entityOf(input.buyer), shippingAddress: { countryCodeV2: customer.country },
      lineItems: { nodes: [{
        id, title: item.title.trim(), quantity, currentQuantity: quantity, isGiftCard: false, customAttributes: [...told, ...attributes.map((name) => ({ key: name, value: 'Yes' }))],
        discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: fromMinor(paid, currencyCode), currencyCode } }, product: { id: `gid://recourse/Product/${key}`, ...product },
      }] },
      fulfillments: [{ id: `gid://recourse/Fulfillment/${key}`, status: 'SUCCESS', createdAt: purchasedAt, deliveredAt: input.deliveredOn ? instantOf(input.deliveredOn, clock) : null, fulfillmentLineItems: { nodes: [{ quantity, lineItem: { id } }] } }],
    },
    complete: true, updatedAt: clock.now, cancelledAt: null, presentmentCurrency: currencyCode,
    customer: { id: null, name: customer.name.trim(), email: customer.email.trim() || null, locale: customer.locale },
    total: fromMinor(paid * quantity, currencyCode), shipping: fromMinor(0, currencyCode), fulfilment: 'fulfilled',
    lines: [{ id, variantTitle: null, sku: null, imageUrl: null }],
  }
}

/** The same order as it will be read back once it is stored. */
export function storedOrderOf(shop: string, read: ReadOrder): StoredOrder {
  const { facts, customer, updatedAt, presentmentCurrency, fulfilment } = read
  const minor = (amount: string) => BigInt(parseMinor(amount, facts.currencyCode) ?? 0)
  return {
    shop, facts, updatedAt, cancelledAt: null, presentmentCurrency, customer, totalMinor: minor(read.total), shippingMinor: 0n, shippingPaidBackMinor: 0n, fulfilment, complete: true, unread: false, placement: placementOf(facts),
    lines: facts.lineItems.nodes.map((line) => ({ id: line.id, title: line.title, variantTitle: null, imageUrl: null, quantity: line.quantity, currentQuantity: line.quantity, isGiftCard: false, unitPriceMinor: minor(line.discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount), free: line.quantity, refunded: 0 })),
  }
}
