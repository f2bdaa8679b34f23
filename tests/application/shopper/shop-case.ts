import { answerLine } from '../../../app/application/shopper/answer-line.ts'
import type { AnswerCase } from '../../../app/application/shopper/answer-line.ts'
import { rightsOf } from '../../../app/application/shopper/rights.ts'
import type { StoredOrder } from '../../../app/application/orders/order-store.ts'
import type { ShopperGround, ShopperLineAnswer, ShopperLineInput } from '../../../app/contracts/shopper.ts'
import type { OrderFacts } from '../../../app/domain/decision/request.ts'
import { placementOf } from '../../../app/domain/decision/routing.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import { requestOf } from '../../domain/support/ask.ts'
import type { Situation } from '../../domain/support/ask.ts'

export const lineItemId = 'gid://shopify/LineItem/1'

/** A shop's order of one piece, as a use case has it before it answers. */
export function caseOf(it: Omit<Situation, 'ground'>, locale = 'en'): AnswerCase {
  const { order: facts } = requestOf({ ...it, ground: 'defect' }) as { order: OrderFacts }
  const order: StoredOrder = {
    shop: `${it.policy}.myshopify.com`, facts, updatedAt: facts.createdAt, cancelledAt: null, presentmentCurrency: facts.currencyCode, customer: { id: 'gid://shopify/Customer/1', name: 'Jana Nová', email: null, locale },
    totalMinor: 1_200_000n, shippingMinor: 0n, shippingPaidBackMinor: 0n, fulfilment: 'fulfilled', complete: true, unread: false, placement: placementOf(facts),
    lines: facts.lineItems.nodes.map((line) => ({ id: line.id, title: line.title, variantTitle: null, imageUrl: null, quantity: line.quantity, currentQuantity: line.quantity, isGiftCard: line.isGiftCard, unitPriceMinor: 1_200_000n, free: line.quantity, refunded: 0 })),
  }
  return { policy: { id: 'version', shop: order.shop, name: it.policy, number: 1, compiled: libraryPolicySet(it.policy) }, order, pieces: new Map(), at: new Date(it.now), locale }
}

/** The rights of the piece as `kind state lastDay: text`. */
export const rights = (it: Omit<Situation, 'ground'>, locale = 'en') => {
  const { policy, order, at } = caseOf(it, locale)
  return rightsOf(policy, order, lineItemId, at, locale).map((right) => `${right.kind} ${right.state} ${right.lastDay}: ${right.text}`)
}

export const answer = (it: Omit<Situation, 'ground'>, ground: ShopperGround, facts: ShopperLineInput['facts'] = {}, locale = 'en'): ShopperLineAnswer => answerLine(caseOf(it, locale), { lineItemId, quantity: 1, ground, facts })
