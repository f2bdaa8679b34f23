import { weighLimits } from '../../domain/automation/limits.ts'
import { matchRule } from '../../domain/automation/match-rule.ts'
import { reasonWords } from '../../domain/automation/reason.ts'
import type { Reason } from '../../domain/automation/reason.ts'
import type { RuleFacts } from '../../domain/automation/rule-facts.ts'
import type { Rule } from '../../domain/automation/rule.ts'
import { noOccasion } from '../../domain/automation/meant-lines.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import type { StoredClaim } from '../claims/stored-claim.ts'
import { ShopifyAccessLost, ShopifyUnavailable } from '../ports.ts'
import { movedBy, soFarOf } from './act-by-rules.ts'
import type { StoredAct } from './automation-store.ts'
import type { Answered, ClaimTrialView, TrialView, TriedClaim } from './automation-view.ts'
import { claimThen } from './claim-then.ts'
import type { ClaimThen } from './claim-then.ts'
import { planAct, valueOf, whyNotOffered } from './planned-act.ts'
import type { PlannedAct, RuleSoFar } from './planned-act.ts'
import { customerOf, customersOf, readRecord, ruleFactsOf } from './rule-facts-of.ts'
import { typedRule } from './rule-settings.ts'
import type { RuleDeps } from './rule-settings.ts'

const days = 90
/** Claims that one trial looks at; each is read with all its events. */
const mostClaims = 300
/** Of these so many at a time. */
const atOnce = 8

/** What a rule that is only typed would have done on the shop's last claims, in the order in which they came. Nothing is written. */
export async function tryRule(deps: RuleDeps, context: StaffContext, id: string | null, draft: unknown): Promise<Result<TrialView, Refusal>> {
  const typed = await typedRule(deps, context, id, draft)
  if (!typed.ok) return typed
  const rule = typed.value
  const { automation, claims: store, shops } = deps.stores
  const [shop, recent] = await Promise.all([shops.find(context.shop), automation.recentClaims(context.shop, new Date(deps.now().getTime() - days * 86_400_000), mostClaims)])
  const claims = (await inTurns(recent.ids, (id) => store.load(context.shop, id))).flatMap((claim) => claim ?? []).reverse()
  const customers = await customersOf(deps, claims, rule)
  const seen = await inTurns(claims, async (claim): Promise<SeenThen> => ({
    claim, then: await claimThen(deps, await readRecord(deps.stores, claim), rule.act.kind, await customerOf(deps, claim, [rule], customers)),
    // As a claim came no rule had done anything on it.
    acts: rule.act.kind === 'refund' ? await automation.actsOn(context.shop, claim.id) : [],
  }))
  const tried = weighInTurn({ id, rule }, seen, (instant) => deps.dayOf(instant, shop?.timeZone ?? 'UTC'))
  const acted = tried.filter(({ sumMinor }) => sumMinor !== null)
  return ok({
    days, kind: rule.act.kind, looked: claims.length, left: Math.max(0, recent.total - claims.length), acted: acted.map(({ view }) => view), others: tried.filter(({ sumMinor }) => sumMinor === null).map(({ view }) => view),
    sum: money(acted.reduce((sum, one) => sum + (one.sumMinor ?? 0), 0), rule.currency),
  })
}

/** What it would do on one claim: now, and when the claim came or its goods did. */
export async function tryRuleOn(deps: RuleDeps, context: StaffContext, id: string | null, draft: unknown, number: string): Promise<Result<ClaimTrialView, Refusal>> {
  const typed = await typedRule(deps, context, id, draft)
  if (!typed.ok) return typed
  const counted = /^\s*(?:R-)?(\d{1,9})\s*$/i.exec(number)?.[1]
  const claimId = counted ? await deps.stores.automation.claimByNumber(context.shop, Number(counted)) : null
  const claim = claimId === null ? null : await deps.stores.claims.load(context.shop, claimId)
  if (!claim) return err({ kind: 'invalid', sentence: 'There is no such claim, so nothing was tried.', fields: { claim: 'Enter the number of a claim of this shop, such as R-1001.' } })
  const rule = typed.value
  const [shop, onRecord, customer, acts] = await Promise.all([deps.stores.shops.find(context.shop), readRecord(deps.stores, claim), customerOf(deps, claim, [rule]), deps.stores.automation.actsOn(context.shop, claim.id)])
  const several = claim.lines.length > 1
  const soFar = await soFarOf(deps.stores, claim, { id, rule }, acts, deps.dayOf(deps.now().toISOString(), shop?.timeZone ?? 'UTC'))
  const now = await plannedNow(deps, claim, rule, await ruleFactsOf(deps, onRecord, customer), soFar)
  const then = await claimThen(deps, onRecord, rule.act.kind, customer)
  return ok({
    claimId: claim.id, number: claim.number, kind: rule.act.kind,
    now: now.acts ? { acts: true, sum: money(now.sumMinor, claim.currencyCode), sentences: said(now.because, several) } : { acts: false, sum: null, sentences: said(now.why, several) },
    then: then && answered(weighThen({ id, rule }, claim, then, 0, acts), several),
  })
}

/** What the rule would do now as it does when it is in use: with what rules have done so far, and what Shopify would give back. */
async function plannedNow(deps: RuleDeps, claim: StoredClaim, rule: Rule, facts: RuleFacts, soFar: RuleSoFar): Promise<PlannedAct> {
  const act = await planAct(deps.stores, claim, rule, facts, soFar)
  const otherwise = act.acts ? await whyNotOffered(deps.shopify, claim, act.refund) : null
  return otherwise ? { acts: false, why: [otherwise] } : act
}

/** Customers and sums are asked of Shopify: while it doesn't answer, nothing is tried. */
export async function whileShopifyAnswers<Tried>(work: Promise<Result<Tried, Refusal>>): Promise<Result<Tried, Refusal>> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ShopifyUnavailable) return err({ kind: 'conflict', sentence: `${error.sentence} Nothing was tried: do so again in a moment.` })
    if (error instanceof ShopifyAccessLost) return err({ kind: 'conflict', sentence: 'Shopify no longer lets Recourse read this shop, so nothing was tried. Open Recourse once more from the Shopify admin.' })
    throw error
  }
}

/** The rule that is tried; `id` is null of one that isn't kept yet. */
interface TriedRule { id: string | null; rule: Rule }
/** A past claim as it stood then, with what rules have done on it. */
interface SeenThen { claim: StoredClaim; then: ClaimThen | null; acts: StoredAct[] }
interface Weighed { reasons: Reason[]; /** Null where it would not have acted. */ sumMinor: number | null; currency: string }

/** A rule against a past claim. What a refund would have given is what was paid for the goods: shipping went its own way since. */
function weighThen({ id, rule }: TriedRule, claim: StoredClaim, { facts, at }: ClaimThen, actsToday: number, acts: readonly StoredAct[]): Weighed {
  const before = acts.filter((act) => act.rule.act.kind === rule.act.kind && act.at < at)
  const acted = before.flatMap(({ lineIds }) => lineIds)
  const match = matchRule(rule, rule.act.kind === 'refund' ? withSettled(facts, acted) : facts, acted)
  const currency = claim.currencyCode
  if (!match.acts) return { reasons: match.why, sumMinor: null, currency }
  const sumMinor = valueOf(facts, match.lineIds)
  const limits = weighLimits(rule, { sumMinor, beforeMinor: movedBy(id, before), currency, actsToday })
  return limits.why.length > 0 ? { reasons: limits.why, sumMinor: null, currency } : { reasons: [...match.because, ...limits.because], sumMinor, currency }
}

/** What was paid back for an earlier parcel was settled when the next one came, and no more to be acted on. */
function withSettled(facts: RuleFacts, lineIds: readonly string[]): RuleFacts {
  return { ...facts, state: { ...facts.state, lines: facts.state.lines.map((line) => (lineIds.includes(line.id) ? { ...line, settlement: 'settled' as const } : line)) } }
}

/** One claim after the other, so that what a rule may do in a day is used up as it would have been. */
function weighInTurn(tried: TriedRule, seen: SeenThen[], dayOf: (instant: string) => string): Array<{ view: TriedClaim; sumMinor: number | null }> {
  const counts = new Map<string, number>()
  return seen.map(({ claim, then, acts }) => {
    const day = then ? dayOf(then.at) : ''
    const weighed = then ? weighThen(tried, claim, then, counts.get(day) ?? 0, acts) : { reasons: [noOccasion(tried.rule.act.kind)], sumMinor: null, currency: claim.currencyCode }
    if (weighed.sumMinor !== null) counts.set(day, (counts.get(day) ?? 0) + 1)
    const view = { claimId: claim.id, number: claim.number, customerName: claim.customer.name, openedAt: claim.openedAt, sum: weighed.sumMinor === null ? null : money(weighed.sumMinor, claim.currencyCode), why: weighed.sumMinor === null ? said(weighed.reasons, claim.lines.length > 1) : [] }
    return { view, sumMinor: weighed.sumMinor }
  })
}

const answered = ({ reasons, sumMinor, currency }: Weighed, several: boolean): Answered => ({ acts: sumMinor !== null, sum: sumMinor === null ? null : money(sumMinor, currency), sentences: said(reasons, several) })
const said = (reasons: readonly Reason[], several: boolean) => [...new Set(reasons.map((one) => reasonWords(one, several)))]
const money = (minor: number, currencyCode: string) => ({ amount: fromMinor(minor, currencyCode), currencyCode })

/** Does the same with many, a few at a time, in their order. */
async function inTurns<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = []
  for (let i = 0; i < all.length; i += atOnce) done.push(...(await Promise.all(all.slice(i, i + atOnce).map(work))))
  return done
}
