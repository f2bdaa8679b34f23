import type { Product } from '../../state/model.ts'
import { plusDays } from '../local-days.ts'
import type { Day } from '../local-days.ts'
import type { Random } from '../random.ts'
import type { ShopProfile } from '../shops/shop-profile.ts'
import type { LinePlan, OrderPlan, ParcelPlan } from './order-plan.ts'

export interface Planner {
  profile: ShopProfile
  random: Random
  today: Day
  /** A line of one unit of a product that fits. */
  line(fits: (product: Product) => boolean): LinePlan
  /** Plain goods: no gift card, nothing made for the shopper, no earrings, not reduced. */
  plainLine(): LinePlan
  /** An order of these lines in one parcel, bought on this day. */
  order(boughtOn: Day, lines: LinePlan[], changes?: Partial<OrderPlan>): OrderPlan
  /** One parcel with everything of these lines. */
  parcel(lines: LinePlan[], shippedOn: Day, deliveredOn: Day | null): ParcelPlan
  /** A day in the last three years that leaves time for the delivery; more of them lately. */
  anyDay(): Day
}

const THREE_YEARS = 1090
const EARLIEST = 9
const NOT_PLAIN = ['customised', 'reduced-price']

export function planner(profile: ShopProfile, products: Product[], random: Random, today: Day): Planner {
  const line = (fits: (product: Product) => boolean): LinePlan => {
    const product = random.pick(products.filter(fits))
    return { product, variant: random.pick(product.variants), retired: null, quantity: 1, removed: 0, attributes: [] }
  }
  const parcel = (lines: LinePlan[], shippedOn: Day, deliveredOn: Day | null): ParcelPlan => ({
    units: lines.map(({ quantity, removed }, index) => ({ line: index, quantity: quantity - removed })), shippedOn, deliveredOn,
  })
  return {
    profile, random, today, line, parcel,
    plainLine: () => line(isPlain),
    anyDay: () => plusDays(today, -(EARLIEST + Math.floor((THREE_YEARS - EARLIEST) * random.next() ** 1.3))),
    order(boughtOn, lines, changes = {}) {
      const shippedOn = plusDays(boughtOn, random.int(1, 3))
      const [fastest, slowest] = profile.shipping.days
      const deliveredOn = plusDays(shippedOn, random.int(fastest, slowest))
      return { boughtOn, boughtAt: random.int(7 * 60, 22 * 60), lines, parcels: [parcel(lines, shippedOn, deliveredOn)], buyer: 'home', customer: null, discount: 'none', note: null, name: null, ...changes }
    },
  }
}

export function isPlain(product: Product): boolean {
  return !product.isGiftCard && product.productType !== 'Earrings' && !product.tags.some((tag) => NOT_PLAIN.includes(tag))
}
