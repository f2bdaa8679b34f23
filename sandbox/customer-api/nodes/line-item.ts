import { listConnection } from '../../admin-api/connection.ts'
import type { ConnectionArgs } from '../../admin-api/connection.ts'
import { imageNode } from '../../admin-api/nodes/image.ts'
import { reasonNode, suggestedReasons } from '../../admin-api/reasons.ts'
import type { Node } from '../../admin-api/resolve-field.ts'
import { ownPicture } from '../../customer-accounts/pictures.ts'
import { currentQuantity, lineTotal, lineTotalAfterAllDiscounts } from '../../state/derive-order.ts'
import { gid } from '../../state/gid.ts'
import type { LineItem, Order } from '../../state/model.ts'
import { share, subtract, times } from '../../state/money.ts'
import { stateOf } from '../context.ts'
import type { CustomerApiContext } from '../context.ts'
import { paidMoney } from './money.ts'

/** LineItem. */
export function lineItemNode(context: CustomerApiContext, order: Order, line: LineItem): Node {
  const state = stateOf(context)
  const product = state.products.find((each) => each.id === line.productId)
  const total = lineTotalAfterAllDiscounts(line)
  const left = currentQuantity(state, order, line)
  return {
    __typename: 'LineItem',
    id: gid('LineItem', line.id),
    title: line.title,
    presentmentTitle: line.title,
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    variantTitle: line.variantTitle,
    variantId: line.variantId && gid('ProductVariant', line.variantId),
    productId: line.productId && gid('Product', line.productId),
    productType: product?.productType ?? null,
    sku: line.sku,
    vendor: line.vendor,
    quantity: line.quantity,
    refundableQuantity: left,
    giftCard: line.isGiftCard,
    requiresShipping: line.requiresShipping,
    image: line.image && imageNode({ ...line.image, url: `${context.accounts.origins.accounts}${ownPicture(line.image.url)}` }),
    customAttributes: line.customAttributes.map((each) => ({ __typename: 'Attribute', ...each })),
    price: paidMoney(line.originalUnitPrice, order),
    totalPrice: paidMoney(times(line.originalUnitPrice, line.quantity), order),
    currentTotalPrice: paidMoney(share(total, 0, left, line.quantity), order),
    totalDiscount: paidMoney(subtract(lineTotal(line, []), lineTotal(line, ['line'])), order),
    discountAllocations: line.discounts.map((each) => ({ __typename: 'DiscountAllocation', allocatedAmount: paidMoney(each.amount, order) })),
    suggestedReturnReasonDefinitions: (args: ConnectionArgs) => listConnection(suggestedReasons(), args, reasonNode),
  }
}
