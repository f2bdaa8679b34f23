import { monthAndDate, plusDays, yearOf } from '../local-days.ts'
import type { Day } from '../local-days.ts'
import type { LinePlan, OrderPlan } from './order-plan.ts'
import { isPlain } from './planner.ts'
import type { Planner } from './planner.ts'

/** The kinds of orders that a policy treats differently, and those that trip up software. */
export type OrderKind =
  | 'engraved' | 'resized' | 'closure-change' | 'custom-size' | 'earrings' | 'gift-card' | 'split-later' | 'split-open' | 'christmas' | 'company'
  | 'no-delivery-event' | 'not-shipped' | 'reduced-price' | 'foreign-currency' | 'deleted-product' | 'several-quantities' | 'removed-unit'

/** The purchase season with a longer return window at KLENOTA (KT-25): 1 October to 23 December. */
export function inChristmasSeason(day: Day): boolean {
  return monthAndDate(day) >= 1001 && monthAndDate(day) <= 1223
}

/** One order of the kind, at a random time. */
export function planKind(kind: OrderKind, plan: Planner): OrderPlan {
  const { random, today } = plan
  switch (kind) {
    case 'engraved':
      return plan.order(plan.anyDay(), [withAttribute(plan.line((each) => ENGRAVABLE.includes(each.productType)), 'Engraving', random.pick(plan.profile.engravings))])
    case 'resized':
      return plan.order(plan.anyDay(), [withAttribute(plan.line((each) => each.productType === 'Rings'), 'Resizing', `${random.int(49, 62)}`)])
    case 'closure-change':
      return plan.order(plan.anyDay(), [withAttribute(plan.line((each) => each.productType === 'Earrings'), 'Closure change', random.pick(['Screw back', 'Lever back']))])
    case 'custom-size':
      return plan.order(plan.anyDay(), [withAttribute(plan.line((each) => each.productType === 'Rings' || each.productType.endsWith('Bracelets')), 'Custom size', random.pick(['47', '63', '22.5 cm']))])
    case 'earrings':
      return plan.order(plan.anyDay(), [plan.line((each) => each.productType === 'Earrings')])
    case 'gift-card':
      return giftCard(plan)
    case 'split-later':
      return split(plan, plan.anyDay(), 'later')
    case 'split-open':
      return split(plan, plusDays(today, -random.int(9, 16)), 'open')
    case 'christmas':
      return plan.order(seasonDay(plan), [plan.plainLine(), ...(random.chance(0.4) ? [plan.plainLine()] : [])])
    case 'company':
      return plan.order(plan.anyDay(), [{ ...plan.plainLine(), quantity: random.int(2, 5) }], { buyer: 'company' })
    case 'no-delivery-event': {
      const order = plan.order(plan.anyDay(), [plan.plainLine()])
      return { ...order, parcels: order.parcels.map((parcel) => ({ ...parcel, deliveredOn: null })) }
    }
    case 'not-shipped':
      return plan.order(plusDays(today, -random.int(1, 4)), [plan.plainLine()], { parcels: [] })
    case 'reduced-price':
      return plan.order(plan.anyDay(), [plan.line((each) => each.tags.includes('reduced-price'))])
    case 'foreign-currency':
      return plan.order(plan.anyDay(), [plan.plainLine(), ...(random.chance(0.5) ? [plan.plainLine()] : [])], { buyer: 'abroad' })
    case 'deleted-product':
      return plan.order(plusDays(today, -random.int(200, 1000)), [{ product: null, variant: null, retired: random.pick(plan.profile.retired), quantity: 1, removed: 0, attributes: [] }])
    case 'several-quantities':
      return plan.order(plan.anyDay(), [{ ...plan.plainLine(), quantity: random.int(2, 4) }, ...(random.chance(0.5) ? [plan.plainLine()] : [])])
    case 'removed-unit':
      return plan.order(plan.anyDay(), [{ ...plan.plainLine(), quantity: random.int(2, 3), removed: 1 }])
    default:
      return kind satisfies never
  }
}

const ENGRAVABLE = ['Rings', 'Pendants', 'Charms', 'Necklaces']

export function withAttribute(line: LinePlan, key: string, value: string): LinePlan {
  return { ...line, attributes: [...line.attributes, { key, value }] }
}

/** A gift card is fulfilled by mail within the hour; its mail is its delivery. */
function giftCard(plan: Planner): OrderPlan {
  const day = plan.anyDay()
  const lines = [plan.line((each) => each.isGiftCard)]
  return plan.order(day, lines, { parcels: [plan.parcel(lines, day, day)] })
}

/** Two lines in two parcels: the second weeks after the first, or not sent yet. */
function split(plan: Planner, boughtOn: Day, second: 'later' | 'open'): OrderPlan {
  const lines = [plan.plainLine(), plan.line(isPlain)]
  const first = plusDays(boughtOn, 1)
  const parcels = [{ units: [{ line: 0, quantity: 1 }], shippedOn: first, deliveredOn: plusDays(first, 2) }]
  if (second === 'later') {
    const then = plusDays(first, plan.random.int(3, 5))
    parcels.push({ units: [{ line: 1, quantity: 1 }], shippedOn: then, deliveredOn: plusDays(then, 2) })
  }
  return plan.order(boughtOn, lines, { parcels })
}

/** A day of one of the last three Christmas seasons, far enough back to have been delivered. */
function seasonDay({ random, today }: Planner): Day {
  for (;;) {
    const year = yearOf(today) - random.int(0, 3)
    const day = plusDays(`${year}-10-01`, random.int(0, 83))
    if (day <= plusDays(today, -9) && day >= plusDays(today, -1090)) return day
  }
}
