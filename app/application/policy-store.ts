import type { Actor } from './actor.ts'
import type { RoutingStore } from './routing-store.ts'

/** A version of a shop's policy without its content. Instants are ISO 8601. */
export interface PolicyVersionRow {
  id: string
  /** The policy's. */
  name: string
  number: number
  /** SHA-256 of the content's canonical form. */
  hash: string
  /** From when it binds orders; null: since ever. */
  effectiveAt: string | null
  publishedAt: string
  publishedBy: Actor
  note: string | null
  /** The version that it corrects, in force from the same instant, and why. */
  correctsId: string | null
  reason: string | null
}

/** What a version's content says of itself; the time zone is an IANA name. */
export interface VersionHead { title: string; timeZone: string }

export interface StoredPolicyVersion extends PolicyVersionRow { content: unknown }

/**
 * A version to be published, whose content has been looked at. `first`: it was shown as the first that the shop has of any
 * policy, so that every order is sent to it. `corrects` is one of the same policy, from the same instant; `now` is the instant
 * at which it is written.
 */
export interface NewPolicyVersion { name: string; hash: string; content: unknown; effectiveAt: Date | 'now' | null; first: boolean; by: Actor; note: string | null; corrects?: { id: string; number: number; reason: string } }

/** Why a version was not written: it is the shop's first though it was not shown so, or the other way; another was published or withdrawn since `seen`; or one is in force from that very instant. */
export type NotPublished = 'first-changed' | 'changed-meanwhile' | 'instant-taken'

/** The versions of a shop's policies, and which of them binds what. A version never changes. What is written in turn with others asks `now` only once it is its turn. */
export interface PolicyStore extends RoutingStore {
  /** Gives a shop its first policy: version 1, in force since ever, that binds every order. A shop that has one already keeps it. */
  adopt(shop: string, name: string, hash: string, content: unknown, at: Date): Promise<void>
  /**
   * Writes a version under the policy's next number, on record. `seen` is the highest number of the policy when its
   * publication was decided, 0 for a new policy. The first of a shop takes every order. With it, or not at all, the worker is
   * asked to read what the terms want of products, and for a shop's first to take up the returns that waited in Shopify.
   */
  publish(shop: string, version: NewPolicyVersion, seen: number, now: () => Date): Promise<PolicyVersionRow | NotPublished>
  /** Takes back a version that is not in force yet, on record; not where there is none such, or where a routing to come needs it. */
  withdraw(shop: string, id: string, by: Actor, now: () => Date): Promise<'withdrawn' | 'not-there' | 'counted-on'>
  byId(shop: string, id: string): Promise<StoredPolicyVersion | null>
  /** All versions of all policies that the shop has, the newest first. */
  versions(shop: string): Promise<PolicyVersionRow[]>
  /** The same versions by id, read as they are stored: nothing is compiled for it. */
  heads(shop: string): Promise<ReadonlyMap<string, VersionHead>>
  /** The version of a policy that binds an order placed at an instant: the latest in force then, as last corrected. */
  bindingId(shop: string, name: string, at: Date): Promise<string | null>
  /** The policies that a claim is pinned to a version of. */
  claimedNames(shop: string): Promise<string[]>
  /** How many claims are pinned to each version, by its id. */
  claimsByVersion(shop: string): Promise<ReadonlyMap<string, number>>
}
