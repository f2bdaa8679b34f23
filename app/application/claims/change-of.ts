import type { ClaimEvent } from '../../domain/claim/events.ts'
import { evolve } from '../../domain/claim/evolve.ts'
import { owing } from '../../domain/claim/money-due.ts'
import { bindingDeadlines } from '../../domain/claim/next-deadline.ts'
import type { Deadlines, LineDeadlines } from '../../domain/claim/next-deadline.ts'
import type { ClaimState } from '../../domain/claim/state.ts'
import { waitsOf } from '../../domain/claim/waits.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { Actor } from '../actor.ts'
import type { ClaimChange } from './claim-store.ts'

/** The part of a change that every change has: events, the state after them, the deadlines that bind from now on, the nearest first, and what is waited for. `evolved`: the state that the events make, where that is not by themselves alone. */
export function changeOf(claim: { lines: Array<{ id: string; decision: Decision }> }, before: ClaimState, events: ClaimEvent[], at: Date, actor: Actor, evolved?: ClaimState): Pick<ClaimChange, 'at' | 'actor' | 'events' | 'state' | 'deadlines' | 'waits'> {
  const state = stateAfter(before, events, at, evolved)
  const lines = deadlinesOf(claim.lines, state)
  return { at, actor, events, state, deadlines: bindingDeadlines(lines), waits: waitsOf(lines, state) }
}

/** How a claim stands once these events have happened at an instant. */
export const stateAfter = (before: ClaimState, events: ClaimEvent[], at: Date, evolved = events.reduce(evolve, before)): ClaimState => owing(before, evolved, at.toISOString())

/** By when the costs of a repeated claim go back to the customer (IZ-38), where the terms set a day. */
const payCostsBy = (decision: Decision): string | null => decision.costs.flatMap((cost) => (cost.paidBy === 'merchant' && cost.payBy ? [cost.payBy] : [])).sort()[0] ?? null

/** The days that a decision sets. */
export const deadlinesIn = (decision: Decision): Deadlines => ({ ...decision.deadlines, payCostsBy: payCostsBy(decision) })

/** Each line of the state with its decision's deadlines; a line just parted from another has that one's decision. */
export function deadlinesOf(lines: Array<{ id: string; decision: Decision }>, state: ClaimState): LineDeadlines[] {
  return state.lines.flatMap((line) => {
    const decided = lines.find((one) => one.id === line.id) ?? lines.find((one) => line.id.startsWith(`${one.id.split('.')[0]}.`))
    return decided ? [{ line, deadlines: deadlinesIn(decided.decision) }] : []
  })
}
