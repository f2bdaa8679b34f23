import { decideCommand } from '../../../app/domain/claim/decide-command.ts'
import type { ClaimCommand, CommandName } from '../../../app/domain/claim/commands.ts'
import type { ClaimState } from '../../../app/domain/claim/state.ts'
import { wellFormed } from './well-formed.ts'

/** What staff can do without the customer, what ends most first. */
const ways: CommandName[] = ['pay-again', 'give-back', 'cancel', 'skip-step', 'resolve-dispute', 'decline', 'record-report', 'repair-ready', 'hand-back', 'settle', 'refund', 'replace', 'exchange', 'pay-back', 'not-received', 'choose-remedy']

/** A command that brings an open claim nearer to its end; undefined where there is none, so that it is stuck. */
export function towardsEnd(state: ClaimState): ClaimCommand | undefined {
  const ending = ways.flatMap((name) => wellFormed(name, state)).filter((command) => !isInVain(command))
  return ending.find((command) => decideCommand(command, state).ok)
}

/** Ends nothing: costs leave the line as it is, an upheld dispute opens it again. */
const isInVain = (command: ClaimCommand) => (command.name === 'pay-back' && (command.as === 'claim-costs' || command.as === 'difference')) || (command.name === 'resolve-dispute' && command.outcome === 'upheld') || (command.name === 'choose-remedy' && command.remedy !== 'refund')
