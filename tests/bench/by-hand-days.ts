import type { DecisionRequest } from '../../app/domain/decision/request.ts'

const day = 86_400_000

export interface Arrival { on: number | null; begun: boolean; split: boolean }

export const isoDay = (date: string): number => Date.parse(date) / day

// Prague is an hour ahead of UTC, and two from 01:00 UTC on the last Sunday of March to that of October.
const summers = new Map<number, { from: number; until: number }>()

/** The calendar day in Prague of an instant in milliseconds, as days since 1970. */
export function pragueDay(ms: number): number {
  const year = new Date(ms).getUTCFullYear()
  let summer = summers.get(year)
  if (!summer) summers.set(year, (summer = { from: lastSunday(year, 2), until: lastSunday(year, 9) }))
  return Math.floor((ms + (ms >= summer.from && ms < summer.until ? 7_200_000 : 3_600_000)) / day)
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * day
}

/** When a line came, or with null for the line the whole order: its last parcel, and whether there was more than one. */
export function lastParcel({ order, facts, lineItemId }: DecisionRequest, lineId: string | null): Arrival {
  const corrected = facts?.delivery?.on
  if (corrected !== undefined && lineId !== null) return { on: isoDay(corrected), begun: true, split: false }
  const sent = new Map<string, number>()
  let on = corrected === undefined ? null : isoDay(corrected)
  let parcels = corrected === undefined ? 0 : 1
  for (const parcel of order.fulfillments) {
    if (parcel.status === 'CANCELLED' || parcel.status === 'ERROR' || parcel.status === 'FAILURE') continue
    let [brings, bringsIt] = [false, false]
    for (const { quantity, lineItem } of parcel.fulfillmentLineItems.nodes) {
      const units = quantity ?? quantityOf(order, lineItem.id)
      if (units === 0) continue
      sent.set(lineItem.id, (sent.get(lineItem.id) ?? 0) + units)
      brings ||= lineId === null || lineItem.id === lineId
      bringsIt ||= lineItem.id === lineItemId
    }
    // A corrected day stands for every parcel that brought the line.
    if (!brings || (corrected !== undefined && bringsIt)) continue
    parcels += 1
    const came = parcel.deliveredAt ? pragueDay(Date.parse(parcel.deliveredAt)) : pragueDay(Date.parse(parcel.createdAt)) + 7
    if (on === null || came > on) on = came
  }
  const begun = parcels > 0
  const open = order.lineItems.nodes.some((line) => {
    if (lineId === null ? corrected !== undefined && line.id === lineItemId : line.id !== lineId) return false
    return (sent.get(line.id) ?? 0) < (line.currentQuantity ?? line.quantity)
  })
  return { on: open ? null : on, begun, split: parcels > 1 || (parcels === 1 && open) }
}

function quantityOf(order: DecisionRequest['order'], id: string): number {
  const line = order.lineItems.nodes.find((one) => one.id === id)
  return line ? (line.currentQuantity ?? line.quantity) : 0
}

/**
 * The last day of a warranty of two years from delivery, or of the longer one that was stated for the goods, with the
 * days that repairs took; `now` ends a repair that still runs.
 */
export function warrantyUntil(delivered: number, { history, facts }: DecisionRequest, now: number): number {
  let last = monthsOn(delivered, Math.max(24, facts?.warranty?.statedMonths ?? 0))
  let covered = delivered
  const repairs: Array<[number, number]> = []
  for (const event of history ?? []) {
    if (event.kind === 'repair' && event.startedAt) repairs.push([pragueDay(Date.parse(event.startedAt)), event.readyAt ? pragueDay(Date.parse(event.readyAt)) : now])
  }
  repairs.sort((a, b) => a[0] - b[0])
  for (const [from, until] of repairs) {
    const start = Math.max(from, covered)
    if (start > last || until <= start) continue
    last += until - start
    covered = until
  }
  return last
}

/** The corresponding day so many months on, or that month's last. */
function monthsOn(from: number, months: number): number {
  const date = new Date(from * day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), longest)) / day
}
