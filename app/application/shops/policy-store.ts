/** Versions of a shop's policy set; none ever changes. */
export interface PolicyStore {
  /** Takes a policy set in as the shop's current version, unless it is that already. */
  adopt(shop: string, name: string, hash: string, content: unknown, at: Date): Promise<void>
  current(shop: string): Promise<{ id: string; content: unknown } | null>
  byId(shop: string, id: string): Promise<{ id: string; content: unknown } | null>
}
