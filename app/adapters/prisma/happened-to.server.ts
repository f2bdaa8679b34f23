import type { EarlierLine } from '../../domain/claim/history-of.ts'
import type { Database } from './client.server.ts'

/** The events of claims, the oldest first. What a line lived through before its claim was merged stands with the claim it came from. */
export async function happenedTo(database: Database, shop: string, claimIds: string[]): Promise<EarlierLine['events']> {
  if (claimIds.length === 0) return []
  const claims = await database.$queryRaw<Array<{ id: string }>>`
    with recursive tree as (
      select "id" from "Claim" where "shop" = ${shop} and "id" = any(${claimIds}::text[])
      union select merged."id" from "Claim" merged join tree on merged."mergedIntoId" = tree."id" where merged."shop" = ${shop}
    ) select "id" from tree`
  const events = await database.claimEvent.findMany({ where: { shop, claimId: { in: claims.map((claim) => claim.id) } }, orderBy: { id: 'asc' }, select: { at: true, type: true, payload: true } })
  return events.map((event) => ({ at: event.at.toISOString(), event: { type: event.type, ...(event.payload as object) } as never }))
}
