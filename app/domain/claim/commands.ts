import type { Facts, Remedy } from '../decision/request.ts'

/** Everything staff can tell a claim; one table (`allowed-commands.ts`) says when. */
export type ClaimCommand =
  | { name: 'approve' }
  /** `lineIds`: the lines it is about; all that are still requested where left out. `note` goes to the customer, after the `reasons` that the terms give. */
  | { name: 'decline'; reason: DeclineReason; note: string; lineIds?: string[]; reasons?: string[] }
  /** `facts` by claim line: what staff saw on opening the parcel. */
  | { name: 'receive'; facts?: Record<string, Facts> }
  | { name: 'record-facts'; lineId: string; facts: Facts }
  /** `diminishedValue`: decimal string in the shop's currency, set by a person where the goods lost value. */
  | { name: 'refund'; diminishedValue?: string; note?: string }
  /** `lineIds`: the lines it is about; all for which the remedy is open and whose goods are here where left out. */
  | { name: 'settle'; remedy: Exclude<Remedy, 'refund'>; note: string; lineIds?: string[] }
  | { name: 'cancel'; note: string }
  /** Tries the step again that Shopify refused. */
  | { name: 'retry' }

export type CommandName = ClaimCommand['name']

/** The three reasons Shopify knows for declining a requested return; claims use them too. */
export type DeclineReason = 'RETURN_PERIOD_ENDED' | 'FINAL_SALE' | 'OTHER'
