import type { Actor } from '../actor.ts'
import { changeForCommand } from '../claims/change-for-command.ts'
import type { OutlookDeps } from '../claims/refund-outlook.ts'
import type { ClaimChange } from '../claims/claim-store.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { Stores } from '../store-ports.ts'
import type { NewAct, RuleCheck, StoredAct, StoredRule } from './automation-store.ts'
import type { ShopifyCustomers } from './customer-port.ts'
import { planAct, whyNotOffered } from './planned-act.ts'
import type { PlannedAct, RuleSoFar } from './planned-act.ts'
import { customerOf, readRecord, ruleFactsOf } from './rule-facts-of.ts'
import { reason } from '../../domain/automation/reason.ts'
import type { Reason } from '../../domain/automation/reason.ts'
import type { Rule } from '../../domain/automation/rule.ts'
import { err } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'

export interface AutomationDeps {
  stores: Stores
  policies: PolicyShelf
  shopify: ShopifyCustomers & OutlookDeps['shopify']
  now(): Date
  /** The ISO day of an instant in a zone. */
  dayOf(instant: string, timeZone: string): string
}

/** How often a claim that changes meanwhile is looked at again before the job is left for later. */
const patience = 5

/**
 * Has the shop's rules look at a claim: the first that fits acts, as its own actor and by the workflow's own command. What
 * it does and the record of it are one transaction, written only against the version it looked at; so it acts once, however
 * often the job runs. While a step is under way nothing is looked at: its end wakes the rules again, and so does every change but its being handed on.
 */
export async function actByRules(deps: AutomationDeps, shopId: string, claimId: string): Promise<void> {
  for (let tries = 0; tries < patience; tries += 1) if (await lookOnce(deps, shopId, claimId)) return
  throw new Error('The claim keeps changing while rules look at it.')
}

/** False where the claim or a rule changed meanwhile, so that nothing was done. */
async function lookOnce(deps: AutomationDeps, shopId: string, claimId: string): Promise<boolean> {
  const { stores } = deps
  const [shop, claim, all] = await Promise.all([stores.shops.find(shopId), stores.claims.load(shopId, claimId), stores.automation.rules(shopId)])
  const rules = all.filter(({ active }) => active)
  if (!shop || shop.uninstalled || !claim || claim.state.pendingStep || rules.length === 0) return true
  const at = deps.now()
  const day = deps.dayOf(at.toISOString(), shop.timeZone)
  const [onRecord, customer, acts] = await Promise.all([readRecord(stores, claim), customerOf(deps, claim, rules.map(({ rule }) => rule)), stores.automation.actsOn(shopId, claimId)])
  const facts = await ruleFactsOf(deps, onRecord, customer)
  const planned = await Promise.all(rules.map(async (stored) => ({ stored, act: await planAct(stores, claim, stored.rule, facts, await soFarOf(stores, claim, stored, acts, day)) })))
  const checkOf = ({ id, rule, version }: StoredRule, why: Reason[]): RuleCheck => ({ ruleId: id, ruleName: rule.name, ruleVersion: version, at: at.toISOString(), why })
  const [chosen] = planned.flatMap(({ stored, act }) => (act.acts ? [{ stored, act }] : []))
  const checks = planned.flatMap(({ stored, act }) => (act.acts ? [] : [checkOf(stored, act.why)]))
  const note = async (left: RuleCheck[] = []) => { await stores.automation.note(shopId, claimId, claim.version, [...checks, ...left]) }
  if (!chosen) {
    await note()
    return true
  }
  const { stored, act } = chosen
  const change = await changeOfAct(deps, shop, claim, stored, act, at)
  if (!change.ok) {
    await note([checkOf(stored, [change.error])])
    return true
  }
  const written = await stores.claims.commit(claim, claim.version, { ...change.value, byRule: recordOfAct(stored, act, claim, day) })
  if (written === true) await note()
  return written === true
}

type Acting = PlannedAct & { acts: true }

/** Everything that the act writes, or why it is left to staff. Before money moves Shopify is asked what it would give back: where that is not what is planned, a person has to see it. */
async function changeOfAct(deps: AutomationDeps, shop: StoredShop, claim: StoredClaim, { id, version, rule }: StoredRule, act: Acting, at: Date): Promise<Result<ClaimChange, Reason>> {
  const otherwise = await whyNotOffered(deps.shopify, claim, act.refund)
  if (otherwise) return err(otherwise)
  const by: Actor = { kind: 'rule', id, name: rule.name, version }
  const change = await changeForCommand(deps, shop, claim, act.command, act.outcome, at, by)
  return change.ok ? change : err(reason('refused', { sentence: change.error.sentence }))
}

const recordOfAct = ({ id, version, rule }: StoredRule, act: Acting, claim: StoredClaim, day: string): NewAct => ({ ruleId: id, ruleVersion: version, rule, day, lineIds: act.lineIds, sumMinor: act.sumMinor, currency: claim.currencyCode, because: act.because })

/** What rules have done up to now: on this claim the same as this one does, and this one today. `id` is null of one that isn't kept yet. */
export async function soFarOf(stores: Pick<Stores, 'automation'>, claim: StoredClaim, { id, rule }: { id: string | null; rule: Rule }, acts: readonly StoredAct[], day: string): Promise<RuleSoFar> {
  const alike = acts.filter((act) => act.rule.act.kind === rule.act.kind)
  return { acted: alike.flatMap(({ lineIds }) => lineIds), beforeMinor: movedBy(id, alike), actsToday: id === null || rule.limits.perDay === null ? 0 : await stores.automation.actsOfDay(claim.shop, id, day) }
}

/** What the acts of one rule have come to, in minor units; of one that isn't kept yet nothing. */
export const movedBy = (id: string | null, acts: readonly StoredAct[]): number => acts.filter(({ ruleId }) => ruleId === id).reduce((sum, act) => sum + act.sumMinor, 0)
