import type { Reason } from '../../domain/automation/reason.ts'
import type { Rule } from '../../domain/automation/rule.ts'
import type { Actor } from '../actor.ts'
import type { SettingChangeRecord } from '../people/staff-store.ts'

/** A shop's rule. `version` counts its changes, switching it on and off included. Instants are ISO 8601. */
export interface StoredRule { id: string; active: boolean; version: number; rule: Rule; changedAt: string; changedBy: Actor }

/** What a rule is about to do, written in the transaction that does it, or not at all where it may not any more. `rule`: as it stood then; `day`: an ISO day of the shop's clock. */
export interface NewAct { ruleId: string; ruleVersion: number; rule: Rule; day: string; lineIds: string[]; sumMinor: number; currency: string; because: Reason[] }

/** What a rule has done on a claim. It stays when the rule is changed or removed. */
export interface StoredAct extends Omit<NewAct, 'day'> { id: string; at: string }

/** Why a rule did not act on a claim when it last looked at it. */
export interface RuleCheck { ruleId: string; ruleName: string; ruleVersion: number; at: string; why: Reason[] }

/** Who changes the rules, and what goes on record with it. */
export interface RuleChange { records: SettingChangeRecord[]; by: Actor; at: Date }

/** A shop's rules for automatic acts, and what they have done. */
export interface AutomationStore {
  /** In the order in which they look at a claim. */
  rules(shop: string): Promise<StoredRule[]>
  rule(shop: string, id: string): Promise<StoredRule | null>
  /** Adds a rule at the end, switched off; false where the shop has `most` of them. */
  add(shop: string, id: string, rule: Rule, most: number, change: RuleChange): Promise<boolean>
  /** False where the rule's version is not `expected` any more: nothing was written. */
  change(shop: string, id: string, expected: number, to: { rule: Rule } | { active: boolean }, change: RuleChange): Promise<boolean>
  remove(shop: string, id: string, expected: number, change: RuleChange): Promise<boolean>
  /** False where these are not the ids of all the shop's rules. */
  order(shop: string, ids: string[], change: RuleChange): Promise<boolean>
  /** What rules have done on a claim and on those merged into it, the oldest first. */
  actsOn(shop: string, claimId: string): Promise<StoredAct[]>
  /** The newest of what a rule has done, with the claims it did that on. */
  actsOf(shop: string, ruleId: string, most: number): Promise<Array<StoredAct & { claim: { id: string; number: string } }>>
  /** What was noted of a claim when rules last looked at it, and at which version of it. */
  lookOn(shop: string, claimId: string): Promise<{ claimVersion: number; checks: RuleCheck[] } | null>
  /** Takes the place of what was noted of the claim before, unless that was noted at a later version of it. */
  note(shop: string, claimId: string, claimVersion: number, checks: RuleCheck[]): Promise<void>
  actsOfDay(shop: string, ruleId: string, day: string): Promise<number>
  /** How often each rule has acted, by its id; `day` counts one day alone. */
  actCounts(shop: string, day: string): Promise<ReadonlyMap<string, { all: number; today: number }>>
  /** Claims opened since, the newest first, and how many there are in all. */
  recentClaims(shop: string, since: Date, most: number): Promise<{ ids: string[]; total: number }>
  /** How many claims there are on the orders of a customer. */
  claimsOfCustomer(shop: string, customerId: string): Promise<number>
  claimByNumber(shop: string, number: number): Promise<string | null>
}
