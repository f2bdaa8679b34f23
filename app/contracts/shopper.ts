/**
 * What the extensions of customer accounts and the app say to each other. Types only; nothing is imported here.
 *
 * Addresses, below the app's own: `GET  /extensions/shopper/orders/:key?locale=cs`          -> ShopperOrder
 *                                 `POST /extensions/shopper/orders/:key/preview`            ShopperPreviewBody -> ShopperPreview
 *                                 `POST /extensions/shopper/orders/:key/claims`             ShopperSendBody -> ShopperSent
 *                                 `GET  /extensions/shopper/claims/:id?locale=cs`           -> ShopperClaimPage
 *                                 `POST /extensions/shopper/claims/:id/message`             ShopperTextBody -> ShopperClaimPage
 *                                 `POST /extensions/shopper/claims/:id/quote`               ShopperQuoteBody -> ShopperClaimPage
 *                                 `POST /extensions/shopper/claims/:id/parcel`              ShopperParcelBody -> ShopperClaimPage
 *                                 `POST /extensions/shopper/claims/:id/dispute`             ShopperTextBody -> ShopperClaimPage
 *                                 `POST /extensions/shopper/claims/:id/withdraw`            ShopperClaimBody -> ShopperClaimPage
 *                                 `GET  /extensions/shopper/orders/:key/evidence?locale=cs` -> ShopperEvidenceList
 *                                 `POST /extensions/shopper/orders/:key/evidence?locale=cs&name=…&key=…` and `&lineItemId=…` or `&claimId=…`, `&purpose=…` where it is known: the file itself -> ShopperEvidence
 *                                 `POST /extensions/shopper/orders/:key/evidence/:id/remove` { locale } -> { removed: true }
 * `:key` is the number inside the order's gid. Each call carries the session token as a Bearer; bodies are JSON sent as such.
 * A call that fails answers `ShopperProblem` with 400 (invalid), 401, 404, 405, 409 (conflict), 422 (not allowed), 500 or 503 (try again).
 * Sentences come in the language asked for. Money is a decimal string, a day an ISO date in the policy's zone, an instant ISO 8601.
 */
export type ShopperGround = 'change-of-mind' | 'faulty-on-delivery' | 'missing-on-delivery' | 'defect'
export type ShopperRemedy = 'refund' | 'repair' | 'replacement' | 'price-reduction' | 'missing-items'
export type ShopperVerdict = 'eligible' | 'ineligible' | 'needs-review' | 'needs-information'
/** `awaiting-customer`: the shop has asked something or offers a repair that is to be paid. */
export type ShopperStage = 'requested' | 'awaiting-customer' | 'awaiting-goods' | 'received' | 'with-expert' | 'in-repair' | 'settling' | 'disputed' | 'settled' | 'declined' | 'canceled'

export interface ShopperMoney { amount: string; currencyCode: string }

export interface ShopperProblem { kind: 'unauthorized' | 'not-found' | 'invalid' | 'conflict' | 'not-allowed' | 'unavailable'; sentence: string; /** By `<line item id>.<field>`, or `lines`. */ fields?: Record<string, string> }

export interface ShopperOrder {
  order: { id: string; key: string; name: string; purchasedOn: string }
  shop: { name: string }
  items: ShopperItem[]
  /** The newest first. */
  claims: ShopperClaim[]
  /** Set where nothing can be sent for this order as a whole: why, and what to do. */
  closed: string | null
  /** What the terms want said of these goods, none where the order is closed. */
  notices: ShopperNotice[]
  /** A request is about one order: what to do about an item of another one, and what the way there is called. */
  otherOrder: { text: string; link: string }
  /** The shop's own reasons to choose from, in the language asked for; left out where it has none, and the grounds themselves are chosen from. */
  reasons?: ShopperReason[]
}

/** A reason comes to a ground; where there are finer ones beneath it, one of those is chosen and its ground holds. */
export interface ShopperReason { id: string; label: string; ground: ShopperGround; finer: Array<{ id: string; label: string; ground: ShopperGround }> }

/** A passage of the terms that is to be said of some items of an order. */
export interface ShopperNotice { clause: ShopperClause; lineItemIds: string[] }

export interface ShopperItem {
  lineItemId: string
  title: string
  variantTitle: string | null
  imageUrl: string | null
  unitPrice: ShopperMoney
  quantity: number
  /** Pieces that can still be asked for; 0 with `claimableNote` saying why. */
  claimable: number
  claimableNote: string | null
  isGiftCard: boolean
  /** What the terms leave open today, without any fact: return first, then warranty. One of each that the terms speak of; a gift card has no warranty. */
  rights: ShopperRight[]
}

/** `return` is asked for on the ground of change of mind, `warranty` on that of a defect. */
export interface ShopperRight {
  kind: 'return' | 'warranty'
  /** `open`, over, ruled out for this item, or for a person to say. */
  state: 'open' | 'over' | 'excluded' | 'ask'
  /** Null where the period has not begun, or none is stated. */
  lastDay: string | null
  /** One sentence. */
  text: string
  clauses: ShopperClause[]
}

/** A passage of the terms as published; `language` is that of `heading` and `text`, and `url` leads to it in the whole text of that version, on the shop's own pages. */
export interface ShopperClause { id: string; documentTitle: string; effectiveFrom: string | null; language: string; heading: string; text: string; cites: string[]; url: string }

/** What a shopper can be asked; the words stand in the extension. What the ground doesn't ask for is ignored where it is sent, and so is `received.claimForm`: whether the shop holds a form is the shop's to say. */
export type ShopperFact =
  | 'claimant' | 'goods.condition' | 'goods.missing' | 'goods.alteredElsewhere' | 'giftCard.redeemed'
  | 'fault.cause' | 'fault.preventsUse' | 'fault.visibleOnDelivery' | 'fault.noticedOn' | 'fault.usedAfterNoticing' | 'received.claimForm' | 'delivery.on'
/** A yes or no, a date, one option, or several (an empty list is "none of them"); left out is "I don't know". */
export type ShopperFactValue = boolean | string | string[]
export interface ShopperQuestion { fact: ShopperFact; type: 'yes-no' | 'choice' | 'several' | 'date'; options: string[] }

export interface ShopperLineInput {
  lineItemId: string
  quantity: number
  ground: ShopperGround
  remedy?: ShopperRemedy
  facts: Partial<Record<ShopperFact, ShopperFactValue>>
  /** In the shopper's own words; at most 1,000 characters. */
  note?: string
  /** Which of the shop's reasons was chosen, by its id; one that comes to another ground is ignored. */
  reason?: string
  /** Files handed in for this item beforehand, by id; what isn't the sender's own or has gone meanwhile is left out. */
  evidence?: string[]
}

export interface ShopperPreviewBody { locale: string; lines: ShopperLineInput[] }
export interface ShopperPreview { lines: ShopperLineAnswer[] }
/** `requestKey` is made once for a form, so that sending it twice opens one claim. `writeTo`: the language of the customer's account, in which mails and papers are written; without one, or where they can't be, it is the order's. */
export interface ShopperSendBody { locale: string; writeTo?: string; requestKey: string; lines: ShopperLineInput[] }
export interface ShopperSent { claim: ShopperClaim }

/** What a customer tells about a claim: `version` is that of the claim they saw; one changed meanwhile is a conflict. */
export interface ShopperClaimBody { locale: string; version: number }
/** At most 2,000 characters. */
export interface ShopperTextBody extends ShopperClaimBody { text: string }
/** `lineIds` are those of the quote that is answered. */
export interface ShopperQuoteBody extends ShopperClaimBody { lineIds: string[]; accepted: boolean }
/** What was sent, how, and the ids of files that prove it, handed in for the claim as `proof-of-posting`. Told again it puts right what was told before. */
export interface ShopperParcelBody extends ShopperClaimBody { lineIds: string[]; carrier: string; number: string; evidence: string[] }

/** What the terms answer for one line. */
export interface ShopperLineAnswer {
  lineItemId: string
  ground: ShopperGround
  verdict: ShopperVerdict
  /** The answer in one plain sentence. */
  headline: string
  /** What speaks for it or against it, the deciding first, each by its clause. */
  reasons: Array<{ text: string; speaks: 'for' | 'against' | 'open'; clauseId: string }>
  /** Until when it may be asked for. */
  lastDay: string | null
  /** Who pays for sending it in, and what would come off a refund. */
  costs: Array<{ text: string; clauseIds: string[] }>
  /** What can be wished for, open ones first. */
  remedies: Array<{ kind: ShopperRemedy | 'paid-repair'; open: boolean; text: string }>
  /** What is still worth knowing, the next first; none where nothing would change. */
  questions: ShopperQuestion[]
  /** Where a fault was said and a return without a reason is open too: that other way. */
  alternative: { ground: ShopperGround; text: string } | null
  /** Whether this can be sent; a fault can always be put before the shop, a late change of mind can't, nor can a warranty claim for a gift card. */
  sendable: boolean
  /** What happens after sending, or what to do instead. */
  next: string
  /** What the terms want said where this is asked for. */
  notices: ShopperClause[]
  /** Proofs and papers that the terms ask for here and that the shop doesn't hold yet; what is only recommended can be left out. */
  wanted: Array<{ text: string; clauseId: string; required: boolean }>
  /** By id: every clause named above in reasons, costs and wanted. */
  clauses: Record<string, ShopperClause>
}

export interface ShopperClaim {
  id: string
  number: string
  version: number
  openedAt: string
  stage: ShopperStage
  /** Where it stands, and what the shopper has to do or wait for, until when. */
  status: string
  nextStep: string
  nextDay: string | null
  lines: Array<{ id: string; lineItemId: string; title: string; imageUrl: string | null; quantity: number; ground: ShopperGround; stage: ShopperStage; text: string }>
  withdraw: ShopperMay
}

/** Whether something can be done now; if not, why. */
export interface ShopperMay { allowed: boolean; reason: string | null }

/** A claim on its own page. */
export interface ShopperClaimPage extends ShopperClaim {
  shopName: string
  /** What both sides wrote, the oldest first. */
  messages: ShopperMessage[]
  /** Repairs at the customer's cost that were offered, the newest first. */
  quotes: ShopperQuote[]
  /** What is to be sent in or is on its way; null where nothing is. */
  parcel: ShopperParcel | null
  may: Record<'message' | 'parcel' | 'dispute', ShopperMay>
}

export interface ShopperMessage {
  id: string
  at: string
  by: 'you' | 'shop'
  /** A question waits for an answer while `open`. An answer to a dispute may have no text. */
  kind: 'message' | 'question' | 'dispute' | 'dispute-upheld' | 'dispute-dismissed'
  open: boolean
  text: string
}

/** `answer` says whether it can be answered, and what stands against it. */
export interface ShopperQuote { lineIds: string[]; titles: string[]; amount: ShopperMoney; work: string; validUntil: string; state: 'offered' | 'accepted' | 'declined'; accept: ShopperMay; decline: ShopperMay }

export interface ShopperParcel {
  lines: Array<{ id: string; title: string; quantity: number; sent: boolean; /** Where to, line by line; null where the terms name no address. */ sendTo: string[] | null }>
  sendBy: string | null
  /** To stick on the parcel: a file among the claim's evidence, or a link. */
  label: { evidenceId: string | null; url: string | null; tracking: ShopperTracking | null } | null
  /** What was last told of it, by whichever side. */
  told: (ShopperTracking & { at: string; proof: boolean }) | null
}
export interface ShopperTracking { carrier: string; number: string; url: string | null }

/** A file handed in for an order. `url` and `thumbnailUrl` open it for some minutes. */
export interface ShopperEvidence {
  id: string
  /** Null while its request is still being written. */
  claimId: string | null
  lineItemId: string | null
  purpose: 'photo' | 'proof-of-purchase' | 'proof-of-posting' | 'inspection' | 'expert-report' | 'label' | 'other'
  fileName: string
  kind: 'image' | 'paper' | 'film'
  uploadedAt: string
  removable: boolean
  url: string
  thumbnailUrl: string | null
}

/** A paper that the shop gave out on a claim, in the customer's language. `url` opens it for some minutes. */
export interface ShopperDocument { id: string; claimId: string; kind: 'claim-confirmation' | 'outcome-confirmation' | 'withdrawal-receipt' | 'packing-slip' | 'label'; fileName: string; createdAt: string; url: string }

export interface ShopperEvidenceList {
  files: ShopperEvidence[]
  /** The newest first. */
  documents: ShopperDocument[]
  /** What is taken: types for a file chooser, the most files for one item, the most bytes by kind, and in words. */
  rules: { accept: string; most: number; bytes: Record<ShopperEvidence['kind'], number>; tooLarge: Record<ShopperEvidence['kind'], string>; hint: string }
  /** A page of the app's own for handing in files, for where the account's pages can't; `&lineItemId=` or `&claimId=` is added. */
  uploadPage: string
}
