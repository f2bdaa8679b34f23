import { decide } from '../../domain/decision/decide.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import { parseDecisionRequest } from '../../domain/decision/request.ts'
import type { DecisionRequest, Facts, Ground, HistoryEvent, Remedy } from '../../domain/decision/request.ts'
import type { CompiledPolicySet } from '../../domain/policy/compile.ts'
import type { StoredOrder } from '../orders/order-store.ts'

export interface LineAsk { lineItemId: string; ground: Ground; remedy: Remedy | null; facts: Facts; /** What happened to the piece before. */ history?: HistoryEvent[] }

/** What of an order is judged: its facts, with each product's as they were when it was first seen. */
export type JudgedOrder = Pick<StoredOrder, 'facts'>

/**
 * Decides one line of an order: the same code for preview, claim, simulation and replay. `askedAt` is the instant of the
 * notice and stays what it was when facts are added later; `now` is when the question is answered.
 */
export function decideLine(policy: CompiledPolicySet, policyName: string, order: JudgedOrder, line: LineAsk, askedAt: Date, now: Date): { request: DecisionRequest; decision: Decision } {
  const request = requestOn(policyName, order, line, askedAt, now)
  return { request, decision: decide(policy, request, now.getTime()) }
}

/** The question that is decided, checked. */
export function requestOn(policyName: string, order: JudgedOrder, line: LineAsk, askedAt: Date, now: Date): DecisionRequest {
  const parsed = parseDecisionRequest({
    id: `${order.facts.name} ${line.lineItemId}`,
    policy: policyName,
    now: now.toISOString(),
    order: order.facts,
    lineItemId: line.lineItemId,
    ask: { ground: line.ground, askedAt: askedAt.toISOString(), ...(line.remedy ? { remedy: line.remedy } : {}) },
    facts: line.facts,
    ...(line.history?.length ? { history: line.history } : {}),
  })
  if (!parsed.ok) throw new Error(`A stored order is no valid request at ${parsed.error.path}: ${parsed.error.message}`)
  return parsed.value
}
