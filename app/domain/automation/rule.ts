import type { Ground } from '../clauses/ask.ts'

/** What a rule does by itself. It acts or leaves the claim to staff: there is none that refuses. */
export type RuleAct =
  | { kind: 'approve' }
  /** `link`: where the customer gets the label; `{claim}` and `{order}` stand for their names. `carriage`: only where the terms have the shop pay for sending, or always. */
  | { kind: 'send-label'; link: string; carriage: 'merchant' | 'either' }
  /** `after`: the goods are back, or looking at them has found nothing besides. */
  | { kind: 'refund'; after: 'receipt' | 'inspection' }
export type RuleActKind = RuleAct['kind']
export const ruleActKinds: readonly RuleActKind[] = ['approve', 'send-label', 'refund']

/** Goods by the traits that the terms read, by what their product is, and by single products; words as they were typed, collections by their handles. */
export interface GoodsWords { traits: string[]; types: string[]; tags: string[]; vendors: string[]; collections: string[]; products: RuleProduct[] }

/** One product by Shopify's id, with the title that it had when it was chosen. */
export interface RuleProduct { id: string; title: string }

export const noGoods: GoodsWords = { traits: [], types: [], tags: [], vendors: [], collections: [], products: [] }

/** On which claims a rule acts. What is left empty asks nothing. */
export interface RuleConditions {
  /** None: it is for every ground. */
  grounds: Ground[]
  /** What was paid for an item's pieces, both bounds included: minor units of the rule's currency. */
  value: { fromMinor: number | null; toMinor: number | null }
  /** `only`: of each list that says something, at least one word fits. `never`: no word of any list does. */
  goods: { only: GoodsWords; never: GoodsWords }
  customer: { onlyTags: string[]; neverTags: string[]; kind: 'any' | 'new' | 'returning'; earlierClaimsAtMost: number | null }
}

/** How far a rule may go; null: as far as it comes. Sums are minor units of the rule's currency, days those of the shop's clock. */
export interface RuleLimits { perClaimMinor: number | null; perDay: number | null }

export interface Rule { name: string; currency: string; act: RuleAct; when: RuleConditions; limits: RuleLimits }
