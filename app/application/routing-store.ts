import type { RoutingRule } from '../domain/decision/routing.ts'
import type { Actor } from './actor.ts'

/** Which policy binds which orders from an instant on; null: since ever. Instants are ISO 8601. */
export interface PolicyRoutingRow { id: string; effectiveAt: string | null; publishedAt: string; publishedBy: Actor; rules: RoutingRule[] }

/** A routing to be laid down, whose rules have been looked at; `now`: at the instant at which it is written. */
export interface NewRouting { rules: RoutingRule[]; effectiveAt: Date | 'now'; by: Actor }

/** Why a routing was not written: another was laid down or withdrawn since `seen`, one begins at that very instant, or a policy that it names has no version in force by then. */
export type NotRouted = 'changed-meanwhile' | 'instant-taken' | { unbound: string }

/** Which policy binds which orders, as it was ever laid down. A routing never changes; the latest in force counts. */
export interface RoutingStore {
  /** Writes a routing on record. `seen` is the one that was laid down last, as it was shown. */
  route(shop: string, routing: NewRouting, seen: string | null, now: () => Date): Promise<PolicyRoutingRow | NotRouted>
  /** Takes back a routing that is not in force yet, on record; false where there is none such. */
  withdrawRouting(shop: string, id: string, by: Actor, now: () => Date): Promise<boolean>
  /** Which policy binds the orders placed at an instant; none where nothing was laid down for then. */
  routingAt(shop: string, at: Date): Promise<RoutingRule[]>
  /** The policies that any routing names, from whenever it is in force. */
  routedNames(shop: string): Promise<string[]>
  /** All of them, in the order in which they were laid down. */
  routings(shop: string): Promise<PolicyRoutingRow[]>
}
