import type { Actor } from '../actor.ts'
import { changeForCommand } from '../claims/change-for-command.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { Stores } from '../store-ports.ts'
import type { NewAct, RuleCheck, StoredAct, StoredRule } from './automation-store.ts'
import type { ShopifyCustomers } from './customer-port.ts'
import { planAct } from './planned-act.ts'
import type { PlannedAct, RuleSoFar } from './planned-act.ts'
import { customerOf, readRecord, ruleFactsOf } from './rule-facts-of.ts'
import { reason } from '../../domain/automation/reason.ts'

export interface AutomationDeps {
  stores: Stores
  policies: PolicyShelf
  shopify: ShopifyCustomers
  now(): Date
  /** The ISO day of an instant in a zone. */
  dayOf(instant: string, timeZone: string): string
}

/** How often a claim that changes meanwhile is looked at again before the job is left for later. */
const patience = 5

/**
 * Has the shop's rules look at a claim: the first that fits acts, as its own actor and by the workflow's own command. What
 * it does and the record of it are one transaction, written only against the version it looked at; so it acts once, however
 * often the job runs. While a step is under way nothing is looked at: its end wakes the rules again, and so does every change.
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
  const [chosen] = planned.flatMap(({ stored, act }) => (act.acts ? [{ stored, act }] : []))
  const checks = planned.flatMap(({ stored, act }): RuleCheck[] => (act.acts ? [] : [{ ruleId: stored.id, ruleName: stored.rule.name, ruleVersion: stored.version, at: at.toISOString(), why: act.why }]))
  if (!chosen) {
    await stores.automation.note(shopId, claimId, claim.version, checks)
    return true
  }
  const { stored, act } = chosen
  const by: Actor = { kind: 'rule', id: stored.id, name: stored.rule.name }
  const change = await changeForCommand(deps, shop, claim, act.command, act.outcome, at, by)
  if (!change.ok) {
    await stores.automation.note(shopId, claimId, claim.version, [...checks, { ruleId: stored.id, ruleName: stored.rule.name, ruleVersion: stored.version, at: at.toISOString(), why: [reason('refused', { sentence: change.error.sentence })] }])
    return true
  }
  const written = await stores.claims.commit(claim, claim.version, { ...change.value, byRule: recordOfAct(stored, act, claim, day) })
  if (written === true) await stores.automation.note(shopId, claimId, claim.version, checks)
  return written === true
}

const recordOfAct = ({ id, version, rule }: StoredRule, act: PlannedAct & { acts: true }, claim: StoredClaim, day: string): NewAct => ({ ruleId: id, ruleName: rule.name, ruleVersion: version, kind: rule.act.kind, day, perDay: rule.limits.perDay, lineIds: act.lineIds, sumMinor: act.sumMinor, currency: claim.currencyCode, because: act.because })

/** What a rule has done up to now, on this claim and today. */
export async function soFarOf(stores: Pick<Stores, 'automation'>, claim: StoredClaim, { id, rule }: Pick<StoredRule, 'id' | 'rule'>, acts: readonly StoredAct[], day: string): Promise<RuleSoFar> {
  const own = acts.filter(({ ruleId }) => ruleId === id)
  return { acted: own.flatMap(({ lineIds }) => lineIds), beforeMinor: own.reduce((sum, act) => sum + act.sumMinor, 0), actsToday: rule.limits.perDay === null ? 0 : await stores.automation.actsOfDay(claim.shop, id, day) }
}
