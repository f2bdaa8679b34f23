import type { FreshStores } from './fresh-stores.ts'
import { shop } from './samples.ts'

export interface Told { opened: string; decided?: string; closed?: string; stage: string; ground?: string; authorization?: string; settlement?: string; remedy?: string; deadlines?: Record<string, string>; orderLineId?: string; quantity?: number; piece?: string; more?: Record<string, unknown> }

/** Claims and what happened to them, written as the store would, so that what is counted of them is known. */
export function openTold(fresh: FreshStores) {
  let claims = 0
  return {
    /** A claim with one line, about the `piece` that is named or the first free ring of the order. */
    told: async ({ opened, decided, closed, stage, ground = 'change-of-mind', authorization = 'authorized', settlement = 'none', remedy, deadlines = {}, orderLineId = 'gid://shopify/LineItem/1', quantity = 1, piece, more = {} }: Told, of = shop): Promise<string> => {
      claims += 1
      const id = `claim-${claims}`
      const policy = (await fresh.query('select id from "PolicyVersion" where shop = $1', [of]))[0]?.id
      const open = !['settled', 'declined', 'canceled'].includes(stage)
      const columns = { id, shop: of, number: 1000 + claims, orderId: 'gid://shopify/Order/1001', requestKey: id, openedAt: opened, openedBy: {}, customerName: 'Jana', customerLocale: 'cs', stage, open, decidedAt: decided ?? null, closedAt: closed ?? null, ...more }
      const keys = Object.keys(columns)
      await fresh.query(`insert into "Claim" (${keys.map((key) => `"${key}"`).join()}) values (${keys.map((_, i) => `$${i + 1}`).join()})`, Object.values(columns))
      await fresh.query(`insert into "ClaimLine" (id, shop, "claimId", "orderLineId", position, quantity, ground, facts, "authorization", reception, assessment, settlement, remedy, "policyVersionId", "decisionRequest", decision, verdict)
        values ($1, $2, $1, $9, 0, $10, $3, '{}', $4, 'received', 'undetermined', $5, $6, $7, '{}', $8, 'eligible')`, [id, of, ground, authorization, settlement, remedy ?? null, policy, { deadlines }, orderLineId, quantity])
      if (piece) await fresh.query('insert into "ClaimLineUnit" values ($1, $2)', [id, piece])
      else await fresh.query('insert into "ClaimLineUnit" select $1, id from "ItemUnit" where shop = $2 order by ordinal offset $3 limit 1', [id, of, claims - 1])
      return id
    },
    happened: (claimId: string, type: string, at: string, payload: object = {}, of = shop) => fresh.query('insert into "ClaimEvent" (shop, "claimId", at, actor, type, payload, before, after) values ($1, $2, $3, $4, $5, $6, $7, $8)', [of, claimId, at, { kind: 'staff', id: '7', name: '=Jana' }, type, payload, { a: { authorization: 'requested' } }, { a: { authorization: type === 'approved' ? 'authorized' : 'requested' } }]),
  }
}
