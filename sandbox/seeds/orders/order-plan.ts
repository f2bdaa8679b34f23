import type { Attribute, Product, Variant } from '../../state/model.ts'
import type { Day } from '../local-days.ts'

/** An order as it is meant, before ids, money and events are worked out. */
export interface OrderPlan {
  boughtOn: Day
  /** Minutes after midnight in the shop's zone. */
  boughtAt: number
  lines: LinePlan[]
  parcels: ParcelPlan[]
  buyer: 'home' | 'abroad' | 'company'
  /** Which of these buyers, by place; null for any. */
  customer: number | null
  discount: 'none' | 'code'
  note: string | null
  /** Set for a named order; the others are numbered in the order of purchase. */
  name: string | null
}

export interface LinePlan {
  /** Null for a product that was deleted since; then `retired` says what it was. */
  product: Product | null
  variant: Variant | null
  retired: { title: string; price: number } | null
  quantity: number
  removed: number
  attributes: Attribute[]
}

/** One shipment, by days; what lies after the day of the seed has not happened. */
export interface ParcelPlan {
  /** Which lines, by their place, with how many units. */
  units: { line: number; quantity: number }[]
  shippedOn: Day
  /** Null where no carrier ever reported a delivery. */
  deliveredOn: Day | null
}
