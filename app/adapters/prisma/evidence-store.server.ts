import type { Evidence, Prisma } from '@prisma/client'
import type { EvidencePlace, EvidenceStore, StoredEvidence } from '../../application/evidence/ports.ts'
import { recourse } from '../../application/actor.ts'
import type { Actor } from '../../application/actor.ts'
import type { Database, Transaction } from './client.server.ts'
import { ordersOfCustomer } from './orders-of-customer.server.ts'

/** The record of evidence. Every statement names the shop; an id alone reaches nothing. */
export function openEvidenceStore(database: Database): EvidenceStore {
  const which = { select: { shop: true, id: true }, orderBy: { uploadedAt: 'asc' }, take: 500 } as const
  return {
    add: async (evidence) => { await database.evidence.create({ data: { ...evidence, uploadedAt: new Date(evidence.uploadedAt), uploadedBy: evidence.uploadedBy as object } }) },
    attach: async (shop, id, claimId, claimLineId, by, at) => {
      await onRecord(database, { shop, id, claimId }, 'evidence-added', by, at, async (tx) => (await tx.evidence.updateMany({ where: { shop, id, claimId: null }, data: { claimId, claimLineId } })).count)
    },
    bind: (place, uploader, ids) => bindEvidence(database, place, uploader, ids),
    find: async (shop, id) => {
      const row = await database.evidence.findFirst({ where: { shop, id } })
      return row && toStored(row)
    },
    ofClaim: async (shop, claimId) => (await database.evidence.findMany({ where: { shop, claimId }, orderBy: { uploadedAt: 'asc' } })).map(toStored),
    ofOrder: async (shop, orderId, uploader) => (await database.evidence.findMany({ where: { shop, orderId, removedAt: null, bytes: { gt: 0 }, OR: [{ claimId: { not: null } }, uploadedBy(uploader)] }, orderBy: { uploadedAt: 'asc' } })).map(toStored),
    countOn: (place, uploader) => database.evidence.count({ where: { ...onPlace(place, uploader), removedAt: null } }),
    remove: (shop, id, by, at) => onRecord(database, { shop, id }, 'evidence-removed', by, at, async (tx) => (await tx.evidence.updateMany({ where: { shop, id, removedAt: null }, data: { removedAt: at, removedBy: by as object } })).count),
    restore: (shop, id, removedAfter, by, at) => onRecord(database, { shop, id }, 'evidence-restored', by, at, (tx) => tx.$executeRaw`update "Evidence" set "removedAt" = null, "removedBy" = null where "shop" = ${shop} and "id" = ${id} and "removedAt" > ${removedAfter} and "bytes" > 0`),
    giveUpWaiting: async (shop, id) => (await database.evidence.updateMany({ where: { shop, id, claimId: null }, data: { bytes: 0 } })).count === 1,
    forgetWaiting: async (shop, id) => { await database.evidence.deleteMany({ where: { shop, id, claimId: null } }) },
    waitingSince: (at) => database.evidence.findMany({ where: { claimId: null, uploadedAt: { lt: at } }, ...which }),
    removedBefore: (at) => database.evidence.findMany({ where: { claimId: { not: null }, removedAt: { lt: at }, bytes: { gt: 0 } }, ...which }),
    ofCustomer: async (shop, who) => {
      const orders = await database.order.findMany({ where: ordersOfCustomer(shop, who), select: { id: true } })
      const ids = orders.map((order) => order.id)
      return database.evidence.findMany({ where: { shop, OR: [{ orderId: { in: ids } }, { claim: { orderId: { in: ids } } }] }, select: { shop: true, id: true } })
    },
    emptied: async (shop, id, at, redact) => {
      await database.evidence.updateMany({ where: { shop, id }, data: { bytes: 0 } })
      if (!redact) return
      const row = await database.evidence.findFirst({ where: { shop, id } })
      if (!row) return
      const by = row.uploadedBy as unknown as Actor
      await database.evidence.updateMany({ where: { shop, id }, data: {
        fileName: 'Redacted', sha256: '', uploadedBy: by.kind === 'shopper' ? { kind: 'shopper', id: null, name: 'Redacted' } : (by as object),
        ...(row.removedAt ? {} : { removedAt: at, removedBy: recourse as object }),
      } })
    },
  }
}

type EvidenceEvent = 'evidence-added' | 'evidence-removed' | 'evidence-restored'

/** Does something with a file and writes it down among its claim's events, where `work` found something to do. The claim's version stays: what staff decide meanwhile is no older for it. */
function onRecord(database: Database, { shop, id, claimId }: { shop: string; id: string; claimId?: string }, type: EvidenceEvent, by: Actor, at: Date, work: (tx: Transaction) => Promise<number>): Promise<boolean> {
  return database.$transaction(async (tx) => {
    const file = await tx.evidence.findFirst({ where: { shop, id }, select: { claimId: true, purpose: true } })
    const on = claimId ?? file?.claimId
    // The claim before the file, as where one claim is merged into another: else two would wait for each other.
    if (on) await tx.$queryRaw`select 1 from "Claim" where "shop" = ${shop} and "id" = ${on} for key share`
    if ((await work(tx)) === 0) return false
    if (file && on) await tx.claimEvent.create({ data: { shop, claimId: on, at, actor: by as object, type, payload: { evidenceId: id, purpose: file.purpose } } })
    return true
  })
}

/** Ties files that wait on the order to a claim's line, in the transaction that opens it where there is one: the opener's own only. */
export async function bindEvidence(tx: Transaction, place: EvidencePlace & { claimId: string }, opener: Pick<Actor, 'kind' | 'id'>, ids: string[]): Promise<void> {
  const { shop, orderId, claimId, claimLineId } = place
  if (ids.length) await tx.evidence.updateMany({ where: { shop, id: { in: ids }, claimId: null, orderId, removedAt: null, bytes: { gt: 0 }, ...uploadedBy(opener) }, data: { claimId, claimLineId } })
}

const uploadedBy = ({ kind, id }: Pick<Actor, 'kind' | 'id'>): Prisma.EvidenceWhereInput => ({ AND: [{ uploadedBy: { path: ['kind'], equals: kind } }, { uploadedBy: { path: ['id'], equals: id ?? '' } }] })

const onPlace = ({ shop, orderId, orderLineId, claimId, claimLineId }: EvidencePlace, uploader: Pick<Actor, 'kind' | 'id'>): Prisma.EvidenceWhereInput =>
  claimId ? { shop, claimId, claimLineId } : { shop, orderId, orderLineId, claimId: null, ...uploadedBy(uploader) }

function toStored(row: Evidence): StoredEvidence {
  return {
    ...row, purpose: row.purpose as StoredEvidence['purpose'], uploadedAt: row.uploadedAt.toISOString(), uploadedBy: row.uploadedBy as unknown as Actor,
    removedAt: row.removedAt?.toISOString() ?? null, removedBy: row.removedBy as unknown as Actor | null,
  }
}
