import type { PolicySet } from '../../domain/policy/document.ts'
import type { LawPlace } from '../../domain/kernel/law-places.ts'
import type { PolicyDeps } from '../policies/policy-deps.ts'
import type { Stores } from '../store-ports.ts'
import type { GoodsShelf } from './goods-shelf.ts'
import type { SetUpShopify } from './setup-shopify.ts'

/**
 * A set that a shop can start from, in each language in which it is written; the first is the one it was written in. `law`
 * says of which places it holds what the law gives at least, where nobody chooses otherwise; `also` are languages whose words stand beside
 * it.
 */
export interface SetUpTemplate { name: string; languages: string[]; law: LawPlace[]; in(language: string, law?: readonly LawPlace[], also?: readonly string[]): PolicySet }

/** What the set-up needs. */
export interface SetUpDeps extends PolicyDeps {
  stores: Pick<Stores, 'policies' | 'shops' | 'orders' | 'setup' | 'reasons' | 'products' | 'automation'>
  setUpShopify: SetUpShopify
  templates: readonly SetUpTemplate[]
  goods: GoodsShelf
  /** Has the worker read what terms want of products that stand on orders already. */
  enqueueProducts(shop: string): Promise<void>
}
