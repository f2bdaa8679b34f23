import { Prisma } from '@prisma/client'
import type { AuditCursor, StoredAudit } from '../../application/figures/figures-store.ts'
import type { Database } from './client.server.ts'
import type { Bounds } from './day-bounds.server.ts'
import { within } from './day-bounds.server.ts'
import { claimNumber } from './open-claim.server.ts'
import { toEventActor } from './claim-rows.server.ts'

interface Row { source: 'claim' | 'setting'; id: bigint; at: Date; actor: Prisma.JsonValue; what: string; payload: Prisma.JsonValue; before: Prisma.JsonValue; after: Prisma.JsonValue; claimId: string | null; number: number | null }

/** Claim events and setting changes in one sequence, the newest first; each side is read by its index up to the limit. */
export async function readAudit(database: Database, shop: string, bounds: Bounds, after: AuditCursor | null, limit: number): Promise<StoredAudit[]> {
  const older = (source: 'claim' | 'setting') => (after ? Prisma.sql`and "at" <= ${new Date(after.at)} and ("at", ${source}::text, "id") < (${new Date(after.at)}, ${after.source}::text, ${BigInt(after.id)})` : Prisma.empty)
  const rows = await database.$queryRaw<Row[]>`
    select entry.*, claim."number" from (
      (select 'claim' as "source", "id", "at", "actor", "type" as "what", "payload", "before", "after", "claimId" from "ClaimEvent"
        where "shop" = ${shop} and ${within('at', bounds)} ${older('claim')} order by "at" desc, "id" desc limit ${limit})
      union all
      (select 'setting', "id", "at", "actor", "what", '{}'::jsonb, "before", "after", null from "SettingChange"
        where "shop" = ${shop} and ${within('at', bounds)} ${older('setting')} order by "at" desc, "id" desc limit ${limit})
    ) entry left join "Claim" claim on claim."shop" = ${shop} and claim."id" = entry."claimId"
    order by entry."at" desc, entry."source" desc, entry."id" desc limit ${limit}`
  return rows.map((row) => ({
    at: row.at.toISOString(), source: row.source, id: String(row.id), actor: toEventActor(row.actor), what: row.what, payload: (row.payload ?? {}) as Record<string, unknown>, before: row.before, after: row.after,
    claim: row.claimId && row.number !== null ? { id: row.claimId, number: claimNumber(row.number) } : null,
  }))
}
