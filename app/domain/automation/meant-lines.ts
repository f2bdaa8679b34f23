import { isApproved, isOpen } from '../claim/state.ts'
import type { ClaimLine } from '../claim/state.ts'
import { reason } from './reason.ts'
import type { Reason } from './reason.ts'
import type { RuleActKind } from './rule.ts'
import type { RuleFacts } from './rule-facts.ts'

/** The lines that an act would be about as the claim stands: all of them, since a claim is not taken apart by a rule. */
export function meantLines(kind: RuleActKind, { state, lines }: RuleFacts): ClaimLine[] {
  switch (kind) {
    case 'approve':
      return state.lines.filter((line) => isOpen(line) && line.authorization === 'requested')
    case 'send-label':
      return state.lines.filter((line) => isApproved(line) && line.reception === 'awaiting' && !lines.find((one) => one.id === line.id)?.labelled)
    case 'refund':
      return state.lines.filter((line) => isApproved(line) && line.reception === 'received' && line.settlement !== 'performing')
    default:
      return kind satisfies never
  }
}

const nothing = { approve: 'nothing-to-approve', 'send-label': 'nothing-to-label', refund: 'nothing-to-refund' } as const

/** Why a claim gives an act no occasion at all. */
export const noOccasion = (kind: RuleActKind): Reason => reason(nothing[kind])
