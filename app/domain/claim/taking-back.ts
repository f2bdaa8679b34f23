import { isOpen } from './state.ts'
import type { ClaimState } from './state.ts'

/** Why a customer can't take a claim back: something is under way, nothing is open any more, or the shop has agreed already. */
export type NotTakenBack = 'pending' | 'ended' | 'approved'

/** A customer may take a claim back while it is only asked for. What the shop has approved is its to cancel. */
export function whyNotTakenBack(state: ClaimState): NotTakenBack | null {
  const open = state.lines.filter(isOpen)
  if (open.length === 0) return 'ended'
  if (state.lines.some((line) => line.authorization === 'authorized')) return 'approved'
  return state.pendingStep ? 'pending' : null
}
