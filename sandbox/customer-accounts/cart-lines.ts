import { gid } from '../state/gid.ts'
import type { LineItem, Order, ShopState } from '../state/model.ts'
import { lineTotalAfterAllDiscounts } from '../state/derive-order.ts'
import { exponentOf } from '../state/money.ts'
import { ownPicture } from './pictures.ts'

interface Money { amount: number; currencyCode: string }

/** A line as the Order Status API shows it: CartLine of @shopify/ui-extensions, surfaces/customer-account. */
export interface CartLine {
  id: string
  merchandise: { type: 'variant'; id: string; title: string; subtitle?: string; sku?: string; image?: { url: string; altText?: string }; selectedOptions: Array<{ name: string; value: string }>; product: { id: string; vendor: string; productType: string }; requiresShipping: boolean }
  quantity: number
  cost: { totalAmount: Money }
  attributes: Array<{ key: string; value: string }>
  discountAllocations: Array<{ type: 'code'; code: string; discountedAmount: Money } | { type: 'automatic'; title: string; discountedAmount: Money }>
  lineComponents: []
}

/** The order's lines, in the currency the shopper paid in; `origin` is where the pictures are served. */
export function cartLines(state: ShopState, order: Order, origin: string): CartLine[] {
  const money = (minor: number): Money => ({ amount: minor / 10 ** exponentOf(order.presentmentCurrency), currencyCode: order.presentmentCurrency })
  return order.lineItems.map((line: LineItem) => {
    const product = state.products.find((each) => each.id === line.productId)
    return {
      id: gid('CartLine', line.id),
      merchandise: {
        type: 'variant', id: gid('ProductVariant', line.variantId ?? 0), title: line.title, selectedOptions: line.variantTitle ? [{ name: 'Title', value: line.variantTitle }] : [],
        ...(line.variantTitle ? { subtitle: line.variantTitle } : {}), ...(line.sku ? { sku: line.sku } : {}),
        ...(line.image ? { image: { url: `${origin}${ownPicture(line.image.url)}`, ...(line.image.altText ? { altText: line.image.altText } : {}) } } : {}),
        product: { id: gid('Product', line.productId ?? 0), vendor: line.vendor ?? '', productType: product?.productType ?? '' }, requiresShipping: line.requiresShipping,
      },
      quantity: line.quantity,
      cost: { totalAmount: money(lineTotalAfterAllDiscounts(line).presentment) },
      attributes: line.customAttributes,
      discountAllocations: line.discounts.filter((each) => each.kind !== 'order').map((each) => (each.kind === 'code' ? { type: 'code', code: each.title, discountedAmount: money(each.amount.presentment) } : { type: 'automatic', title: each.title, discountedAmount: money(each.amount.presentment) })),
      lineComponents: [],
    }
  })
}
