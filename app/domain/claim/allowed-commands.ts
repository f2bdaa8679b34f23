import type { CommandName } from './commands.ts'
import { isHere, isOpen, isToRefund, isToReject } from './state.ts'
import type { ClaimState } from './state.ts'

/** Why a command is not legal now: a code for tests and logs, a sentence for people. */
export type NotAllowed = { code: 'pending' | 'failed' | 'nothing-open' | 'not-requested' | 'ruled-out' | 'not-authorized' | 'already-received' | 'not-received' | 'refund-closed' | 'no-remedy' | 'nothing-failed' | 'goods-here'; sentence: string }

/**
 * The one table of what staff may tell a claim in which state: it disables the button, writes the reason beside it,
 * and guards the server. Null: allowed. A claim always has a way on: what failed can be tried again or canceled, and a
 * piece that turns out to be owed nothing can be rejected.
 */
export function whyNotAllowed(command: CommandName, state: ClaimState): NotAllowed | null {
  if (state.pendingStep) return { code: 'pending', sentence: 'Shopify has not confirmed the last step yet. Wait for it.' }
  if (command === 'retry') return state.failure ? null : { code: 'nothing-failed', sentence: 'Nothing has failed here.' }
  if (state.failure && command !== 'cancel' && command !== 'decline') return { code: 'failed', sentence: 'Shopify refused the last step. Try it again, or cancel the claim.' }
  const open = state.lines.filter(isOpen)
  if (open.length === 0) return { code: 'nothing-open', sentence: 'Everything in this claim is settled, declined or canceled.' }
  const requested = open.filter((line) => line.authorization === 'requested')
  const authorized = open.filter((line) => line.authorization === 'authorized')
  switch (command) {
    case 'approve':
      if (requested.length === 0) return { code: 'not-requested', sentence: 'It has been decided already.' }
      if (requested.some((line) => line.verdict === 'ineligible')) return { code: 'ruled-out', sentence: 'The terms rule out a line of this claim. Decline that line with its reason first.' }
      return null
    case 'decline':
      return requested.length || open.some(isToReject) ? null : { code: 'not-requested', sentence: 'It has been approved, and the terms leave a remedy open.' }
    case 'receive':
      if (authorized.length === 0) return { code: 'not-authorized', sentence: 'Approve it first: goods are received for an approved claim.' }
      return authorized.some((line) => line.reception === 'awaiting' || line.reception === 'in-transit') ? null : { code: 'already-received', sentence: 'The goods have been received.' }
    case 'record-facts':
      return null
    case 'refund': {
      const due = open.filter(isToRefund)
      if (authorized.length === 0) return { code: 'not-authorized', sentence: 'Approve it first: a refund settles an approved claim.' }
      if (due.length === 0) return { code: 'refund-closed', sentence: 'The terms leave no refund open for this claim on what is known.' }
      return due.every(isHere) ? null : { code: 'not-received', sentence: 'The goods are not back yet. Record them as received first.' }
    }
    case 'settle': {
      const due = authorized.filter((line) => line.openRemedies.some((remedy) => remedy !== 'refund'))
      if (authorized.length === 0) return { code: 'not-authorized', sentence: 'Approve it first.' }
      if (due.length === 0) return { code: 'no-remedy', sentence: 'The terms leave no remedy but a refund open.' }
      return due.some(isHere) ? null : { code: 'not-received', sentence: 'The goods are not here yet. Record them as received first.' }
    }
    case 'cancel':
      return !state.failure && authorized.some((line) => line.reception === 'received') ? { code: 'goods-here', sentence: 'The goods are here: settle the claim instead, or decline what the terms leave no remedy for.' } : null
    default:
      return command satisfies never
  }
}

export const commandNames: readonly CommandName[] = ['approve', 'decline', 'receive', 'record-facts', 'refund', 'settle', 'cancel', 'retry']
