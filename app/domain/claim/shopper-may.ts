import { whyNotAllowed } from './allowed-commands.ts'
import { isApproved, isAwaited, isOpen } from './state.ts'
import type { ClaimState } from './state.ts'
import { whyNotTakenBack } from './taking-back.ts'

/** What a customer may tell their claim. */
export type ShopperCommand = 'message' | 'answer-quote' | 'record-sent' | 'dispute' | 'withdraw'

/** Why not now: on its way to Shopify, held up there, gone on under another number; or nothing is there that it could be about. */
export type ShopperMayNot = 'pending' | 'held-up' | 'merged' | 'no-quote' | 'not-awaited' | 'nothing-decided' | 'disputed' | 'taking-back-pending' | 'taking-back-ended' | 'taking-back-approved'

/** The table of commands as it stands for the customer; null: allowed. What they took back themselves they can't dispute. */
export function whyShopperMayNot(command: ShopperCommand, state: ClaimState): ShopperMayNot | null {
  const refusal = whyNotAllowed(command, state)
  if (refusal?.code === 'merged') return 'merged'
  if (command === 'withdraw') {
    const reason = whyNotTakenBack(state)
    return reason && `taking-back-${reason}`
  }
  if (command === 'dispute' && state.lines.every((line) => isOpen(line) || line.authorization === 'withdrawn')) return 'nothing-decided'
  // What was not asked for nobody has to tell of.
  if (command === 'record-sent' && !refusal && !state.lines.some((line) => isApproved(line) && isAwaited(line))) return 'not-awaited'
  switch (refusal?.code) {
    case undefined: return null
    case 'pending': return 'pending'
    case 'failed': return 'held-up'
    case 'disputed': return 'disputed'
    default: return nothingThere[command]
  }
}

const nothingThere = { message: 'merged', 'answer-quote': 'no-quote', 'record-sent': 'not-awaited', dispute: 'nothing-decided' } as const
