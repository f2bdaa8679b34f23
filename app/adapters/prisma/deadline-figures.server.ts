import { Prisma } from '@prisma/client'
import type { StoredFigures } from '../../application/figures/figures-store.ts'
import type { Database } from './client.server.ts'
import { within } from './day-bounds.server.ts'
import type { Bounds } from './day-bounds.server.ts'
import { whereMergedGoOn } from './merged-claims.server.ts'

/** Claims of which a deadline passed in the range, by its name; what passed before a claim was merged counts for the one that it was merged into. */
export function readMissed(database: Database, shop: string, bounds: Bounds): Promise<StoredFigures['missed']> {
  return database.$queryRaw`
    with recursive ${whereMergedGoOn(shop)}
    select event."payload" ->> 'deadline' as "name", count(distinct coalesce(merged."into", event."claimId"))::int as "claims" from "ClaimEvent" event left join merged on merged."id" = event."claimId"
    where event."shop" = ${shop} and event."type" = 'deadline-missed' and ${within('at', bounds, 'event')} group by 1`
}

/** Claims that were done in time: decided, settled or refunded while the terms set a day for it that was never missed, nor by a claim that was merged into them. */
export async function readKept(database: Database, shop: string, bounds: Bounds): Promise<StoredFigures['kept']> {
  const count = async (name: keyof StoredFigures['kept'], done: 'decidedAt' | 'closedAt', line: Prisma.Sql) => {
    const [row] = await database.$queryRaw<Array<{ claims: number }>>`
      with recursive ${whereMergedGoOn(shop)}, missed as (
        select coalesce(merged."into", event."claimId") as "id" from "ClaimEvent" event left join merged on merged."id" = event."claimId"
        where event."shop" = ${shop} and event."type" = 'deadline-missed' and event."payload" ->> 'deadline' = ${name}
      )
      select count(*)::int as "claims" from "Claim" claim where claim."shop" = ${shop} and ${within(done, bounds, 'claim')}
        and exists (select 1 from "ClaimLine" line where line."shop" = claim."shop" and line."claimId" = claim."id" and line.${Prisma.raw(`"${name}"`)} is not null and ${line})
        and not exists (select 1 from missed where missed."id" = claim."id")`
    return row?.claims ?? 0
  }
  const settled = Prisma.sql`line."settlement" = 'settled'`
  const [decideBy, settleBy, refundBy] = await Promise.all([count('decideBy', 'decidedAt', Prisma.sql`true`), count('settleBy', 'closedAt', settled), count('refundBy', 'closedAt', Prisma.sql`${settled} and line."remedy" = 'refund' and (line."moneyDueSince" is null or line."refundBy" > to_char(line."moneyDueSince", 'YYYY-MM-DD'))`)])
  return { decideBy, settleBy, refundBy }
}
