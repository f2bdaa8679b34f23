import type { ClaimEvent, EventOf } from './events.ts'
import { feesLeft, lowerFees } from './fees.ts'
import type { Fees } from './fees.ts'
import { leavesPiece, mayStay, receptionAfresh, receptionOfEnded, receptionOfKept, receptionUnder } from './kept-piece.ts'
import { dueAllAlong } from './money-due.ts'
import type { FailedPayment } from './particulars.ts'
import { isHeld, isMissed, isOpen, isToRefund, mayBe } from './state.ts'
import type { ClaimLine, ClaimState } from './state.ts'

/** The state after an event. Whatever is brought to an end also ends the failure that stood before it. */
export function evolve(state: ClaimState, event: ClaimEvent): ClaimState {
  switch (event.type) {
    case 'opened':
    case 'noted':
    case 'evidence-added':
    case 'evidence-removed':
    case 'evidence-restored':
    case 'assigned':
    case 'serial-recorded':
    case 'deduction-raised':
    case 'extended':
    case 'reminded':
    case 'wait-reminded':
    case 'wait-over':
    case 'changed-in-shopify':
    case 'difference-found':
      return state
    case 'deadline-missed':
      return event.deadline === 'refundBy' ? { ...state, lines: changed(state, event.lineIds, () => ({ moneyDueSince: dueAllAlong })) } : state
    case 'step-ordered':
      return { ...done(state), pendingStep: event.step, lines: done(state).lines.map((line) => (isUnderWay(event, line) ? { ...line, settlement: 'performing', remedy: event.step === 'refund-return' && !line.remedy && mayBe(line, 'refund') ? 'refund' : line.remedy } : line)) }
    case 'retry-ordered':
      return { ...state, pendingStep: event.step, failure: null, lines: state.lines.map((line) => (line.settlement === 'failed' ? { ...line, settlement: 'performing' } : line)) }
    case 'return-requested':
    case 'return-created': {
      const held = event.type === 'return-requested' ? event.heldFees : undefined
      return ended(state, event.lineIds, (line) => ({ returnId: event.returnId, feesInReturn: held ? held[line.id] : line.fees }))
    }
    case 'return-dissolved':
      return ended(state, event.lineIds, () => ({ returnId: null }))
    case 'line-parted':
      return { ...state, lines: state.lines.flatMap((line) => (line.id === event.lineId ? [{ ...line, quantity: line.quantity - event.quantity }, { ...line, id: event.newLineId, quantity: event.quantity }] : [line])) }
    case 'approved':
      return ended(state, event.lineIds, (line) => ({ authorization: 'authorized', reception: mayStay(line) ? 'held' : line.reception, fees: line.returnId === null ? line.fees : lowerFees(line.fees, line.feesInReturn) }))
    case 'fee-lowered':
      return { ...state, lines: changed(state, event.lineIds, (line) => ({ fees: loweredTo(event, line.fees) })) }
    case 'declined': {
      const gone = new Set(state.lines.filter((line) => event.lineIds.includes(line.id) && line.authorization === 'requested').map((line) => line.returnId))
      const left = { ...state, lines: state.lines.map((line) => (line.returnId && gone.has(line.returnId) ? { ...line, returnId: null } : line)) }
      return ended(left, event.lineIds, (line) => ({ authorization: 'declined', assessment: line.authorization === 'authorized' ? 'rejected' : line.assessment, reception: receptionOfEnded(line) }))
    }
    case 'customer-asked':
      return { ...state, awaitingAnswer: true }
    case 'message':
      return event.fromCustomer ? { ...state, awaitingAnswer: false } : state
    case 'answer-taken':
      return { ...state, awaitingAnswer: false }
    case 'label-sent':
      // Who is given a label is asked to send, whatever the remedy will be.
      return { ...done(state), lines: changed(done(state), event.lineIds, (line) => (isHeld(line) ? { reception: 'awaiting' } : {})) }
    case 'sent':
      return { ...state, lines: changed(state, event.lineIds, () => ({ reception: 'in-transit', ...(event.proof ? { dispatchProven: true } : {}) })) }
    case 'facts-recorded': {
      const proof = event.facts.find(({ path }) => path === 'received.proofOfDispatchAt')
      return proof ? { ...state, lines: changed(state, [event.lineId], () => ({ dispatchProven: proof.to !== null })) } : state
    }
    case 'received':
      return { ...state, lines: changed(state, event.lineIds, () => ({ reception: 'received' })) }
    case 'not-received':
      return { ...state, lines: changed(state, event.lineIds, () => ({ reception: event.what })) }
    case 'inspected':
      return state
    case 'sent-to-expert':
      return { ...state, lines: changed(state, event.lineIds, () => ({ assessment: 'awaiting-expert' })) }
    case 'expert-reported':
      return { ...state, lines: changed(state, event.lineIds, () => ({ assessment: findings[event.report.finding] })) }
    case 'repair-started':
      return { ...state, lines: changed(state, event.lineIds, (line) => ({ repair: 'in-work', settlement: 'planned', remedy: line.quote === 'accepted' ? 'paid-repair' : 'repair' })) }
    case 'repair-ready':
      return { ...state, lines: changed(state, event.lineIds, () => ({ repair: 'ready' })) }
    case 'quote-offered':
      return { ...state, lines: changed(state, event.lineIds, () => ({ quote: 'offered' })) }
    case 'quote-answered':
      return { ...state, lines: changed(state, event.lineIds, () => ({ quote: event.accepted ? 'accepted' : 'declined' })) }
    case 'quote-lapsed':
      return { ...state, lines: changed(state, event.lineIds, () => ({ quote: 'lapsed' })) }
    case 'remedy-chosen':
      return { ...state, lines: changed(state, event.lineIds, (line) => ({ settlement: 'planned', remedy: event.remedy, goodwill: event.goodwill !== null, reception: receptionUnder(event.remedy, line) })) }
    case 'remedy-given-up':
      return { ...state, lines: changed(state, event.lineIds, (line) => (isGivenUp(event, line) ? { settlement: 'none', remedy: null, goodwill: false, repair: 'none', quote: 'none' } : {})) }
    case 'decided-anew':
      return { ...state, lines: changed(state, [event.lineId], (line) => ({ verdict: event.verdict, openRemedies: event.openRemedies, refundGate: event.refundGate === undefined ? line.refundGate : event.refundGate, fees: feesAnew(event, line) })) }
    case 'refunded':
      return ended(state, event.lineIds, () => ({ settlement: 'settled', remedy: 'refund', assessment: 'accepted' }))
    case 'exchanged':
    case 'replaced':
      return ended(state, event.lineIds, () => ({ settlement: 'settled', remedy: 'replacement', assessment: 'accepted' }))
    case 'paid-back':
      if (event.as === 'claim-costs') return { ...done(state), lines: changed(done(state), event.lineIds, () => ({ costsBack: true })) }
      return event.as === 'difference' ? done(state) : ended(state, event.lineIds, (line) => ({ settlement: 'settled', remedy: event.as === 'keep-item' ? 'refund' : 'price-reduction', assessment: 'accepted', reception: receptionOfKept(line) }))
    case 'payment-failed':
      return { ...state, failedPayments: withFailed(state.failedPayments, event.failed) }
    case 'paid-again':
      // More of it may have failed while this was under way.
      return { ...done(state), failedPayments: state.failedPayments.flatMap((one) => (one.payment === event.payment ? withFailed([], { ...one, amount: { ...one.amount, amount: one.amount.amount - event.asked.amount } }) : [one])) }
    case 'settled':
      return ended(state, event.lineIds, (line) => ({ settlement: 'settled', remedy: event.remedy, repair: 'none', assessment: 'accepted', reception: leavesPiece(event.remedy) ? receptionOfKept(line) : line.reception }))
    case 'given-back':
      return { ...state, lines: changed(state, event.lineIds, () => ({ reception: event.left ? 'left-here' : 'given-back' })) }
    case 'disputed':
      return { ...state, disputed: true, awaitingAnswer: false }
    case 'dispute-resolved':
      return { ...state, disputed: false }
    case 'reopened':
      return { ...state, lines: changed(state, event.lineIds, (line) => afresh(line, state)) }
    case 'canceled':
      return ended(state, event.lineIds, (line) => ({ authorization: 'canceled', returnId: null, reception: receptionOfEnded(line) }))
    case 'withdrawn':
      return ended(state, event.lineIds, (line) => ({ authorization: 'withdrawn', returnId: null, reception: receptionOfEnded(line) }))
    case 'merged-in':
      return { ...state, lines: [...state.lines, ...event.lines], awaitingAnswer: state.awaitingAnswer || event.awaitingAnswer === true }
    case 'merged-away':
      return { ...state, lines: [], awaitingAnswer: false }
    case 'return-closed':
      return done(state)
    case 'step-skipped':
      return done(state)
    case 'step-refused':
      return { ...state, pendingStep: null, failure: event.sentence, lines: state.lines.map((line) => (line.settlement === 'performing' ? { ...line, settlement: 'failed' } : line)) }
    default:
      return event satisfies never
  }
}

function loweredTo(event: EventOf<'fee-lowered'>, fees: Fees | undefined): Fees | undefined {
  if (!fees) return undefined
  return feesLeft(event.fee === 'return-fee' ? { ...fees, returnFee: event.to.amount > 0 ? event.to : null } : { ...fees, restockingPercent: event.to })
}

/** The customer was told the fees with the approval: what becomes known later takes no more of them, and in a return they stand. */
function feesAnew({ fees }: EventOf<'decided-anew'>, line: ClaimLine): Fees | undefined {
  if (line.authorization === 'requested') return fees
  return line.returnId === null ? lowerFees(line.fees, fees) : line.fees
}

/** What of a payment is to be paid now takes the place of what was known of it. */
const withFailed = (before: FailedPayment[], failed: FailedPayment): FailedPayment[] => [...before.filter(({ payment }) => payment !== failed.payment), ...(failed.amount.amount > 0 ? [failed] : [])]

/** Which lines a settlement step that was ordered is about. */
function isUnderWay(event: Extract<ClaimEvent, { type: 'step-ordered' }>, line: ClaimLine): boolean {
  if (event.step !== 'refund-return' && event.step !== 'refund-order' && event.step !== 'replace-order') return false
  return event.lineIds ? event.lineIds.includes(line.id) : isToRefund(line)
}

const findings = { covered: 'accepted', 'not-covered': 'rejected', none: 'undetermined' } as const

/** Was to settle the line; a paid repair is given up as a repair. */
const isGivenUp = (event: Extract<ClaimEvent, { type: 'remedy-given-up' }>, line: ClaimLine) => line.remedy === event.remedy || (event.remedy === 'repair' && line.remedy === 'paid-repair')

/**
 * A line that was ended as it is asked for again. What is here stays approved, and so does what lies in a return that
 * runs on for other lines; what was awaited in vain, or went back to its customer, is awaited once more.
 */
function afresh(line: ClaimLine, state: ClaimState): Partial<ClaimLine> {
  const runsOn = line.returnId !== null && state.lines.some((other) => isOpen(other) && other.returnId === line.returnId)
  const reception = isMissed(line) ? 'awaiting' : receptionAfresh(line)
  return {
    authorization: runsOn || reception === 'received' ? 'authorized' : 'requested', reception,
    assessment: 'undetermined', settlement: 'none', repair: 'none', quote: 'none', remedy: null, goodwill: false, returnId: runsOn ? line.returnId : null,
  }
}

/** Nothing is under way and nothing stands refused any more; a settlement that had failed is to be ordered anew. */
const done = (state: ClaimState): ClaimState => ({ ...state, pendingStep: null, failure: null, lines: state.lines.map((line) => (line.settlement === 'failed' ? { ...line, settlement: line.remedy ? 'planned' : 'none' } : line)) })

function ended(state: ClaimState, ids: string[], change: (line: ClaimLine) => Partial<ClaimLine>): ClaimState {
  const after = done(state)
  return { ...after, lines: changed(after, ids, change) }
}

function changed(state: ClaimState, ids: string[], change: (line: ClaimLine) => Partial<ClaimLine>): ClaimLine[] {
  return state.lines.map((line) => (ids.includes(line.id) ? { ...line, ...change(line) } : line))
}
