import { Prisma } from '@prisma/client'
import type { PastOfLine } from '../../application/impact/impact-store.ts'
import type { Database } from './client.server.ts'
import { nextPieces } from './next-pieces.server.ts'
import { earlierByRoot, firstByRoot } from './pieces-by-root.server.ts'

/** What is told of the next free piece of each of many lines: what `earlierOfOrderLine` and `firstOfOrderLine` tell of one. */
export async function pastsOfLines(database: Database, shop: string, ids: string[]): Promise<Map<string, PastOfLine>> {
  const next = Prisma.sql`select asked."id" as "root", piece."id" from unnest(${ids}::text[]) as asked("id") cross join lateral (${nextPieces(shop, Prisma.sql`asked."id"`, 1)}) piece`
  // Where every piece is in a claim the line is still what it was made for.
  const any = Prisma.sql`
    select asked."id" as "root", coalesce((select next."id" from (${next}) next where next."root" = asked."id"), (select unit."id" from "ItemUnit" unit where unit."shop" = ${shop} and unit."orderLineId" = asked."id" order by unit."ordinal" limit 1)) as "id"
    from unnest(${ids}::text[]) as asked("id")`
  const [earlier, firsts] = await Promise.all([earlierByRoot(database, shop, next, ''), firstByRoot(database, shop, any)])
  return new Map(ids.map((id) => [id, { earlier: earlier.get(id) ?? [], first: firsts.get(id) ?? null }]))
}
