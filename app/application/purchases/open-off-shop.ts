import { mergeFacts } from '../../domain/claim/merge-facts.ts'
import { mailLanguages } from '../../domain/mail/mail-kinds.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { toLineDecision } from '../claims/line-decision.ts'
import { decideClaimLines, noTerms, openClaimAs } from '../claims/open-claim.ts'
import type { OpenDeps } from '../claims/open-claim.ts'
import { isOffShopKey, offShopLineId } from '../orders/off-shop-order.ts'
import { notPermitted } from '../people/permitted.ts'
import { reasonChoices } from '../setup/reason-choices.ts'
import { staffActor } from '../actor.ts'
import type { ClaimLineInput } from '../claims/decision-view.ts'
import { alikeClaims } from './alike-claims.ts'
import { checkPurchase, decidesOn } from './check-purchase.ts'
import type { PurchaseCase } from './check-purchase.ts'
import { proofAsked } from './proof-asked.ts'
import type { OffShopForm, OffShopInput, OffShopPreview } from './purchase-view.ts'
import { boundBy, readOrderOf, storedOrderOf, traitsToAsk } from './read-order-of.ts'
import type { PurchaseClock } from './read-order-of.ts'

export interface OffShopDeps extends OpenDeps { today(timeZone: string): string; /** The instant, as ISO 8601, that stands for a day. */ noonOf(day: string, timeZone: string): string; newKey(): string }

/** What the form for a purchase outside the shop starts with. */
export async function offShopForm(deps: OffShopDeps, context: StaffContext): Promise<Result<OffShopForm, Refusal>> {
  const found = await caseOf(deps, context, null)
  if (!found.ok) return found
  const { currencyCode, today, policy, country } = found.value
  const { reasons } = await deps.stores.reasons.read(context.shop)
  return ok({ key: deps.newKey(), currencyCode, country, today, traits: traitsToAsk(policy), locales: [...mailLanguages], reasons: reasonChoices(reasons, 'en') })
}

/** What opening it would answer, as far as enough is typed; the code that opening runs, without storing anything. */
export async function previewOffShop(deps: OffShopDeps, context: StaffContext, key: string, input: OffShopInput): Promise<Result<OffShopPreview, Refusal>> {
  const found = await caseOf(deps, context, input)
  if (!found.ok) return found
  if (!isOffShopKey(key)) return err(outOfDate)
  const { shop } = context
  const alike = await alikeClaims(deps.stores, shop, key, input)
  const problems = checkPurchase(input, found.value)
  const line = await lineOf(deps, context, key, input)
  if (!line || decidesOn.some((field) => problems[field])) return ok({ decision: null, proof: null, alike })
  const { currencyCode, policy, clock } = found.value
  const order = storedOrderOf(shop, readOrderOf(key, input, currencyCode, policy, clock))
  const decided = await decideClaimLines(deps, shop, order, [line], new Date(clock.now))
  if (!decided.ok) return decided
  const [answer] = decided.value.decided
  return ok({ decision: answer ? toLineDecision(line.lineItemId, answer.decision, answer.policy) : null, proof: proofAsked(policy, order.facts, line.ground), alike })
}

/** Opens a claim for a purchase that Shopify holds no order of, as a member of staff whose role may; the purchase is stored with it. */
export async function openOffShop(deps: OffShopDeps, context: StaffContext, key: string, input: OffShopInput): Promise<Result<{ claimId: string; number: string }, Refusal>> {
  const found = await caseOf(deps, context, input)
  if (!found.ok) return found
  if (!isOffShopKey(key)) return err(outOfDate)
  const problems = checkPurchase(input, found.value)
  const wrong = Object.keys(problems).length
  const line = await lineOf(deps, context, key, input)
  if (wrong || !line) return err({ kind: 'invalid', sentence: wrong === 1 ? 'One entry needs your attention.' : `${wrong} entries need your attention.`, fields: problems })
  const { currencyCode, policy, clock } = found.value
  const read = readOrderOf(key, input, currencyCode, policy, clock)
  return openClaimAs(deps, context.shop, staffActor(context), { read, stored: storedOrderOf(context.shop, read), serial: input.item.serial.trim() || null }, [line], key)
}

const outOfDate: Refusal = { kind: 'invalid', sentence: 'This form is out of date. Reload the page.', fields: {} }

/**
 * The shop's currency and day, the terms of the purchase day and the clock of that day; without a purchase the terms of
 * today, in the shop's own country. The days are those of the terms that stand by the shop's own clock, and by the same
 * instants the purchase is stored and decided on: what is asked here and what is decided never come from two versions.
 */
async function caseOf(deps: OffShopDeps, context: StaffContext, input: OffShopInput | null): Promise<Result<PurchaseCase & { country: string; clock: PurchaseClock }, Refusal>> {
  const refused = notPermitted(context, 'open-claims')
  if (refused) return err(refused)
  const shop = await deps.stores.shops.find(context.shop)
  const bought = input ?? { purchasedOn: '', buyer: 'consumer' as const, customer: { country: shop?.countryCode ?? '' } }
  const now = deps.now().toISOString()
  const clockIn = (timeZone: string): PurchaseClock => ({ now, noonOf: (day) => deps.noonOf(day, timeZone) })
  const nearest = shop && (await deps.policies.forOrder(context.shop, boundBy(bought, clockIn(shop.timeZone))))
  if (!nearest) return err(noTerms)
  const { timeZone } = nearest.compiled.set
  const clock = clockIn(timeZone)
  const policy = await deps.policies.forOrder(context.shop, boundBy(bought, clock))
  if (!policy) return err(noTerms)
  return ok({ currencyCode: shop.currencyCode, country: shop.countryCode, today: deps.today(timeZone), policy: policy.compiled, clock })
}

/** The claim's line; null while no ground is chosen. The shop holds no order as proof: whether there is one, the files say, unless staff have said so themselves. */
async function lineOf({ stores }: OffShopDeps, context: StaffContext, key: string, input: OffShopInput): Promise<ClaimLineInput | null> {
  const { ground, remedy, note, reason, proofIds, evidenceIds } = input
  if (ground === '') return null
  const found = await Promise.all(proofIds.map((id) => stores.evidence.find(context.shop, id)))
  const proofOfPurchase = found.some((one) => one?.purpose === 'proof-of-purchase' && !one.removedAt && one.bytes > 0)
  return {
    lineItemId: offShopLineId(key), quantity: Number(input.quantity), ground, facts: mergeFacts({ received: { proofOfPurchase } }, input.facts), evidenceIds: [...proofIds, ...evidenceIds],
    ...(remedy ? { remedy } : {}), ...(reason ? { reason } : {}), ...(note.trim() ? { note: note.trim() } : {}),
  }
}
