import type { Ground } from '../clauses/ask.ts'
import type { ClauseKindName, ParamsOf } from '../clauses/registry.ts'
import type { IsoDate } from '../kernel/time/day.ts'

/** How strongly a clause binds: a lower tier may better the shopper's position, never worsen it. */
export const tiers = ['statutory', 'commercial-guarantee', 'merchant-policy', 'goodwill'] as const
export type Tier = (typeof tiers)[number]

/** One rule of a document: its published wording, where it stands, and the parameters that decide. */
export type PolicyClause = { [K in ClauseKindName]: ClauseOf<K> }[ClauseKindName]

export interface ClauseOf<K extends ClauseKindName> {
  /** Unique in its document; `<document>/<id>` is the clause's address, which never changes. */
  id: string
  kind: K
  tier?: Tier
  heading: string
  /** Published wording; `{length.days}` is a slot filled from the parameters, so that wording and number can't disagree. */
  text: string
  /** How the wording is read where it leaves room, in the library's own words with slots; shown beside it. */
  reading?: string
  /** The same in other languages than the document's, by their codes; what is left out is read in the document's, and so is what is in none of the set's languages. */
  translations?: Record<string, ClauseTranslation>
  /** Where in the document it stands. */
  cites: string[]
  /** Ids of the rules it carries out. */
  rules: string[]
  /** Grounds on which it is weighed, and traits a line must have or lack. A notice needs none. */
  appliesTo?: { grounds: Ground[]; has?: string[]; lacks?: string[] }
  /** Of law: where, from when and by what it holds. A clause of the statutory tier has one, no other has. */
  law?: Law
  /** Clauses of the same kind that give way where this one holds. */
  overrides?: string[]
  params: ParamsOf<K>
}

/** What a clause says in another language, with the same slots. */
export interface ClauseTranslation { heading?: string; text?: string; reading?: string }

/**
 * Where and when a statutory clause is law. Each law has its own anchor: the event whose day says which law binds. It holds
 * for consumers only.
 */
export interface Law {
  /** Countries of the consumer by ISO 3166; `EU` stands for its members. */
  in: string[]
  anchor: 'purchase' | 'delivery' | 'claim' | 'remedy-choice'
  /** First and last day on which the anchor must lie. */
  from: IsoDate | null
  until?: IsoDate
  /** The act and its article. */
  source: string
  /** When somebody last looked whether it still says so, and whether that was counsel. */
  checkedOn: IsoDate
  confirmed: boolean
}

/** One version of a document. `effectiveFrom` is null for one that is in force always. */
export interface PolicyDocument {
  document: string
  title: string
  language: string
  effectiveFrom: IsoDate | null
  /** Rules that say from when it is in force and which wording governs. */
  inForceBy?: string[]
  tier: Tier
  clauses: PolicyClause[]
}

/** How a trait of the goods is read from an order line: any of these gives it. Compared without regard to case. */
export interface TraitReading {
  /** Attributes of the line that are filled in. */
  attributes?: string[]
  productTypes?: string[]
  tags?: string[]
  vendors?: string[]
  /** By their handles. */
  collections?: string[]
  metafields?: MetafieldReading[]
  giftCard?: true
}

/** A metafield of the product by `namespace.key`: with that value, or without one filled in and not `false`. */
export interface MetafieldReading { key: string; value?: string }

/** Documents that form one contract, and the settings by which they are read. */
export interface PolicySet {
  name: string
  title: string
  timeZone: string
  /** Country whose public holidays are no working days. */
  calendar: string
  currency: string
  /** Into which its clauses are translated, as codes, beside the language of each document. */
  languages?: string[]
  settings: {
    /** Days after sending on which goods count as delivered when no carrier said so. */
    assumedDeliveryDays: number
  }
  /** On which documents a ground rests; a ground that isn't named has no terms. */
  grounds: Partial<Record<Ground, string[]>>
  traits: Record<string, TraitReading>
  /** Rules that say which texts form the contract, under which law, and which of them prevails. */
  governedBy?: string[]
  /** The first prevails where two regulate the same point. */
  precedence: string[]
  documents: PolicyDocument[]
}

export type { Issue as PolicyIssue } from '../kernel/shape.ts'
