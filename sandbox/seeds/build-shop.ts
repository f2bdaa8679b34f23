import type { ShopSeed } from '../state/model.ts'
import { buildCompanies, buildCustomers } from './build-customers.ts'
import { buildProducts } from './build-products.ts'
import { idsFrom } from './ids.ts'
import { dayAt, instant } from './local-days.ts'
import { buildOrder } from './orders/build-order.ts'
import type { OrderContext } from './orders/build-order.ts'
import { planNamedOrders } from './orders/named-plans.ts'
import { planKind } from './orders/order-kinds.ts'
import type { OrderKind } from './orders/order-kinds.ts'
import type { OrderPlan } from './orders/order-plan.ts'
import { planner } from './orders/planner.ts'
import type { Planner } from './orders/planner.ts'
import { randomFrom } from './random.ts'
import type { ShopProfile } from './shops/shop-profile.ts'

export interface SeedOptions {
  /** Any text; another one gives other shoppers, goods and dates of the same kinds. */
  seed: string
  /** The day in each shop's zone at this instant is the seed's today. */
  todayMs: number
  /** Where the product images are served, `http://localhost:4400`. */
  imageOrigin: string
}

const FIRST_ORDER_NUMBER = 1001
const CUSTOMERS_AT_HOME = 90
const CUSTOMERS_ABROAD = 12

/** Everything a shop holds before any app comes: the same for the same seed, day and image origin. */
export function buildShop(profile: ShopProfile, options: SeedOptions): ShopSeed {
  const { timeZone } = profile.shop
  const today = dayAt(options.todayMs, timeZone)
  const ids = idsFrom(profile.firstId)
  const chance = (part: string) => randomFrom(`${options.seed}/${profile.shop.domain}/${part}`)
  const shop = { id: ids(), ...profile.shop }
  const staff = profile.staff.map((each) => ({ id: ids(), ...each }))
  const locations = [{ id: ids(), name: profile.location }]
  const products = buildProducts(profile, { ids, random: chance('products'), today, imageOrigin: options.imageOrigin })
  const home = buildCustomers(profile.customers, CUSTOMERS_AT_HOME, { ids, random: chance('customers'), today, timeZone })
  const abroad = buildCustomers(profile.abroad.customers, CUSTOMERS_ABROAD, { ids, random: chance('customers abroad'), today, timeZone })
  const companies = buildCompanies(profile, home, { ids, today })

  const named = planNamedOrders(planner(profile, products, chance('named orders'), today))
  const others = planOthers(planner(profile, products, chance('order plans'), today))
  const context: OrderContext = {
    profile, ids, random: chance('orders'), companies, until: instant(today, 0, timeZone),
    buyers: { home: home.slice(companies.length), abroad, company: home.slice(0, companies.length) },
  }
  return { shop, staff, locations, products, customers: [...home, ...abroad], companies, orders: numbered(named, others, profile.orderPrefix).map(([plan, name]) => buildOrder(plan, name, context)) }
}

/** Of every kind as many as the shop has, and plain orders until the total is reached. */
function planOthers(plan: Planner): OrderPlan[] {
  const kinds = Object.entries(plan.profile.kinds) as [OrderKind, number][]
  const special = kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => planKind(kind, plan)))
  const plain = Array.from({ length: plan.profile.orders - special.length }, () =>
    plan.order(plan.anyDay(), Array.from({ length: plan.random.int(1, 3) }, plan.plainLine), { discount: plan.random.chance(0.2) ? 'code' : 'none' }),
  )
  return [...special, ...plain]
}

/** All orders from the oldest to the newest; those without a name are numbered in this order. */
function numbered(named: OrderPlan[], others: OrderPlan[], prefix: string): [OrderPlan, string][] {
  let number = FIRST_ORDER_NUMBER
  const time = (plan: OrderPlan) => `${plan.boughtOn} ${String(plan.boughtAt).padStart(4, '0')}`
  return [...named, ...others].sort((a, b) => (time(a) < time(b) ? -1 : 1)).map((plan) => [plan, plan.name ?? `${prefix}${number++}`])
}
