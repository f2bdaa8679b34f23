import type { ClaimLineView, ClaimView } from '../../../application/claims/claim-view.ts'
import type { CommandName } from '../../../domain/claim/commands.ts'
import type { Remedy } from '../../../domain/decision/request.ts'
import type { SettledBy } from '../../../domain/claim/state.ts'

/** Buttons beside one another; the rest stands in the menu. */
const most = 3

const performs: Record<SettledBy, CommandName> = { refund: 'refund', repair: 'start-repair', replacement: 'replace', 'price-reduction': 'pay-back', 'missing-items': 'settle', 'paid-repair': 'start-repair' }

/** What there is to do now, the most fitting first: at most three, of which the first is the one to press. What a role rules out keeps its place. */
export function nextCommands(view: Pick<ClaimView, 'claim' | 'lines' | 'commands'>): CommandName[] {
  const shown = new Set(view.commands.filter((command) => command.allowed || command.byRole).map((command) => command.name))
  return [...new Set(wanted(view))].filter((name) => shown.has(name)).slice(0, most)
}

/** What one would look for at this stage, and where it can't be done yet is told why unasked. */
export function expectedCommands(view: Pick<ClaimView, 'claim' | 'lines' | 'commands'>): CommandName[] {
  switch (view.claim.stage) {
    case 'to-decide': return ['approve']
    case 'awaiting-goods': return ['refund']
    case 'to-settle': return view.lines.some((line) => line.remedyWish === 'refund' || line.remedy === 'refund' || line.ground === 'change-of-mind') ? ['refund'] : ['settle']
    default: return []
  }
}

function wanted({ claim, lines }: Pick<ClaimView, 'claim' | 'lines'>): CommandName[] {
  switch (claim.stage) {
    case 'failed': return ['retry', 'skip-step', 'pay-again']
    case 'disputed': return ['resolve-dispute', 'ask-customer']
    case 'to-decide': return ['approve', 'decline', 'ask-customer', 'record-facts']
    case 'awaiting-customer': return claim.followUp === 'question' ? ['ask-customer', 'approve', 'decline', 'record-facts'] : ['answer-quote', 'approve', 'decline', 'record-facts']
    case 'awaiting-goods': return claim.followUp === 'goods' || claim.followUp === 'parcel' ? ['receive', 'ask-customer', 'not-received'] : ['receive', 'send-label', 'record-sent', 'not-received']
    case 'with-expert': return ['record-report', 'ask-customer']
    case 'in-repair': return ['repair-ready', 'give-up-remedy', 'ask-customer']
    case 'to-settle': return claim.followUp === 'choice' ? ['choose-remedy', 'ask-customer', ...toSettle(lines)] : toSettle(lines)
    case 'to-give-back': return ['give-back']
    case 'settled':
    case 'settling':
    case 'declined':
    case 'canceled': return []
    default: return claim.stage satisfies never
  }
}

/** With the goods here: what was begun is finished, what was not looked at is inspected, then the remedy follows. */
function toSettle(lines: ClaimLineView[]): CommandName[] {
  const open = lines.filter((line) => line.authorization === 'authorized' && line.settlement !== 'settled')
  const chosen = open.flatMap((line) => (line.settlement === 'planned' && line.remedy ? [performs[line.remedy]] : []))
  const left = [...new Set(open.flatMap((line) => line.decision.answer.remedies.flatMap((one) => (one.open ? [one.kind] : []))))]
  const only = left.length === 1 ? [performs[left[0] as Remedy]] : []
  const looked = open.every((line) => line.reception !== 'received' || line.record.inspection !== null)
  return [
    ...(open.some((line) => line.repair === 'ready') ? ['hand-back' as const] : []),
    ...(open.some((line) => line.quote === 'accepted') ? ['start-repair' as const] : []),
    ...(open.some((line) => line.quote === 'lapsed') ? ['quote-repair' as const, 'decline' as const] : []),
    ...(looked ? [] : ['inspect' as const]),
    ...chosen, ...only,
    ...(left.length === 0 ? ['decline' as const] : left.length > 1 ? ['choose-remedy' as const] : []),
    'send-to-expert', 'refund', 'start-repair', 'settle', 'record-facts',
  ]
}
