import type { Remedy } from '../decision/request.ts'
import type { DeclineReason } from './commands.ts'
import type { StepKind, Verdict } from './state.ts'

/** What has happened to a claim. Lines are named where only some are meant. */
export type ClaimEvent =
  | { type: 'opened' }
  /** A step in Shopify was ordered; what it brings about stands in a later event. */
  | { type: 'step-ordered'; step: StepKind }
  | { type: 'return-requested'; returnId: string; returnName: string; lineIds: string[] }
  | { type: 'return-created'; returnId: string; returnName: string; lineIds: string[] }
  | { type: 'approved'; lineIds: string[] }
  /** A declined request takes its whole return with it: the lines that were not meant lie in none then. */
  | { type: 'declined'; lineIds: string[]; reason: DeclineReason; note: string; reasons: string[] }
  | { type: 'received'; lineIds: string[] }
  | { type: 'decided-anew'; lineId: string; verdict: Verdict; openRemedies: Remedy[] }
  /** `amount` in the shop's currency; `paid` as the shopper gets it, in the order's presentment currency. Decimal strings. */
  | { type: 'refunded'; lineIds: string[]; amount: string; currencyCode: string; paid: { amount: string; currencyCode: string }; note: string }
  | { type: 'settled'; lineIds: string[]; remedy: Remedy; note: string }
  | { type: 'return-closed' }
  | { type: 'canceled'; lineIds: string[]; note: string }
  | { type: 'step-refused'; step: StepKind; sentence: string }
  | { type: 'retry-ordered'; step: StepKind }
  /** Something was done to the return in Shopify itself. */
  | { type: 'changed-in-shopify'; status: string }
