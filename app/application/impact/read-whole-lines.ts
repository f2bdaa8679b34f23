import type { OrderFacts } from '../../domain/decision/request.ts'
import { asFirstSeen } from '../orders/as-first-seen.ts'
import { pieceRecord } from '../orders/piece-case.ts'
import type { Stores } from '../store-ports.ts'
import type { ImpactStore, LineWithOrder } from './impact-store.ts'
import type { WholeLine } from './whole-line.ts'

export interface ReadDeps { stores: Pick<Stores, 'orders' | 'claims'> & { impact: Pick<ImpactStore, 'lines'> } }

/** How many lines' claims are looked at side by side. */
const atOnce = 8

/** Lines with all that a claim opened now on one of their pieces would be judged on, and what a list shows of them. */
export async function readWholeLines({ stores }: ReadDeps, shop: string, ids: string[]): Promise<Array<WholeLine & { listed: LineWithOrder }>> {
  const lines = await stores.impact.lines(shop, ids)
  const told = lines.filter(({ past }) => past)
  const records = new Map<string, Omit<WholeLine, 'id' | 'minor' | 'currency'>>()
  await Promise.all(Array.from({ length: atOnce }, async (_, lane) => {
    for (let i = lane; i < told.length; i += atOnce) {
      const line = told[i] as LineWithOrder
      const order = await stores.orders.find(shop, line.orderId)
      if (!order) continue
      const record = await pieceRecord({ stores }, order, line.id, 1)
      const { facts, channel = null, billingCountry = null } = record.order
      records.set(line.id, { order: JSON.stringify(facts), channel, billingCountry, lineItemId: record.lineItemId, earlier: record.earlier })
    }
  }))
  return lines.flatMap((listed) => {
    const { id, minor, currency, past, facts, channel, billingCountry, snapshots } = listed
    const judged = past ? records.get(id) : { order: JSON.stringify(asFirstSeen(JSON.parse(facts) as OrderFacts, new Map(snapshots))), channel, billingCountry, lineItemId: id, earlier: [] }
    return judged ? [{ id, minor, currency, listed, ...judged }] : []
  })
}
