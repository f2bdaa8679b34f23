import type { Facts, Ground, Remedy } from '../../domain/decision/request.ts'
import type { ClauseView, LineDecisionView } from '../claims/decision-view.ts'
import type { ReasonChoice } from '../setup/reasons-view.ts'

/** What staff write down of a purchase that Shopify holds no order of, and of the claim about it, as typed. The price is that of one piece in the shop's currency; days are ISO dates. */
export interface OffShopInput {
  customer: { name: string; email: string; locale: string; country: string }
  item: { title: string; productType: string; /** Of the traits that the terms read. */ traits: string[]; serial: string }
  /** Market stall, retailer, another channel. */
  boughtAt: string
  /** The number of the receipt or invoice; empty where there is none. */
  receipt: string
  price: string
  quantity: string
  purchasedOn: string
  /** Empty where it is not known. */
  deliveredOn: string
  buyer: 'consumer' | 'business'
  /** Which of the shop's own reasons was chosen, by its id; empty where none was. */
  reason: string
  ground: Ground | ''
  remedy: Remedy | ''
  facts: Facts
  note: string
  /** Files handed in as proof of the purchase, and about the item. */
  proofIds: string[]
  evidenceIds: string[]
}

/** What the form starts with. `key` stands for the claim and for its files: sent twice, it opens one claim. */
export interface OffShopForm { key: string; currencyCode: string; country: string; today: string; /** The traits that the shop's terms read, those that goods are made of aside. */ traits: string[]; locales: string[]; /** The shop's own to choose from; none where it has none. */ reasons: ReasonChoice[] }

/** Another claim that may be about the same thing: a fact to look at, never a refusal. */
export interface AlikeClaim { id: string; number: string; text: string }

/** What the terms make of what is typed so far; no decision while too little is. */
export interface OffShopPreview { decision: LineDecisionView | null; proof: { weight: 'required' | 'recommended'; clause: ClauseView } | null; alike: AlikeClaim[] }
