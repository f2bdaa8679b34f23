import type { ReadShop } from '../ports.ts'

export interface StoredShop extends ReadShop {
  shop: string
  policyName: string
  uninstalled: boolean
  /** The scopes that the shop has granted, parted by commas. */
  scopes: string
  /** The app in this shop's admin. */
  appUrl: string
  orderImport: { state: 'waiting' | 'running' | 'done' | 'failed'; taken: number; message: string | null }
}

/** The shops that have the app. */
export interface ShopStore {
  find(shop: string): Promise<StoredShop | null>
  install(shop: string, read: ReadShop, scopes: string, policyName: string, at: Date): Promise<void>
  /** Notes where taking in orders stands; nothing of a shop that has uninstalled. */
  importProgress(shop: string, progress: StoredShop['orderImport']): Promise<void>
  /** Notes how an import under way went on; false, and nothing is noted, where it is none any more: the shop was uninstalled, or is to begin one anew. */
  importGoesOn(shop: string, progress: StoredShop['orderImport']): Promise<boolean>
  /** Takes the shop's tokens away; one triggered before access was last granted changes nothing. */
  uninstall(shop: string, triggeredAt: Date): Promise<void>
  setScopes(shop: string, scopes: string): Promise<void>
  /** Erases all of the shop, unless it has installed again since `triggeredAt`. */
  erase(shop: string, triggeredAt: Date): Promise<void>
  /** Runs `work` unless another worker is taking in this shop's orders; false then. */
  importing(shop: string, work: () => Promise<void>): Promise<boolean>
  /** Shops whose orders are still to be taken in. */
  toImport(): Promise<string[]>
}
