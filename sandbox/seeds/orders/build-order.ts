import type { Company, Customer, Discount, LineItem, Money, Order, Transaction } from '../../state/model.ts'
import { lineTotalAfterAllDiscounts, totalPrice } from '../../state/derive-order.ts'
import { share, times } from '../../state/money.ts'
import type { Ids } from '../ids.ts'
import { instant } from '../local-days.ts'
import type { Random } from '../random.ts'
import type { ShopProfile } from '../shops/shop-profile.ts'
import { buildFulfillments } from './build-fulfillments.ts'
import type { LinePlan, OrderPlan } from './order-plan.ts'

export interface OrderContext { profile: ShopProfile; ids: Ids; random: Random; buyers: Record<OrderPlan['buyer'], Customer[]>; companies: Company[]; /** Nothing happens from this instant on. */ until: string }

/** A planned order with ids, money in both currencies, payment, parcels and their events. */
export function buildOrder(plan: OrderPlan, name: string, context: OrderContext): Order {
  const { profile, ids, random } = context
  const { shop, abroad, shipping } = profile
  const foreign = plan.buyer === 'abroad'
  const toMoney = (minor: number): Money => ({ shop: minor, presentment: foreign ? Math.round(minor * abroad.rate) : minor })
  const anyone = random.pick(context.buyers[plan.buyer])
  const customer = plan.customer === null ? anyone : (context.buyers[plan.buyer][plan.customer] ?? anyone)
  const company = plan.buyer === 'company' ? context.companies.find(({ contactCustomerId }) => contactCustomerId === customer.id) : undefined
  const address = customer.defaultAddress === null ? null : { ...customer.defaultAddress, company: company?.name ?? null }
  const at = instant(plan.boughtOn, plan.boughtAt, shop.timeZone)

  const id = ids()
  const lineItems = plan.lines.map((line) => buildLine(line, plan, profile, toMoney, ids))
  const goods = lineItems.reduce((sum, line) => sum + lineTotalAfterAllDiscounts(line).shop, 0)
  const shipped = lineItems.some((line) => line.requiresShipping)
  const price = foreign ? abroad.shippingPrice : goods >= shipping.freeFrom ? 0 : shipping.price
  const order: Order = {
    id, name, createdAt: at, processedAt: at, updatedAt: at, cancelledAt: null, closedAt: null,
    email: customer.email, customerLocale: customer.locale, currency: shop.currency, presentmentCurrency: foreign ? abroad.currency : shop.currency, taxesIncluded: true,
    customerId: customer.id, companyId: company?.id ?? null, shippingAddress: shipped ? address : null, billingAddress: address,
    tags: [], note: plan.note, customAttributes: [], lineItems,
    shippingLines: shipped ? [{ id: ids(), title: shipping.title, price: toMoney(price) }] : [],
    fulfillments: [], transactions: [],
  }
  order.transactions = buildTransactions(order, plan, context)
  order.fulfillments = buildFulfillments(order, plan, context)
  order.updatedAt = [at, ...order.fulfillments.map(({ updatedAt }) => updatedAt)].sort().at(-1) ?? at
  order.closedAt = closedAt(order, context.until)
  return order
}

function buildLine(line: LinePlan, plan: OrderPlan, profile: ShopProfile, toMoney: (minor: number) => Money, ids: Ids): LineItem {
  const { product, variant, retired, quantity } = line
  const reduced = variant?.compareAtPrice ?? null
  const price = reduced ?? variant?.price ?? retired?.price ?? 0
  const unit = toMoney(price)
  const discounts: Discount[] = []
  if (reduced !== null) {
    const now = toMoney(variant?.price ?? 0)
    discounts.push({ title: 'Outlet', kind: 'line', amount: times({ shop: unit.shop - now.shop, presentment: unit.presentment - now.presentment }, quantity) })
  }
  if (plan.discount === 'code' && product?.isGiftCard !== true) {
    const { title, percent } = profile.discountCode
    discounts.push({ title, kind: 'code', amount: share(times(unit, quantity), 0, percent, 100) })
  }
  const isGiftCard = product?.isGiftCard ?? false
  const item: LineItem = {
    id: ids(), productId: product?.id ?? null, variantId: variant?.id ?? null, title: product?.title ?? retired?.title ?? '',
    variantTitle: variant === null || variant.title === 'Default Title' ? null : variant.title, sku: variant?.sku ?? null, vendor: profile.shop.name,
    quantity, removedQuantity: line.removed, isGiftCard, requiresShipping: !isGiftCard, image: product?.image ?? null, customAttributes: line.attributes,
    originalUnitPrice: unit, discounts, taxLines: [],
  }
  if (!isGiftCard) {
    const total = lineTotalAfterAllDiscounts(item)
    const { title, rate } = profile.vat
    // Taxes are included: the tax in a gross amount is gross × rate ÷ (1 + rate).
    const tax = (minor: number) => Math.round((minor * rate) / (1 + rate))
    item.taxLines = [{ title, rate, amount: { shop: tax(total.shop), presentment: tax(total.presentment) } }]
  }
  return item
}

/** One captured sale of the whole total; units that were removed later have been paid back from it. */
function buildTransactions(order: Order, plan: OrderPlan, { ids, random, profile }: OrderContext): Transaction[] {
  const gateway = random.pick(profile.gateways)
  const sale: Transaction = { id: ids(), kind: 'SALE', status: 'SUCCESS', gateway, createdAt: order.createdAt, processedAt: order.createdAt, amount: totalPrice(order), parentId: null, refundId: null }
  const removed = order.lineItems.filter((line) => line.removedQuantity > 0).map((line): Transaction => {
    const at = instant(plan.boughtOn, plan.boughtAt + 45, profile.shop.timeZone)
    return { id: ids(), kind: 'REFUND', status: 'SUCCESS', gateway, createdAt: at, processedAt: at, amount: share(lineTotalAfterAllDiscounts(line), 0, line.removedQuantity, line.quantity), parentId: sale.id, refundId: null }
  })
  return [sale, ...removed]
}

const ARCHIVED_AFTER_MS = 120 * 24 * 3600 * 1000

/** Merchants archive what is long done; a few days after the last parcel came. */
function closedAt(order: Order, until: string): string | null {
  const last = order.fulfillments.map(({ updatedAt }) => updatedAt).sort().at(-1)
  if (last === undefined || Date.parse(until) - Date.parse(last) < ARCHIVED_AFTER_MS) return null
  return last
}
