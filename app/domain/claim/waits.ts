import type { ClaimEvent } from './events.ts'
import { isBoundBy } from './next-deadline.ts'
import type { LineDeadlines } from './next-deadline.ts'
import { isApproved, isHeld, isHere, isMissed, isOpen, isToGiveBack, remediesOf } from './state.ts'
import type { ClaimLine, ClaimState } from './state.ts'

/** What a claim can wait for, with nobody's deadline in the terms: an answer, goods, somebody's work, a step of the shop's own. */
export const waitNames = ['question', 'quote', 'choice', 'goods', 'parcel', 'expert', 'repair', 'decision', 'settlement', 'handover', 'dispute', 'step'] as const
export type WaitName = (typeof waitNames)[number]
export const isWaitName = (name: string): name is WaitName => (waitNames as readonly string[]).includes(name)

export type WaitOwner = 'customer' | 'carrier' | 'expert' | 'technician' | 'staff'

/** Whose turn it is while the claim waits. */
export const ownerOf: Record<WaitName, WaitOwner> = {
  question: 'customer', quote: 'customer', choice: 'customer', goods: 'customer', parcel: 'carrier', expert: 'expert', repair: 'technician', decision: 'staff', settlement: 'staff', handover: 'staff', dispute: 'staff', step: 'staff',
}

export interface Wait { name: WaitName; lineIds: string[] }

/**
 * Everything that the claim may be waiting for in this state, with the lines that wait. Where the terms set a day for it,
 * their deadline reminds and there is no wait beside it. That the customer is to choose a remedy no state shows: `choice`
 * names the lines for which they still could.
 */
export function waitsOf(lines: LineDeadlines[], state: ClaimState): Wait[] {
  const waits: Wait[] = []
  const add = (name: WaitName, waiting: ClaimLine[]) => { if (waiting.length) waits.push({ name, lineIds: waiting.map((line) => line.id) }) }
  const among = (fits: (line: ClaimLine) => boolean) => state.lines.filter(fits)
  const boundBy = (line: ClaimLine, ...names: Parameters<typeof isBoundBy>[1]) => lines.some((one) => one.line.id === line.id && isBoundBy(one, names))
  const isSettlingBound = (line: ClaimLine) => boundBy(line, 'settleBy', 'refundBy')
  if (state.failure || state.failedPayments.length > 0) add('step', state.lines)
  if (state.disputed) add('dispute', state.lines)
  if (state.awaitingAnswer) add('question', among(isOpen))
  add('quote', among((line) => isApproved(line) && line.quote === 'offered'))
  add('choice', among(isToChoose))
  add('goods', among((line) => isApproved(line) && line.reception === 'awaiting' && !boundBy(line, 'sendBackBy')))
  add('parcel', among((line) => isApproved(line) && line.reception === 'in-transit'))
  add('expert', among((line) => isApproved(line) && line.assessment === 'awaiting-expert'))
  add('repair', among((line) => isApproved(line) && line.repair === 'in-work' && !isSettlingBound(line)))
  // Staff have nothing to do here while somebody else has, or while something graver is theirs already.
  if (state.awaitingAnswer || state.failure || state.disputed) return waits
  add('decision', among((line) => isOpen(line) && line.authorization === 'requested' && !boundBy(line, 'decideBy', 'settleBy', 'refundBy')))
  add('settlement', among((line) => isWithStaff(line) && !boundBy(line, 'decideBy', 'settleBy', 'refundBy')))
  add('handover', among(isToGiveBack))
  return waits
}

/** Approved and here, not asked for yet, or awaited in vain, and with nobody else. */
const isWithStaff = (line: ClaimLine) => isApproved(line) && (isHere(line) || isHeld(line) || isMissed(line)) && line.assessment !== 'awaiting-expert' && line.repair !== 'in-work' && line.quote !== 'offered' && line.settlement !== 'performing'

/** Several remedies are open, and none is chosen or under way. */
const isToChoose = (line: ClaimLine) => isWithStaff(line) && line.remedy === null && line.settlement === 'none' && remediesOf(line).length > 1

/** A change of a claim, as far as waits turn on it. `byStaff`: a member of staff brought it about. */
export interface WaitChange { events: ClaimEvent[]; byStaff: boolean; before: ClaimState; /** Everything it may have been waiting for before it. */ waited: Wait[]; /** Everything it may be waiting for after it. */ waits: Wait[] }

/**
 * What the claim waits for after a change, and which of that begins with it. `stood`: what it waited for before;
 * `late`: what of that had taken too long. Whatever staff do about such a claim counts as following it up, a note too:
 * the wait begins anew. Only giving the claim to somebody is no following up. A wait has one clock: it begins anew for all of
 * its lines with one that comes to it, unless it had taken too long, so that no line inherits the time of another.
 */
export function waitsAfter({ events, byStaff, before, waited, waits }: WaitChange, stood: ReadonlySet<WaitName>, late: ReadonlySet<WaitName>): { stand: Wait[]; anew: Set<WaitName> } {
  const asked = events.some((event) => event.type === 'remedy-given-up' || event.type === 'deadline-missed') && waits.some((wait) => wait.name === 'choice' && wait.lineIds.some((id) => isAskedAnew(events, before, id)))
  const answered = events.some((event) => event.type === 'message' && event.fromCustomer)
  const choosing = asked || (stood.has('choice') && !answered)
  const stand = standing(waits, choosing)
  const joined = joinedBy(events, standing(waited, stood.has('choice')), stand).filter((name) => !late.has(name))
  const followedUp = byStaff && events.some((event) => event.type !== 'assigned') ? late : []
  const begun = new Set<WaitName>([...events.flatMap((event) => beginnings[event.type] ?? []), ...(asked ? ['choice' as const] : []), ...joined, ...followedUp])
  return { stand, anew: new Set(stand.map(({ name }) => name).filter((name) => !stood.has(name) || begun.has(name))) }
}

/** What stands of all that may be waited for: a choice only once it was asked for, and while it is, staff have not to settle those lines. */
function standing(waits: Wait[], choosing: boolean): Wait[] {
  const left = waits.filter((wait) => wait.name !== 'choice' || choosing)
  const chosen = new Set(left.flatMap((wait) => (wait.name === 'choice' ? wait.lineIds : [])))
  return left.map((wait) => (wait.name === 'settlement' ? { ...wait, lineIds: wait.lineIds.filter((id) => !chosen.has(id)) } : wait)).filter((wait) => wait.lineIds.length > 0)
}

/** Waits of pieces and of work; the others are the claim's as a whole, or begin with an event of their own. */
const ofLines: ReadonlySet<WaitName> = new Set(['goods', 'parcel', 'expert', 'repair', 'decision', 'settlement', 'handover'])

/** Waits that stood before and that a line has come to; a part of a line that stood there is no other line. */
function joinedBy(events: ClaimEvent[], before: Wait[], stand: Wait[]): WaitName[] {
  const wholeOf = (id: string) => events.reduceRight((whole, event) => (event.type === 'line-parted' && event.newLineId === whole ? event.lineId : whole), id)
  return stand.flatMap(({ name, lineIds }) => {
    const had = ofLines.has(name) && before.find((wait) => wait.name === name)?.lineIds
    return had && lineIds.some((id) => !had.includes(wholeOf(id))) ? [name] : []
  })
}

/** Events with which a wait begins, also where one like it stood before. */
const beginnings: Partial<Record<ClaimEvent['type'], WaitName>> = { 'customer-asked': 'question', 'quote-offered': 'quote', disputed: 'dispute', 'step-refused': 'step', 'payment-failed': 'step' }

/** A remedy of the line was given up, or a missed deadline has opened one that it did not have. */
function isAskedAnew(events: ClaimEvent[], before: ClaimState, lineId: string): boolean {
  if (events.some((event) => event.type === 'remedy-given-up' && event.lineIds.includes(lineId))) return true
  const had = before.lines.find((line) => line.id === lineId)?.openRemedies ?? []
  return events.some((event) => event.type === 'decided-anew' && event.lineId === lineId && event.openRemedies.some((remedy) => !had.includes(remedy)))
}
