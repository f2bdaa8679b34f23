import { flag, listOf, oneOf, optional, record, wholeNumber } from '../../kernel/shape.ts'
import { length } from '../../kernel/time/length.ts'
import type { Length } from '../../kernel/time/length.ts'
import { compileCases } from '../criterion.ts'
import type { Cases, CompiledCases } from '../criterion.ts'
import { casesShape } from '../criterion-shape.ts'
import type { ClauseKind } from '../kind.ts'

export const orderTopics = [
  'cancel-before-acceptance', 'cancel-after-acceptance', 'contract-date', 'price-error', 'discounts', 'payment-methods', 'payment-due', 'deposit', 'dispatch', 'delivery',
  'parcel-check', 'risk', 'second-delivery', 'refused-parcel', 'gift-card', 'seller-cancels', 'seller-cancels-refund', 'prices', 'rounding', 'invoice', 'ownership', 'customer-data',
] as const
export type OrderTopic = (typeof orderTopics)[number]

/** What the terms say of the order itself, beside any claim: its payment, dispatch, delivery and cancelling. */
export interface OrderTermParams {
  topic: OrderTopic
  /** Whose turn it is. */
  by: 'customer' | 'merchant'
  /** By when: so long after the event. */
  due?: { length: Length; from: 'purchase' | 'payment' | 'seller-cancels' }
  /** Whole percent of the price. */
  percent?: number
  /** The percentage is the least that may be asked. */
  atLeast?: boolean
  /** Ways of paying, where the topic is those. */
  methods?: Array<'cash' | 'card' | 'bank-transfer' | 'paypal'>
  /** Only then; without it always. */
  when?: Cases
}
export interface OrderTerm extends Omit<OrderTermParams, 'when'> { when: CompiledCases | null }

export const orderTermKind: ClauseKind<OrderTermParams, OrderTerm> = {
  params: record({
    topic: oneOf(orderTopics),
    by: oneOf(['customer', 'merchant']),
    due: optional(record({ length, from: oneOf(['purchase', 'payment', 'seller-cancels']) })),
    percent: optional(wholeNumber(1)),
    atLeast: optional(flag),
    methods: optional(listOf(oneOf(['cash', 'card', 'bank-transfer', 'paypal']), 1)),
    when: optional(casesShape),
  }),
  compile: ({ when, ...params }, { trait }) => ({ ...params, when: when ? compileCases(when, trait) : null }),
}
