import { wholeOf } from '../../domain/claim/decide/part-lines.ts'
import type { ClaimRecord, LineRecord } from '../../domain/claim/record.ts'
import { isGateOpen, isToRefund } from '../../domain/claim/state.ts'
import type { ClaimLine } from '../../domain/claim/state.ts'
import { parseMinor } from '../../domain/kernel/money.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { paidBackBefore } from '../../domain/resolution/paid-back-before.ts'
import { planRefund } from '../../domain/resolution/refund-plan.ts'
import { returnFeesDue } from '../../domain/resolution/return-fee-due.ts'
import type { RefundItem, RefundLine, RefundPlan } from '../../domain/resolution/refund-plan.ts'
import type { Refusal } from '../application.ts'
import type { StepInput, StoredClaim } from './stored-claim.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import type { Stores } from '../store-ports.ts'
import { deductedWords } from './deducted-words.ts'
import { eventsOfLines, recordOfClaim } from './record-of-claim.ts'
import { returnFeeStanding } from './step-fees.ts'

/** The refund of all lines for which one is open. */
export async function refundPlanOf(stores: Stores, claim: StoredClaim): Promise<RefundPlan | null> {
  const [payer, record, standing, taken] = await Promise.all([payerOf(stores, claim), recordOfClaim(stores, claim.shop, claim.id), returnFeeStanding(stores, claim), takenOffBefore(stores, claim)])
  const due = claim.state.lines.filter(isToRefund)
  // What can go out now; while nothing can, what it will be.
  const now = due.filter(isGateOpen)
  const meant = now.length ? now : due
  const [feeMinor = 0] = returnFeesDue([meant.map((line) => line.id)], claim.state.lines, standing)
  return payer && planRefund((await linesOf(stores, claim, payer, record, meant)).map((one) => one.line), { paidMinor: shippingLeft(payer) }, claim.currencyCode, null, { amountMinor: feeMinor, rules: returnFeeRules(claim) }, taken)
}

/**
 * What each refund step pays, given the lines of each; `diminishedValue` is a decimal string set by a person, with its reason in the note. Shipping
 * and lost value are taken into account once: by the first step, and by the next where they don't fit; the return fee by the return that bears it.
 */
export async function planRefundSteps(stores: Stores, claim: StoredClaim, steps: Array<{ lineIds: string[] }>, diminishedValue: string | undefined, note: string): Promise<Result<Array<NonNullable<StepInput['refund']>>, Refusal>> {
  const [payer, record, standing, before] = await Promise.all([payerOf(stores, claim), recordOfClaim(stores, claim.shop, claim.id), returnFeeStanding(stores, claim), takenOffBefore(stores, claim)])
  if (!payer) return err({ kind: 'not-found', sentence: 'The order of this claim is not there any more.' })
  const text = diminishedValue?.trim().replace(',', '.') ?? ''
  const lost = text === '' ? null : parseMinor(text, claim.currencyCode)
  if (lost === undefined || (lost !== null && lost < 0)) return err({ kind: 'invalid', sentence: 'The amount for lost value is not a sum in this currency.', fields: { diminishedValue: 'Enter an amount such as 250.00.' } })
  if (lost && !note.trim()) return err({ kind: 'invalid', sentence: 'Say why the goods lost value.', fields: { note: 'Say why the goods lost value: the customer reads it.' } })
  const lines = await linesOf(stores, claim, payer, record, claim.state.lines.filter((line) => isToRefund(line) && steps.some((step) => step.lineIds.includes(line.id))))
  const returnFees = returnFeesDue(steps.map((step) => step.lineIds), claim.state.lines, standing)
  let lostLeft = lost
  let paidMinor = shippingLeft(payer)
  const taken = [...before]
  return ok(steps.map(({ lineIds }, i) => {
    const ofStep = lines.filter((one) => lineIds.includes(one.id)).map((one) => one.line)
    const goods = ofStep.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0)
    const lostHere = lostLeft === null ? null : Math.min(lostLeft, goods)
    const plan = planRefund(ofStep, { paidMinor }, claim.currencyCode, lostHere === null ? null : { amountMinor: lostHere, reason: note.trim() }, { amountMinor: returnFees[i] ?? 0, rules: returnFeeRules(claim) }, taken)
    taken.push(...plan.items)
    if (lostLeft !== null) lostLeft -= lostHere ?? 0
    paidMinor -= plan.shippingMinor
    return { totalMinor: String(plan.totalMinor), deductionMinor: String(plan.deductionMinor), shippingMinor: String(plan.shippingMinor), ...(plan.feeMinor ? { feeMinor: String(plan.feeMinor) } : {}), note: lostHere ? '' : note, itemised: deductedWords(plan.items, claim.currencyCode), items: plan.items }
  }))
}

/** What would be deducted for a line if it went back now, as an exchange takes it into account: without fees, which money that goes back bears. Null where the line isn't there. */
export async function deductionsOfLine(stores: Stores, claim: StoredClaim, lineId: string): Promise<Pick<RefundPlan, 'items' | 'deductionMinor'> & { itemised: string } | null> {
  const [payer, record, taken] = await Promise.all([payerOf(stores, claim), recordOfClaim(stores, claim.shop, claim.id), takenOffBefore(stores, claim)])
  const state = claim.state.lines.find((line) => line.id === lineId)
  if (!payer || !state) return null
  const [one] = await linesOf(stores, claim, payer, record, [state])
  if (!one) return null
  const { restockingFee: _, ...line } = one.line
  const plan = planRefund([{ ...line, includesOutboundShipping: false }], { paidMinor: 0 }, claim.currencyCode, null, null, taken)
  return { items: plan.items.filter((item) => item.kind === 'deduction'), deductionMinor: plan.deductionMinor, itemised: deductedWords(plan.items, claim.currencyCode) }
}

/** The order that paid for the goods: the claim's own, or the first one where its piece came free in place of another. */
function payerOf(stores: Stores, claim: StoredClaim): Promise<StoredOrder | null> {
  const first = claim.state.payments === 'replaced-order' ? claim.lines[0]?.request.order.id : undefined
  return stores.orders.find(claim.shop, first ?? claim.orderId)
}

/** Of an order's outbound shipping, what has not gone back yet. */
const shippingLeft = ({ shippingMinor, shippingPaidBackMinor }: StoredOrder) => Math.max(0, Number(shippingMinor - shippingPaidBackMinor))

/** The lines that are refunded together. Only with the last of the pieces that the order paid for has the whole order come back: one that came free in place of another stands for that one. */
async function linesOf(stores: Stores, claim: StoredClaim, payer: StoredOrder, record: ClaimRecord, due: ClaimLine[]): Promise<Array<{ id: string; line: RefundLine }>> {
  const [before, inPlace] = await Promise.all([
    Promise.all(due.map(async ({ id }) => [id, paidBackBefore(await stores.claims.earlierOfLine(claim.shop, id))] as const)).then((sums) => new Map(sums)),
    stores.orders.refundedInPlace(claim.shop, payer.facts.id),
  ])
  const paidAs = ({ id, lineItemId }: ClaimLine) => (claim.state.payments === 'replaced-order' ? claim.lines.find((one) => one.id === id)?.request.lineItemId : lineItemId)
  // Shopify still counts to the order a piece that came back as what had taken its place, and what goes back now.
  const gone = (lineItemId: string) => due.filter((line) => paidAs(line) === lineItemId).reduce((sum, line) => sum + line.quantity, inPlace.get(lineItemId) ?? 0)
  const wholeOrder = payer.lines.every((line) => line.refunded + gone(line.id) >= line.quantity || gone(line.id) >= line.currentQuantity)
  return due.flatMap((state) => {
    const stored = claim.lines.find((one) => one.id === state.id)
    if (!stored) return []
    // Giving part of an order back for no reason leaves its delivery to the part that is kept (KT-30 is silent on it).
    const withShipping = state.ground !== 'change-of-mind' || wholeOrder
    return [{
      id: state.id,
      line: {
        title: stored.title, quantity: state.quantity, unitPriceMinor: Number(stored.unitPriceMinor),
        includesOutboundShipping: withShipping && (stored.decision.refund?.includesOutboundShipping ?? false),
        deductions: [
          ...stored.decision.deductions.map((one) => ({ kind: one.kind, amountMinor: one.amount ? one.amount.amount : null, currency: one.amount?.currency ?? claim.currencyCode, rules: one.rules, ofLine: wholeOf(state.id) })),
          ...(before.get(state.id) ? [{ kind: 'paid-back-before', amountMinor: before.get(state.id) ?? 0, currency: claim.currencyCode, rules: [] }] : []),
        ],
        ...(state.fees?.restockingPercent ? { restockingFee: { lineId: state.id, percent: state.fees.restockingPercent, rules: stored.decision.fees?.find((fee) => fee.kind === 'restocking-fee')?.rules ?? [] } } : {}),
        raised: (record.lines[state.id]?.deductions ?? []).map((one) => ({ kind: one.kind, amountMinor: one.amount.amount, reason: one.reason, ofLine: wholeOf(state.id), own: !isInherited(record, state.id, one) })),
      },
    }]
  })
}

/** What refunds and exchanges of the claim have taken off. */
async function takenOffBefore(stores: Stores, claim: StoredClaim): Promise<RefundItem[]> {
  const events = await eventsOfLines(stores, claim.shop, claim.id)
  return events.flatMap((event) => (event.type === 'refunded' || event.type === 'exchanged' ? (event.items ?? []) : []))
}

/** Set before the line was parted: another part of it has the very same one on record. */
function isInherited({ lines }: ClaimRecord, lineId: string, { kind, at }: LineRecord['deductions'][number]): boolean {
  return Object.entries(lines).some(([id, line]) => id !== lineId && wholeOf(id) === wholeOf(lineId) && line.deductions.some((one) => one.kind === kind && one.at === at))
}

/** The rules by which the terms ask for a return fee, over all lines. */
const returnFeeRules = (claim: StoredClaim) => [...new Set(claim.lines.flatMap((line) => line.decision.fees?.flatMap((fee) => (fee.kind === 'return-fee' ? fee.rules : [])) ?? []))]
