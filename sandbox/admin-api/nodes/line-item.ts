import { currentQuantity, lineTotal, lineTotalAfterAllDiscounts, unfulfilled } from '../../state/derive-order.ts'
import { gid } from '../../state/gid.ts'
import type { LineItem, Money, Order, ShopState } from '../../state/model.ts'
import { times } from '../../state/money.ts'
import { listConnection } from '../connection.ts'
import type { ConnectionArgs } from '../connection.ts'
import { suggestedReasons, reasonNode } from '../reasons.ts'
import type { Node } from '../resolve-field.ts'
import { imageNode } from './image.ts'
import { moneyBag } from './money.ts'
import { productNode, variantNode } from './product.ts'

/** LineItem; `product` and `variant` are null once the product is deleted. */
export function lineItemNode(state: ShopState, order: Order, line: LineItem): Node {
  const product = state.products.find((each) => each.id === line.productId) ?? null
  const variant = product?.variants.find((each) => each.id === line.variantId) ?? null
  const bag = (amount: Money) => moneyBag(amount, order)
  // "approximate unit price": the line's total divided by its units.
  const perUnit = (total: Money): Money => ({ shop: Math.round(total.shop / Math.max(1, line.quantity)), presentment: Math.round(total.presentment / Math.max(1, line.quantity)) })
  return {
    __typename: 'LineItem',
    id: gid('LineItem', line.id),
    title: line.title,
    variantTitle: line.variantTitle,
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    sku: line.sku,
    vendor: line.vendor,
    quantity: line.quantity,
    currentQuantity: () => currentQuantity(state, order, line),
    unfulfilledQuantity: () => unfulfilled(order, line),
    refundableQuantity: () => currentQuantity(state, order, line),
    isGiftCard: line.isGiftCard,
    requiresShipping: line.requiresShipping,
    image: imageNode(line.image),
    customAttributes: line.customAttributes.map((each) => ({ __typename: 'Attribute', ...each })),
    originalUnitPriceSet: bag(line.originalUnitPrice),
    originalTotalSet: bag(times(line.originalUnitPrice, line.quantity)),
    discountedTotalSet: ({ withCodeDiscounts }: { withCodeDiscounts?: boolean }) => bag(lineTotal(line, withCodeDiscounts ? ['line', 'code'] : ['line'])),
    discountedUnitPriceSet: bag(perUnit(lineTotal(line, ['line']))),
    discountedUnitPriceAfterAllDiscountsSet: bag(perUnit(lineTotalAfterAllDiscounts(line))),
    taxLines: ({ first }: { first?: number | null }) => line.taxLines.slice(0, first ?? undefined).map((tax) => ({ __typename: 'TaxLine', title: tax.title, rate: tax.rate, ratePercentage: tax.rate * 100, priceSet: bag(tax.amount) })),
    product: () => product && productNode(state, product),
    variant: () => product && variant && variantNode(state, product, variant),
    suggestedReturnReasonDefinitions: (args: ConnectionArgs) => listConnection(suggestedReasons(), args, reasonNode),
  }
}
