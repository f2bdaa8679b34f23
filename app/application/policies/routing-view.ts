import type { Market } from './markets.ts'
import type { Placement, RoutingRule } from '../../domain/decision/routing.ts'

/** What the page of the routing is given. Instants are ISO 8601. */
export interface RoutingView {
  /** The rules that take orders placed now, and since when; null: since ever. */
  rules: RoutingRule[]
  since: string | null
  /** The routing that was laid down last; null where none was. */
  seen: string | null
  policies: RoutedPolicy[]
  /** Those that are to come, the next first. */
  scheduled: RoutingSpan[]
  /** Those that took orders before, the latest first. */
  earlier: RoutingSpan[]
  /** How the shop's latest orders were placed, alike ones together, the most first. */
  placed: PlacedAlike[]
  /** The shop's own country. */
  country: string
  /** Its markets in Shopify, to name their countries at once. */
  markets: Market[]
  /** The clock by which a day begins, and the ISO day that it is there. */
  timeZone: string
  today: string
  /** Why who looks may not change it; null where they may. */
  locked: string | null
}

/** `number`: of its version in force; null where it has none yet, which `from` says is to come. */
export interface RoutedPolicy { name: string; title: string; number: number | null; from: string | null }

export interface RoutingSpan { id: string; rules: RoutingRule[]; from: string | null; until: string | null; publishedAt: string; publishedBy: string }

export interface PlacedAlike extends Placement { orders: number }

/** `seen` is the routing that was shown as laid down last. */
export interface RoutingAsked { rules: unknown; from: 'now' | { day: string }; seen: string | null }
