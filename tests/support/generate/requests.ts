import type { DecisionRequest } from '../../../app/domain/decision/request.ts'
import type { OrderLineFacts, ParcelFacts } from '../../../app/domain/decision/order-facts.ts'
import { dayOf, daysAfter, instantText, momentOf, monthsAfter } from './calendar.ts'
import { generateFacts, generateHistory } from './facts.ts'
import { generateOrder } from './order.ts'
import type { Manner } from './order.ts'
import { randomOf } from './random.ts'
import type { Random } from './random.ts'
import { everydayGrounds, shops } from './shops.ts'
import type { SetName, Shop } from './shops.ts'

const hour = 3_600_000
/** Days at which a season, a year, summer time, a leap day or a version of the terms begins or ends. */
const edgeDays = ['09-30', '10-01', '12-23', '12-24', '12-31', '01-01', '02-28', '03-01', '03-29', '03-30', '10-25', '10-26', '08-31', '11-30']
const versionDays = ['2018-05-21', '2018-05-22', '2021-03-04', '2021-03-05', '2020-02-29', '2024-02-29', '2028-02-29']
const edgeTimes = ['00:00:00', '23:59:59', '12:00:00', '02:30:00']

function purchase(shop: Shop, manner: Manner, random: Random): number {
  const year = random.whole(2022, 2027)
  const anyDay = daysAfter(`${year}-01-01`, random.whole(0, 364))
  if (manner === 'everyday') return momentOf(anyDay, `${String(random.whole(7, 22)).padStart(2, '0')}:15:00`, shop.zone)
  const day = random.weighed([[anyDay, 60], [`${year}-${random.pick(edgeDays)}`, 28], [random.pick(versionDays), 12]])
  return momentOf(day, random.pick(edgeTimes), shop.zone)
}

/** When it is asked: at the edge of a term counted from purchase or delivery, a day or a second beside it, or at any time. */
function asking(from: string, shop: Shop, manner: Manner, random: Random): number {
  const terms = [...shop.days.map((days) => daysAfter(from, days)), ...shop.months.map((months) => monthsAfter(from, months))]
  const anyDay = daysAfter(from, random.weighed([[random.whole(0, 40), 60], [random.whole(0, 130), 20], [random.whole(0, 900), 20]]))
  if (manner === 'everyday') return momentOf(anyDay, '15:30:00', shop.zone)
  const near = daysAfter(random.pick(terms), random.weighed([[0, 50], [1, 25], [-1, 10], [random.whole(2, 40), 15]]))
  return momentOf(random.chance(0.65) ? near : anyDay, random.pick(edgeTimes), shop.zone)
}

const unitsOf = (parcel: ParcelFacts, line: OrderLineFacts): number =>
  parcel.fulfillmentLineItems.nodes.reduce((sum, node) => sum + (node.lineItem.id === line.id ? node.quantity ?? line.currentQuantity ?? line.quantity : 0), 0)

/** One valid request, always the same for a set, a seed and a number. */
export function generateRequest(set: SetName, seed: number, number: number, manner: Manner = 'edges'): DecisionRequest {
  const random = randomOf(seed, number)
  const shop = shops[set]
  const purchasedAt = purchase(shop, manner, random)
  const order = generateOrder(number + 1, purchasedAt, shop, manner, random)
  // What is removed or refunded to the last piece is asked about no more.
  const left = order.lineItems.nodes.filter((one) => (one.currentQuantity ?? one.quantity) > 0)
  const line = random.pick(left.length ? left : order.lineItems.nodes)
  const parcels = order.fulfillments.filter((parcel) => !['CANCELLED', 'ERROR', 'FAILURE'].includes(parcel.status ?? '') && unitsOf(parcel, line) > 0)
  const deliveries = parcels.map((parcel) => (parcel.deliveredAt ? Date.parse(parcel.deliveredAt) : Date.parse(parcel.createdAt) + 8 * 24 * hour))
  const from = deliveries.length && random.chance(0.75) ? random.pick(deliveries) : purchasedAt
  const askedAt = Math.max(asking(dayOf(from, shop.zone), shop, manner, random), from + hour)
  const later = random.weighed([[0, 60], [random.whole(1, 20 * 24), 15], [random.whole(29 * 24, 32 * 24), 25]])
  const now = manner === 'everyday' ? askedAt : askedAt + later * hour
  const facts = generateFacts({ set, askedAt, now, deliveredAt: deliveries.length ? Math.max(...deliveries) : undefined, zone: shop.zone }, manner, random)
  // A piece has a history only once it is there; some of it may have come after the notice.
  const there = parcels.length > 0 && parcels.reduce((sum, parcel) => sum + unitsOf(parcel, line), 0) >= line.quantity
  const history = there && !facts?.delivery ? generateHistory(Math.max(...deliveries), random.chance(0.2) ? now : askedAt, manner, random) : undefined
  const written = (moment: number): string => instantText(moment, random.chance(0.2) ? shop.zone : undefined)
  return {
    id: `${set}-${seed}-${number}`,
    policy: set,
    now: written(now),
    order,
    lineItemId: line.id,
    ask: { ground: random.weighed(manner === 'everyday' ? everydayGrounds : shop.grounds), ...(now === askedAt && random.chance(0.5) ? {} : { askedAt: written(askedAt) }) },
    ...(facts ? { facts } : {}),
    ...(history ? { history } : {}),
  }
}

/** So many valid requests of a set; `everyday` gives realistic order lines, `edges` (the default) concentrates on what is rare. */
export function* generateRequests(set: SetName, seed: number, count: number, manner: Manner = 'edges'): Generator<DecisionRequest> {
  for (let number = 0; number < count; number += 1) yield generateRequest(set, seed, number, manner)
}

/** The request asked just before or just after the end of a day in its shop's zone, everything else unchanged; `now` moves along. */
export function askedAtTheEndOf(lastDay: string, request: DecisionRequest, seed: number): DecisionRequest {
  const random = randomOf(seed, Math.floor(Date.parse(lastDay) / (24 * hour)))
  const { zone } = shops[request.policy as SetName]
  const end = momentOf(daysAfter(lastDay, 1), '00:00:00', zone)
  const askedAt = end + random.pick([-1000, 0, -24 * hour, 24 * hour - 1000])
  const later = Math.max(0, Date.parse(request.now!) - Date.parse(request.ask.askedAt ?? request.now!))
  return { ...request, id: `${request.id}-end`, now: instantText(askedAt + later), ask: { ...request.ask, askedAt: instantText(askedAt) } }
}
