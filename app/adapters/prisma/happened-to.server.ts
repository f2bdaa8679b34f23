import { Prisma } from '@prisma/client'
import type { EarlierLine } from '../../domain/claim/history-of.ts'
import type { ReadRows } from './client.server.ts'
import { withMerged } from './merged-claims.server.ts'

/** The events of claims, the oldest first, by claim. What a line lived through before its claim was merged stands with the claim it came from. */
export async function happenedTo(read: ReadRows, shop: string, claimIds: string[]): Promise<Map<string, EarlierLine['events']>> {
  const byClaim = new Map<string, EarlierLine['events']>([...new Set(claimIds)].map((id) => [id, []]))
  if (byClaim.size === 0) return byClaim
  const rows = await read<{ root: string; at: Date; type: string; payload: object }>(Prisma.sql`
    with recursive ${withMerged(shop, [...byClaim.keys()])}
    select tree."root", event."at", event."type", event."payload" from tree join "ClaimEvent" event on event."shop" = ${shop} and event."claimId" = tree."id" order by event."id"`)
  for (const { root, at, type, payload } of rows) byClaim.get(root)?.push({ at: at.toISOString(), event: { type, ...payload } as never })
  return byClaim
}
