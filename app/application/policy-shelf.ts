import type { OrderFacts } from '../domain/decision/order-facts.ts'
import { compilePolicySet } from '../domain/policy/compile.ts'
import type { CompiledPolicySet } from '../domain/policy/compile.ts'
import { parsePolicySet } from '../domain/policy/parse.ts'
import { routeOrder } from '../domain/decision/routing.ts'
import type { PolicyStore } from './policy-store.ts'
import type { StoredOrder } from './orders/order-store.ts'

export interface ShelvedPolicy { id: string; shop: string; name: string; number: number; compiled: CompiledPolicySet }

/** What of an order says which terms bind it. */
export interface BoundOrder extends Pick<StoredOrder, 'placement'> { facts: Pick<OrderFacts, 'createdAt' | 'processedAt'> }

/** Compiled policy versions. A version never changes, so each is compiled once per process. */
export interface PolicyShelf {
  /** What binds an order: of the policy that orders like it are sent to, the version in force when it was placed. */
  forOrder(shop: string, order: BoundOrder): Promise<ShelvedPolicy | null>
  /** What would bind an order placed at an instant that no special routing takes. */
  current(shop: string, at: Date): Promise<ShelvedPolicy | null>
  byId(shop: string, id: string): Promise<ShelvedPolicy | null>
}

export function openPolicyShelf(policies: Pick<PolicyStore, 'bindingId' | 'routingAt' | 'byId'>, capacity = 200): PolicyShelf {
  const shelf = new Map<string, ShelvedPolicy>()
  // By shop too: an id that one shop's claim names gives nothing to another.
  const byId = async (shop: string, id: string): Promise<ShelvedPolicy | null> => {
    const key = `${shop} ${id}`
    const kept = shelf.get(key)
    if (kept) return kept
    const row = await policies.byId(shop, id)
    if (!row) return null
    const parsed = parsePolicySet(row.content)
    const compiled = parsed.ok ? compilePolicySet(parsed.value) : parsed
    if (!parsed.ok || !compiled.ok) throw new Error(`Policy version ${row.id} was published but does not compile.`)
    const shelved = { id: row.id, shop, name: parsed.value.name, number: row.number, compiled: compiled.value }
    if (shelf.size >= capacity) shelf.delete(shelf.keys().next().value ?? '')
    shelf.set(key, shelved)
    return shelved
  }
  const inForce = async (shop: string, name: string | null, at: Date): Promise<ShelvedPolicy | null> => {
    const id = name === null ? null : await policies.bindingId(shop, name, at)
    return id === null ? null : byId(shop, id)
  }
  return {
    forOrder: async (shop, { facts, placement }) => {
      const at = new Date(facts.processedAt ?? facts.createdAt)
      return inForce(shop, routeOrder(await policies.routingAt(shop, at), placement), at)
    },
    current: async (shop, at) => inForce(shop, (await policies.routingAt(shop, at)).at(-1)?.policy ?? null, at),
    byId,
  }
}
