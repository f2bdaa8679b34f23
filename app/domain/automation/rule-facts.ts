import type { Tri } from '../clauses/case-file.ts'
import type { ClaimState } from '../claim/state.ts'

/** What is kept of a line's product; `vendor` and `collections`, by their handles, are null where they were never read. */
export interface RuleLineProduct { id: string; type: string; tags: string[]; vendor: string | null; collections: string[] | null }

/** What a rule looks at of one line of a claim, beside its place on the axes. */
export interface RuleLine {
  id: string
  title: string
  /** What was paid for its pieces; minor units of the claim's currency. */
  valueMinor: number
  /** By the names of the terms that bind it. */
  traits: Record<string, Tri>
  /** Null: it is gone from the shop, and nothing was kept of it. */
  product: RuleLineProduct | null
  /** Facts that the decision lacks, by their paths. */
  missing: string[]
  /** Whether the terms rule these goods out can't be told, and no fact would tell it: the product that would is gone. */
  unclear: boolean
  /** Who pays for sending it in, as the terms say; null where they say nothing. */
  carriage: 'customer' | 'merchant' | null
  /** A deduction hangs on a fact that nobody has recorded. */
  deductionUnknown: boolean
  /** The terms or staff take something off. */
  deducted: boolean
  inspection: 'none' | 'nothing-found' | 'something-found'
  /** A label was sent for it already. */
  labelled: boolean
  /** Another claim names the serial number of one of its pieces, and nothing of these pieces' own past tells why. */
  serialElsewhere: boolean
  /** It had ended and was opened again. */
  reopened: boolean
}

/** Everything a rule looks at; null where it isn't known. */
export interface RuleFacts {
  state: ClaimState
  currency: string
  /** Shopify holds something else than the claim reckons with. */
  differs: boolean
  /** The customer has written since staff last did something here. */
  unread: boolean
  /** It came as a return in Shopify itself whose reason doesn't tell what happened, and no member of staff has done anything here yet. */
  unseen: boolean
  /** One for each line of the state. */
  lines: RuleLine[]
  customer: { tags: string[] | null; /** Orders of the customer's in the shop, this one included. */ orders: number | null; earlierClaims: number | null }
}
