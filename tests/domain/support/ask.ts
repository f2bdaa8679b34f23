import { decide } from '../../../app/domain/decision/decide.ts'
import { renderDecision } from '../../../app/domain/decision/render.ts'
import type { DecisionAnswer } from '../../../app/domain/decision/answer.ts'
import type { Facts, Ground, HistoryEvent, OrderFacts } from '../../../app/domain/decision/request.ts'
import { parseDecisionRequest } from '../../../app/domain/decision/request.ts'
import { fromInstant } from '../../../app/domain/kernel/time/instant.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import type { LibrarySetName } from '../../../app/policy-library/library.ts'

export interface Situation {
  policy: LibrarySetName
  now: string
  ground: Ground
  purchased?: string
  /** Null: sent, but no carrier said when it came. Left out: the purchase day. */
  delivered?: string | null
  sent?: string
  unsent?: boolean
  tags?: string[]
  productType?: string
  attributes?: Array<{ key: string; value: string | null }>
  deletedProduct?: boolean
  giftCard?: boolean
  company?: boolean
  country?: string | null
  currency?: string
  price?: string
  askedAt?: string
  facts?: Facts
  history?: HistoryEvent[]
  /** Changes the order after it was put together. */
  order?: (order: OrderFacts) => OrderFacts
}

const currencies = { klenota: 'CZK', izlato: 'EUR', kestia: 'GBP' }
const countries = { klenota: 'CZ', izlato: 'SK', kestia: 'GB' }

/** A request as a shop's order of one ring would give it, with what the test is about changed. */
export function requestOf(it: Situation): Record<string, unknown> {
  const purchased = it.purchased ?? '2026-02-05T09:00:00Z'
  const currencyCode = it.currency ?? currencies[it.policy]
  const order: OrderFacts = {
    id: 'gid://shopify/Order/1001', name: '#1001', createdAt: purchased, processedAt: purchased, currencyCode,
    purchasingEntity: { __typename: it.company ? 'PurchasingCompany' : 'Customer' },
    shippingAddress: { countryCodeV2: it.country === undefined ? countries[it.policy] : it.country },
    lineItems: { nodes: [{
      id: 'gid://shopify/LineItem/1', title: 'A piece of jewellery', quantity: 1, isGiftCard: it.giftCard ?? false, customAttributes: it.attributes ?? [],
      discountedUnitPriceAfterAllDiscountsSet: { shopMoney: { amount: it.price ?? '12000.00', currencyCode } },
      product: it.deletedProduct ? null : { id: 'gid://shopify/Product/1', productType: it.productType ?? 'Ring', tags: it.tags ?? [] },
    }] },
    fulfillments: it.unsent ? [] : [{ id: 'gid://shopify/Fulfillment/1', createdAt: it.sent ?? purchased, deliveredAt: it.delivered === undefined ? purchased : it.delivered, fulfillmentLineItems: { nodes: [{ quantity: 1, lineItem: { id: 'gid://shopify/LineItem/1' } }] } }],
  }
  return {
    id: 'a-test', policy: it.policy, now: it.now, order: it.order ? it.order(order) : order, lineItemId: 'gid://shopify/LineItem/1',
    ask: { ground: it.ground, ...(it.askedAt ? { askedAt: it.askedAt } : {}) },
    ...(it.facts ? { facts: it.facts } : {}),
    ...(it.history ? { history: it.history } : {}),
  }
}

/** The answer to a situation; a request that isn't valid is a fault of the test. */
export function ask(it: Situation): DecisionAnswer {
  const request = parseDecisionRequest(requestOf(it))
  if (!request.ok) throw new Error(`${request.error.path}: ${request.error.message}`)
  const policy = libraryPolicySet(it.policy)
  return renderDecision(decide(policy, request.value, fromInstant(it.now)), policy, 'en')
}

export const openOf = (answer: DecisionAnswer): string[] => answer.remedies.filter((one) => one.open).map((one) => one.kind)
export const remedyOf = (answer: DecisionAnswer, kind: string) => answer.remedies.find((one) => one.kind === kind)
export const lastDayOf = (answer: DecisionAnswer, rule: string) => answer.periods.find((one) => one.rules.includes(rule))?.lastDay
export const outcomeOf = (answer: DecisionAnswer, clause: string) => answer.findings.find((one) => one.clause === clause)?.outcome
