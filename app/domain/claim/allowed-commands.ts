import type { CommandName } from './commands.ts'
import { staysAway } from './kept-piece.ts'
import { isApproved, isAwaited, isGateOpen, isHeld, isHere, isMissed, isOpen, isToGiveBack, isToRefund, isToReject, mayBe, mayCome, remediesOf } from './state.ts'
import type { ClaimLine, ClaimState } from './state.ts'

export type NotAllowedCode =
  | 'pending' | 'failed' | 'nothing-open' | 'not-requested' | 'ruled-out' | 'not-authorized' | 'already-received' | 'not-received' | 'refund-closed' | 'no-remedy' | 'nothing-failed' | 'goods-here'
  | 'disputed' | 'not-disputed' | 'nothing-closed' | 'no-answer' | 'not-awaited' | 'with-expert' | 'no-expert' | 'in-repair' | 'no-repair' | 'not-ready' | 'free-repair' | 'no-quote' | 'nothing-to-give-up' | 'no-replacement' | 'merged' | 'not-in-shopify' | 'not-asked' | 'nothing-to-give-back' | 'part-refunded' | 'no-failed-payment'

/** Why a command is not legal now: a code for tests and logs, a sentence for people. */
export interface NotAllowed { code: NotAllowedCode; sentence: string }

const no = (code: NotAllowedCode, sentence: string): NotAllowed => ({ code, sentence })

/** What may be said at any time: it moves no axis, so nothing under way stands against it. */
const talk: readonly CommandName[] = ['message', 'note', 'assign', 'record-serials']

/**
 * The one table of what a claim may be told in which state: it disables the button, writes the reason beside it, and
 * guards the server. Null: allowed. A claim always has a way on: what failed can be tried again or canceled, and a
 * piece that turns out to be owed nothing can be rejected.
 */
export function whyNotAllowed(command: CommandName, state: ClaimState): NotAllowed | null {
  if (state.lines.length === 0) return no('merged', 'This claim was merged into another one and goes on there.')
  if (talk.includes(command)) return null
  if (command === 'take-answer') return state.awaitingAnswer ? null : no('not-asked', 'Nothing that was asked of the customer is open.')
  if (state.pendingStep) return no('pending', 'Shopify has not confirmed the last step yet. Wait for it.')
  if (command === 'retry' || command === 'skip-step') return state.failure ? null : no('nothing-failed', 'Nothing has failed here.')
  if (state.failure && command !== 'cancel' && command !== 'withdraw' && command !== 'decline') return no('failed', 'Shopify refused the last step. Try it again, or go on without it.')
  const closed = aboutClosed(command, state)
  if (closed !== undefined) return closed
  const open = state.lines.filter(isOpen)
  if (open.length === 0) return no('nothing-open', 'Everything in this claim is settled, declined or canceled.')
  if (state.disputed && (command === 'decline' || command === 'cancel')) return no('disputed', 'The customer disputes the outcome. Resolve the dispute first.')
  const outside = aboutOutside(command, state)
  if (outside) return outside
  const approved = open.filter(isApproved)
  return aboutRequest(command, state, open) ?? (needsApproval.includes(command) && approved.length === 0 ? no('not-authorized', 'Approve it first: this follows on an approved claim.') : aboutApproved(command, approved, state))
}

/** Commands whose object is what has ended; undefined: it is none of them. */
function aboutClosed(command: CommandName, state: ClaimState): NotAllowed | null | undefined {
  const ended = state.lines.filter((line) => !isOpen(line))
  switch (command) {
    case 'dispute':
      if (state.disputed) return no('disputed', 'It is disputed already.')
      return ended.length ? null : no('nothing-closed', 'Nothing has been decided yet that could be disputed.')
    case 'resolve-dispute':
      return state.disputed ? null : no('not-disputed', 'Nobody disputes this claim.')
    case 'reopen':
      if (state.disputed) return no('disputed', 'The customer disputes the outcome. Resolve the dispute instead: upheld, it is reopened.')
      return ended.some((line) => line.settlement !== 'settled') ? null : no('nothing-closed', 'Only what was declined, canceled or withdrawn can be reopened. For a settled item open a new claim.')
    case 'give-back':
      return state.lines.some(isToGiveBack) ? null : no('nothing-to-give-back', 'Nothing is here that goes back to its customer.')
    case 'pay-again':
      return state.failedPayments.length ? null : no('no-failed-payment', 'No payment of this claim has failed.')
    case 'pay-back':
      return state.lines.some((line) => isApproved(line) || line.settlement === 'settled') ? null : no('not-authorized', 'Approve it first: money goes back for an approved claim.')
    default:
      return undefined
  }
}

/** What needs an order of Shopify's that holds the goods and what was paid for them. */
function aboutOutside(command: CommandName, { payments }: ClaimState): NotAllowed | null {
  if (payments === 'outside' && command === 'exchange') return no('not-in-shopify', 'This was bought outside the shop, so Shopify holds no order to exchange it in. Give the other item by hand, and record the claim as settled by replacement.')
  if (payments === 'outside' && command === 'replace') return no('not-in-shopify', 'This was bought outside the shop, so Shopify can make no replacement order for it. Give the new item by hand, and record the claim as settled by replacement.')
  if (payments === 'replaced-order' && command === 'exchange') return no('not-in-shopify', 'This item came free in place of another, so its own order holds nothing to exchange it for. Replace it, or refund what was paid on the first order.')
  return null
}

/** Commands about what is asked for; null: nothing stands against it here. */
function aboutRequest(command: CommandName, state: ClaimState, open: ClaimLine[]): NotAllowed | null {
  const requested = open.filter((line) => line.authorization === 'requested')
  switch (command) {
    case 'approve':
      if (requested.length === 0) return no('not-requested', 'It has been decided already.')
      return requested.every(isRuledOut) ? no('ruled-out', 'The terms rule this out. Decline it with its reason, or choose a remedy as goodwill first.') : null
    case 'decline':
      return requested.length || open.some(isToReject) ? null : no('not-requested', 'It has been approved, and the terms leave a remedy open.')
    case 'cancel':
      if (state.failure) return null
      if (open.some((line) => isApproved(line) && line.reception === 'received')) return no('goods-here', 'The goods are here: settle the claim instead, or decline what the terms leave no remedy for.')
      return onTheWay(open)
    case 'withdraw':
      return onTheWay(open)
    case 'choose-remedy':
      return open.some((line) => line.settlement !== 'performing' && line.repair === 'none') ? null : no('in-repair', 'The item is being repaired, so its remedy stands.')
    default:
      return null
  }
}

/** What has been sent would arrive at a claim that has ended, and nobody would know whose it is. */
const onTheWay = (open: ClaimLine[]) => (open.some((line) => isApproved(line) && line.reception === 'in-transit') ? no('goods-here', 'The goods are on their way here: record first that they came, or what became of them.') : null)

const noProof = no('not-received', 'Neither the goods nor a proof that they were sent are here yet. Record them as received, or as sent with the proof seen.')

const needsApproval: readonly CommandName[] = [
  'send-label', 'record-sent', 'receive', 'not-received', 'inspect', 'raise-deduction', 'send-to-expert', 'record-report', 'start-repair', 'repair-ready', 'hand-back', 'quote-repair', 'answer-quote',
  'give-up-remedy', 'refund', 'exchange', 'replace', 'settle',
]

/** Commands that follow on an approval, against the lines that are approved and open. */
function aboutApproved(command: CommandName, approved: ClaimLine[], state: ClaimState): NotAllowed | null {
  const some = (fits: (line: ClaimLine) => boolean, otherwise: NotAllowed) => (approved.some(fits) ? null : otherwise)
  const notHere = approved.some(isHeld) && !approved.some(isAwaited)
    ? no('not-received', 'The item may stay with its customer, so it was not asked for. Choose the remedy first: if it has to come, the customer is told so then.')
    : no('not-received', 'The goods are not here yet. Record them as received first.')
  const here = approved.filter(isHere)
  const absent = here.some((line) => line.repair !== 'none') ? no('in-repair', 'The item is being repaired.') : here.some((line) => line.assessment === 'awaiting-expert') ? no('with-expert', 'The item is with an expert. Record the report first, or that it came back without one.') : here.length > 0 && here.every(staysAway) ? no('not-received', 'The item stays with its customer. Choose another remedy first, so that it is sent in.') : notHere
  switch (command) {
    case 'send-label':
    case 'record-sent':
      return some(mayCome, no('not-awaited', 'No goods are awaited.'))
    case 'not-received':
      return some(isAwaited, no('not-awaited', 'No goods are awaited.'))
    case 'receive':
      return some((line) => mayCome(line) || isMissed(line), no('already-received', 'The goods have been received.'))
    case 'inspect':
      return some((line) => line.reception === 'received', notHere)
    case 'raise-deduction':
      return some((line) => isHere(line) && mayBe(line, 'refund'), no('refund-closed', 'No refund is open from which something could be deducted.'))
    case 'send-to-expert':
      return some(isAtHand, absent)
    case 'record-report':
      return some((line) => line.assessment === 'awaiting-expert', no('no-expert', 'No expert has been asked.'))
    case 'start-repair':
      if (!approved.some(isAtHand)) return absent
      return some((line) => isAtHand(line) && (mayBe(line, 'repair') || line.quote === 'accepted'), no('no-remedy', 'The terms leave no free repair open, and no quote for a paid one has been accepted.'))
    case 'repair-ready':
      return some((line) => line.repair === 'in-work', no('no-repair', 'No repair is under way.'))
    case 'hand-back':
      return some((line) => line.repair === 'ready', no('not-ready', 'No repaired item is ready.'))
    case 'quote-repair':
      if (!approved.some(isAtHand)) return absent
      return some((line) => isAtHand(line) && !remediesOf(line).includes('repair'), no('free-repair', 'The terms give a free repair here, so none can be charged for.'))
    case 'answer-quote':
      return some((line) => line.quote === 'offered', no('no-quote', 'No quote waits for an answer.'))
    case 'give-up-remedy':
      return some((line) => canBeGivenUp(line, 'repair') || canBeGivenUp(line, 'replacement'), no('nothing-to-give-up', 'Neither repair nor replacement is open.'))
    case 'refund': {
      const due = approved.filter(isToRefund)
      if (due.length === 0) return no('refund-closed', 'The terms leave no refund open for this claim on what is known.')
      return due.some(isGateOpen) ? null : due.every(isHeld) ? notHere : due.some((line) => line.refundGate === 'goods-or-proof-of-dispatch') ? noProof : no('not-received', 'The goods are not back yet. Record them as received first.')
    }
    case 'exchange':
      if (approved.some(isExchangeable) && approved.every((line) => !isExchangeable(line) || isHeldByItsReturn(line, state))) return heldByItsReturn
      return some(isExchangeable, approved.some((line) => mayBe(line, 'refund') || mayBe(line, 'replacement')) ? absent : no('no-replacement', 'The terms leave neither a refund nor a replacement open.'))
    case 'replace':
      return some((line) => canBeWorkedOn(line) && mayBe(line, 'replacement'), approved.some((line) => mayBe(line, 'replacement')) ? absent : no('no-replacement', 'The terms leave no replacement open. It can still be granted as goodwill.'))
    case 'settle': {
      const due = approved.filter((line) => remediesOf(line).some((remedy) => remedy !== 'refund' && mayBe(line, remedy)))
      if (due.length === 0) return no('no-remedy', 'No remedy but a refund is open, or a refund was chosen.')
      return due.some(canBeWorkedOn) ? null : absent
    }
    default:
      return null
  }
}

/** Excluded by the terms, and not granted beyond them. */
export const isRuledOut = (line: ClaimLine) => line.verdict === 'ineligible' && !line.goodwill

/** Here, with no expert and not in repair. */
export const canBeWorkedOn = (line: ClaimLine) => isApproved(line) && isHere(line) && line.assessment !== 'awaiting-expert' && line.repair === 'none'

/** The same, and not where it is only because its customer keeps it. */
export const isAtHand = (line: ClaimLine) => canBeWorkedOn(line) && !staysAway(line)

/** The remedy was to settle the line, or might; a paid repair is given up as a repair. */
export const canBeGivenUp = (line: ClaimLine, remedy: 'repair' | 'replacement') => isApproved(line) && (mayBe(line, remedy) || (remedy === 'repair' && line.remedy === 'paid-repair'))

/** Money or a new piece is owed, and the gate before it is open. */
export const isExchangeable = (line: ClaimLine) => isApproved(line) && line.repair === 'none' && line.assessment !== 'awaiting-expert' && isGateOpen(line) && (mayBe(line, 'refund') || mayBe(line, 'replacement'))

/**
 * Another part of the line's return was refunded: Shopify closes a return that has been worked on instead of canceling it,
 * and what lies in a closed one can be returned no more.
 */
export const isHeldByItsReturn = (line: ClaimLine, { lines }: Pick<ClaimState, 'lines'>) => line.returnId !== null && lines.some((one) => one !== line && one.returnId === line.returnId && one.settlement === 'settled' && one.remedy === 'refund')
export const heldByItsReturn = no('part-refunded', 'Part of its return in Shopify was refunded already, so what is left of it can’t be exchanged there. Refund it and have the other item ordered anew, or replace it.')

export const commandNames: readonly CommandName[] = [
  'approve', 'decline', 'ask-customer', 'take-answer', 'message', 'note', 'assign', 'send-label', 'record-sent', 'receive', 'not-received', 'inspect', 'raise-deduction', 'send-to-expert', 'record-report', 'start-repair', 'repair-ready', 'hand-back',
  'quote-repair', 'answer-quote', 'choose-remedy', 'give-up-remedy', 'refund', 'exchange', 'replace', 'pay-back', 'pay-again', 'settle', 'give-back', 'record-facts', 'record-serials', 'extend', 'dispute', 'resolve-dispute', 'reopen', 'cancel', 'withdraw', 'retry', 'skip-step',
]

/** Commands that may be about one line of a claim and not about another. */
export const lineCommandNames: readonly CommandName[] = commandNames.filter((name) => !['ask-customer', 'take-answer', 'message', 'note', 'assign', 'extend', 'dispute', 'resolve-dispute', 'cancel', 'withdraw', 'pay-again', 'retry', 'skip-step'].includes(name))
