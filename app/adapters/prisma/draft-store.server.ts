import type { Prisma } from '@prisma/client'
import type { DraftContent, DraftStore, StoredDraft } from '../../application/policies/draft-store.ts'
import type { Actor } from '../../application/actor.ts'
import type { Database, Transaction } from './client.server.ts'
import { recordSettings } from './record-settings.server.ts'

const shown = { id: true, name: true, revision: true, basedOnId: true, begunAt: true, begunBy: true, changedAt: true, changedBy: true } as const
const toRow = (row: Prisma.PolicyDraftGetPayload<{ select: typeof shown }>): Omit<StoredDraft, 'content'> => ({ ...row, begunAt: row.begunAt.toISOString(), begunBy: row.begunBy as unknown as Actor, changedAt: row.changedAt.toISOString(), changedBy: row.changedBy as unknown as Actor })

/** Drafts of shops' policies, and who has them open. */
export function openDraftStore(database: Database): DraftStore {
  const find = async (tx: Transaction, shop: string, id: string): Promise<StoredDraft | null> => {
    const row = await tx.policyDraft.findFirst({ where: { shop, id }, select: { ...shown, content: true } })
    return row && { ...toRow(row), content: row.content as unknown }
  }
  return {
    begin: async (shop, { name, content, basedOnId }, by, at) => {
      const draft = { id: crypto.randomUUID(), shop, name, content: content as object, basedOnId, begunAt: at, begunBy: by as object, changedAt: at, changedBy: by as object }
      // Two who begin at once get the same one.
      await database.policyDraft.createMany({ data: [draft], skipDuplicates: true })
      const there = toRow(await database.policyDraft.findUniqueOrThrow({ where: { shop_name: { shop, name } }, select: shown }))
      return { draft: there, isNew: there.id === draft.id }
    },
    find: (shop, id) => find(database, shop, id),
    list: async (shop) => {
      const rows = await database.policyDraft.findMany({ where: { shop }, orderBy: { name: 'asc' }, select: shown })
      // What a draft says is large, and of it the title alone is wanted.
      const titles = await database.$queryRaw<Array<{ id: string; title: string | null }>>`select "id", "content"->>'title' as "title" from "PolicyDraft" where "shop" = ${shop}`
      return rows.map((row) => ({ ...toRow(row), title: titles.find(({ id }) => id === row.id)?.title ?? '' }))
    },
    change: (shop, id, change, by, at) => database.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "PolicyDraft" where "shop" = ${shop} and "id" = ${id} for update`
      const before = await find(tx, shop, id)
      if (!before) return null
      const { lastChanges: known } = await tx.policyDraft.findUniqueOrThrow({ where: { id }, select: { lastChanges: true } })
      const { content, lastChanges } = change({ content: before.content, lastChanges: known as unknown as DraftContent['lastChanges'] })
      if (content === before.content) return before
      const row = await tx.policyDraft.update({ where: { id }, data: { content: content as object, lastChanges: lastChanges as unknown as object[], revision: { increment: 1 }, changedAt: at, changedBy: by as object }, select: shown })
      return { ...toRow(row), content }
    }),
    remove: (shop, id, why) => database.$transaction(async (tx) => {
      const row = await tx.policyDraft.findFirst({ where: { shop, id }, select: shown })
      const { count } = await tx.policyDraft.deleteMany({ where: { shop, id, ...('published' in why ? { revision: why.published } : {}) } })
      if (!row || count === 0) return false
      if ('discardedBy' in why) await recordSettings(tx, shop, [{ what: 'policy-draft-discarded', before: { policy: row.name, changes: row.revision }, after: null }], why.discardedBy, why.at)
      return true
    }),
    visit: async (draftId, { windowId, staffId, name, at }, seenAt, since) => {
      await database.$executeRaw`insert into "PolicyDraftVisitor" ("draftId", "windowId", "staffId", "name", "at", "seenAt") select ${draftId}, ${windowId}, ${staffId}, ${name}, ${at}::text, ${seenAt.toISOString().replace('Z', '')}::timestamp where exists (select 1 from "PolicyDraft" where "id" = ${draftId})
        on conflict ("draftId", "windowId") do update set "at" = excluded."at", "seenAt" = excluded."seenAt"`
      await database.policyDraftVisitor.deleteMany({ where: { draftId, seenAt: { lt: since } } })
      return database.policyDraftVisitor.findMany({ where: { draftId }, orderBy: { windowId: 'asc' }, select: { windowId: true, staffId: true, name: true, at: true } })
    },
  }
}
