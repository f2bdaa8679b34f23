import { pastUntil } from '../../domain/claim/past-until.ts'
import type { Decision } from '../../domain/decision/decision.ts'
import { orderUntil } from '../../domain/decision/order-until.ts'
import type { DecisionRequest } from '../../domain/decision/request.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { decideLine } from '../claims/decide-lines.ts'
import type { LineDecisionView } from '../claims/decision-view.ts'
import { toLineDecision } from '../claims/line-decision.ts'
import { noTerms } from '../claims/open-claim.ts'
import { bindingOn, caseUnder, pieceRecord } from '../orders/piece-case.ts'
import type { PieceRecord } from '../orders/piece-case.ts'
import { deliveredOn, orderIdOf } from '../orders/view-order.ts'
import { notWhole, wholeOrder } from '../orders/whole-order.ts'
import { notPermitted } from '../people/permitted.ts'
import type { ShopifyAdmin } from '../ports.ts'
import type { PolicyShelf, ShelvedPolicy } from '../policy-shelf.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { Stores } from '../store-ports.ts'
import { momentOf } from './asked-moment.ts'
import type { AskedMoment } from './asked-moment.ts'
import { candidateOf } from './candidates.ts'
import { differencesOf } from './differences.ts'
import type { SimulatedView, SimulationQuestion, SimulationView } from './simulator-view.ts'

export interface SimulateDeps { stores: Stores; policies: PolicyShelf; shopify: Pick<ShopifyAdmin, 'readOrder'>; dayOf(instant: string, timeZone: string): string; /** Of an ISO day and a time such as `14:30`, both checked. */ instantOf(day: string, time: string, timeZone: string): Date; now(): Date }

/** What one question is answered under some terms. */
export interface SimulatedLine { policy: ShelvedPolicy; request: DecisionRequest; decision: Decision }

/** The answer on pieces of a line under some terms, by the code that answers a claim. */
export function simulateLine(policy: ShelvedPolicy, record: PieceRecord, { ground, remedy, facts }: SimulationQuestion, at: Date): SimulatedLine {
  const { order, lineItemId, history } = caseUnder(policy, record)
  return { policy, ...decideLine(policy.compiled, policy.name, order, { lineItemId, ground, remedy: remedy ?? null, facts: facts ?? {}, history }, at, at) }
}

/** Answers any question on any order of the shop, at any moment, under the terms that bind it and under others beside them. Nothing is stored. */
export async function simulate(deps: SimulateDeps, context: StaffContext, orderKey: string, asked: SimulationQuestion): Promise<Result<SimulationView, Refusal>> {
  const refused = notPermitted(context, 'view-claims')
  if (refused) return err(refused)
  const [shop, order] = await Promise.all([deps.stores.shops.find(context.shop), wholeOrder(deps, context.shop, orderIdOf(orderKey))])
  const line = order?.lines.find((one) => one.id === asked.lineItemId)
  if (!shop || !order || !line) return err({ kind: 'not-found', sentence: 'There is no such item in an order of this shop. It may not have been taken in yet: look for the order again.' })
  const halves = notWhole(order, 'Try another order.')
  if (halves) return err(halves)
  if (asked.quantity > line.quantity) return err({ kind: 'invalid', sentence: 'An entry needs your attention.', fields: { quantity: `Only ${line.quantity} of this item ${line.quantity === 1 ? 'was' : 'were'} sold.` } })
  const moment = momentOf(deps, asked.asked, shop.timeZone)
  const simulated = await simulateBoth(deps, order, asked, moment)
  if (!simulated.ok) return simulated
  const { bound, other, judged } = simulated.value
  const { timeZone } = shop
  const askedAt = moment.at.toISOString()
  const [here, there] = [await toView(deps, context.shop, bound), other && (await toView(deps, context.shop, other))]
  return ok({
    askedAt, isPast: moment.isPast, askedOn: deps.dayOf(askedAt, timeZone),
    purchasedOn: deps.dayOf(judged.order.facts.processedAt ?? judged.order.facts.createdAt, timeZone),
    deliveredOn: deliveredOn(judged.order.facts, judged.lineItemId, (instant) => deps.dayOf(instant, timeZone)),
    bound: here, other: there, differences: there ? differencesOf(here.decision, there.decision) : [],
  })
}

/** The question under the terms that bind the pieces, and under those chosen beside them. As for a claim, terms have to bind the order itself. */
export async function simulateBoth(deps: Pick<SimulateDeps, 'stores' | 'policies' | 'now'>, order: StoredOrder, asked: SimulationQuestion, moment: AskedMoment): Promise<Result<{ bound: SimulatedLine; other: SimulatedLine | null; judged: PieceRecord }, Refusal>> {
  const own = await deps.policies.forOrder(order.shop, order)
  if (!own) return err(noTerms)
  const judged = knownAt(await pieceRecord(deps, order, asked.lineItemId, asked.quantity), moment)
  const binding = await bindingOn(deps, own, order, judged)
  const candidate = asked.under === undefined ? null : await candidateOf(deps, order.shop, asked.under)
  if (asked.under !== undefined && !candidate) return err({ kind: 'not-found', sentence: 'The terms to be tried are not there any more. Choose others.' })
  return ok({ bound: simulateLine(binding, judged, asked, moment.at), other: candidate && simulateLine(candidate.policy, judged, asked, moment.at), judged })
}

/** What was known at a past moment; at the present and later ones that is all that is known, as for a claim that is opened. */
function knownAt(record: PieceRecord, { at, isPast }: AskedMoment): PieceRecord {
  const { order, earlier } = record
  return isPast ? { ...record, order: { ...order, facts: orderUntil(order.facts, at.getTime()) }, earlier: pastUntil(earlier, at.getTime()) } : record
}

async function toView(deps: SimulateDeps, shop: string, { policy, request, decision }: SimulatedLine): Promise<SimulatedView> {
  const terms = await candidateOf(deps, shop, policy.id)
  if (!terms) throw new Error('Terms that bind an order are no version of the shop.')
  const told = toLineDecision(request.lineItemId, decision, policy)
  return { terms: terms.view, decision: terms.view.number === null ? withoutLinks(told) : told }
}

/** What is not published has no page that a clause could lead to. */
const withoutLinks = (decision: LineDecisionView): LineDecisionView => ({ ...decision, clauses: Object.fromEntries(Object.entries(decision.clauses).map(([id, { url: _, ...clause }]) => [id, clause])) })
