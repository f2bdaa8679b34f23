import { claimNumber, openClaim } from './open-claim.server.ts'
import type { AxesByLine } from '../../application/claims/stored-claim.ts'
import type { Stores } from '../../application/store-ports.ts'
import { openZones } from '../../domain/kernel/time/zone.ts'
import { openPapers } from '../documents/papers.server.ts'
import type { Queue } from '../jobs/queue.server.ts'
import { linesInOrder, piecesOfLine, toEventActor, toStoredClaim } from './claim-rows.server.ts'
import { openClaimLists } from './claim-lists.server.ts'
import { openAlikeClaims } from './alike-claims.server.ts'
import { openClaimsOfCustomer } from './claims-of-customer.server.ts'
import { openPieceHistory } from './piece-history.server.ts'
import type { Database } from './client.server.ts'
import { AssigneeGone } from './hold-assignee.server.ts'
import type { Locks } from './locks.server.ts'
import { storedKey } from './request-key.server.ts'
import { ChangedMeanwhile, writeChange } from './write-change.server.ts'
import { withDrawnPapers } from './write-letters.server.ts'
import { PiecesGone } from './write-lines.server.ts'

/** Claims: current state beside its events, changed by one conditional statement inside one transaction. */
export function openClaimStore(database: Database, queue: Queue, locks: Locks): Stores['claims'] {
  const tools = { queue, zoneNamed: openZones(), draw: openPapers() }
  const include = { order: { select: { name: true, currencyCode: true } }, lines: { orderBy: linesInOrder, include: { line: true, units: piecesOfLine } }, steps: { orderBy: { ordinal: 'asc' } }, returns: { orderBy: { id: 'asc' } } } as const
  return {
    ...openClaimLists(database),
    ...openPieceHistory(database),
    ...openAlikeClaims(database),
    ...openClaimsOfCustomer(database),
    open: async (shop, claim, change) => {
      try {
        return await database.$transaction((tx) => openClaim(tx, tools, shop, claim, change), { timeout: 15_000 })
      } catch (error) {
        if (error instanceof PiecesGone) return null
        throw error
      }
    },
    byRequestKey: async (shop, requestKey) => {
      const row = await database.claim.findUnique({ where: { shop_requestKey: { shop, requestKey: storedKey(shop, requestKey) } }, select: { id: true, number: true } })
      return row && { id: row.id, number: claimNumber(row.number) }
    },
    load: async (shop, claimId) => {
      // Rows and steps are read by several statements: in one snapshot, or a claim is seen at one version with the steps of the next.
      const row = await database.$transaction((tx) => tx.claim.findUnique({ where: { shop_id: { shop, id: claimId } }, include }), { isolationLevel: 'RepeatableRead' })
      return row && toStoredClaim(row)
    },
    byReturn: async (shop, returnId) => (await database.claimReturn.findUnique({ where: { shop_id: { shop, id: returnId } }, select: { claimId: true } }))?.claimId ?? null,
    commit: async (claim, expected, asked) => {
      const change = await withDrawnPapers(asked, tools.draw)
      try {
        return await database.$transaction((tx) => writeChange(tx, tools, claim, expected, change), { timeout: 15_000 })
      } catch (error) {
        if (error instanceof PiecesGone) return { heldBy: error.heldBy.map(claimNumber) }
        if (error instanceof AssigneeGone) return { assigneeGone: true }
        if (error instanceof ChangedMeanwhile) return false
        throw error
      }
    },
    events: async (shop, claimId) => {
      const rows = await database.claimEvent.findMany({ where: { shop, claimId }, orderBy: { id: 'asc' } })
      return rows.map((row) => ({ id: row.id.toString(), at: row.at.toISOString(), actor: toEventActor(row.actor), event: { type: row.type, ...(row.payload as object) } as never, before: row.before as AxesByLine | null, after: row.after as AxesByLine | null }))
    },
    markPerforming: async (stepId, at) => { await database.shopifyStep.updateMany({ where: { id: stepId, state: { in: ['waiting', 'performing'] } }, data: { state: 'performing', startedAt: at, attempts: { increment: 1 } } }) },
    noteFailure: async (stepId, sentence) => { await database.shopifyStep.updateMany({ where: { id: stepId }, data: { lastError: sentence } }) },
    exclusively: (claimId, work) => locks.exclusively(`claim:${claimId}`, work),
    stalled: async (at) => {
      const rows = await database.shopifyStep.findMany({ where: { state: { in: ['waiting', 'performing'] }, claim: { failure: null } }, select: { shop: true, claimId: true, startedAt: true, attempts: true }, orderBy: { createdAt: 'asc' }, take: 1000 })
      const due = rows.filter((row) => !row.startedAt || at.getTime() - row.startedAt.getTime() > pauseAfter(row.attempts))
      return [...new Map(due.map((row) => [row.claimId, { shop: row.shop, claimId: row.claimId }])).values()]
    },
  }
}

/** Milliseconds a step is left alone after so many attempts: doubling, up to five minutes. */
const pauseAfter = (attempts: number) => Math.min(300_000, 1000 * 2 ** attempts)
