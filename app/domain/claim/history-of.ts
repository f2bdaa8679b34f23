import { withoutEffect } from '../decision/delivery.ts'
import type { HistoryEvent } from '../decision/history.ts'
import type { ParcelFacts } from '../decision/order-facts.ts'
import { noonOf } from '../kernel/time/zone.ts'
import type { Zone } from '../kernel/time/zone.ts'
import type { ClaimEvent, EventOf } from './events.ts'

/** A line of an earlier claim about the same piece, or one it replaces; `fault` as it was recorded there. */
export interface EarlierLine {
  lineId: string
  claimedAt: string
  fault: string | undefined
  events: Array<{ at: string; event: ClaimEvent }>
  /** The parcels of the order that brought the new pieces, where the line was settled by one. */
  newPieces?: ParcelFacts[]
}

interface Happened { at: string; event: ClaimEvent }

/** By what terms read a history: the zone of their days, and after how many days goods count as delivered that no carrier reported. */
export interface HistoryTerms { zone: Zone; set: { settings: { assumedDeliveryDays: number } } }

/**
 * What happened to a piece in earlier claims, as the engine reads it: repairs, replacements, expert's assessments and
 * refusals. A repair that the customer paid for or that was given up is none under the warranty. Days given by hand are
 * days of the terms, and stand for their noon.
 */
export function historyOf(lines: EarlierLine[], { zone, set: { settings: { assumedDeliveryDays } } }: HistoryTerms): HistoryEvent[] {
  return lines.flatMap((line) => {
    const mine = eventsOf(line)
    const fault = line.fault ? { fault: line.fault } : {}
    const declined = afterLast(mine, 'declined', 'reopened')
    return [
      ...repairOf(mine, zone).map((one) => ({ kind: 'repair' as const, claimedAt: line.claimedAt, ...one, ...fault })),
      ...replacedAt(mine, line.newPieces, assumedDeliveryDays).map((deliveredAt) => ({ kind: 'replacement' as const, claimedAt: line.claimedAt, deliveredAt, ...fault })),
      ...assessmentsOf(mine, zone).map((one) => ({ kind: 'expert-assessment' as const, ...one, ...fault })),
      ...(declined ? [{ kind: 'refusal' as const, refusedAt: declined.at, ...fault }] : []),
    ]
  })
}

/** The events about a line's pieces, in their order: where the line was parted from another, that one's before it too. */
function eventsOf(line: EarlierLine): Happened[] {
  let id = line.lineId
  const mine: Happened[] = []
  for (const one of [...line.events].reverse()) {
    if (one.event.type === 'line-parted' && one.event.newLineId === id) id = one.event.lineId
    else if ('lineIds' in one.event && (one.event.lineIds ?? []).includes(id)) mine.unshift(one)
  }
  return mine
}

/** The events of one type among them, each with its place. */
const ofType = <Type extends ClaimEvent['type']>(mine: Happened[], type: Type) => mine.flatMap((one, place) => (isOf(one.event, type) ? [{ place, at: one.at, event: one.event }] : []))
const isOf = <Type extends ClaimEvent['type']>(event: ClaimEvent, type: Type): event is EventOf<Type> => event.type === type

/** The last event of a type, unless one that undoes it came later. */
function afterLast<Type extends ClaimEvent['type']>(mine: Happened[], type: Type, undoneBy: ClaimEvent['type']) {
  const last = ofType(mine, type).at(-1)
  return last && ofType(mine, undoneBy).some((one) => one.place > last.place) ? undefined : last
}

function repairOf(mine: Happened[], zone: Zone): Array<{ startedAt?: string; readyAt?: string }> {
  const settled = ofType(mine, 'settled').at(-1)
  const started = afterLast(mine, 'repair-started', 'remedy-given-up')
  if (settled?.event.remedy === 'paid-repair' || (!started && settled?.event.remedy !== 'repair')) return []
  const ready = ofType(mine, 'repair-ready').at(-1)?.event.on ?? settled?.event.on
  const readyAt = ready ? noonOf(zone, ready) : settled?.at
  return [{ ...(started ? { startedAt: noonOf(zone, started.event.job.on) } : {}), ...(readyAt ? { readyAt } : {}) }]
}

/** When the new piece was taken over: where an order brought it, that is the day its last parcel came, null until it is sent. */
function replacedAt(mine: Happened[], parcels: ParcelFacts[] | undefined, assumedDeliveryDays: number): Array<string | null> {
  const replaced = mine.findLast(({ event }) => event.type === 'replaced' || event.type === 'exchanged' || (event.type === 'settled' && event.remedy === 'replacement'))
  if (!replaced) return []
  if (!parcels) return [replaced.at]
  const came = parcels.filter(({ status }) => !withoutEffect.has(status ?? '')).map(({ createdAt, deliveredAt }) => deliveredAt ?? new Date(Date.parse(createdAt) + assumedDeliveryDays * day).toISOString())
  return [came.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null]
}

const day = 86_400_000

/** Each sending to an expert, with the report that came of it. */
function assessmentsOf(mine: Happened[], zone: Zone): Array<{ sentAt: string; returnedAt?: string; finding?: 'covered' | 'not-covered' }> {
  return ofType(mine, 'sent-to-expert').map(({ place, event }) => {
    const report = ofType(mine, 'expert-reported').find((one) => one.place > place)?.event.report
    return { sentAt: noonOf(zone, event.on), ...(report ? { returnedAt: noonOf(zone, report.on), ...(report.finding === 'none' ? {} : { finding: report.finding }) } : {}) }
  })
}
