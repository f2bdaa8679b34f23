import type { Remedy } from '../decision/request.ts'
import type { ClaimEvent, EventOf } from './events.ts'
import type { DisputeOutcome, Inspection, Label, Money, NotReceived, RaisedDeduction, Tracking } from './particulars.ts'
import { emptyLine, onLine } from './record-line.ts'

/** Who did something; a member of staff, a customer or a rule by name. `version`: which of its versions a rule had. */
export interface By { kind: 'staff' | 'shopper' | 'recourse' | 'shopify' | 'rule'; name: string; version?: number }

/** Who, without what else is known of them. */
export const byOf = ({ kind, name, version }: By): By => ({ kind, name, ...(version === undefined ? {} : { version }) })
/** When something was put on record, ISO 8601, and by whom. */
export interface Made { at: string; by: By }

export interface ExpertRecord { expert: string; orderedBy: 'merchant' | 'customer'; sentOn: string; note: string; report: (EventOf<'expert-reported'>['report'] & Made) | null; /** From sending to return, whole days. */ days: number | null }
/** One repair job; it ends by handing back, or by being given up. */
export interface RepairRecord { technician: string; work: string; parts: string[]; startedOn: string; readyOn: string | null; readyNote: string; handedBackOn: string | null; givenUp: boolean; /** From start to ready, or to handing back where nobody said ready; whole days. */ days: number | null }
export interface QuoteRecord extends Made { amount: Money; work: string; validUntil: string; answer: (Made & { accepted: boolean; note: string }) | null }
export interface ParcelRecord { label: (Label & Made) | null; tracking: Tracking | null; sent: (Made & { proof: boolean }) | null; notReceived: (Made & { what: NotReceived; note: string }) | null; received: Made | null; /** Back to the customer, whose it is, on an ISO day; `left`: they leave it here. */ givenBack: (Made & { tracking: Tracking | null; note: string; on: string | null; left: boolean }) | null }
export type Settling = EventOf<'refunded' | 'exchanged' | 'replaced' | 'paid-back' | 'settled'>

/** What is on record of one line of a claim. Days are ISO dates, sums minor units. */
export interface LineRecord {
  parcel: ParcelRecord
  inspection: (Inspection & Made) | null
  /** The latest of each kind. */
  deductions: Array<RaisedDeduction & Made>
  /** The oldest first. */
  experts: ExpertRecord[]
  repairs: RepairRecord[]
  quote: QuoteRecord | null
  remedy: (Made & { remedy: Remedy }) | null
  givenUp: Array<Made & { remedy: 'repair' | 'replacement'; why: 'impossible' | 'too-dear'; note: string }>
  goodwill: (Made & { remedy: Remedy; reason: string }) | null
  /** What moved money or goods, or ended it otherwise. */
  settlings: Array<Made & { event: Settling }>
}

export interface Message extends Made { text: string; /** What staff asked for, and a customer's objection, are messages too. */ kind: 'message' | 'question' | 'dispute' }
export interface DisputeRecord extends Made { text: string; resolved: (Made & { outcome: DisputeOutcome; note: string }) | null }

/** What is on record of a claim: by line, and of the claim as a whole. */
export interface ClaimRecord {
  lines: Record<string, LineRecord>
  /** What customer and staff wrote to each other, the oldest first. */
  thread: Message[]
  notes: Array<Made & { text: string }>
  dispute: DisputeRecord | null
  /** The claim that this one goes on in. */
  mergedInto: { claimId: string; number: string } | null
}

export interface RecordedEvent { at: string; actor: By; event: ClaimEvent }

/** Reads the record off a claim's events, the oldest first; those of a claim that was merged into it come before its own. */
export function recordOf(events: RecordedEvent[]): ClaimRecord {
  const record: ClaimRecord = { lines: {}, thread: [], notes: [], dispute: null, mergedInto: null }
  for (const { at, actor, event } of events) {
    const made: Made = { at, by: byOf(actor) }
    onClaim(record, event, made)
    if (event.type === 'line-parted') record.lines[event.newLineId] = structuredClone(record.lines[event.lineId] ?? emptyLine())
    if (!('lineIds' in event)) continue
    for (const id of event.lineIds ?? []) record.lines[id] = onLine(record.lines[id] ?? emptyLine(), event, made)
  }
  return record
}

function onClaim(record: ClaimRecord, event: ClaimEvent, made: Made): void {
  switch (event.type) {
    case 'customer-asked':
      return void record.thread.push({ ...made, text: event.text, kind: 'question' })
    case 'message':
      return void record.thread.push({ ...made, text: event.text, kind: 'message' })
    case 'disputed':
      record.thread.push({ ...made, text: event.text, kind: 'dispute' })
      record.dispute = { ...made, text: event.text, resolved: null }
      return
    case 'dispute-resolved':
      if (record.dispute) record.dispute = { ...record.dispute, resolved: { ...made, outcome: event.outcome, note: event.note } }
      return
    case 'noted':
      return void record.notes.push({ ...made, text: event.text })
    case 'merged-away':
      record.mergedInto = { claimId: event.claimId, number: event.number }
      return
    default:
  }
}
