import type { ClaimEvent } from '../../domain/claim/events.ts'
import type { Stores } from '../store-ports.ts'

export interface OpenQuestion { /** Of its event. */ id: string; text: string }

/** What was asked of the customer last and stands unanswered, in the claim itself or in one that was merged into it with its question open. */
export async function openQuestion(stores: Pick<Stores, 'claims'>, shop: string, claimId: string): Promise<OpenQuestion | null> {
  let open: OpenQuestion | null = null
  for (const { id, event } of await stores.claims.events(shop, claimId)) {
    if (event.type === 'customer-asked') open = { id, text: event.text }
    if (isAnswer(event)) open = null
    if (event.type === 'merged-in' && event.awaitingAnswer) open ??= await openQuestion(stores, shop, event.claimId)
  }
  return open
}

const isAnswer = (event: ClaimEvent) => event.type === 'answer-taken' || event.type === 'disputed' || (event.type === 'message' && event.fromCustomer === true)
