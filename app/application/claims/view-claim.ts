import { commandNames, isExchangeable, lineCommandNames, whyNotAllowed } from '../../domain/claim/allowed-commands.ts'
import { historyOf } from '../../domain/claim/history-of.ts'
import type { ClaimRecord } from '../../domain/claim/record.ts'
import { stageOf } from '../../domain/claim/stage.ts'
import type { Fees } from '../../domain/claim/fees.ts'
import type { ClaimState } from '../../domain/claim/state.ts'
import type { CommandName } from '../../domain/claim/commands.ts'
import { fromMinor } from '../../domain/kernel/money.ts'
import { noticesAt } from '../../domain/policy/notices.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { feesToCome } from '../../domain/resolution/return-fee-due.ts'
import type { ReturnFeeStanding } from '../../domain/resolution/return-fee-due.ts'
import type { Refusal } from '../application.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { StoredClaim } from './stored-claim.ts'
import type { Stores } from '../store-ports.ts'
import type { ClaimLineView, ClaimView, CommandView } from './claim-view.ts'
import { pendingSentence, toClaimSummary } from './claim-summary.ts'
import { noticeOf } from './decide-anew.ts'
import { toLineDecision } from './line-decision.ts'
import { toMailView } from '../mails/mail-view.ts'
import { toAlikeClaim } from '../purchases/alike-claims.ts'
import { versionPath } from '../policies/terms-address.ts'
import { receiptNumber } from '../purchases/read-order-of.ts'
import { orderAdminUrl } from '../orders/order-admin-url.ts'
import { deliveredOn, orderKeyOf } from '../orders/view-order.ts'
import { aboutLine } from './terms-in-mails.ts'
import { recordOfClaim } from './record-of-claim.ts'
import { deductedWords } from './deducted-words.ts'
import { planView } from './plan-view.ts'
import { deductionsOfLine } from './refund-plan-of.ts'
import { returnFeeStanding } from './step-fees.ts'
import { showLine, showRecord } from './show-record.ts'
import { toTimeline } from './timeline.ts'
import { waitViews } from './wait-views.ts'

export interface ViewDeps { stores: Stores; policies: PolicyShelf; now(): Date; /** The ISO day of an instant in a zone. */ dayOf(instant: string, timeZone: string): string }

/** Everything a claim's page shows. */
export async function viewClaim(deps: ViewDeps, shop: string, claimId: string): Promise<Result<ClaimView, Refusal>> {
  const [claim, stored] = await Promise.all([deps.stores.claims.load(shop, claimId), deps.stores.shops.find(shop)])
  if (!claim || !stored) return err({ kind: 'not-found', sentence: 'There is no such claim in this shop.' })
  const [events, mails, earlierClaims, waits, alsoExpected] = await Promise.all([deps.stores.claims.events(shop, claimId), deps.stores.mails.ofClaim(shop, claimId), deps.stores.claims.earlierOfCustomer(shop, claimId), deps.stores.timers.ofWaits(shop, claimId), deps.stores.claims.expectedOfCustomer(shop, claimId)])
  const [record, standing] = await Promise.all([recordOfClaim(deps.stores, shop, claimId, events), returnFeeStanding(deps.stores, claim)])
  const step = claim.steps.find((one) => one.state === 'waiting' || one.state === 'performing')
  const stage = stageOf(claim.state)
  const lines = await Promise.all(claim.lines.map((_, i) => lineView(deps, claim, record, i, stored.timeZone, standing)))
  const summary = toClaimSummary({
    id: claim.id, number: claim.number, orderName: claim.orderName, orderId: claim.orderId, customerName: claim.customer.name, openedAt: claim.openedAt, grounds: [...new Set(claim.state.lines.map((line) => line.ground))], stage,
    nextDeadline: claim.nextDeadline, followUp: claim.followUp, pendingStep: claim.state.pendingStep,
    itemCount: claim.state.lines.reduce((sum, line) => sum + line.quantity, 0), firstTitle: claim.lines[0]?.title ?? '', firstImageUrl: claim.lines[0]?.imageUrl ?? null,
  }, deps.now())
  return ok({
    claim: { ...summary, pending: pendingSentence(claim.state.pendingStep, step?.lastError ?? null) },
    waits: waitViews(waits, claim.state, record),
    version: claim.version,
    currencyCode: claim.currencyCode,
    customer: claim.customer,
    lines,
    timeline: toTimeline(events),
    commands: commandsIn(commandNames, claim.state),
    record: showRecord(record, claim.unread),
    assignee: claim.assignee,
    locked: { goodwill: null, merge: null },
    earlierClaims,
    alsoExpected,
    refundPlan: await planView(deps.stores, claim),
    shopifyReturns: claim.returns.map(({ name, status }) => ({ name, status })),
    payments: claim.state.payments,
    alike: await alikeTo(deps, claim),
    orderAdminUrl: orderAdminUrl(claim.orderId),
    failure: claim.state.failure,
    failedPayments: claim.state.failedPayments.map(({ payment, amount }) => ({ payment, amount: { amount: fromMinor(amount.amount, amount.currency), currencyCode: amount.currency } })),
    mails: mails.filter((mail) => !mail.kind.startsWith('staff-')).map(toMailView),
  })
}

const feesView = (fees: Fees | undefined): ClaimLineView['fees'] => fees ? { restockingPercent: fees.restockingPercent, returnFee: fees.returnFee && { amount: fromMinor(fees.returnFee.amount, fees.returnFee.currency), currencyCode: fees.returnFee.currency } } : null

const commandsIn = (names: readonly CommandName[], state: ClaimState): CommandView[] => names.map((name) => {
  const refusal = whyNotAllowed(name, state)
  return { name, allowed: refusal === null, reason: refusal?.sentence ?? null }
})

async function lineView(deps: ViewDeps, claim: StoredClaim, record: ClaimRecord, index: number, timeZone: string, standing: ReturnFeeStanding): Promise<ClaimLineView> {
  const line = claim.lines[index]
  const state = claim.state.lines.find((one) => one.id === line?.id)
  const policy = line && (await deps.policies.byId(claim.shop, line.policyVersionId))
  if (!line || !state || !policy) throw new Error(`Claim ${claim.id} has a line without its policy version.`)
  const [earlier, first, same] = await Promise.all([deps.stores.claims.earlierOfLine(claim.shop, line.id), deps.stores.claims.firstOfLine(claim.shop, line.id), deps.stores.claims.sameSerial(claim.shop, line.id)])
  return {
    id: line.id, lineItemId: line.orderLineId, title: line.title, variantTitle: line.variantTitle, imageUrl: line.imageUrl, quantity: state.quantity,
    unitPrice: { amount: fromMinor(Number(line.unitPriceMinor), claim.currencyCode), currencyCode: claim.currencyCode },
    ground: state.ground, remedyWish: line.remedyWish, remedy: state.remedy, goodwill: state.goodwill, note: line.note, reason: line.reason?.label ?? null, facts: line.facts,
    authorization: state.authorization, reception: state.reception, assessment: state.assessment, settlement: state.settlement, repair: state.repair, quote: state.quote,
    decision: toLineDecision(line.orderLineId, line.decision, policy),
    askedAt: noticeOf(claim, line),
    firstOrder: firstOrderOf(deps, line, claim, timeZone),
    notices: noticesAt(policy.compiled, 'staff-claim', aboutLine(line.request.order, line.request.lineItemId, state.ground, line.decision.governing)).map((notice) => ({ ...notice, url: versionPath(policy.id, notice) })),
    deducted: await deductedView(deps, claim, line.id),
    fees: feesView(feesToCome(state, claim.state.lines, standing)),
    record: showLine(record, line.id),
    // The table speaks of a claim whole: of one line it speaks where that is all there is.
    commands: commandsIn(lineCommandNames, { ...claim.state, lines: [state] }),
    history: historyOf(earlier, policy.compiled),
    pieces: line.pieces,
    inExchange: first && first.soldLineId !== first.orderLineId ? { deliveredOn: deliveredOn(line.request.order, line.request.lineItemId, (instant) => deps.dayOf(instant, timeZone)) } : null,
    // What is told of the piece itself need not be told of its number too.
    sameSerial: same.filter((one) => !earlier.some(({ lineId }) => lineId === one.line.lineId)).map(({ line: theirs, ...one }) => ({ ...one, ownClaim: one.claim.id === claim.id, openedAt: theirs.claimedAt, history: historyOf([theirs], policy.compiled) })),
  }
}

async function deductedView({ stores }: ViewDeps, claim: StoredClaim, lineId: string): Promise<ClaimLineView['deducted']> {
  const state = claim.state.lines.find((line) => line.id === lineId)
  const deducted = state && isExchangeable(state) ? await deductionsOfLine(stores, claim, lineId) : null
  if (!deducted || deducted.deductionMinor === 0) return null
  const money = (minor: number) => ({ amount: fromMinor(minor, claim.currencyCode), currencyCode: claim.currencyCode })
  return { amount: money(deducted.deductionMinor), items: deducted.items.map((item) => deductedWords([item], claim.currencyCode)) }
}

/** A piece that replaces another is judged on the order that paid for the first. */
function firstOrderOf({ dayOf }: ViewDeps, { request: { order, lineItemId } }: StoredClaim['lines'][number], claim: StoredClaim, timeZone: string): ClaimLineView['firstOrder'] {
  if (order.id === claim.orderId) return null
  const day = (instant: string) => dayOf(instant, timeZone)
  return { key: orderKeyOf(order.id), name: order.name, purchasedOn: day(order.processedAt ?? order.createdAt), deliveredOn: deliveredOn(order, lineItemId, day) }
}

/** By what a purchase outside the shop was written down, other claims can be about it too. */
async function alikeTo({ stores }: ViewDeps, claim: StoredClaim): Promise<ClaimView['alike']> {
  if (claim.state.payments !== 'outside') return []
  const [line] = claim.lines
  const said = (key: string) => line?.request.order.lineItems.nodes[0]?.customAttributes.find((one) => one.key === key)?.value ?? null
  return (await stores.claims.alike(claim.shop, { receipt: said(receiptNumber), serial: line?.pieces[0]?.serial ?? null, email: claim.customer.email, title: line?.title ?? '' }, claim.orderId)).map(toAlikeClaim)
}
