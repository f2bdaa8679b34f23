import type { Facts, Remedy } from '../decision/request.ts'
import type { FeesSet } from './fees.ts'
import type { DisputeOutcome, Exchange, ExpertReport, Goodwill, Inspection, Label, Money, NotReceived, PaidBackAs, RaisedDeduction, RepairJob, Replacement, SerialEntry, Tracking } from './particulars.ts'

/** How many pieces of a line are meant, by line id; a line that is left out is not meant. */
export type Pieces = Record<string, number>

/**
 * Everything a claim can be told; one table (`allowed-commands.ts`) says when. `lineIds`: the lines it is about; all that
 * it fits where left out. Days are ISO dates in the policy's time zone, sums minor units of the shop's currency.
 */
export type ClaimCommand =
  /** `pieces`: only these go ahead; the others of their lines stay requested. `fees`: lowered or waived, never above the terms'. */
  | { name: 'approve'; pieces?: Pieces; fees?: FeesSet }
  /** `note` goes to the customer, after the `reasons` that the terms give; `expert` is named where the terms ask for one. */
  | { name: 'decline'; reason: DeclineReason; note: string; lineIds?: string[]; pieces?: Pieces; reasons?: string[]; expert?: string }
  /** Asks the customer for something that is to be known before it goes on. */
  | { name: 'ask-customer'; text: string }
  /** `fromCustomer`: theirs, which answers whatever was asked of them. */
  | { name: 'message'; text: string; fromCustomer?: boolean }
  /** What was asked of the customer is there, or not needed any more. `note`: how it came, such as the name of the file. */
  | { name: 'take-answer'; note: string }
  | { name: 'note'; text: string }
  | { name: 'assign'; to: { id: string; name: string } | null }
  | { name: 'send-label'; lineIds?: string[]; label: Label }
  /** The goods are on their way; `proof`: the proof of posting was seen. */
  | { name: 'record-sent'; lineIds?: string[]; tracking: Tracking | null; proof: boolean }
  /** `facts` by claim line: what staff saw on opening the parcel; `pieces`: how many came, all where left out. */
  | { name: 'receive'; facts?: Record<string, Facts>; pieces?: Pieces }
  | { name: 'record-facts'; lineId: string; facts: Facts }
  | { name: 'not-received'; lineIds: string[]; what: NotReceived; note: string }
  | { name: 'inspect'; lineId: string; inspection: Inspection }
  | { name: 'raise-deduction'; lineId: string; deduction: RaisedDeduction }
  | { name: 'send-to-expert'; lineIds?: string[]; expert: string; orderedBy: 'merchant' | 'customer'; on: string; note: string }
  | { name: 'record-report'; lineIds?: string[]; report: ExpertReport }
  | { name: 'start-repair'; lineIds?: string[]; job: RepairJob }
  | { name: 'repair-ready'; lineIds?: string[]; on: string; note: string }
  /** Handing the repaired piece back settles the line: by repair, or by paid repair after an accepted quote. */
  | { name: 'hand-back'; lineIds?: string[]; on: string; note: string }
  | { name: 'quote-repair'; lineIds?: string[]; amount: Money; work: string; validUntil: string }
  | { name: 'answer-quote'; lineIds?: string[]; accepted: boolean; note: string }
  /** Sets the remedy that the line will be settled by; with `goodwill` one that the terms do not give. */
  | { name: 'choose-remedy'; lineIds: string[]; remedy: Remedy; goodwill?: Goodwill }
  /** The remedy turns out to be impossible, a repair that is paid for too: another has to be chosen. */
  | { name: 'give-up-remedy'; lineIds: string[]; remedy: 'repair' | 'replacement'; why: 'impossible' | 'too-dear'; note: string }
  /** `diminishedValue`: decimal string in the shop's currency, set by a person where the goods lost value. */
  /** `outside`: how it was paid, where Shopify has no part in it. */
  | { name: 'refund'; diminishedValue?: string; note?: string; lineIds?: string[]; as?: 'original-payment' | 'store-credit'; outside?: string }
  | { name: 'exchange'; lineId: string; exchange: Exchange; note: string }
  | { name: 'replace'; lineId: string; replacement: Replacement; note: string }
  /** Money back while the customer keeps the item, or for what the claim cost them. */
  | { name: 'pay-back'; lineId: string; as: PaidBackAs; amount: Money; note: string; outside?: string }
  /** Pays what its provider could not: the same sum once more, or how it was paid `outside` Shopify. */
  | { name: 'pay-again'; payment: string; note: string; outside?: string }
  /** Written down as settled: what was done lies outside Shopify. */
  /** `newSerial`: the number of the one piece that was handed out for the one piece claimed. */
  | { name: 'settle'; remedy: Exclude<Remedy, 'refund'>; note: string; lineIds?: string[]; newSerial?: string }
  /** A piece that is here and stays its customer's was sent or handed back; `on`: the day. `left`: they leave it to the shop, and `note` says so. */
  | { name: 'give-back'; lineIds?: string[]; tracking: Tracking | null; note: string; on?: string; left?: boolean }
  /** Serial, hallmark or certificate numbers; right or wrong, they decide nothing. */
  | { name: 'record-serials'; lineId: string; serials: SerialEntry[] }
  /** A settlement deadline that shopper and shop have agreed on. */
  | { name: 'extend'; until: string; note: string }
  | { name: 'dispute'; text: string }
  /** Upheld, the declined lines are asked for again, unless they stay closed: their pieces are in another claim, or it is put right otherwise. */
  | { name: 'resolve-dispute'; outcome: DisputeOutcome; note: string; staysClosed?: boolean }
  | { name: 'reopen'; lineIds?: string[]; note: string }
  | { name: 'cancel'; note: string }
  /** The customer takes it back. */
  | { name: 'withdraw'; note: string }
  /** Tries the step again that Shopify refused. */
  | { name: 'retry' }
  /** Goes on without the step that Shopify refused and those that were to follow it. */
  | { name: 'skip-step'; note: string }

export type CommandName = ClaimCommand['name']
export type CommandOf<Name extends CommandName> = Extract<ClaimCommand, { name: Name }>

/** The three reasons Shopify knows for declining a requested return; claims use them too. */
export type DeclineReason = 'RETURN_PERIOD_ENDED' | 'FINAL_SALE' | 'OTHER'
