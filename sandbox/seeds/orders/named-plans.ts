import { plusDays, plusMonths } from '../local-days.ts'
import type { Day } from '../local-days.ts'
import type { NamedKey } from '../named-orders.ts'
import { inChristmasSeason, withAttribute } from './order-kinds.ts'
import type { LinePlan, OrderPlan } from './order-plan.ts'
import type { Planner } from './planner.ts'

/** The orders of the shop that are known by name, each at its distance from today. */
export function planNamedOrders(plan: Planner): OrderPlan[] {
  return Object.entries(plan.profile.named).map(([key, name]) => ({ ...planNamed(key as NamedKey, plan), name, customer: placeOfCustomer(key as NamedKey) }))
}

/** Two customers share most of the named orders, so that an order list is worth looking at; anyone bought the rest. */
function placeOfCustomer(key: NamedKey): number | null {
  const [returning, claiming]: NamedKey[][] = [['in-time', 'engraved', 'two-pieces', 'split', 'not-shipped', 'mixed', 'gift-card'], ['last-day', 'one-day-late', 'earrings', 'warranty-open', 'warranty-over', 'irreparable']]
  return returning?.includes(key) ? 0 : claiming?.includes(key) ? 1 : null
}

function planNamed(key: NamedKey, plan: Planner): OrderPlan {
  const ring = () => plan.line((each) => each.productType === 'Rings' && each.tags.every((tag) => tag === 'gift-box'))
  const plain = () => plan.line((each) => !each.isGiftCard && !['Rings', 'Earrings'].includes(each.productType) && each.tags.every((tag) => tag === 'gift-box'))
  switch (key) {
    case 'in-time':
      return deliveredDaysAgo(plan, 10, [ring(), plain()])
    case 'last-day':
      return onItsLastDay(plan, plan.today, [ring()])
    case 'one-day-late':
      return onItsLastDay(plan, plusDays(plan.today, -1), [ring()])
    case 'engraved':
      return deliveredDaysAgo(plan, 5, [withAttribute(ring(), 'Engraving', plan.profile.engravings[0] ?? '')])
    case 'earrings':
      return deliveredDaysAgo(plan, 7, [plan.line((each) => each.productType === 'Earrings' && each.tags.every((tag) => tag === 'gift-box'))])
    case 'warranty-open':
      return delivered(plan, plusMonths(plan.today, isKestia(plan) ? -10 : -14), [ring()])
    case 'warranty-over':
      return delivered(plan, plusMonths(plan.today, isKestia(plan) ? -14 : -27), [ring()])
    case 'two-pieces':
      return deliveredDaysAgo(plan, 12, [{ ...ring(), quantity: 2 }])
    case 'gift-card': {
      const lines = [plan.line((each) => each.isGiftCard)]
      const day = plusDays(plan.today, -6)
      return plan.order(day, lines, { boughtAt: 600, parcels: [plan.parcel(lines, day, day)] })
    }
    case 'company':
      return { ...deliveredDaysAgo(plan, 9, [{ ...ring(), quantity: 3 }]), buyer: 'company' }
    case 'not-shipped':
      return plan.order(plusDays(plan.today, -2), [ring()], { boughtAt: 600, parcels: [] })
    case 'split': {
      const boughtOn = plusDays(plan.today, -23)
      return plan.order(boughtOn, [ring(), plain()], { boughtAt: 600, parcels: [{ units: [{ line: 0, quantity: 1 }], shippedOn: plusDays(boughtOn, 1), deliveredOn: plusDays(boughtOn, 3) }] })
    }
    case 'foreign-currency':
      return { ...deliveredDaysAgo(plan, 8, [ring()]), buyer: 'abroad' }
    case 'irreparable':
      return delivered(plan, plusMonths(plan.today, -8), [ring()])
    case 'mixed':
      // iZlato's terms rule nothing out for an engraving, but a bent hollow piece.
      return deliveredDaysAgo(plan, 6, [plain(), isIzlato(plan) ? plan.line((each) => each.tags.includes('hollow') && each.productType !== 'Earrings') : withAttribute(ring(), 'Engraving', plan.profile.engravings[1] ?? '')])
    default:
      return key satisfies never
  }
}

const isKestia = (plan: Planner) => plan.profile.shop.domain === 'kestia.myshopify.com'
const isIzlato = (plan: Planner) => plan.profile.shop.domain === 'izlato.myshopify.com'

function deliveredDaysAgo(plan: Planner, days: number, lines: LinePlan[]): OrderPlan {
  return delivered(plan, plusDays(plan.today, -days), lines)
}

/** Delivered on this day, bought `lead` days before. */
function delivered(plan: Planner, day: Day, lines: LinePlan[], lead = 4): OrderPlan {
  return plan.order(plusDays(day, -lead), lines, { boughtAt: 600, parcels: [plan.parcel(lines, plusDays(day, -2), day)] })
}

const KESTIA_RETURN_DAYS = 30
const KLENOTA_RETURN_DAYS = 60
const KLENOTA_CHRISTMAS_RETURN_DAYS = 100
const IZLATO_WARRANTY_MONTHS = 24

/** An order whose period ends on `end`: Kestia 30 days (KE-19), KLENOTA 60, or 100 for a Christmas purchase (KT-23, KT-25), iZlato 24 months (IZ-4). */
function onItsLastDay(plan: Planner, end: Day, lines: LinePlan[]): OrderPlan {
  if (isKestia(plan)) return delivered(plan, plusDays(end, -KESTIA_RETURN_DAYS), lines)
  if (isIzlato(plan)) return delivered(plan, deliveryForMonths(end, IZLATO_WARRANTY_MONTHS), lines)
  // The day of purchase decides which window it is, so the shortest time of delivery that makes both agree is taken.
  for (let lead = 4; lead < 100; lead += 1) {
    const usual = plusDays(end, -KLENOTA_RETURN_DAYS)
    if (!inChristmasSeason(plusDays(usual, -lead))) return delivered(plan, usual, lines, lead)
    const christmas = plusDays(end, -KLENOTA_CHRISTMAS_RETURN_DAYS)
    if (inChristmasSeason(plusDays(christmas, -lead))) return delivered(plan, christmas, lines, lead)
  }
  throw new Error(`No purchase day gives a return window that ends on ${end}.`)
}

/** The day whose period of months ends on `end`. On a 29 February no day's does; the period then ends the day before. */
function deliveryForMonths(end: Day, months: number): Day {
  const about = plusMonths(end, -months)
  return [0, 1, 2, 3, -1].map((shift) => plusDays(about, shift)).find((day) => plusMonths(day, months) === end) ?? about
}
