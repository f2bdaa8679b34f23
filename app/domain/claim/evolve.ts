import type { ClaimEvent } from './events.ts'
import { isToRefund } from './state.ts'
import type { ClaimLine, ClaimState } from './state.ts'

/** The state after an event. Whatever is brought to an end also ends the failure that stood before it. */
export function evolve(state: ClaimState, event: ClaimEvent): ClaimState {
  switch (event.type) {
    case 'opened':
    case 'changed-in-shopify':
      return state
    case 'step-ordered':
      return { ...state, pendingStep: event.step, failure: null, lines: state.lines.map((line) => (event.step === 'refund-return' && isToRefund(line) ? { ...line, settlement: 'performing', remedy: 'refund' } : line)) }
    case 'retry-ordered':
      return { ...state, pendingStep: event.step, failure: null, lines: state.lines.map((line) => (line.settlement === 'failed' ? { ...line, settlement: 'performing' } : line)) }
    case 'return-requested':
    case 'return-created':
      return ended(state, event.lineIds, () => ({ returnId: event.returnId }))
    case 'approved':
      return ended(state, event.lineIds, () => ({ authorization: 'authorized' }))
    case 'declined': {
      const gone = new Set(state.lines.filter((line) => event.lineIds.includes(line.id) && line.authorization === 'requested').map((line) => line.returnId))
      const left = { ...state, lines: state.lines.map((line) => (line.returnId && gone.has(line.returnId) ? { ...line, returnId: null } : line)) }
      return ended(left, event.lineIds, (line) => ({ authorization: 'declined', assessment: line.authorization === 'authorized' ? 'rejected' : line.assessment }))
    }
    case 'received':
      return { ...state, lines: changed(state, event.lineIds, () => ({ reception: 'received' })) }
    case 'decided-anew':
      return { ...state, lines: changed(state, [event.lineId], () => ({ verdict: event.verdict, openRemedies: event.openRemedies })) }
    case 'refunded':
      return ended(state, event.lineIds, () => ({ settlement: 'settled', remedy: 'refund', assessment: 'accepted' }))
    case 'settled':
      return ended(state, event.lineIds, () => ({ settlement: 'settled', remedy: event.remedy, assessment: 'accepted' }))
    case 'return-closed':
      return { ...state, pendingStep: null, failure: null }
    case 'canceled':
      return ended(state, event.lineIds, () => ({ authorization: 'canceled', returnId: null }))
    case 'step-refused':
      return { ...state, pendingStep: null, failure: event.sentence, lines: state.lines.map((line) => (line.settlement === 'performing' ? { ...line, settlement: 'failed' } : line)) }
    default:
      return event satisfies never
  }
}

const ended = (state: ClaimState, ids: string[], change: (line: ClaimLine) => Partial<ClaimLine>): ClaimState => ({ pendingStep: null, failure: null, lines: changed(state, ids, change) })

function changed(state: ClaimState, ids: string[], change: (line: ClaimLine) => Partial<ClaimLine>): ClaimLine[] {
  return state.lines.map((line) => (ids.includes(line.id) ? { ...line, ...change(line) } : line))
}
