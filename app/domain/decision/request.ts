import { grounds, remedies } from '../clauses/ask.ts'
import type { Ground, Remedy } from '../clauses/ask.ts'
import { factsShape } from '../clauses/facts.ts'
import type { Facts } from '../clauses/facts.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { instant, isRecord, issuesOf, listOf, oneOf, optional, record, text } from '../kernel/shape.ts'
import type { Check, Issue } from '../kernel/shape.ts'
import { historyEventShape } from './history.ts'
import type { HistoryEvent } from './history.ts'
import { orderShape } from './order-facts.ts'
import type { OrderFacts } from './order-facts.ts'

export { grounds, remedies } from '../clauses/ask.ts'
export type { Ground, Remedy } from '../clauses/ask.ts'
export type { Facts } from '../clauses/facts.ts'
export type { OrderFacts } from './order-facts.ts'
export type { HistoryEvent } from './history.ts'

export type Locale = 'en' | 'cs' | 'sk' | 'de'

/** One question: what may this shopper ask for today, and why. It is kept as it came, so that a stored one replays. */
export interface DecisionRequest {
  id: string
  /** The name of a set in the library, or a whole set. */
  policy: string | Record<string, unknown>
  /** When the question is asked; left out, the caller's clock says. */
  now?: string
  order: OrderFacts
  lineItemId: string
  ask: { ground: Ground; askedAt?: string; remedy?: Remedy }
  locale?: Locale
  facts?: Facts
  history?: HistoryEvent[]
}

export type RequestError = Issue

const policy: Check = (value, path, issues) => {
  if (typeof value !== 'string' && !isRecord(value)) issues.push({ path, code: 'type', message: 'The name of a policy set, or a policy set, is wanted here.' })
}

const shape = record({
  id: text,
  policy,
  now: optional(instant),
  order: orderShape,
  lineItemId: text,
  ask: record({ ground: oneOf(grounds), askedAt: optional(instant), remedy: optional(oneOf(remedies)) }),
  locale: optional(oneOf(['en', 'cs', 'sk', 'de'])),
  facts: optional(factsShape),
  history: optional(listOf(historyEventShape)),
})

/** Checks a request; the error is the first thing wrong with it, with its JSON path. Nothing is converted or filled in. */
export function parseDecisionRequest(input: unknown): Result<DecisionRequest, RequestError> {
  const [first] = issuesOf(shape, input)
  if (first) return err(first)
  const request = input as DecisionRequest
  const ids = request.order.lineItems.nodes.filter((line) => line.id === request.lineItemId)
  if (ids.length !== 1) return err({ path: '$.lineItemId', code: 'reference', message: ids.length ? 'The order has more than one line of this id.' : 'The order has no line of this id.' })
  return ok(request)
}
