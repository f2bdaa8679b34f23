import type { LeftReturn, LeftReturnStore } from '../../application/webhooks/left-return-store.ts'
import type { Database } from './client.server.ts'

/** Returns in Shopify that became no claims. */
export function openLeftReturnStore(database: Database): LeftReturnStore {
  return {
    keep: async (shop, { id, leftAt, ...known }) => {
      await database.leftReturn.upsert({ where: { shop_id: { shop, id } }, create: { shop, id, ...known, leftAt: new Date(leftAt) }, update: known })
    },
    forget: async (shop, id) => { await database.leftReturn.deleteMany({ where: { shop, id } }) },
    list: async (shop, most) => {
      // `REQUESTED` comes behind `OPEN` in the alphabet.
      const [count, rows] = await Promise.all([database.leftReturn.count({ where: { shop } }), database.leftReturn.findMany({ where: { shop }, orderBy: [{ status: 'desc' }, { leftAt: 'asc' }, { id: 'asc' }], take: most, omit: { shop: true } })])
      return { count, rows: rows.map((row) => ({ ...row, status: row.status as LeftReturn['status'], reason: row.reason as LeftReturn['reason'], leftAt: row.leftAt.toISOString() })) }
    },
  }
}
