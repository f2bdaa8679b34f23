import { routeOrder } from './routing.ts'
import type { Placement, RoutingRule } from './routing.ts'

/** Rules in force from an instant (milliseconds; null: since ever), laid down at another. */
export interface RoutingSince { effectiveAt: number | null; publishedAt: number; rules: RoutingRule[] }

/** A version of a policy by its name and number. */
export interface VersionSince { name: string; number: number; effectiveAt: number | null }

/** What binds an order: the policy that orders like it are sent to, and the place of its version; null where there is none. */
export interface Bound { policy: string | null; version: number | null }

/**
 * Says of any number of orders what binds each, as it is looked up for one: of the routings the latest in force, and of its
 * policy's versions the latest in force, as last corrected. What it gives is shared and must not be changed.
 */
export function openBindingIndex(routings: readonly RoutingSince[], versions: readonly VersionSince[]): (purchasedAt: number, placement: Placement) => Bound {
  const byTime = [...routings].sort((a, b) => since(b) - since(a) || b.publishedAt - a.publishedAt)
  const places = versions.map((version, place) => ({ ...version, place })).sort((a, b) => since(b) - since(a) || b.number - a.number)
  const known = new Map<string | null, Map<number | null, Bound>>()
  const bound = (policy: string | null, version: number | null): Bound => {
    let ofPolicy = known.get(policy)
    if (!ofPolicy) known.set(policy, (ofPolicy = new Map()))
    let one = ofPolicy.get(version)
    if (!one) ofPolicy.set(version, (one = { policy, version }))
    return one
  }
  return (purchasedAt, placement) => {
    const routing = byTime.find((one) => since(one) <= purchasedAt)
    const policy = routing ? routeOrder(routing.rules, placement) : null
    return bound(policy, policy === null ? null : (places.find((one) => one.name === policy && since(one) <= purchasedAt)?.place ?? null))
  }
}

const since = ({ effectiveAt }: { effectiveAt: number | null }): number => effectiveAt ?? -Infinity
