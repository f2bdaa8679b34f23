import { shopPerPresentment } from '../../state/derive-order.ts'
import { numberOf } from '../../state/gid.ts'
import type { LineItem, Money, Order, Return, ShopState, TaxLine } from '../../state/model.ts'
import { fromDecimal, percent, share, subtract, times } from '../../state/money.ts'
import { exchangeTotal } from '../../state/outstanding.ts'
import type { ExchangeLineItem } from '../../state/settlement-model.ts'
import { nextId } from '../../state/store.ts'
import { invalidGlobalId, notBuilt, refuse } from '../errors.ts'
import type { UserError } from '../errors.ts'
import { findVariant, isAvailable, moveStock } from './stock.ts'

export interface ExchangeLineInput {
  variantId?: string | null
  quantity: number
  appliedDiscount?: { description?: string | null; value: { amount?: { amount: unknown; currencyCode: string } | null; percentage?: number | null } } | null
  giftCardCodes?: string[] | null
}

/** ExchangeLineItemInput: "The new line items to be added to the order." Nothing is added before the return is processed. */
export function readExchangeLines(state: ShopState, order: Order, inputs: ExchangeLineInput[], field: string[], errors: UserError[]): ExchangeLineItem[] {
  const wanted = new Map<number, number>()
  return inputs.flatMap((input, index) => {
    const wrong = (code: string, name: string, message: string) => { errors.push({ code, field: [...field, String(index), name], message }); return [] }
    if (!input.variantId || input.giftCardCodes?.length) throw notBuilt('exchange lines without a variant, and gift card codes')
    const id = numberOf('ProductVariant', input.variantId)
    if (id === null) throw invalidGlobalId(input.variantId)
    const found = findVariant(state, id)
    if (!found) return wrong('NOT_FOUND', 'variantId', 'Product variant not found.')
    if (input.quantity <= 0) return wrong('GREATER_THAN', 'quantity', 'Quantity must be greater than 0.')
    const { product, variant } = found
    wanted.set(id, (wanted.get(id) ?? 0) + input.quantity)
    if (!isAvailable(product, variant) || (variant.inventoryPolicy !== 'CONTINUE' && (wanted.get(id) ?? 0) > variant.inventoryQuantity)) return wrong('INVALID', 'quantity', `Product variant is not available in that quantity (${Math.max(0, variant.inventoryQuantity)} left).`)
    const unitPrice = { shop: variant.price, presentment: Math.round(variant.price / shopPerPresentment(order)) }
    const whole = times(unitPrice, input.quantity)
    const amount = input.appliedDiscount ? discountOf(order, input.appliedDiscount.value, whole, input.quantity) : null
    if (typeof amount === 'string') return wrong('INVALID', 'appliedDiscount', amount)
    return [{
      id: nextId(state), productId: product.id, variantId: id, title: product.title, variantTitle: variant.title === 'Default Title' ? null : variant.title, sku: variant.sku, quantity: input.quantity, processedQuantity: 0, unitPrice,
      discount: amount && { description: input.appliedDiscount?.description ?? null, amount }, lineItemIds: [],
    }]
  })
}

/** A fixed amount is for each piece; a sentence where it is no discount. */
function discountOf(order: Order, value: NonNullable<ExchangeLineInput['appliedDiscount']>['value'], whole: Money, quantity: number): Money | string {
  if (typeof value.percentage === 'number') return value.percentage >= 0 && value.percentage <= 100 ? percent(whole, value.percentage) : 'Discount percentage must be between 0 and 100.'
  const each = value.amount ? fromDecimal(value.amount.amount, order.presentmentCurrency) : null
  if (each === null || each < 0) return 'Discount amount must be an amount of money.'
  if (value.amount?.currencyCode !== order.presentmentCurrency) return `Currency must be the order's presentment currency (${order.presentmentCurrency}).`
  const presentment = each * quantity
  if (presentment > whole.presentment) return 'Discount amount must not exceed the price.'
  return { presentment, shop: presentment === whole.presentment ? whole.shop : Math.round(presentment * shopPerPresentment(order)) }
}

/** Releases units of an exchange line: they become a line of the order, to be shipped, and leave the stock. */
export function releaseExchange(state: ShopState, order: Order, found: Return, asked: { id: string; quantity: number }, field: string[]): void {
  const id = numberOf('ExchangeLineItem', asked.id)
  if (id === null) throw invalidGlobalId(asked.id)
  const line = found.exchangeLineItems.find((each) => each.id === id)
  if (!line) throw refuse('NOT_FOUND', [...field, 'id'], 'Exchange line item not found.')
  if (asked.quantity <= 0) throw refuse('GREATER_THAN', [...field, 'quantity'], 'Quantity must be greater than 0.')
  const left = line.quantity - line.processedQuantity
  if (asked.quantity > left) throw refuse('INVALID', [...field, 'quantity'], `Quantity exceeds the processable quantity (${left}).`)
  const added = toOrderLine(state, order, found, line, asked.quantity)
  order.lineItems.push(added)
  line.lineItemIds.push(added.id)
  line.processedQuantity += asked.quantity
  moveStock(state, line.variantId, -asked.quantity)
}

function toOrderLine(state: ShopState, order: Order, found: Return, line: ExchangeLineItem, quantity: number): LineItem {
  const there = findVariant(state, line.variantId)
  const gross = times(line.unitPrice, quantity)
  const total = exchangeTotal(line, quantity)
  const discount = subtract(gross, total)
  return {
    id: nextId(state), productId: line.productId, variantId: line.variantId, title: line.title, variantTitle: line.variantTitle, sku: line.sku, vendor: there?.product.vendor ?? null, quantity, removedQuantity: 0,
    isGiftCard: there?.product.isGiftCard ?? false, requiresShipping: !there?.product.isGiftCard, image: there?.variant.image ?? there?.product.image ?? null, customAttributes: [], originalUnitPrice: line.unitPrice,
    discounts: discount.presentment > 0 ? [{ title: line.discount?.description ?? 'Exchange', kind: 'line', amount: discount }] : [], taxLines: taxOn(order, total), exchangeOf: found.id,
  }
}

/** The tax in the price, at the rate of the order's first line that has one. */
function taxOn(order: Order, total: Money): TaxLine[] {
  const known = order.lineItems.flatMap((each) => each.taxLines)[0]
  if (!known || !order.taxesIncluded) return []
  const tax = (minor: number) => Math.round((minor * known.rate) / (1 + known.rate))
  return [{ title: known.title, rate: known.rate, amount: { shop: tax(total.shop), presentment: tax(total.presentment) } }]
}

/** removeFromReturn: takes units of an exchange that have not been processed out of the return. */
export function removeExchange(found: Return, asked: { exchangeLineItemId: string; quantity: number }, field: string[]): void {
  const id = numberOf('ExchangeLineItem', asked.exchangeLineItemId)
  if (id === null) throw invalidGlobalId(asked.exchangeLineItemId)
  const line = found.exchangeLineItems.find((each) => each.id === id)
  if (!line) throw refuse('NOT_FOUND', [...field, 'exchangeLineItemId'], 'Exchange line item not found.')
  const left = line.quantity - line.processedQuantity
  if (asked.quantity <= 0 || asked.quantity > left) throw refuse('INVALID', [...field, 'quantity'], `Quantity exceeds the quantity that can be removed (${left}).`)
  if (line.discount) line.discount.amount = share(line.discount.amount, 0, line.quantity - asked.quantity, line.quantity)
  line.quantity -= asked.quantity
  found.exchangeLineItems = found.exchangeLineItems.filter((each) => each.quantity > 0)
}
