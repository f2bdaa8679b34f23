import { historyOf } from '../../domain/claim/history-of.ts'
import type { EarlierLine } from '../../domain/claim/history-of.ts'
import { grounds } from '../../domain/clauses/ask.ts'
import { decide, decideVerdict, hasTerms } from '../../domain/decision/decide.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import { readLineCases } from '../../domain/decision/line-case.ts'
import type { LineCase } from '../../domain/decision/line-case.ts'
import type { DecisionRequest, Ground, OrderFacts } from '../../domain/decision/request.ts'
import type { RightUnder } from '../../domain/decision/verdict-change.ts'
import type { CaseNumbers } from '../../domain/decision/verdict-table.ts'
import { noDay, verdictCodes } from '../../domain/decision/verdict-table.ts'
import { fromIsoDate } from '../../domain/kernel/time/day.ts'
import { fromInstant } from '../../domain/kernel/time/instant.ts'
import { localDay } from '../../domain/kernel/time/zone.ts'
import type { CompiledPolicySet } from '../../domain/policy/compile.ts'
import { requestOn } from '../claims/decide-lines.ts'
import type { Answers, Stock, StockLine } from './stock.ts'

/** A line with all that a claim opened now would be judged on: the order (as JSON) and line that paid for its pieces, and their past. */
export interface WholeLine extends StockLine { order: string; lineItemId: string; earlier: EarlierLine[] }

/** A line as its order says it, and nothing else told. */
export interface JudgedLine { order: OrderFacts; lineItemId: string; earlier: EarlierLine[] }

export const judgedOf = ({ order, lineItemId, earlier }: WholeLine): JudgedLine => ({ order: JSON.parse(order) as OrderFacts, lineItemId, earlier })

/** When the order was placed, in milliseconds. */
export const purchasedAtOf = ({ order }: JudgedLine): number => fromInstant(order.processedAt ?? order.createdAt)

/** What a claim on a ground would be asked under some terms, nothing told. */
function ask(policy: CompiledPolicySet, { order, lineItemId, earlier }: JudgedLine, ground: Ground, askedAt: Date): DecisionRequest {
  return requestOn(policy.set.name, { facts: order }, { lineItemId, ground, remedy: null, facts: {}, history: historyOf(earlier, policy.set.settings.assumedDeliveryDays) }, askedAt, askedAt)
}

/** The right that a ground gives under some terms, in verdict mode. */
export function rightUnder(policy: CompiledPolicySet, line: JudgedLine, ground: Ground, askedAt: number): RightUnder {
  if (!hasTerms(policy, localDay(policy.zone, purchasedAtOf(line)), ground)) return { verdict: 'no-terms', lastDay: null }
  return decideVerdict(policy, ask(policy, line, ground, new Date(askedAt)), askedAt)
}

/** The same right as the decision in full gives it. */
export function decidedRight(policy: CompiledPolicySet, line: JudgedLine, ground: Ground, askedAt: number): RightUnder {
  const decision = decide(policy, ask(policy, line, ground, new Date(askedAt)), askedAt)
  return { verdict: decision.remedies.every(({ code }) => code === 'remedy.no-terms') ? 'no-terms' : decision.verdict, lastDay: lastDayOf(decision) }
}

function lastDayOf({ periods }: Decision): number | null {
  const days = periods.flatMap(({ lastDay }) => (lastDay === null ? [] : [fromIsoDate(lastDay)]))
  return days.length === 0 ? null : Math.max(...days)
}

type RightOf = typeof rightUnder

/** The answers on every ground under both terms. */
export const answersOf = (before: CompiledPolicySet, after: CompiledPolicySet, line: JudgedLine, askedAt: number, right: RightOf = rightUnder): Answers =>
  [before, after].flatMap((policy) => grounds.flatMap((ground) => {
    const { verdict, lastDay } = right(policy, line, ground, askedAt)
    return [verdictCodes.indexOf(verdict), lastDay ?? noDay]
  }))

/** The case of a line that has no past, as numbers. */
export function toNumbers(stock: Stock, { purchasedAt, business, country, goods, came, orderCame }: LineCase, askedAt: number): CaseNumbers {
  return {
    purchasedAt, askedAt, business, country: stock.countryNumber(country), goods: stock.goodsNumber(JSON.stringify(goods), () => goods),
    reportedAt: came.reportedAt ?? NaN, sentAt: came.sentAt ?? NaN, more: came.more,
    orderReportedAt: orderCame.reportedAt ?? NaN, orderSentAt: orderCame.sentAt ?? NaN, orderMore: orderCame.more, parcels: orderCame.parcels,
  }
}

/** What the order alone says of the line that is judged. */
export function lineCaseOf({ order, lineItemId }: JudgedLine): LineCase {
  const found = readLineCases(order).find((one) => one.lineItemId === lineItemId)
  if (!found) throw new Error(`The order ${order.id} has no line ${lineItemId}.`)
  return found
}
