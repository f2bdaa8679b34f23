import type { Actor } from '../../application/actor.ts'
import type { Named, StaffStore } from '../../application/people/staff-store.ts'
import type { Database, Transaction } from './client.server.ts'
import { inTurn } from './in-turn.server.ts'
import { claimNumber } from './open-claim.server.ts'
import { peopleVersion } from './people-version.server.ts'
import { recordSettings } from './record-settings.server.ts'

/** Milliseconds for handing over all that somebody had in many years. */
const patience = 60_000

/** Who is gone, who is back, and whose their claims become. */
export function openGoneStaff(database: Database): Pick<StaffStore, 'claimsHeld' | 'markGone' | 'giveOn' | 'markBack'> {
  return {
    claimsHeld: async (shop) => {
      const rows = await database.$queryRaw<Array<{ id: string; count: number; first: number[] }>>`
        select "assigneeId" as "id", count(*)::int as "count", (array_agg("number" order by "number"))[1:10] as "first" from "Claim"
        where "shop" = ${shop} and "open" and "assigneeId" is not null group by 1`
      return new Map(rows.map(({ id, count, first }) => [id, { count, first: first.map(claimNumber) }]))
    },
    markGone: (shop, expected, gone, to, actor, at) => inTurn(database, shop, async (tx) => {
      if ((await peopleVersion(tx, shop)) !== expected) return null
      await tx.staffMember.update({ where: { shop_id: { shop, id: gone.id } }, data: { goneAt: at } })
      const claims = await handOver(tx, shop, gone, to, actor, at)
      await recordSettings(tx, shop, [{ what: 'staff-gone', before: null, after: { ...gone, claims, to } }], actor, at)
      return claims
    }, patience),
    giveOn: (shop, expected, from, to, actor, at) => inTurn(database, shop, async (tx) => {
      if ((await peopleVersion(tx, shop)) !== expected) return null
      const claims = await handOver(tx, shop, from, to, actor, at)
      await recordSettings(tx, shop, [{ what: 'claims-given-on', before: null, after: { ...from, claims, to } }], actor, at)
      return claims
    }, patience),
    markBack: (shop, expected, back, actor, at) => inTurn(database, shop, async (tx) => {
      if ((await peopleVersion(tx, shop)) !== expected) return false
      await tx.staffMember.update({ where: { shop_id: { shop, id: back.id } }, data: { goneAt: null } })
      await recordSettings(tx, shop, [{ what: 'staff-back', before: null, after: back }], actor, at)
      return true
    }),
  }
}

/**
 * Gives all claims of one member of staff to another, or to nobody, at one stroke, each with its event, and tells how many
 * of them are open; a closed one would be theirs again once it opens. Nobody has read them by it: what the customer has
 * written stays unread, and a claim that is to be followed up stays so.
 */
async function handOver(tx: Transaction, shop: string, from: Named, to: Named | null, actor: Actor, at: Date): Promise<number> {
  // Locked in the order in which any change locks several claims: two would wait for each other otherwise.
  const claims = await tx.$queryRaw<Array<{ id: string; open: boolean }>>`select "id", "open" from "Claim" where "shop" = ${shop} and "assigneeId" = ${from.id} order by "id" for update`
  const ids = claims.map(({ id }) => id)
  await tx.$executeRaw`update "Claim" set "assigneeId" = ${to?.id ?? null}, "assigneeName" = ${to?.name ?? null}, "version" = "version" + 1 where "shop" = ${shop} and "id" = any(${ids}::text[])`
  await tx.claimEvent.createMany({ data: ids.map((claimId) => ({ shop, claimId, at, actor: actor as object, type: 'assigned', payload: { to, from } as object })) })
  return claims.filter(({ open }) => open).length
}
