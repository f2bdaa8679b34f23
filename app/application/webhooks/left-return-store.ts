/** A return that stays in Shopify: no terms bind its order, or Shopify doesn't let that be read. `leftAt` is ISO 8601. */
export interface LeftReturn { id: string; name: string; orderId: string; orderName: string | null; status: 'REQUESTED' | 'OPEN'; reason: 'no-terms' | 'no-order'; leftAt: string }

/** Returns in Shopify that became no claims and that staff answer there. */
export interface LeftReturnStore {
  /** Keeps it, as often as it is told of, as it stands then; `leftAt` stays that of the first time. */
  keep(shop: string, left: LeftReturn): Promise<void>
  /** It has become a claim, or has ended in Shopify. */
  forget(shop: string, id: string): Promise<void>
  /** Their number, and the first of them: those that wait for an answer before others, and of these the oldest. */
  list(shop: string, most: number): Promise<{ count: number; rows: LeftReturn[] }>
}
