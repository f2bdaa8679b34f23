import { compilePolicySet } from '../domain/policy/compile.ts'
import type { CompiledPolicySet } from '../domain/policy/compile.ts'
import { parsePolicySet } from '../domain/policy/parse.ts'
import type { PolicyStore } from './policy-store.ts'

export interface ShelvedPolicy { id: string; name: string; compiled: CompiledPolicySet }

/** Compiled policy versions. A version never changes, so each is compiled once per process. */
export interface PolicyShelf {
  current(shop: string): Promise<ShelvedPolicy | null>
  byId(shop: string, id: string): Promise<ShelvedPolicy | null>
}

export function openPolicyShelf(policies: Pick<PolicyStore, 'currentId' | 'byId'>, capacity = 200): PolicyShelf {
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
    const shelved = { id: row.id, name: parsed.value.name, compiled: compiled.value }
    if (shelf.size >= capacity) shelf.delete(shelf.keys().next().value ?? '')
    shelf.set(key, shelved)
    return shelved
  }
  return {
    current: async (shop) => {
      const id = await policies.currentId(shop)
      return id === null ? null : byId(shop, id)
    },
    byId,
  }
}
