import type { ClaimEvent } from '../../domain/claim/events.ts'
import { nextDeadline } from '../../domain/claim/next-deadline.ts'
import { stageOf } from '../../domain/claim/stage.ts'
import { isOpen } from '../../domain/claim/state.ts'
import type { ClaimState } from '../../domain/claim/state.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { Actor, ClaimChange } from '../store-ports.ts'

/** The part of a change that every change has: events, state, and the deadline that binds next. */
export function changeOf(claim: { lines: Array<{ id: string; decision: Decision }> }, events: ClaimEvent[], state: ClaimState, at: Date, actor: Actor): Pick<ClaimChange, 'at' | 'actor' | 'events' | 'state' | 'nextDeadline'> {
  const open = new Set(state.lines.filter(isOpen).map((line) => line.id))
  const deadlines = claim.lines.filter((line) => open.has(line.id)).map((line) => line.decision.deadlines)
  return { at, actor, events, state, nextDeadline: nextDeadline(stageOf(state), deadlines) }
}
