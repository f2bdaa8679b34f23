import type { ShopSeed } from '../state/model.ts'
import type { Store } from '../state/store.ts'
import { buildShop } from './build-shop.ts'
import type { SeedOptions } from './build-shop.ts'
import { izlato } from './shops/izlato.ts'
import { kestia } from './shops/kestia.ts'
import { klenota } from './shops/klenota.ts'

/** The three shops as data: KLENOTA, iZlato, Kestia. */
export function shopSeeds(options: SeedOptions): ShopSeed[] {
  return [klenota, izlato, kestia].map((profile) => buildShop(profile, options))
}

/** Puts the three shops into the store, in place of what it held of them. */
export function seedShops(store: Store, options: SeedOptions): void {
  for (const seed of shopSeeds(options)) store.seed(seed)
}
