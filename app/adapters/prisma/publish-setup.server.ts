import type { NotPublished, PolicyVersionRow } from '../../application/policy-store.ts'
import type { NotRouted } from '../../application/routing-store.ts'
import type { SetUpPublication } from '../../application/setup/setup-store.ts'
import type { Queue } from '../jobs/queue.server.ts'
import type { Database } from './client.server.ts'
import { inTurn } from './in-turn.server.ts'
import { betweenReadings, writeVersion } from './policy-store.server.ts'
import { writeRouting } from './routing-store.server.ts'

/** Publishes what was set up, in one transaction with the end of the set-up, its routing and the jobs for what waited. */
export async function publishSetUp(database: Database, queue: Pick<Queue, 'enqueue' | 'gather'>, shop: string, seen: number, { version, routing }: SetUpPublication, now: () => Date): Promise<PolicyVersionRow | NotPublished | NotRouted> {
  try {
    return await inTurn(database, shop, async (tx) => {
      const at = now()
      const written = wanting(await writeVersion(tx, shop, version, 0, at))
      const { count } = await tx.setUp.updateMany({ where: { shop, revision: seen, completedAt: null }, data: { completedAt: at, versionId: written.id, updatedAt: at, revision: { increment: 1 } } })
      if (count === 0) throw new Undone('changed-meanwhile')
      if (routing) wanting(await writeRouting(tx, shop, { rules: routing.rules, effectiveAt: 'now', by: version.by }, routing.seen, at))
      await queue.gather('read-products', { shop }, betweenReadings, tx)
      await queue.enqueue('after-set-up', { shop }, tx)
      return written
    })
  } catch (error) {
    if (error instanceof Undone) return error.why
    throw error
  }
}

/** Thrown so that the transaction takes back what it has written by then. */
class Undone extends Error {
  readonly why: NotPublished | NotRouted
  constructor(why: NotPublished | NotRouted) { super('undone'); this.why = why }
}

/** A row that was written; where none was, nothing of the rest is. */
function wanting<T extends object>(written: T | NotPublished | NotRouted): T {
  if (typeof written === 'string' || 'unbound' in written) throw new Undone(written)
  return written as T
}
