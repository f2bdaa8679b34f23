import { historyOf } from '../../domain/claim/history-of.ts'
import type { EarlierLine } from '../../domain/claim/history-of.ts'
import { pastUntil } from '../../domain/claim/past-until.ts'
import { grounds } from '../../domain/clauses/ask.ts'
import { decide, decideVerdict, hasTerms } from '../../domain/decision/decide.ts'
import { deliveredAs } from '../../domain/decision/delivered-as.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import { readLineCases } from '../../domain/decision/line-case.ts'
import type { LineCase } from '../../domain/decision/line-case.ts'
import type { DecisionRequest, Ground, OrderFacts } from '../../domain/decision/request.ts'
import { placementOf } from '../../domain/decision/routing.ts'
import type { Placement } from '../../domain/decision/routing.ts'
import type { RightUnder } from '../../domain/decision/verdict-change.ts'
import type { CaseNumbers } from '../../domain/decision/verdict-table.ts'
import { fromIsoDate } from '../../domain/kernel/time/day.ts'
import { fromInstant } from '../../domain/kernel/time/instant.ts'
import { localDay } from '../../domain/kernel/time/zone.ts'
import type { CompiledPolicySet } from '../../domain/policy/compile.ts'
import { requestOn } from '../claims/decide-lines.ts'
import { asFirstSeen } from '../orders/as-first-seen.ts'
import type { FirstLine } from '../orders/piece-store.ts'
import { toAnswers } from './answers.ts'
import type { Answers } from './answers.ts'
import type { LineWithOrder } from './impact-store.ts'
import type { Stock } from './stock.ts'

/**
 * A line with all that a claim opened now would be judged on, as it is stored: the order and line that paid for its pieces, the
 * order's facts as JSON with the products as they were first seen beside them, where its pieces come from, and their past.
 */
export interface WholeLine extends Pick<LineWithOrder, 'id' | 'minor' | 'currency' | 'facts' | 'snapshots' | 'placement'> { lineItemId: string; first: FirstLine | null; earlier: EarlierLine[] }

/** The same, read. */
export interface JudgedLine extends Pick<WholeLine, 'id' | 'minor' | 'currency' | 'lineItemId' | 'earlier'> { order: OrderFacts; placement: Placement }

export function judgedOf({ id, minor, currency, lineItemId, earlier, facts, snapshots, placement, first }: WholeLine): JudgedLine {
  const order = asFirstSeen(JSON.parse(facts) as OrderFacts, new Map(snapshots))
  return { id, minor, currency, lineItemId, earlier, order: first ? deliveredAs(order, first.orderLineId, first.soldLineId) : order, placement: placement ?? placementOf(order) }
}

/** When the order was placed, in milliseconds. */
export const purchasedAtOf = ({ order }: JudgedLine): number => fromInstant(order.processedAt ?? order.createdAt)

/** What a claim on each ground would have been asked at that moment (milliseconds) under some terms, nothing told: checked once for all of them. */
function openAsks(policy: CompiledPolicySet, { order, lineItemId, earlier }: JudgedLine, askedAt: number): (ground: Ground) => DecisionRequest {
  const at = new Date(askedAt)
  const request = requestOn(policy.set.name, { facts: order }, { lineItemId, ground: grounds[0], remedy: null, facts: {}, history: historyOf(pastUntil(earlier, askedAt), policy) }, at, at)
  return (ground) => ({ ...request, ask: { ...request.ask, ground } })
}

const none: RightUnder = { verdict: 'no-terms', lastDay: null }

/** Says which right each ground gives a line under some terms, asked at an instant (milliseconds); null terms give none. */
export type OpenRights = (policy: CompiledPolicySet | null, line: JudgedLine, askedAt: number) => (ground: Ground) => RightUnder

/** Rights as verdict mode finds them. */
export const openRights: OpenRights = (policy, line, askedAt) => {
  if (!policy) return () => none
  const purchasedOn = localDay(policy.zone, purchasedAtOf(line))
  const ask = openAsks(policy, line, askedAt)
  return (ground) => (hasTerms(policy, purchasedOn, ground) ? decideVerdict(policy, ask(ground), askedAt) : none)
}

/** The same rights as decisions in full give them. */
export const openDecidedRights: OpenRights = (policy, line, askedAt) => {
  if (!policy) return () => none
  const ask = openAsks(policy, line, askedAt)
  return (ground) => {
    const decision = decide(policy, ask(ground), askedAt)
    return { verdict: decision.remedies.every(({ code }) => code === 'remedy.no-terms') ? 'no-terms' : decision.verdict, lastDay: lastDayOf(decision) }
  }
}

function lastDayOf({ periods }: Decision): number | null {
  const days = periods.flatMap(({ lastDay }) => (lastDay === null ? [] : [fromIsoDate(lastDay)]))
  return days.length === 0 ? null : Math.max(...days)
}

/** The answers on every ground under both terms, each found by `open`. */
export const answersOn = (both: [CompiledPolicySet | null, CompiledPolicySet], line: JudgedLine, askedAt: number, open: OpenRights): Answers =>
  toAnswers(both.flatMap((policy) => grounds.map(open(policy, line, askedAt))))

/** What the order alone says of the line that is judged. */
export function lineCaseOf({ order, lineItemId, placement }: JudgedLine): LineCase {
  const found = readLineCases(order, placement).find((one) => one.lineItemId === lineItemId)
  if (!found) throw new Error(`The order ${order.id} has no line ${lineItemId}.`)
  return found
}

/** A line's case as numbers; instants in milliseconds. */
export function toNumbers(stock: Pick<Stock, 'countryNumber' | 'goodsNumber'>, { purchasedAt, business, country, goods, came, orderCame }: LineCase, askedAt: number): CaseNumbers {
  return {
    purchasedAt, askedAt, business, country: stock.countryNumber(country), goods: stock.goodsNumber(JSON.stringify(goods), () => goods),
    reportedAt: came.reportedAt ?? NaN, sentAt: came.sentAt ?? NaN, more: came.more,
    orderReportedAt: orderCame.reportedAt ?? NaN, orderSentAt: orderCame.sentAt ?? NaN, orderMore: orderCame.more, parcels: orderCame.parcels,
  }
}
