import type { ClaimEvent, EventOf } from '../../domain/claim/events.ts'
import { byOf } from '../../domain/claim/record.ts'
import type { WaitName } from '../../domain/claim/waits.ts'
import type { Actor } from '../actor.ts'
import { axes } from './stored-claim.ts'
import type { AxesByLine, StoredEvent } from './stored-claim.ts'
import type { TimelineEntry } from './claim-view.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import type { EvidencePurpose, Money, NotReceived, PaidBackAs, Tracking } from '../../domain/claim/particulars.ts'
import { gradeLabel, wordsOfGrade } from '../../domain/claim/grades.ts'
import type { DeadlineName } from '../../domain/claim/next-deadline.ts'
import { moneyWords } from '../words.ts'
import { deductedWords } from './deducted-words.ts'

const remedyWords: Record<string, string> = { repair: 'repair', replacement: 'replacement', 'price-reduction': 'a price reduction', 'missing-items': 'sending what was missing', refund: 'a refund', 'paid-repair': 'a paid repair' }
const notReceivedWords: Record<NotReceived, string> = { short: 'Fewer pieces came than were awaited', 'wrong-item': 'Another item came', lost: 'Lost on the way', expired: 'Not sent back in time' }
const paidBackWords: Record<PaidBackAs, string> = { 'price-reduction': 'price reduction', 'keep-item': 'the customer keeps the item', 'claim-costs': 'costs of the claim', difference: 'difference of the replacement' }
const deadlineWords: Record<DeadlineName, string> = { sendBackBy: 'to be sent back by', refundBy: 'to be refunded by', decideBy: 'to be decided by', settleBy: 'to be settled by', payCostsBy: 'costs to be paid back by' }
const remindedWords: Record<EventOf<'wait-reminded'>['wait'], string> = { question: 'our question is open', quote: 'the quote is not answered', choice: 'they can choose a remedy', goods: 'the item has not come yet' }
const waitWords: Record<WaitName, string> = { question: 'the question is not answered', quote: 'the quote is not answered', choice: 'the customer has not chosen a remedy', goods: 'the item has not been sent', parcel: 'the parcel is on its way', expert: 'the item is with the expert', repair: 'the item is being repaired', decision: 'it waits for a decision', settlement: 'it waits to be settled', handover: 'the customer’s item is still here', dispute: 'the dispute is open', step: 'Shopify’s refusal stands' }
const purposeWords: Record<EvidencePurpose, string> = { photo: 'photo', 'proof-of-purchase': 'proof of purchase', 'proof-of-posting': 'proof of posting', inspection: 'inspection', 'expert-report': 'expert’s report', label: 'return label', other: 'other paper' }
const minorWords = ({ amount, currency }: Money) => moneyWords(fromMinor(amount, currency), currency)
const trackingWords = (tracking: Tracking | null) => (tracking ? [tracking.carrier, tracking.number].filter(Boolean).join(' ') || null : null)

/** Events as sentences, the newest first. Steps that were only ordered say nothing: their outcome will. */
export function toTimeline(events: StoredEvent[]): TimelineEntry[] {
  const changed = new Set<string>()
  return events.flatMap(({ id, at, actor, event, before, after }) => {
    const head = headOf(events, at)
    // What became known, and what the terms made of it, is news only where nothing else tells of it.
    if (head !== null && head !== id && isAside(event)) return []
    const words = tell(event, actor)
    if (!words) return []
    // What happens at one stroke is one change: it stands with the first that is told of it.
    const changes = changed.has(at) ? [] : changesOf(before, after)
    if (changes.length) changed.add(at)
    return [{ id, at, actor: byOf(actor), ...words, changes, facts: head === id ? events.flatMap((one) => (one.at === at ? factsOf(one.event) : [])) : [] }]
  }).reverse()
}

/** The event that tells of everything that happened at one stroke; null where none is told of. */
function headOf(events: StoredEvent[], at: string): string | null {
  const told = events.filter((one) => one.at === at && tell(one.event, one.actor))
  return (told.find((one) => !isAside(one.event)) ?? told[0])?.id ?? null
}

const isAside = (event: ClaimEvent) => event.type === 'facts-recorded' || event.type === 'decided-anew'
const factsOf = (event: ClaimEvent): TimelineEntry['facts'] => (event.type === 'facts-recorded' ? event.facts.map((fact) => ({ ...fact, lineId: event.lineId })) : [])

/** Axes that a change moved, line by line; a line or an axis that is not on record on both sides has not moved. */
function changesOf(before: AxesByLine | null, after: AxesByLine | null): TimelineEntry['changes'] {
  return Object.entries(after ?? {}).flatMap(([lineId, now]) => axes.flatMap((axis) => {
    const [from, to] = [before?.[lineId]?.[axis], now[axis]]
    return from === undefined || to === undefined || from === to ? [] : [{ lineId, axis, from, to }]
  }))
}

function tell(event: ClaimEvent, actor: Actor): Pick<TimelineEntry, 'text' | 'detail' | 'tone'> | null {
  switch (event.type) {
    case 'opened':
      return { text: actor.kind === 'shopper' ? 'Claim opened by the customer' : 'Claim opened', detail: null, tone: 'neutral' }
    case 'step-ordered':
      return null
    case 'return-requested':
      return { text: `Return ${event.returnName} requested in Shopify`, detail: null, tone: 'neutral' }
    case 'return-created':
      return { text: `Return ${event.returnName} opened in Shopify`, detail: null, tone: 'neutral' }
    case 'approved':
      return { text: 'Approved', detail: null, tone: 'success' }
    case 'fee-lowered': {
      const name = event.fee === 'return-fee' ? 'Return fee' : 'Restocking fee'
      const [from, to] = event.fee === 'return-fee' ? [minorWords(event.from), event.to.amount === 0 ? null : minorWords(event.to)] : [`${event.from} %`, event.to === 0 ? null : `${event.to} %`]
      return { text: to === null ? `${name} waived` : `${name} lowered to ${to}`, detail: `By the terms: ${from}.`, tone: 'attention' }
    }
    case 'declined':
      return { text: 'Declined', detail: [...event.reasons, event.note].filter(Boolean).join('\n') || null, tone: 'critical' }
    case 'received':
      return { text: 'Goods received', detail: null, tone: 'neutral' }
    case 'facts-recorded':
      return { text: 'Facts recorded, decided anew', detail: null, tone: 'neutral' }
    case 'decided-anew':
      return { text: 'Decided anew', detail: null, tone: 'neutral' }
    case 'refunded':
      return { text: `Refunded ${moneyWords(event.amount, event.currencyCode)} ${event.outside ? 'outside Shopify' : event.as === 'store-credit' ? 'as credit in the shop' : 'in Shopify'}`, detail: [event.outside ? `Paid: ${event.outside}.` : '', event.note].filter(Boolean).join(' ') || null, tone: 'success' }
    case 'settled':
      return { text: `Settled by ${remedyWords[event.remedy] ?? event.remedy}`, detail: event.note || null, tone: 'success' }
    case 'line-parted':
    case 'return-dissolved':
      return null
    case 'customer-asked':
      return { text: 'Asked the customer', detail: event.text, tone: 'attention' }
    case 'message':
      return { text: actor.kind === 'shopper' ? 'Message from the customer' : 'Message to the customer', detail: event.text, tone: 'neutral' }
    case 'answer-taken':
      return { text: actor.kind === 'shopper' ? 'The customer sent a file: nothing asked of them is open any more' : 'Nothing asked of the customer is open any more', detail: event.note || null, tone: 'neutral' }
    case 'noted':
      return { text: 'Note', detail: event.text, tone: 'neutral' }
    case 'evidence-added':
      return { text: `File added: ${purposeWords[event.purpose]}`, detail: null, tone: 'neutral' }
    case 'evidence-removed':
      return { text: `File removed: ${purposeWords[event.purpose]}`, detail: 'It can be brought back for a day.', tone: 'attention' }
    case 'evidence-restored':
      return { text: `File brought back: ${purposeWords[event.purpose]}`, detail: null, tone: 'neutral' }
    case 'assigned':
      return { text: event.to ? `Assigned to ${event.to.name}` : 'Assigned to nobody', detail: event.from ? `Before: ${event.from.name}` : null, tone: 'neutral' }
    case 'label-sent':
      return { text: 'Return label sent', detail: trackingWords(event.label.tracking), tone: 'neutral' }
    case 'sent':
      return { text: event.proof ? 'Goods on their way, proof of posting seen' : 'Goods on their way', detail: trackingWords(event.tracking), tone: 'neutral' }
    case 'not-received':
      return { text: notReceivedWords[event.what], detail: event.note || null, tone: 'attention' }
    case 'inspected': {
      const graded = wordsOfGrade(event.inspection)
      return { text: `Inspected: grade ${graded.name}, ${event.inspection.condition === 'as-delivered' ? 'as delivered' : event.inspection.condition}`, detail: [`${gradeLabel(graded)}.`, event.inspection.missing.length ? `Missing: ${event.inspection.missing.map((part) => part.replaceAll('-', ' ')).join(', ')}.` : '', event.inspection.note].filter(Boolean).join(' '), tone: 'neutral' }
    }
    case 'deduction-raised':
      return { text: `Deduction set to ${minorWords(event.deduction.amount)}`, detail: event.deduction.reason, tone: 'attention' }
    case 'sent-to-expert':
      return { text: `Sent to an expert: ${event.expert}`, detail: [`Ordered by the ${event.orderedBy === 'merchant' ? 'shop' : 'customer'}.`, event.note].filter(Boolean).join(' '), tone: 'neutral' }
    case 'expert-reported':
      return { text: findingWords[event.report.finding], detail: [event.report.summary, event.report.cost ? `Cost ${minorWords(event.report.cost)}, borne by the ${event.report.paidBy === 'customer' ? 'customer' : 'shop'}.` : ''].filter(Boolean).join(' ') || null, tone: event.report.finding === 'covered' ? 'success' : 'attention' }
    case 'repair-started':
      return { text: `Repair started by ${event.job.technician}`, detail: [event.job.work, event.job.parts.length ? `Parts: ${event.job.parts.join(', ')}` : ''].filter(Boolean).join('\n') || null, tone: 'neutral' }
    case 'repair-ready':
      return { text: 'Repair ready', detail: event.note || null, tone: 'success' }
    case 'quote-offered':
      return { text: `Paid repair quoted at ${minorWords(event.amount)}`, detail: event.work, tone: 'neutral' }
    case 'quote-answered':
      return { text: event.accepted ? 'Quote accepted' : 'Quote declined', detail: event.note || null, tone: event.accepted ? 'success' : 'attention' }
    case 'remedy-chosen':
      return { text: event.goodwill ? `Granted as goodwill: ${remedyWords[event.remedy]}` : `To be settled by ${remedyWords[event.remedy]}`, detail: event.goodwill?.reason ?? null, tone: event.goodwill ? 'attention' : 'neutral' }
    case 'remedy-given-up':
      return { text: `${event.remedy === 'repair' ? 'Repair' : 'Replacement'} ${event.why === 'impossible' ? 'is impossible' : 'is too dear'}: another remedy has to be chosen`, detail: event.note || null, tone: 'attention' }
    case 'exchanged':
      return { text: `Exchanged for ${event.exchange.title}`, detail: [event.refunded ? `${moneyWords(event.refunded.amount, event.refunded.currencyCode)} went back.` : '', event.items?.length ? `Deducted: ${deductedWords(event.items, event.exchange.price.currency)}.` : '', event.owed ? `${moneyWords(event.owed.amount, event.owed.currencyCode)} are owed by the customer; Shopify bills them.` : '', event.note].filter(Boolean).join(' ') || null, tone: 'success' }
    case 'replaced':
      return { text: `Replaced by order ${event.orderName}`, detail: event.note || null, tone: 'success' }
    case 'paid-back':
      return { text: `${moneyWords(event.amount, event.currencyCode)} paid back${event.outside ? ' outside Shopify' : ''}: ${paidBackWords[event.as]}`, detail: [event.outside ? `Paid: ${event.outside}.` : '', event.note].filter(Boolean).join(' ') || null, tone: 'success' }
    case 'given-back':
      return { text: event.left ? 'Left here by the customer' : 'Given back to the customer', detail: [event.on ? `On ${event.on}` : '', trackingWords(event.tracking), event.note].filter(Boolean).join('. ') || null, tone: 'neutral' }
    case 'serial-recorded': {
      const what = `Serial number${event.piece === 'given' ? ' of the piece handed out' : ''}`
      return { text: event.serial === null ? `${what} taken off` : `${what} recorded${event.serial ? `: ${event.serial}` : ''}`, detail: [event.place > 1 ? `Piece ${event.place}.` : '', event.serialBefore ? `Before: ${event.serialBefore}` : ''].filter(Boolean).join(' ') || null, tone: 'neutral' }
    }
    case 'extended':
      return { text: `Settlement agreed for ${event.until}`, detail: [event.before ? `Until then: ${event.before}.` : '', event.note].filter(Boolean).join(' ') || null, tone: 'neutral' }
    case 'reminded':
      return { text: `Reminded: ${deadlineWords[event.deadline]} ${event.day}`, detail: null, tone: 'neutral' }
    case 'deadline-missed':
      return { text: `Deadline missed: ${deadlineWords[event.deadline]} ${event.day}`, detail: null, tone: 'critical' }
    case 'wait-reminded':
      return { text: `Reminded the customer: ${remindedWords[event.wait]}`, detail: event.wait === 'quote' && event.day ? `It stands until ${event.day}.` : (event.text ?? null), tone: 'neutral' }
    case 'wait-over':
      return { text: `To follow up: ${waitWords[event.wait]} since ${event.since}`, detail: null, tone: 'attention' }
    case 'quote-lapsed':
      return { text: `Quote of ${minorWords(event.amount)} ran out on ${event.day} without an answer`, detail: event.work || null, tone: 'attention' }
    case 'disputed':
      return { text: 'The customer disputes the outcome', detail: event.text, tone: 'critical' }
    case 'dispute-resolved':
      return { text: event.outcome === 'upheld' ? 'Dispute upheld' : 'Dispute dismissed', detail: event.note || null, tone: 'attention' }
    case 'reopened':
      return { text: 'Reopened', detail: event.note || null, tone: 'attention' }
    case 'withdrawn':
      return { text: 'Withdrawn by the customer', detail: event.note || null, tone: 'attention' }
    case 'merged-in':
      return { text: `Claim ${event.number} goes on here`, detail: null, tone: 'neutral' }
    case 'merged-away':
      return { text: `Merged into claim ${event.number}`, detail: null, tone: 'neutral' }
    case 'difference-found':
      return { text: 'Shopify holds something else than this claim', detail: event.sentence, tone: 'critical' }
    case 'payment-failed':
      if (event.failed.amount.amount === 0) return { text: 'What had not arrived of a payment has, after all', detail: `In Shopify: ${event.failed.payment}.`, tone: 'success' }
      if (event.less) return { text: `Only ${minorWords(event.failed.amount)} of a payment are still missing`, detail: `In Shopify: ${event.failed.payment}.`, tone: 'attention' }
      return { text: `${minorWords(event.failed.amount)} did not arrive: the payment provider could not pay it back`, detail: `In Shopify: ${event.failed.payment}.`, tone: 'critical' }
    case 'paid-again':
      return { text: `Paid ${moneyWords(event.amount, event.currencyCode)} again ${event.outside ? 'outside Shopify' : 'in Shopify'}`, detail: [event.outside ? `Paid: ${event.outside}.` : '', event.note].filter(Boolean).join(' ') || null, tone: 'success' }
    case 'return-closed':
      return { text: 'Return closed in Shopify', detail: null, tone: 'neutral' }
    case 'canceled':
      return { text: actor.kind === 'shopper' ? 'Taken back by the customer' : 'Canceled', detail: event.note || null, tone: 'attention' }
    case 'step-refused':
      return { text: 'Shopify refused a step', detail: event.sentence, tone: 'critical' }
    case 'retry-ordered':
      return { text: 'Tried again', detail: null, tone: 'neutral' }
    case 'step-skipped':
      return { text: 'Went on without the step that Shopify refused', detail: event.note || null, tone: 'attention' }
    case 'changed-in-shopify':
      return { text: event.sentence ? 'Changed in Shopify' : `Changed in Shopify: the return is ${event.status?.toLowerCase()}`, detail: event.sentence ?? null, tone: 'attention' }
    default:
      return event satisfies never
  }
}

const findingWords = { covered: 'The expert finds it covered', 'not-covered': 'The expert finds it not covered', none: 'Back from the expert without a finding' } as const
