import type { Prisma } from '@prisma/client'
import type { NewPolicyVersion, NotPublished, PolicyStore, PolicyVersionRow, VersionHead } from '../../application/policy-store.ts'
import { recourse } from '../../application/actor.ts'
import type { Actor } from '../../application/actor.ts'
import type { Queue } from '../jobs/queue.server.ts'
import type { Database, Transaction } from './client.server.ts'
import { inTurn } from './in-turn.server.ts'
import { recordSettings } from './record-settings.server.ts'
import { isCountedOn, openRoutingStore } from './routing-store.server.ts'

const shown = { id: true, name: true, number: true, hash: true, effectiveAt: true, publishedAt: true, publishedBy: true, note: true, correctsId: true, reason: true } as const
const toRow = (row: Prisma.PolicyVersionGetPayload<{ select: typeof shown }>): PolicyVersionRow => ({ ...row, effectiveAt: row.effectiveAt?.toISOString() ?? null, publishedAt: row.publishedAt.toISOString(), publishedBy: row.publishedBy as unknown as Actor })

/** Seconds within which the products of a shop are looked at once more at most. */
export const betweenReadings = 10

/** The versions of shops' policies, and which of them binds what. */
export function openPolicyStore(database: Database, queue: Pick<Queue, 'enqueue' | 'gather'>): PolicyStore {
  return {
    ...openRoutingStore(database),
    adopt: (shop, name, hash, content, at) => inTurn(database, shop, async (tx) => {
      if (await tx.policyVersion.findFirst({ where: { shop }, select: { id: true } })) return
      await tx.policyVersion.create({ data: { id: crypto.randomUUID(), shop, name, number: 1, hash, content: content as object, publishedAt: at, publishedBy: recourse as object } })
      await tx.policyRouting.create({ data: { id: crypto.randomUUID(), shop, publishedAt: at, publishedBy: recourse as object, rules: [{ policy: name }] } })
    }),
    publish: (shop, version, seen, now) => inTurn(database, shop, async (tx) => {
      const written = await writeVersion(tx, shop, version, seen, now())
      if (typeof written === 'string') return written
      await queue.gather('read-products', { shop }, betweenReadings, tx)
      // The shop's first terms are the first to say anything of the returns that waited in Shopify.
      if (version.first) await queue.enqueue('after-set-up', { shop }, tx)
      return written
    }),
    withdraw: (shop, id, by, now) => inTurn(database, shop, async (tx) => {
      const at = now()
      const row = await tx.policyVersion.findFirst({ where: { shop, id, effectiveAt: { gt: at } } })
      if (!row?.effectiveAt) return 'not-there'
      if (await isCountedOn(tx, shop, { ...row, effectiveAt: row.effectiveAt })) return 'counted-on'
      await tx.policyVersion.delete({ where: { id } })
      await recordSettings(tx, shop, [{ what: 'policy-withdrawn', before: onRecord(row), after: null }], by, at)
      return 'withdrawn'
    }),
    byId: async (shop, id) => {
      const row = await database.policyVersion.findFirst({ where: { shop, id }, select: { ...shown, content: true } })
      return row && { ...toRow(row), content: row.content as unknown }
    },
    versions: async (shop) => (await database.policyVersion.findMany({ where: { shop }, orderBy: [{ publishedAt: 'desc' }, { name: 'asc' }, { number: 'desc' }], select: shown })).map(toRow),
    bindingId: async (shop, name, at) => {
      const row = await database.policyVersion.findFirst({ where: { shop, name, OR: [{ effectiveAt: null }, { effectiveAt: { lte: at } }] }, orderBy: [{ effectiveAt: { sort: 'desc', nulls: 'last' } }, { number: 'desc' }], select: { id: true } })
      return row?.id ?? null
    },
    heads: async (shop) => {
      const rows = await database.$queryRaw<Array<VersionHead & { id: string }>>`select "id", coalesce("content"->>'title', '') as "title", coalesce("content"->>'timeZone', 'UTC') as "timeZone" from "PolicyVersion" where "shop" = ${shop}`
      return new Map(rows.map(({ id, title, timeZone }) => [id, { title, timeZone }]))
    },
    claimedNames: async (shop) => {
      const rows = await database.$queryRaw<Array<{ name: string }>>`select distinct version."name" from "PolicyVersion" version cross join lateral (select 1 from "ClaimLine" line where line."shop" = version."shop" and line."policyVersionId" = version."id" limit 1) pinned where version."shop" = ${shop}`
      return rows.map(({ name }) => name)
    },
    claimsByVersion: async (shop) => {
      const rows = await database.$queryRaw<Array<{ id: string; claims: bigint }>>`select "policyVersionId" as "id", count(distinct "claimId") as "claims" from "ClaimLine" where "shop" = ${shop} group by 1`
      return new Map(rows.map(({ id, claims }) => [id, Number(claims)]))
    },
  }
}

/** Writes a version in a transaction in which it is its turn; a shop's first with the routing that sends every order to it. */
export async function writeVersion(tx: Transaction, shop: string, version: NewPolicyVersion, seen: number, at: Date): Promise<PolicyVersionRow | NotPublished> {
  const effectiveAt = version.effectiveAt === 'now' ? at : version.effectiveAt
  const isFirst = !(await tx.policyVersion.findFirst({ where: { shop }, select: { id: true } }))
  if (isFirst !== version.first) return 'first-changed'
  const before = await tx.policyVersion.findMany({ where: { shop, name: version.name }, orderBy: { number: 'desc' }, select: { number: true, effectiveAt: true } })
  if ((before[0]?.number ?? 0) !== seen) return 'changed-meanwhile'
  const isTaken = !version.corrects && before.some((one) => one.effectiveAt?.getTime() === effectiveAt?.getTime())
  if (isTaken) return 'instant-taken'
  const { name, hash, by, note, corrects } = version
  const number = Math.max(seen, await lastWithdrawn(tx, shop, name)) + 1
  const row = await tx.policyVersion.create({ data: { id: crypto.randomUUID(), shop, name, number, hash, content: version.content as object, effectiveAt, publishedAt: at, publishedBy: by as object, note, correctsId: corrects?.id ?? null, reason: corrects?.reason ?? null }, select: shown })
  if (isFirst) await tx.policyRouting.create({ data: { id: crypto.randomUUID(), shop, effectiveAt, publishedAt: at, publishedBy: by as object, rules: [{ policy: name }] } })
  await recordSettings(tx, shop, [{ what: corrects ? 'policy-corrected' : 'policy-published', before: null, after: onRecord({ ...version, effectiveAt, number }) }], by, at)
  return toRow(row)
}

/** A number that was withdrawn may have been read by somebody: it never stands for other terms. */
async function lastWithdrawn(tx: Transaction, shop: string, name: string): Promise<number> {
  const [row] = await tx.$queryRaw<Array<{ last: number | null }>>`select max(("before"->>'version')::int) as "last" from "SettingChange" where "shop" = ${shop} and "what" = 'policy-withdrawn' and "before"->>'policy' = ${name}`
  return row?.last ?? 0
}

function onRecord({ name, number, hash, effectiveAt, note, corrects }: Pick<NewPolicyVersion, 'name' | 'hash' | 'note' | 'corrects'> & { number: number; effectiveAt: Date | null }): object {
  return { policy: name, version: number, hash, from: effectiveAt?.toISOString() ?? null, ...(note ? { note } : {}), ...(corrects ? { corrects: corrects.number, reason: corrects.reason } : {}) }
}
