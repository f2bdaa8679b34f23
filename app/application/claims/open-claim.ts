import type { ClaimEvent } from '../../domain/claim/events.ts'
import { newLine, newState } from '../../domain/claim/state.ts'
import { needsReturnFromTheStart } from '../../domain/resolution/return-route.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import type { DecisionRequest } from '../../domain/decision/request.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { asWorkflow, openRemedies } from '../open-remedies.ts'
import { chosenReason } from '../setup/reason-settings.ts'
import { notPermitted } from '../people/permitted.ts'
import { paymentsOf } from '../orders/payments-of.ts'
import { pieceCase } from '../orders/piece-case.ts'
import { shippedPieces } from '../orders/shipped-pieces.ts'
import { notWhole, wholeOrder } from '../orders/whole-order.ts'
import type { AskedOrder } from '../orders/whole-order.ts'
import type { ReadOrder, ShopifyAdmin } from '../ports.ts'
import type { PolicyShelf, ShelvedPolicy } from '../policy-shelf.ts'
import { staffActor } from '../actor.ts'
import type { Actor } from '../actor.ts'
import type { ClaimChange } from './claim-store.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { StoredShop } from '../shops/shop-store.ts'
import type { Stores } from '../store-ports.ts'
import type { ClaimLineInput } from './decision-view.ts'
import { changeOf } from './change-of.ts'
import { checkLines } from './check-lines.ts'
import { correspondOn } from '../mails/correspond.ts'
import { deskFor } from '../mails/desk.ts'
import type { Desk } from '../mails/compose-mails.ts'
import { openedLetterClaim } from '../mails/letter-claim.ts'
import { decideLine } from './decide-lines.ts'
import { withFees } from './step-fees.ts'
import { aboutLine } from './terms-in-mails.ts'

export interface OpenDeps { stores: Stores; policies: PolicyShelf; now(): Date }
/** Whoever names an order that may not have been read in full yet. */
export interface AskingDeps extends OpenDeps { shopify: Pick<ShopifyAdmin, 'readOrder'> }

/** A line with its decision and the terms that it was made under. */
export interface DecidedLine { input: ClaimLineInput; policy: ShelvedPolicy; request: DecisionRequest; decision: Decision }

/** The order with the decision on each line asked about; refused where the input doesn't fit the order. `on`: its id, or the order itself where it is none of Shopify's and not stored yet. */
export async function decideClaimLines(deps: OpenDeps, shop: string, on: string | AskedOrder, lines: ClaimLineInput[], at: Date): Promise<Result<{ order: StoredOrder; shop: StoredShop; decided: DecidedLine[] }, Refusal>> {
  const [stored, order] = await Promise.all([deps.stores.shops.find(shop), typeof on === 'string' ? deps.stores.orders.find(shop, on) : on])
  if (!stored || !order) return err({ kind: 'not-found', sentence: 'There is no such order in this shop. It may have been deleted, or not been taken in yet.' })
  const policy = await deps.policies.forOrder(shop, order)
  if (!policy) return err(noTerms)
  const halves = notWhole(order, elsewhere)
  if (halves) return err(halves)
  const problems = invalidLines(order, lines)
  if (Object.keys(problems).length) return err({ kind: 'invalid', sentence: 'Some of what was entered does not fit this order.', fields: problems })
  const decided = await Promise.all(lines.map(async (input) => {
    const { policy: binding, order: judged, lineItemId, history } = await pieceCase(deps, policy, order, input.lineItemId, input.quantity)
    return { input, policy: binding, ...decideLine(binding.compiled, binding.name, judged, { lineItemId, ground: input.ground, remedy: input.remedy ?? null, facts: input.facts ?? {}, history }, at, at) }
  }))
  return ok({ order, shop: stored, decided })
}

/** What is left to do about an order that nothing can be decided on. */
const elsewhere = 'Handle it in Shopify itself.'

/** Nothing binds an order that was placed before the first policy of its kind. */
export const noTerms: Refusal = { kind: 'conflict', sentence: 'No terms of this shop bind an order of that day, so nothing can be decided. Look under Policies from when each one is in force.' }

/** Opens a claim on an order for its customer, as a member of staff whose role may. Sent twice with one request key, it is opened once. */
export async function openClaim(deps: AskingDeps, context: StaffContext, orderId: string, lines: ClaimLineInput[], requestKey: string): Promise<Result<{ claimId: string; number: string }, Refusal>> {
  const refused = notPermitted(context, 'open-claims')
  if (refused) return err(refused)
  const asked = await wholeOrder(deps, context.shop, orderId)
  const untold = asked?.untold ? notWhole(asked, elsewhere) : null
  if (untold) return err(untold)
  return openClaimAs(deps, context.shop, staffActor(context), orderId, lines, requestKey)
}

/** An order of Recourse's own, stored with the claim that is opened on it. */
export interface NewOrder { read: ReadOrder; stored: StoredOrder; serial: string | null }

/** Opens a claim whoever asks. `locale`: the language the customer is to be written to; the order's where left out. */
export async function openClaimAs(deps: OpenDeps, shopId: string, actor: Actor, on: string | NewOrder, lines: ClaimLineInput[], requestKey: string, locale?: string): Promise<Result<{ claimId: string; number: string }, Refusal>> {
  const at = deps.now()
  // Sent again, the form gets the claim it has opened, whose pieces are no longer free.
  const before = await deps.stores.claims.byRequestKey(shopId, requestKey)
  if (before) return ok({ claimId: before.id, number: before.number })
  const prepared = await decideClaimLines(deps, shopId, typeof on === 'string' ? on : on.stored, lines, at)
  if (!prepared.ok) return prepared
  const { shop, decided } = prepared.value
  const order = locale === undefined ? prepared.value.order : { ...prepared.value.order, customer: { ...prepared.value.order.customer, locale } }
  const [desk, serials] = await Promise.all([deskFor(deps, shop, []), typeof on === 'string' ? serialsOf(deps.stores, order, decided) : decided.map(() => (on.serial === null ? [] : [on.serial]))])
  const change = (number: string, lineIds: string[], id: string) => firstChange(desk, order, decided.map((one, i) => ({ ...one, serials: serials[i] ?? [] })), { id, number }, lineIds, at, actor)
  const reasons = await Promise.all(lines.map(({ reason, ground }) => chosenReason(deps.stores.reasons, shopId, reason, ground)))
  const opened = await deps.stores.claims.open(shopId, {
    orderId: order.facts.id, ...(typeof on === 'string' ? {} : { newOrder: { read: on.read, serial: on.serial } }), requestKey, at, actor, customer: order.customer,
    lines: decided.map(({ input, policy, request, decision }, i) => ({ orderLineId: input.lineItemId, quantity: input.quantity, ground: input.ground, remedyWish: input.remedy ?? null, note: input.note ?? null, reason: reasons[i] ?? null, facts: input.facts ?? {}, policyVersionId: policy.id, request, decision, evidenceIds: input.evidenceIds ?? [] })),
  }, change)
  if (opened === 'too-often') return err({ kind: 'not-allowed', code: 'too-often', sentence: 'As many claims as may be opened within a day were opened already.' })
  if (!opened) return err({ kind: 'conflict', sentence: 'A piece of this order was claimed or removed meanwhile. Look at the order again: what is still free is shown there.' })
  return ok({ claimId: opened.id, number: opened.number })
}

/** The numbers on record of the pieces that each line will be about. */
const serialsOf = ({ claims }: Pick<Stores, 'claims'>, { shop }: StoredOrder, decided: DecidedLine[]) => Promise.all(decided.map(({ input }) => claims.serialsOfOrderLine(shop, input.lineItemId, input.quantity)))

function firstChange(desk: Desk, order: StoredOrder, decided: Array<DecidedLine & { serials: string[] }>, claim: { id: string; number: string }, lineIds: string[], at: Date, actor: Actor): ClaimChange {
  const lines = decided.map(({ input, decision }, i) => newLine({ id: lineIds[i] ?? '', lineItemId: input.lineItemId, quantity: input.quantity, ground: input.ground, wish: input.remedy ?? null, ...asWorkflow(decision) }))
  const payments = paymentsOf(order.facts.id, decided.map(({ request }) => request))
  // Of what has not been sent yet Shopify can hold no return: one is made when it comes back, if it ever left.
  const inReturn = decided.flatMap(({ input, decision }, i) => (payments === 'order' && needsReturnFromTheStart(input.ground, input.remedy ?? null, openRemedies(decision)) && shippedPieces(order.facts, input.lineItemId) >= input.quantity ? [lineIds[i] ?? ''] : []))
  const events: ClaimEvent[] = [{ type: 'opened' }, ...(inReturn.length ? [{ type: 'step-ordered' as const, step: 'request-return' as const }] : [])]
  const terms = decided.map(({ input, policy, request, decision }, i) => ({ lineId: lineIds[i] ?? '', policy, about: aboutLine(request.order, request.lineItemId, input.ground, decision.governing) }))
  const letters = openedLetterClaim(order, claim, at, decided.map(({ input, request, decision, serials }, i) => ({ id: lineIds[i] ?? '', lineItemId: input.lineItemId, quantity: input.quantity, ground: input.ground, wish: input.remedy ?? null, note: input.note ?? null, serials, request, decision })))
  return {
    ...changeOf({ lines: decided.map(({ decision }, i) => ({ id: lineIds[i] ?? '', decision })) }, newState(lines, payments), events, at, actor),
    ...(inReturn.length ? { steps: withFees([{ kind: 'request-return', lineIds: inReturn, then: [] }], { lines }, { carriers: new Set(), takenByLines: [] }) } : {}),
    ...correspondOn({ ...desk, terms }, letters, events, actor, at),
  }
}

/** Problems by field (`<line item id>.quantity`), each a sentence for staff. */
function invalidLines(order: StoredOrder, lines: ClaimLineInput[]): Record<string, string> {
  return Object.fromEntries(checkLines(order, lines).map((problem) => {
    switch (problem.code) {
      case 'none-named': return ['lines', 'Choose at least one item.']
      case 'not-in-order': return ['lines', 'This item is not in the order, or was named twice.']
      case 'quantity': return [`${problem.lineItemId}.quantity`, 'Enter how many pieces, at least 1.']
      case 'none-free': return [`${problem.lineItemId}.quantity`, 'Every piece of this item is in a claim already, or was removed from the order.']
      case 'too-many': return [`${problem.lineItemId}.quantity`, `Only ${problem.free} of this item can still be claimed.`]
      case 'note': return [`${problem.lineItemId}.note`, 'The note is too long: keep it under 1,000 characters.']
      default: return problem satisfies never
    }
  }))
}
