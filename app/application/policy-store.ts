/** A version of a shop's policy without its content; `createdAt` is an instant. */
export interface PolicyVersionRow { id: string; createdAt: string; current: boolean }

/** The versions of shops' policies. A version never changes. */
export interface PolicyStore {
  /** Takes a policy set in as the shop's current version, unless it is that already. */
  adopt(shop: string, name: string, hash: string, content: unknown, at: Date): Promise<void>
  /** The id of the version that binds the orders placed now. */
  currentId(shop: string): Promise<string | null>
  byId(shop: string, id: string): Promise<{ id: string; content: unknown } | null>
  /** All versions that the shop ever had, the newest first. */
  versions(shop: string): Promise<PolicyVersionRow[]>
}
