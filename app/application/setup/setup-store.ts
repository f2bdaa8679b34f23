import type { CountedGoods } from '../../domain/setup/count-goods.ts'
import type { SetUpStep } from '../../domain/setup/steps.ts'

/** How far a shop has come. `revision` counts the savings, so that of two people at it neither writes over the other. */
export interface StoredSetUp { reached: SetUpStep; answers: unknown; revision: number; dismissed: boolean; completed: boolean }

/** Returns that customers requested from Shopify itself and that became claims. */
export interface NativeRequests { count: number; last: { claimId: string; number: string; at: string } | null }

/** The set-up of shops, and what it looks at of them. */
export interface SetUpStore {
  read(shop: string): Promise<StoredSetUp | null>
  /** False where somebody else has saved since `seen`, 0 for a set-up not begun: nothing was written. One that has ended begins anew. */
  save(shop: string, seen: number, next: { reached: SetUpStep; answers: object }, at: Date): Promise<boolean>
  /** Whether nobody was led to the set-up before; from now on somebody was. */
  open(shop: string, at: Date): Promise<boolean>
  /** Puts the set-up aside, or takes it up again. */
  dismiss(shop: string, dismissed: boolean, at: Date): Promise<void>
  /** Ends it; what was still to be saved against it comes too late. */
  complete(shop: string, versionId: string, at: Date): Promise<void>
  /** The goods of the latest orders, at most so many, each kind with its number of lines. `more`: there are older orders. */
  goodsOnOrders(shop: string, mostOrders: number): Promise<{ goods: CountedGoods[]; more: boolean }>
  nativeRequests(shop: string, since: Date): Promise<NativeRequests>
}
