import { Prisma } from '@prisma/client'
import type { PastOfLine } from '../../application/impact/impact-store.ts'
import type { ShopDays } from '../../application/shop-days.ts'
import type { ReadRows } from './client.server.ts'
import { askedPieces } from './next-pieces.server.ts'
import { earlierByRoot, firstByRoot } from './pieces-by-root.server.ts'

/** What is told of the piece of each of many lines that a question is about: what `earlierOfOrderLine` and `firstOfOrderLine` tell of one. */
export async function pastsOfLines(read: ReadRows, shop: string, ids: string[], days: Pick<ShopDays, 'noonOf'>): Promise<Map<string, PastOfLine>> {
  const pieces = Prisma.sql`select line."id" as "root", piece."id", piece."asHeld" from unnest(${ids}::text[]) as line("id") cross join lateral (${askedPieces(shop, Prisma.sql`line."id"`, 1)}) piece`
  const [earlier, firsts] = await Promise.all([earlierByRoot(read, shop, pieces, '', days), firstByRoot(read, shop, pieces)])
  return new Map(ids.map((id) => [id, { earlier: earlier.get(id) ?? [], first: firsts.get(id) ?? null }]))
}
