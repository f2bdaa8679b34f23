import { nowIso } from '../../state/clock.ts'
import { numberOf } from '../../state/gid.ts'
import type { Address, Money, ShopState } from '../../state/model.ts'
import { fromDecimal } from '../../state/money.ts'
import type { DraftLineItem, DraftOrder } from '../../state/settlement-model.ts'
import { nextId } from '../../state/store.ts'
import { draftOrderPayload } from '../../webhooks/payloads-of-settlement.ts'
import { invalidGlobalId, notBuilt, refuse } from '../errors.ts'
import { draftOrderNode } from '../nodes/draft-order.ts'
import type { Context, Node } from '../resolve-field.ts'
import { findVariant } from './stock.ts'
import { answer } from './user-errors.ts'

interface MoneyIn { amount: unknown; currencyCode: string }
interface LineInput { variantId?: string | null; title?: string | null; quantity: number; requiresShipping?: boolean | null; originalUnitPriceWithCurrency?: MoneyIn | null; appliedDiscount?: unknown; priceOverride?: unknown }
interface AddressInput { firstName?: string | null; lastName?: string | null; company?: string | null; address1?: string | null; address2?: string | null; zip?: string | null; city?: string | null; countryCode?: string | null; phone?: string | null }

export interface DraftOrderInput {
  purchasingEntity?: { customerId?: string | null; purchasingCompany?: unknown } | null
  email?: string | null
  presentmentCurrencyCode?: string | null
  shippingAddress?: AddressInput | null
  billingAddress?: AddressInput | null
  note?: string | null
  tags?: string[] | null
  customAttributes?: { key: string; value: string }[] | null
  lineItems?: LineInput[] | null
  appliedDiscount?: { title?: string | null; description?: string | null; value: number; valueType: string } | null
  acceptAutomaticDiscounts?: boolean | null
}

/** The input fields of DraftOrderInput that are read; any other that is given a value is refused as not built. */
const known = ['purchasingEntity', 'email', 'presentmentCurrencyCode', 'shippingAddress', 'billingAddress', 'note', 'tags', 'customAttributes', 'lineItems', 'appliedDiscount', 'acceptAutomaticDiscounts']

/** draftOrderCreate: "When you create a draft order, you can't reserve or hold inventory for the items in the order by default." */
export function draftOrderCreate({ input }: { input: DraftOrderInput }, context: Context): Node {
  const unread = Object.entries(input).filter(([name, value]) => !known.includes(name) && value !== null).map(([name]) => name)
  if (unread.length || input.purchasingEntity?.purchasingCompany) throw notBuilt(`${[...unread, ...(input.purchasingEntity?.purchasingCompany ? ['purchasingCompany'] : [])].join(', ')} in draftOrderCreate`)
  return answer('DraftOrderCreatePayload', ['draftOrder'], () => {
    const id = context.change((state, emit) => {
      const made = newDraft(state, input)
      state.draftOrders.push(made)
      emit('draft_orders/create', draftOrderPayload(made))
      return made.id
    })
    const made = context.state().draftOrders.find((each) => each.id === id)
    return { draftOrder: made ? draftOrderNode(context.state(), made) : null }
  })
}

function newDraft(state: ShopState, input: DraftOrderInput): DraftOrder {
  const currency = input.presentmentCurrencyCode ?? state.shop.currency
  const customerId = input.purchasingEntity?.customerId ? numberOf('Customer', input.purchasingEntity.customerId) : null
  const customer = state.customers.find((each) => each.id === customerId)
  if (input.purchasingEntity?.customerId && !customer) throw refuse('NOT_FOUND', ['purchasingEntity', 'customerId'], 'Customer not found.')
  if (!input.lineItems?.length) throw refuse('BLANK', null, 'Add at least 1 product')
  const discount = input.appliedDiscount
  if (discount && discount.valueType !== 'PERCENTAGE') throw notBuilt('discounts of a fixed amount in draftOrderCreate')
  if (discount && !(discount.value > 0 && discount.value <= 100)) throw refuse('INVALID', ['appliedDiscount', 'value'], 'Discount value must be above 0 and at most 100 percent.')
  // Tags of up to 40 characters, at most 250 of them: https://help.shopify.com/manual/shopify-admin/productivity-tools/using-tags
  if ((input.tags ?? []).some((tag) => tag.length > 40)) throw refuse('TOO_LONG', ['tags'], 'Each tag must be at most 40 characters.')
  const now = nowIso()
  return {
    id: nextId(state), name: `#D${state.draftOrders.length + 1}`, status: 'OPEN', createdAt: now, updatedAt: now, completedAt: null, orderId: null,
    customerId, email: input.email ?? customer?.email ?? null, presentmentCurrency: currency,
    shippingAddress: readAddress(input.shippingAddress), billingAddress: readAddress(input.billingAddress), note: input.note ?? null, tags: input.tags ?? [],
    customAttributes: input.customAttributes ?? [], lineItems: input.lineItems.map((line, index) => newLine(state, line, currency, ['lineItems', String(index)])),
    discount: discount ? { title: discount.title ?? 'Custom discount', percent: discount.value } : null,
  }
}

function newLine(state: ShopState, line: LineInput, currency: string, field: string[]): DraftLineItem {
  if (line.appliedDiscount || line.priceOverride) throw notBuilt('discounts and prices of a single draft line')
  if (line.quantity <= 0) throw refuse('GREATER_THAN', [...field, 'quantity'], 'Quantity must be greater than 0')
  if (!line.variantId) {
    if (!line.title) throw refuse('BLANK', [...field, 'title'], "Title can't be blank")
    return { id: nextId(state), variantId: null, title: line.title, variantTitle: null, quantity: line.quantity, unitPrice: customPrice(state, line.originalUnitPriceWithCurrency ?? null, currency, field), requiresShipping: line.requiresShipping ?? false }
  }
  const id = numberOf('ProductVariant', line.variantId)
  if (id === null) throw invalidGlobalId(line.variantId)
  const found = findVariant(state, id)
  if (!found) throw refuse('NOT_FOUND', [...field, 'variantId'], `Product with ID ${id} is no longer available.`)
  const rate = rateTo(state, currency)
  return { id: nextId(state), variantId: id, title: found.product.title, variantTitle: found.variant.title === 'Default Title' ? null : found.variant.title, quantity: line.quantity, unitPrice: { shop: found.variant.price, presentment: Math.round(found.variant.price * rate) }, requiresShipping: !found.product.isGiftCard }
}

function customPrice(state: ShopState, price: MoneyIn | null, currency: string, field: string[]): Money {
  const presentment = price ? fromDecimal(price.amount, currency) : 0
  if (presentment === null || presentment < 0 || (price && price.currencyCode !== currency)) throw refuse('INVALID', [...field, 'originalUnitPriceWithCurrency'], `Price must be an amount in the draft order's presentment currency (${currency}).`)
  return { presentment, shop: Math.round(presentment / rateTo(state, currency)) }
}

/** How much presentment money a unit of the shop's money is: as the shop's latest order paid in that currency had it. */
function rateTo(state: ShopState, currency: string): number {
  const payment = state.orders.filter((each) => each.presentmentCurrency === currency).at(-1)?.transactions.find((each) => each.amount.shop > 0)
  return currency === state.shop.currency || !payment ? 1 : payment.amount.presentment / payment.amount.shop
}

function readAddress(input: AddressInput | null | undefined): Address | null {
  if (!input) return null
  const { firstName = null, lastName = null, company = null, address1 = null, address2 = null, zip = null, city = null, phone = null } = input
  return { firstName, lastName, company, address1, address2, zip, city, country: input.countryCode ?? 'ZZ', phone }
}
