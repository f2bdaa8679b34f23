import type { CaseFile, Tri } from '../clauses/case-file.ts'
import type { OrderTerm, OrderTopic } from '../clauses/order-term/order-term.ts'
import { roundAmount, toMinor } from '../kernel/money.ts'
import type { Money } from '../kernel/money.ts'
import { fromIsoDate } from '../kernel/time/day.ts'
import type { EpochDay, IsoDate } from '../kernel/time/day.ts'
import { lastDayOf } from '../kernel/time/length.ts'
import type { CompiledClause, CompiledPolicySet } from '../policy/compiled.ts'
import type { Explanation } from './decision.ts'
import { openCase } from './open-case.ts'
import type { DecisionRequest, OrderFacts } from './request.ts'
import { explained, isoOrNull } from './weighing.ts'

/** What the terms say of the order itself. */
export interface DecidedOrderTerm extends Explanation {
  topic: OrderTopic
  clause: string
  rules: string[]
  /** Of the version of the document that binds the order. */
  effectiveFrom: IsoDate | null
  /** Whether what it speaks of is the case; what is not known is not a no. */
  applies: Tri
  /** Whose turn it is. */
  by: 'customer' | 'merchant'
  /** The last day, where there is one and what it counts from has happened. */
  day: IsoDate | null
  /** The share of the order's price, where there is one. */
  amount: Money | null
  atLeast: boolean
}

/** The terms of the order that bind it: payment, deposit, dispatch, delivery, cancelling. The request must have been checked. */
export function explainOrder(policy: CompiledPolicySet, request: DecisionRequest, nowMs: number): DecidedOrderTerm[] {
  const file = openCase(policy, request, nowMs)
  const { present } = file.traits
  const { governing, orderTerms } = policy.selectionOn(file.purchasedOn)
  const versionOf = (clause: string) => governing.find(({ document }) => clause.startsWith(`${document}/`))?.effectiveFrom ?? null
  return orderTerms
    .filter((clause) => (clause.has & ~present) === 0 && (clause.lacks & present) === 0)
    .map((clause) => {
      const { topic, by, due, percent, atLeast = false, when } = clause.compiled
      const applies = when === null ? 'yes' : when.test(file)
      const from = due ? beginOf(due.from, file) : null
      const day = due && from !== null ? isoOrNull(lastDayOf(from, due.length, file.calendar)) : null
      const amount = percent === undefined ? null : shareOf(request.order, percent)
      return { topic, clause: clause.id, rules: clause.rules, effectiveFrom: versionOf(clause.id), applies, by, day, amount, atLeast, ...saying(clause, { applies, day, amount, atLeast }) }
    })
}

/** The day from which a term counts; null as long as what it counts from isn't on record. */
function beginOf(from: 'purchase' | 'payment' | 'seller-cancels', { purchasedOn, facts }: CaseFile): EpochDay | null {
  if (from === 'purchase') return purchasedOn
  const on = from === 'payment' ? facts.order?.paidOn : facts.order?.cancelledBySellerOn
  return on === undefined ? null : fromIsoDate(on)
}

/** So many percent of what the order's lines cost, rounded down to the minor unit. */
function shareOf(order: OrderFacts, percent: number): Money {
  const total = order.lineItems.nodes.reduce((sum, { quantity, discountedUnitPriceAfterAllDiscountsSet: { shopMoney } }) => sum + toMinor(roundAmount(shopMoney.amount, shopMoney.currencyCode), shopMoney.currencyCode) * quantity, 0)
  return { amount: Math.floor((total * percent) / 100), currency: order.currencyCode }
}

function saying(clause: CompiledClause<'order-term'>, { applies, day, amount, atLeast }: Pick<DecidedOrderTerm, 'applies' | 'day' | 'amount' | 'atLeast'>): Explanation {
  const { topic, methods }: OrderTerm = clause.compiled
  const code = applies === 'no' ? 'order-term.not-here' : applies === 'unknown' ? 'order-term.unknown' : `order-term.${topic}`
  return explained(code, { heading: clause.source.heading, topic, day, amount, atLeast, methods: methods ? methods.join(' ') : null })
}
