import { compilePolicySet } from '../domain/policy/compile.ts'
import type { CompiledPolicySet } from '../domain/policy/compile.ts'
import { parsePolicySet } from '../domain/policy/parse.ts'
import type { Stores } from './store-ports.ts'

export interface ShelvedPolicy { id: string; name: string; compiled: CompiledPolicySet }

/** Compiled policy versions. A version never changes, so each is compiled once per process. */
export interface PolicyShelf {
  current(shop: string): Promise<ShelvedPolicy | null>
  byId(shop: string, id: string): Promise<ShelvedPolicy | null>
}

export function openPolicyShelf(policies: Stores['policies'], capacity = 200): PolicyShelf {
  const shelf = new Map<string, ShelvedPolicy>()
  const take = (row: { id: string; content: unknown } | null): ShelvedPolicy | null => {
    if (!row) return null
    const kept = shelf.get(row.id)
    if (kept) return kept
    const parsed = parsePolicySet(row.content)
    const compiled = parsed.ok ? compilePolicySet(parsed.value) : parsed
    if (!parsed.ok || !compiled.ok) throw new Error(`Policy version ${row.id} was published but does not compile.`)
    const shelved = { id: row.id, name: parsed.value.name, compiled: compiled.value }
    if (shelf.size >= capacity) shelf.delete(shelf.keys().next().value ?? '')
    shelf.set(row.id, shelved)
    return shelved
  }
  return {
    current: async (shop) => take(await policies.current(shop)),
    byId: async (shop, id) => take(await policies.byId(shop, id)),
  }
}
