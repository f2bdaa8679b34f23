import type { Fulfillment, FulfillmentEvent, Order } from '../../state/model.ts'
import type { Ids } from '../ids.ts'
import { instant, plusDays } from '../local-days.ts'
import type { Day } from '../local-days.ts'
import type { Random } from '../random.ts'
import type { ShopProfile } from '../shops/shop-profile.ts'
import type { OrderPlan, ParcelPlan } from './order-plan.ts'

interface Context { profile: ShopProfile; ids: Ids; random: Random; until: string }

/** The order's parcels as far as they have got: what lies after `until` has not happened. */
export function buildFulfillments(order: Order, plan: OrderPlan, context: Context): Fulfillment[] {
  const { until, profile } = context
  return plan.parcels
    .filter((parcel) => instant(parcel.shippedOn, shippedAtMinute(plan, parcel), profile.shop.timeZone) < until)
    .map((parcel, index) => buildFulfillment(order, plan, parcel, index, context))
}

function buildFulfillment(order: Order, plan: OrderPlan, parcel: ParcelPlan, index: number, { ids, random, profile, until }: Context): Fulfillment {
  const { timeZone } = profile.shop
  const at = (day: Day, minute: number) => instant(day, minute, timeZone)
  const shippedAt = at(parcel.shippedOn, shippedAtMinute(plan, parcel))
  const byMail = parcel.units.every(({ line }) => order.lineItems[line]?.isGiftCard === true)
  const wholeTrip: Omit<FulfillmentEvent, 'id'>[] = [{ status: 'CONFIRMED', happenedAt: shippedAt, message: null }]
  if (parcel.deliveredOn !== null && byMail) wholeTrip.push({ status: 'DELIVERED', happenedAt: at(parcel.deliveredOn, plan.boughtAt + 21), message: null })
  if (!byMail) wholeTrip.push({ status: 'IN_TRANSIT', happenedAt: at(parcel.shippedOn, 19 * 60 + 10), message: null })
  if (parcel.deliveredOn !== null && !byMail) {
    const minute = 9 * 60 + random.int(10, 420)
    wholeTrip.push({ status: 'OUT_FOR_DELIVERY', happenedAt: at(parcel.deliveredOn, 7 * 60 + 40), message: null }, { status: 'DELIVERED', happenedAt: at(parcel.deliveredOn, minute), message: null })
  }
  const events = wholeTrip.filter(({ happenedAt }) => happenedAt < until).map((event) => ({ id: ids(), ...event }))
  const happened = (status: FulfillmentEvent['status']) => events.find((event) => event.status === status)?.happenedAt ?? null
  const deliveredAt = happened('DELIVERED')
  // A parcel that no carrier reports on shows as fulfilled and stays so.
  const tracked = parcel.deliveredOn !== null
  const last = events.at(-1)
  return {
    id: ids(), name: `${order.name}-F${index + 1}`, status: 'SUCCESS', displayStatus: !tracked || last === undefined ? 'FULFILLED' : last.status,
    createdAt: shippedAt, updatedAt: last?.happenedAt ?? shippedAt, inTransitAt: tracked ? happened('IN_TRANSIT') : null, deliveredAt,
    estimatedDeliveryAt: byMail ? null : at(plusDays(parcel.shippedOn, profile.shipping.days[1]), 20 * 60),
    tracking: tracked && !byMail ? [{ company: profile.shipping.carrier, number: `${profile.orderPrefix.slice(1)}${String(random.int(10_000_000, 99_999_999))}`, url: null }] : [],
    lineItems: parcel.units.map(({ line, quantity }) => ({ id: ids(), lineItemId: order.lineItems[line]?.id ?? 0, quantity })),
    events: tracked ? events : [],
  }
}

/** In the afternoon; a gift card goes out twenty minutes after it was bought. */
function shippedAtMinute(plan: OrderPlan, parcel: ParcelPlan): number {
  return parcel.shippedOn === plan.boughtOn ? plan.boughtAt + 20 : 15 * 60 + 30
}
