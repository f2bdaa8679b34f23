import { fromIsoDate } from '../kernel/time/day.ts'
import type { ClaimEvent } from './events.ts'
import type { LineRecord, Made, RepairRecord } from './record.ts'

/** A line of which nothing is on record yet. */
export const emptyLine = (): LineRecord => ({
  parcel: { label: null, tracking: null, sent: null, notReceived: null, received: null, givenBack: null }, inspection: null, deductions: [], experts: [], repairs: [], quote: null, remedy: null, givenUp: [], goodwill: null, settlings: [],
})

/** The line's record after an event that names it. */
export function onLine(line: LineRecord, event: ClaimEvent, made: Made): LineRecord {
  switch (event.type) {
    case 'label-sent':
      return { ...line, parcel: { ...line.parcel, label: { ...event.label, ...made }, tracking: event.label.tracking ?? line.parcel.tracking } }
    case 'sent':
      return { ...line, parcel: { ...line.parcel, sent: { ...made, proof: event.proof }, tracking: event.tracking ?? line.parcel.tracking } }
    case 'received':
      return { ...line, parcel: { ...line.parcel, received: made, notReceived: null } }
    case 'not-received':
      return { ...line, parcel: { ...line.parcel, notReceived: { ...made, what: event.what, note: event.note } } }
    case 'given-back':
      return { ...line, parcel: { ...line.parcel, givenBack: { ...made, tracking: event.tracking, note: event.note, on: event.on ?? null, left: event.left ?? false } } }
    case 'inspected':
      return { ...line, inspection: { ...event.inspection, ...made } }
    case 'deduction-raised':
      return { ...line, deductions: [...line.deductions.filter((one) => one.kind !== event.deduction.kind), { ...event.deduction, ...made }] }
    case 'sent-to-expert':
      return { ...line, experts: [...line.experts, { expert: event.expert, orderedBy: event.orderedBy, sentOn: event.on, note: event.note, report: null, days: null }] }
    case 'expert-reported':
      return { ...line, experts: lastChanged(line.experts, (one) => ({ ...one, report: { ...event.report, ...made }, days: daysFrom(one.sentOn, event.report.on) })) }
    case 'repair-started':
      return { ...line, repairs: [...line.repairs, { technician: event.job.technician, work: event.job.work, parts: event.job.parts, startedOn: event.job.on, readyOn: null, readyNote: '', handedBackOn: null, givenUp: false, days: null }] }
    case 'repair-ready':
      return { ...line, repairs: lastChanged(line.repairs, (job) => ({ ...job, readyOn: event.on, readyNote: event.note, days: daysFrom(job.startedOn, event.on) })) }
    case 'quote-offered':
      return { ...line, quote: { ...made, amount: event.amount, work: event.work, validUntil: event.validUntil, answer: null } }
    case 'quote-answered':
      return { ...line, quote: line.quote && { ...line.quote, answer: { ...made, accepted: event.accepted, note: event.note } } }
    case 'remedy-chosen':
      return { ...line, remedy: { ...made, remedy: event.remedy }, goodwill: event.goodwill && { ...made, remedy: event.remedy, reason: event.goodwill.reason } }
    case 'remedy-given-up': {
      const chosen = line.remedy?.remedy === event.remedy
      return {
        ...line, givenUp: [...line.givenUp, { ...made, remedy: event.remedy, why: event.why, note: event.note }], ...(chosen ? { remedy: null, goodwill: null } : {}),
        repairs: event.remedy === 'repair' ? lastChanged(line.repairs, (job) => (isUnderWay(job) ? { ...job, givenUp: true } : job)) : line.repairs,
      }
    }
    case 'settled': {
      const on = event.on
      const repairs = on === undefined ? line.repairs : lastChanged(line.repairs, (job) => (isUnderWay(job) ? { ...job, handedBackOn: on, days: job.days ?? daysFrom(job.startedOn, on) } : job))
      return { ...line, repairs, settlings: [...line.settlings, { ...made, event }] }
    }
    case 'refunded':
    case 'exchanged':
    case 'replaced':
    case 'paid-back':
      return { ...line, settlings: [...line.settlings, { ...made, event }] }
    case 'reopened':
      return { ...line, remedy: null, goodwill: null }
    default:
      return line
  }
}

const isUnderWay = (job: RepairRecord) => job.handedBackOn === null && !job.givenUp

const daysFrom = (from: string, until: string) => fromIsoDate(until) - fromIsoDate(from)

function lastChanged<Item>(items: Item[], change: (item: Item) => Item): Item[] {
  return items.map((item, i) => (i === items.length - 1 ? change(item) : item))
}
