import type { CountedGoods } from '../../domain/setup/count-goods.ts'
import type { SetUpStep } from '../../domain/setup/steps.ts'
import type { NewPolicyVersion, NotPublished, PolicyVersionRow } from '../policy-store.ts'
import type { NewRouting, NotRouted } from '../routing-store.ts'

/** How far a shop has come. `revision` counts the savings, so that of two people at it neither writes over the other. */
export interface StoredSetUp { reached: SetUpStep; answers: unknown; revision: number; dismissed: boolean; completed: boolean }

/** Returns that customers requested from Shopify itself and that became claims. */
export interface NativeRequests { count: number; last: { claimId: string; number: string; at: string } | null }

/** What a set-up ends with: version 1 of a policy, and the rules that send orders to it, against the routing that was seen; null where it gets none of its own. */
export interface SetUpPublication { version: NewPolicyVersion; routing: { rules: NewRouting['rules']; seen: string | null } | null }

/** The goods of a shop's latest orders, each kind with its number of lines. `more`: there are older orders. */
export interface GoodsOnOrders { goods: CountedGoods[]; more: boolean }

/** The set-up of shops, and what it looks at of them. */
export interface SetUpStore {
  read(shop: string): Promise<StoredSetUp | null>
  /** False where somebody else has saved since `seen`, 0 for a set-up not begun: nothing was written. One that has ended begins anew. */
  save(shop: string, seen: number, next: { reached: SetUpStep; answers: object }, at: Date): Promise<boolean>
  /** Whether nobody was led to the set-up before; from now on somebody was. */
  open(shop: string, at: Date): Promise<boolean>
  /** Puts the set-up aside, or takes it up again. */
  dismiss(shop: string, dismissed: boolean, at: Date): Promise<void>
  /**
   * Publishes what was set up and ends the set-up, all of it or nothing: the version, who gets it, and that the worker is asked
   * to take up what waited for it. What is still saved against the set-up comes too late. `seen` is the revision that was shown.
   */
  publish(shop: string, seen: number, publication: SetUpPublication, now: () => Date): Promise<PolicyVersionRow | NotPublished | NotRouted>
  goodsOnOrders(shop: string, mostOrders: number): Promise<GoodsOnOrders>
  nativeRequests(shop: string, since: Date): Promise<NativeRequests>
}
