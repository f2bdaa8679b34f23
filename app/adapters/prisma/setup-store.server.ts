import type { SetUpStore } from '../../application/setup/setup-store.ts'
import type { Goods } from '../../domain/decision/line-case.ts'
import { isSetUpStep } from '../../domain/setup/steps.ts'
import type { Queue } from '../jobs/queue.server.ts'
import type { Database } from './client.server.ts'
import { claimNumber } from './open-claim.server.ts'
import { publishSetUp } from './publish-setup.server.ts'

/** How far shops have come with their set-up, and what it counts of their orders and claims. */
export function openSetUpStore(database: Database, queue: Pick<Queue, 'enqueue' | 'gather'>): SetUpStore {
  return {
    read: async (shop) => {
      const row = await database.setUp.findUnique({ where: { shop } })
      return row && { reached: isSetUpStep(row.reached) ? row.reached : 'template', answers: row.answers as unknown, revision: row.revision, dismissed: row.dismissedAt !== null, completed: row.completedAt !== null }
    },
    save: async (shop, seen, { reached, answers }, at) => {
      const begun = seen === 0 ? await database.setUp.createMany({ data: [{ shop, reached, answers, revision: 1, startedAt: at, updatedAt: at }], skipDuplicates: true }) : { count: 0 }
      if (begun.count > 0) return true
      // One that was only put aside so far has no revision either.
      return (await database.setUp.updateMany({ where: { shop, revision: seen }, data: { reached, answers, revision: { increment: 1 }, updatedAt: at, dismissedAt: null, completedAt: null, versionId: null } })).count > 0
    },
    open: async (shop, at) => (await database.setUp.createMany({ data: [{ shop, reached: 'template', answers: {}, startedAt: at, updatedAt: at }], skipDuplicates: true })).count > 0,
    dismiss: async (shop, dismissed, at) => {
      await database.setUp.upsert({ where: { shop }, create: { shop, reached: 'template', answers: {}, startedAt: at, updatedAt: at, dismissedAt: dismissed ? at : null }, update: { dismissedAt: dismissed ? at : null } })
    },
    publish: (shop, seen, publication, now) => publishSetUp(database, queue, shop, seen, publication, now),
    goodsOnOrders: async (shop, mostOrders) => {
      // The latest orders only: past a point more of them tell nothing new, and a merchant waits for this.
      const rows = await database.$queryRaw<Array<{ goods: Goods; lines: number }>>`
        with latest as materialized (select "facts" from "Order" where "shop" = ${shop} order by "processedAt" desc limit ${mostOrders}),
        sold as (select node, nullif(line."productSnapshot", 'null'::jsonb) as product from latest cross join lateral jsonb_array_elements(latest."facts"->'lineItems'->'nodes') node join "OrderLine" line on line."shop" = ${shop} and line."id" = node->>'id')
        select goods, count(*)::int as "lines" from (
          select jsonb_build_object('isGiftCard', node->'isGiftCard', 'product', product - 'id', 'attributes',
            (select coalesce(jsonb_agg(one->>'key' order by one->>'key'), '[]'::jsonb) from jsonb_array_elements(node->'customAttributes') one where btrim(coalesce(one->>'value', '')) <> '')) as goods
          from sold) alike
        group by goods`
      const more = (await database.order.count({ where: { shop }, take: mostOrders + 1 })) > mostOrders
      return { goods: rows, more }
    },
    nativeRequests: async (shop, since) => {
      const where = { shop, openedAt: { gte: since }, openedBy: { path: ['kind'], equals: 'shopify' } }
      const [count, last] = await Promise.all([database.claim.count({ where }), database.claim.findFirst({ where, orderBy: { openedAt: 'desc' }, select: { id: true, number: true, openedAt: true } })])
      return { count, last: last && { claimId: last.id, number: claimNumber(last.number), at: last.openedAt.toISOString() } }
    },
  }
}
