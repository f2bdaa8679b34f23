import type { DecidedCost, Decision, RefundTerms } from '../../app/domain/decision/decision.ts'

const verdicts = ['ineligible', 'needs-review', 'needs-information', 'eligible']
const gates: Array<RefundTerms['gate']> = ['goods-received', 'goods-or-proof-of-dispatch', 'none']

const isWithoutTerms = ({ remedies }: Decision) => remedies.every(({ code }) => code === 'remedy.no-terms')
const isRefused = ({ verdict }: Decision) => verdict === 'ineligible'
const openRemedies = ({ remedies }: Decision) => remedies.filter(({ open }) => open).map(({ kind }) => kind)
const isSentIn = (decision: Decision) => !isRefused(decision) || openRemedies(decision).length > 0
const payerRank = ({ returnShipping }: Decision) => (returnShipping === null ? 1 : returnShipping.paidBy === 'merchant' ? 2 : 0)

/** The last day of each right; of several periods of one right the latest, and null where one of them has not begun. */
function lastDays({ periods }: Decision): Map<string, string | null> {
  const days = new Map<string, string | null>()
  for (const { right, lastDay } of periods) {
    const known = days.get(right)
    days.set(right, known === null || lastDay === null ? null : known === undefined || lastDay > known ? lastDay : known)
  }
  return days
}

/** By a day that is the merchant's, earlier is better and any is better than none; by the shopper's it is the other way round. */
const isLater = (before: string | null, after: string | null) => before !== null && (after === null || after > before)
const isEarlier = (before: string | null, after: string | null) => after !== null && (before === null || after < before)

const isNoWorse = (after: DecidedCost, before: DecidedCost) => after.kind === before.kind && after.paidBy === 'merchant' && !isEarlier(before.askBy, after.askBy) && !isLater(before.payBy, after.payBy)
const ofCustomer = ({ costs }: Decision) => costs.filter(({ paidBy }) => paidBy === 'customer').map(({ kind }) => kind)

function worseOnMoney(before: Decision, after: Decision): string[] {
  const [was, is] = [before.refund, after.refund]
  if (!was || !is) return []
  const total = ({ deductions }: Decision) => deductions.reduce((sum, { amount }) => sum + (amount?.amount ?? 0), 0)
  const unsaid = ({ deductions }: Decision) => deductions.filter(({ amount }) => amount === null).length
  const fee = ({ fees = [] }: Decision, kind: string) => fees.reduce((sum, one) => sum + (one.kind !== kind ? 0 : 'amount' in one ? one.amount.amount : one.percent), 0)
  return [
    ...(was.includesOutboundShipping && !is.includesOutboundShipping ? ['shipping is not paid back'] : []),
    ...(gates.indexOf(is.gate) < gates.indexOf(was.gate) ? ['a refund waits for more'] : []),
    ...(total(after) > total(before) || unsaid(after) > unsaid(before) ? ['more is deducted'] : []),
    ...['return-fee', 'restocking-fee'].filter((kind) => fee(after, kind) > fee(before, kind)),
    ...(isEarlier(before.deadlines.sendBackBy, after.deadlines.sendBackBy) ? ['less time to send back'] : []),
    ...(isLater(before.deadlines.refundBy, after.deadlines.refundBy) ? ['a later refund'] : []),
  ]
}

/** In what a decision is worse for the shopper than another on the same request; nothing where it is nowhere worse. What is only asked for or explained otherwise is not. */
export function worseFor(before: Decision, after: Decision): string[] {
  if (isWithoutTerms(before)) return []
  if (isWithoutTerms(after)) return isRefused(before) ? [] : ['no terms']
  const [had, has] = [lastDays(before), lastDays(after)]
  const common = [
    ...(verdicts.indexOf(after.verdict) < verdicts.indexOf(before.verdict) ? [`verdict ${before.verdict} → ${after.verdict}`] : []),
    ...openRemedies(before).filter((kind) => !openRemedies(after).includes(kind)).map((kind) => `no ${kind}`),
    ...[...had].filter(([right, day]) => !has.has(right) || isEarlier(day, has.get(right) ?? null)).map(([right]) => `less time for ${right}`),
    ...(isLater(before.deadlines.decideBy, after.deadlines.decideBy) ? ['a later decision'] : []),
    ...(isLater(before.deadlines.settleBy, after.deadlines.settleBy) ? ['a later settlement'] : []),
  ]
  // What a refusal leaves is another thing than what a claim gives: who pays for what is compared of like with like.
  if (isRefused(before) !== isRefused(after)) return common
  const sameReasons = JSON.stringify([before.verdict, before.determining]) === JSON.stringify([after.verdict, after.determining])
  return [
    ...common,
    ...(isSentIn(before) && payerRank(after) < payerRank(before) ? ['who pays for the way back'] : []),
    ...(before.costs.every((cost) => cost.paidBy === 'customer' || after.costs.some((other) => isNoWorse(other, cost))) ? [] : ['a cost less is borne']),
    ...(ofCustomer(after).every((kind) => ofCustomer(before).includes(kind)) ? [] : ['a cost more to bear']),
    ...(sameReasons && !after.refusal.requires.includes('not-refusable') && !before.refusal.requires.every((one) => after.refusal.requires.includes(one)) ? ['a refusal needs less'] : []),
    ...worseOnMoney(before, after),
  ]
}
