import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShopSeed, ShopState } from './model.ts'

/** All shops of one sandbox, in memory and in one file per shop. */
export interface Store {
  readonly dataDir: string
  /** Domains of the shops, in alphabetical order. */
  shops(): string[]
  has(shop: string): boolean
  /** The shop's present state, to be read only; throws for an unknown shop. */
  read(shop: string): ShopState
  /** Changes a shop and returns when the new state is on disk. If `change` throws, the shop stays as it was. */
  change<T>(shop: string, change: (state: ShopState) => T): T
  /** Puts a shop in its seeded state, whatever it held before. */
  seed(seed: ShopSeed): void
  /** Forgets every shop. */
  clear(): void
}

/** Opens the store under `dataDir`, reading the shops that an earlier run left there. */
export function openStore(dataDir: string): Store {
  const folder = join(dataDir, 'shops')
  mkdirSync(folder, { recursive: true })
  const states = new Map<string, ShopState>()
  const fileOf = (shop: string) => join(folder, `${shop}.json`)

  const load = (shop: string) => {
    try {
      states.set(shop, withWhatIsNew(JSON.parse(readFileSync(fileOf(shop), 'utf8')) as ShopState))
    } catch (error) {
      throw new Error(`The sandbox can't read what it kept of ${shop} in ${fileOf(shop)}. Remove that file, or start afresh with --reset.`, { cause: error })
    }
  }
  const save = (shop: string, state: ShopState) => {
    // Written beside and renamed, so that a killed process leaves the old or the new state, never half of one.
    writeFileSync(`${fileOf(shop)}.tmp`, JSON.stringify(state))
    renameSync(`${fileOf(shop)}.tmp`, fileOf(shop))
  }
  const read = (shop: string): ShopState => {
    const state = states.get(shop)
    if (!state) throw new Error(`The sandbox has no shop ${shop}.`)
    return state
  }

  for (const file of readdirSync(folder)) if (file.endsWith('.json')) load(file.slice(0, -'.json'.length))

  return {
    dataDir,
    shops: () => [...states.keys()].sort(),
    has: (shop) => states.has(shop),
    read,
    change(shop, change) {
      const state = read(shop)
      try {
        const result = change(state)
        save(shop, state)
        return result
      } catch (error) {
        if (existsSync(fileOf(shop))) load(shop)
        throw error
      }
    },
    seed(seed) {
      const state: ShopState = { ...structuredClone(seed), returns: [], refunds: [], draftOrders: [], storeCreditAccounts: [], stagedUploads: [], bulkOperations: [], installation: null, outbox: [], nextId: highestId(seed) + 1 }
      save(seed.shop.domain, state)
      states.set(seed.shop.domain, state)
    },
    clear() {
      states.clear()
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
    },
  }
}

/** The next id for anything the sandbox creates in this shop. */
export function nextId(state: ShopState): number {
  return state.nextId++
}

/** A shop kept by an earlier version of the sandbox has none of what came later. */
function withWhatIsNew(kept: ShopState): ShopState {
  for (const each of kept.returns) {
    each.exchangeLineItems ??= []
    for (const reverse of each.reverseFulfillmentOrders) reverse.reverseDeliveries ??= []
  }
  return { ...kept, draftOrders: kept.draftOrders ?? [], storeCreditAccounts: kept.storeCreditAccounts ?? [], stagedUploads: kept.stagedUploads ?? [], bulkOperations: kept.bulkOperations ?? [] }
}

function highestId(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let highest = 0
  for (const [key, inner] of Object.entries(value)) {
    highest = Math.max(highest, key === 'id' && typeof inner === 'number' ? inner : highestId(inner))
  }
  return highest
}
