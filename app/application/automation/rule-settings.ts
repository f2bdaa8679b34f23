import { parseRule } from '../../domain/automation/parse-rule.ts'
import { draftOf, emptyDraft } from '../../domain/automation/rule-draft.ts'
import type { Rule, RuleActKind } from '../../domain/automation/rule.ts'
import type { CommandName } from '../../domain/claim/commands.ts'
import { permissionOf } from '../../domain/people/permission-of.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { SettingChangeRecord } from '../people/staff-store.ts'
import { readingsOf, wantedFacts } from '../setup/wanted-facts.ts'
import type { AutomationDeps } from './act-by-rules.ts'
import type { RuleChange } from './automation-store.ts'
import type { RulePageView, RulesView } from './automation-view.ts'
import { lockedFor, toRuleView } from './rule-view.ts'
import { actedWords } from './rule-words.ts'

export interface RuleDeps extends AutomationDeps {
  newId(): string
  /** Has the worker read what rules ask of products that stand on orders already. */
  enqueueProducts(shop: string): Promise<void>
}

/** More than anybody keeps in mind; each looks at every claim. */
const mostRules = 30
/** Of what a rule has done, so many stand on its page. */
const latestActs = 20

/** The shop's rules in their order; everybody may look. */
export async function listRules(deps: RuleDeps, context: StaffContext): Promise<RulesView> {
  const shop = await deps.stores.shops.find(context.shop)
  const [rules, counts] = await Promise.all([deps.stores.automation.rules(context.shop), deps.stores.automation.actCounts(context.shop, deps.dayOf(deps.now().toISOString(), shop?.timeZone ?? 'UTC'))])
  return { rules: rules.map((rule) => toRuleView(rule, counts.get(rule.id))), locked: lockedFor(context), full: rules.length >= mostRules }
}

/** A rule to be looked at or changed; a new one where no id is given. */
export async function viewRule(deps: RuleDeps, context: StaffContext, id: string | null): Promise<Result<RulePageView, Refusal>> {
  const shop = await deps.stores.shops.find(context.shop)
  const stored = id === null ? null : await deps.stores.automation.rule(context.shop, id)
  if (!shop || (id !== null && !stored)) return err(notThere)
  const { automation } = deps.stores
  const [counts, acts, policy] = await Promise.all([
    stored && automation.actCounts(context.shop, deps.dayOf(deps.now().toISOString(), shop.timeZone)), stored ? automation.actsOf(context.shop, stored.id, latestActs) : [], deps.policies.current(context.shop, deps.now()),
  ])
  return ok({
    rule: stored && toRuleView(stored, counts?.get(stored.id)), draft: stored ? draftOf(stored.rule) : emptyDraft, currencyCode: stored?.rule.currency ?? shop.currencyCode,
    traits: Object.keys(policy?.compiled.set.traits ?? {}), locked: lockedFor(context),
    acts: acts.map((act) => ({ id: act.id, claimId: act.claim.id, number: act.claim.number, at: act.at, text: actedWords(act), version: act.ruleVersion })),
  })
}

/** Saves a rule as it was typed, against the version that was seen; a new one is switched off. */
export async function saveRule(deps: RuleDeps, context: StaffContext, asked: { id: string | null; version: number; draft: unknown }): Promise<Result<{ id: string; version: number }, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const { automation, shops } = deps.stores
  const [shop, rules] = await Promise.all([shops.find(context.shop), automation.rules(context.shop)])
  const before = rules.find(({ id }) => id === asked.id) ?? null
  if (!shop || (asked.id !== null && !before)) return err(notThere)
  const rule = parseRule(asked.draft, before?.rule.currency ?? shop.currencyCode)
  if (!rule.ok) return err(invalid(rule.error))
  if (rules.some((other) => other !== before && isSameName(other.rule, rule.value))) return err(invalid({ name: 'Another rule has this name. Give it one of its own: claims name the rule that acted.' }))
  if (!before) {
    const id = deps.newId()
    const added = await automation.add(context.shop, id, rule.value, mostRules, changeOf(deps, context, [{ what: 'rule-added', before: null, after: { rule: rule.value.name, version: 1, content: rule.value } }]))
    if (added) await readGoodsOf(deps, context, rule.value)
    return added ? ok({ id, version: 1 }) : err({ kind: 'not-allowed', sentence: `A shop has ${mostRules} rules at most. Remove one that is switched off first.` })
  }
  // What is in use goes on acting by what is saved here: whoever saves it must be permitted to do it themselves.
  const beyond = before.active ? notTheirs(context, rule.value.act.kind) : null
  if (beyond) return err(beyond)
  if (JSON.stringify(draftOf(before.rule)) === JSON.stringify(draftOf(rule.value))) return before.version === asked.version ? ok({ id: before.id, version: before.version }) : err(savedMeanwhile)
  const saved = await automation.change(context.shop, before.id, asked.version, { rule: rule.value }, changeOf(deps, context, [{ what: 'rule-changed', before: { rule: before.rule.name, content: before.rule }, after: { rule: rule.value.name, version: asked.version + 1, content: rule.value } }]))
  if (saved) await readGoodsOf(deps, context, rule.value)
  return saved ? ok({ id: before.id, version: asked.version + 1 }) : err(savedMeanwhile)
}

async function readGoodsOf(deps: RuleDeps, context: StaffContext, rule: Rule): Promise<void> {
  if (wantedFacts(readingsOf(rule))) await deps.enqueueProducts(context.shop)
}

/** Switches a rule on or off, at the version that was seen. Nobody has a rule do what they may not do themselves. */
export async function switchRule(deps: RuleDeps, context: StaffContext, asked: { id: string; version: number; active: boolean }): Promise<Result<{ version: number }, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const rule = await deps.stores.automation.rule(context.shop, asked.id)
  if (!rule) return err(notThere)
  const beyond = asked.active ? notTheirs(context, rule.rule.act.kind) : null
  if (beyond) return err(beyond)
  if (rule.active === asked.active) return rule.version === asked.version ? ok({ version: rule.version }) : err(changedMeanwhile)
  const switched = await deps.stores.automation.change(context.shop, rule.id, asked.version, { active: asked.active }, changeOf(deps, context, [{ what: asked.active ? 'rule-switched-on' : 'rule-switched-off', before: { rule: rule.rule.name }, after: { rule: rule.rule.name, version: asked.version + 1, content: rule.rule } }]))
  return switched ? ok({ version: asked.version + 1 }) : err(changedMeanwhile)
}

/** Removes a rule that is switched off; what it has done stays on record. */
export async function removeRule(deps: RuleDeps, context: StaffContext, asked: { id: string; version: number }): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const rule = await deps.stores.automation.rule(context.shop, asked.id)
  if (!rule) return err(notThere)
  if (rule.active) return err({ kind: 'not-allowed', sentence: 'This rule is in use. Switch it off first, then remove it.' })
  const removed = await deps.stores.automation.remove(context.shop, rule.id, asked.version, changeOf(deps, context, [{ what: 'rule-removed', before: { rule: rule.rule.name, content: rule.rule }, after: null }]))
  return removed ? ok(true) : err(changedMeanwhile)
}

/** Sets the order in which rules look at a claim: the first that fits acts. */
export async function orderRules(deps: RuleDeps, context: StaffContext, ids: string[]): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const before = await deps.stores.automation.rules(context.shop)
  const names = (order: readonly string[]) => order.map((id) => before.find((one) => one.id === id)?.rule.name ?? '')
  const ordered = new Set(ids).size === ids.length && (await deps.stores.automation.order(context.shop, ids, changeOf(deps, context, [{ what: 'rules-ordered', before: { order: names(before.map(({ id }) => id)) }, after: { order: names(ids) } }])))
  return ordered ? ok(true) : err(changedMeanwhile)
}

const invalid = (fields: Record<string, string>): Refusal => ({ kind: 'invalid', sentence: 'Some of it needs your attention, so nothing was saved.', fields })
const isSameName = (one: Rule, other: Rule) => one.name.toLowerCase() === other.name.toLowerCase()

const commands: Record<RuleActKind, CommandName> = { approve: 'approve', 'send-label': 'send-label', refund: 'refund' }
const notTheirs = (context: StaffContext, kind: RuleActKind) => notPermitted(context, permissionOf(commands[kind]))
const changeOf = (deps: RuleDeps, context: StaffContext, records: SettingChangeRecord[]): RuleChange => ({ records, by: staffActor(context), at: deps.now() })

const notThere: Refusal = { kind: 'not-found', sentence: 'There is no such rule in this shop. Somebody may have removed it.' }
const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Somebody else changed the rules meanwhile, so nothing was done. You now see them as they are; decide again.' }
const savedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Somebody else changed this rule while you did, so nothing was saved. What you typed is still here: save it over what stands now, or discard it to see that.' }

/** A rule that is only typed, for a trial; `id` of the one that it would change. */
export async function typedRule(deps: RuleDeps, context: StaffContext, id: string | null, draft: unknown): Promise<Result<Rule, Refusal>> {
  const [shop, stored] = await Promise.all([deps.stores.shops.find(context.shop), id === null ? null : deps.stores.automation.rule(context.shop, id)])
  if (!shop) return err(notThere)
  const rule = parseRule(draft, stored?.rule.currency ?? shop.currencyCode)
  return rule.ok ? rule : err({ kind: 'invalid', sentence: 'Some of the rule needs your attention before it can be tried.', fields: rule.error })
}
