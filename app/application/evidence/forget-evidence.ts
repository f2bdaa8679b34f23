import type { KnownCustomer } from '../orders/order-store.ts'
import type { Stores } from '../store-ports.ts'
import { evidenceLimits } from './media.ts'
import type { FileOf } from './ports.ts'

type Kept = Pick<Stores, 'evidence' | 'files'>
const hour = 3_600_000

/** Deletes a file that waits for its claim; nothing happens where it got its claim meanwhile. */
export async function giveUp({ evidence, files }: Kept, { shop, id }: FileOf): Promise<void> {
  if (!(await evidence.giveUpWaiting(shop, id))) return
  await files.remove({ shop, id })
  await evidence.forgetWaiting(shop, id)
}

/** Deletes what nobody claimed in time, what was removed and can't be brought back any more, and what never arrived whole. Each step may be repeated. */
export async function sweepEvidence(stores: Kept, now: Date): Promise<void> {
  const { evidence, files } = stores
  for (const file of await evidence.waitingSince(new Date(now.getTime() - evidenceLimits.waitingHours * hour))) await giveUp(stores, file)
  for (const file of await evidence.removedBefore(new Date(now.getTime() - evidenceLimits.undoHours * hour))) {
    await files.remove(file)
    await evidence.emptied(file.shop, file.id, now, false)
  }
  await files.removeDrafts(new Date(now.getTime() - evidenceLimits.waitingHours * hour))
}

/** Deletes every file on a customer's orders, whoever handed it in: pictures and papers show people. That there was one stays on record. */
export async function forgetCustomersFiles({ evidence, files }: Kept, shop: string, who: KnownCustomer, now: Date): Promise<void> {
  for (const file of await evidence.ofCustomer(shop, who)) {
    await files.remove(file)
    await evidence.emptied(shop, file.id, now, true)
  }
}
