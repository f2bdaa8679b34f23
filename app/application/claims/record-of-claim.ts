import { recordOf } from '../../domain/claim/record.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { ClaimRecord } from '../../domain/claim/record.ts'
import type { StoredEvent } from './stored-claim.ts'
import type { Stores } from '../store-ports.ts'

/** What is on record of a claim, with what claims merged into it had on record before. `events` are its own. */
export async function recordOfClaim(stores: Pick<Stores, 'claims'>, shop: string, claimId: string, events?: StoredEvent[]): Promise<ClaimRecord> {
  return recordOf(await withMerged(stores, shop, events ?? (await stores.claims.events(shop, claimId))))
}

/** What has happened to the lines of a claim, those merged into it included. */
export const eventsOfLines = async (stores: Pick<Stores, 'claims'>, shop: string, claimId: string): Promise<ClaimEvent[]> => (await storedEventsOfLines(stores, shop, claimId)).map(({ event }) => event)

/** The same with when and by whom. */
export const storedEventsOfLines = async (stores: Pick<Stores, 'claims'>, shop: string, claimId: string): Promise<StoredEvent[]> => withMerged(stores, shop, await stores.claims.events(shop, claimId))

/** The events of merged claims, each claim's before those of the one it went on in. */
async function withMerged(stores: Pick<Stores, 'claims'>, shop: string, events: StoredEvent[]): Promise<StoredEvent[]> {
  const earlier = await Promise.all(events.flatMap(({ event }) => (event.type === 'merged-in' ? [stores.claims.events(shop, event.claimId).then((theirs) => withMerged(stores, shop, theirs))] : [])))
  // Their being merged away is told where it happened; here their lines go on.
  return [...earlier.flat().filter(({ event }) => event.type !== 'merged-away'), ...events]
}
