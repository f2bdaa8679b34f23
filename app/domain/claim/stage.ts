import { isAwaited, isOpen, isToGiveBack } from './state.ts'
import type { ClaimState, Stage } from './state.ts'

/** What people see of a claim: the furthest-back line that still needs something, the customer's own piece last; when none does, how it ended. */
export function stageOf(state: ClaimState): Stage {
  // Money that has not arrived comes first: nobody looks at a claim again that reads as settled.
  if (state.failure || state.failedPayments.length > 0) return 'failed'
  const open = state.lines.filter(isOpen)
  const approved = open.filter((line) => line.authorization === 'authorized')
  if (open.length > 0 && state.awaitingAnswer) return 'awaiting-customer'
  if (open.some((line) => line.authorization === 'requested')) return 'to-decide'
  if (open.some((line) => line.settlement === 'performing')) return 'settling'
  if (approved.some(isAwaited)) return 'awaiting-goods'
  if (approved.some((line) => line.assessment === 'awaiting-expert')) return 'with-expert'
  if (approved.some((line) => line.quote === 'offered')) return 'awaiting-customer'
  if (approved.some((line) => line.repair === 'in-work')) return 'in-repair'
  if (open.length > 0) return 'to-settle'
  if (state.disputed) return 'disputed'
  return state.lines.some(isToGiveBack) ? 'to-give-back' : endOf(state)
}

/** How a claim ended in which nothing is open any more, whether or not a piece is still to go back to its customer. */
export function endOf(state: ClaimState): 'settled' | 'declined' | 'canceled' {
  if (state.lines.some((line) => line.settlement === 'settled')) return 'settled'
  return state.lines.every((line) => line.authorization === 'canceled' || line.authorization === 'withdrawn') ? 'canceled' : 'declined'
}

/** Whether anyone still has to do something. */
export const isStageOpen = (stage: Stage) => stage !== 'settled' && stage !== 'declined' && stage !== 'canceled'
