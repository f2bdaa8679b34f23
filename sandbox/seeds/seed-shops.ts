import type { ShopSeed } from '../state/model.ts'
import type { Store } from '../state/store.ts'
import { buildShop } from './build-shop.ts'
import type { SeedOptions } from './build-shop.ts'
import { izlato } from './shops/izlato.ts'
import { kestia } from './shops/kestia.ts'
import { klenota } from './shops/klenota.ts'
import { lumen } from './shops/lumen.ts'

/** The shops as data: KLENOTA, iZlato and Kestia with terms of their own, and Lumen, which has none yet. */
export function shopSeeds(options: SeedOptions): ShopSeed[] {
  return [klenota, izlato, kestia, lumen].map((profile) => buildShop(profile, options))
}

/** Puts the shops into the store, in place of what it held of them. */
export function seedShops(store: Store, options: SeedOptions): void {
  for (const seed of shopSeeds(options)) store.seed(seed)
}
