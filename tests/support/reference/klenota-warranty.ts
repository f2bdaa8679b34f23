import { allClosed, noDeadlines } from './answer.ts'
import type { Deadlines, Period, ReferenceAnswer, Remedy } from './answer.ts'
import { earlierRepairs, history, overdue, span, suspendedUntil } from './claims.ts'
import { dayOfInstant, plusDays, plusMonths, plusWorkingDays } from './days.ts'
import type { Case } from './order.ts'

type Rest = Omit<ReferenceAnswer, 'governing'>

/** KLENOTA's warranty: its warranty terms (004) with the help page (000) where they are silent. */
export function klenotaWarranty(c: Case): Rest {
  // KW-46
  if (c.purchaseDay < '2018-05-22') return { verdict: 'needs-review', periods: [], remedies: allClosed, refund: null }

  const period = warrantyPeriod(c)
  const against = reasonsAgainst(c)
  // KW-26
  if (period.lastDay !== null && c.askedDay > period.lastDay) against.push('KW-26', ...period.rules)
  // Nothing was shipped: there is nothing to cover yet.
  if (c.lineDelivery.shipped === 'nothing' && period.lastDay === null) against.push(...period.rules)
  // A finding for the buyer beside an excluded cause: the contract doesn't say which one goes.
  if (c.facts.assessment?.finding === 'covered' && ['damage', 'chemicals', 'water', 'misuse', 'wear', 'colour-on-screen'].includes(c.facts.fault?.cause ?? '')) return { periods: [period] }
  const refusal = { requires: ['written-reasons'], rules: ['KW-43'] }
  const deadlines = claimDeadlines(c)
  if (against.length > 0) return { verdict: 'ineligible', periods: [period], determining: against, remedies: closedButPaidRepair(), refund: null, deductions: [], deadlines, refusal }

  const remedies = openRemedies(c, deadlines.settleBy!)
  return {
    verdict: 'eligible',
    periods: [period],
    determining: period.rules,
    remedies,
    // KW-19: only if the goods come back.
    refund: remedies.refund?.open ? { payee: 'purchaser', gate: 'goods-received' } : null,
    // K0-11: as it will be if the claim is approved.
    returnShipping: { paidBy: 'merchant', rules: ['K0-11'] },
    deductions: [],
    deadlines,
    refusal,
  }
}

function closedButPaidRepair() {
  const { 'paid-repair': _open, ...rest } = allClosed
  return rest
}

function warrantyPeriod(c: Case): Period {
  const { day, assumed } = c.lineDelivery
  // KW-7: only the time of the repair itself; KW-6: nothing starts anew.
  const suspending = history(c, 'repair').flatMap((repair) => span(c, repair.startedAt, repair.readyAt))
  // KW-5
  const rules = ['KW-5']
  if (history(c, 'repair').length > 0 || history(c, 'replacement').length > 0) rules.push('KW-6')
  if (suspending.length > 0) rules.push('KW-7')
  return { startsOn: day, lastDay: day && suspendedUntil(day, plusMonths(day, 24), suspending), assumed, rules }
}

function reasonsAgainst(c: Case): string[] {
  const fault = c.facts.fault ?? {}
  const against: string[] = []
  if (c.business) against.push('KW-1')
  if (fault.knownBeforeAcceptance === true) against.push('KW-24')
  if (fault.cause === 'damage' || fault.cause === 'chemicals' || fault.cause === 'water' || fault.cause === 'misuse') against.push('KW-25')
  if (fault.cause === 'wear') against.push('KW-27', 'K0-4')
  // KT-43 is of the terms (002), in force since 2021-03-05.
  if (fault.cause === 'colour-on-screen') against.push('KW-4', ...(c.purchaseDay >= '2021-03-05' ? ['KT-43'] : []))
  if (c.facts.goods?.alteredElsewhere === true) against.push('K0-5')
  if (c.facts.assessment?.finding === 'not-covered') against.push('K0-2')
  return against
}

function claimDeadlines(c: Case): Deadlines {
  const goodsAt = c.facts.received?.goodsAt
  const agreed = c.facts.case?.agreedSettleBy
  // KW-40: 30 days from the claim date (KW-37) unless a longer period is agreed.
  const settleBy = plusDays(c.askedDay, 30)
  return { ...noDeadlines, decideBy: goodsAt ? decideBy(c, dayOfInstant(goodsAt, c.zone)) : null, settleBy: agreed && agreed > settleBy ? agreed : settleBy }
}

function decideBy(c: Case, received: string): string | null {
  const { complex, expertFrom, expertUntil } = c.facts.case ?? {}
  // K0-12, K0-13 and KW-38: one business day from receipt, three in complex cases.
  const days = complex === true ? 3 : 1
  const without = plusWorkingDays(received, days, 'CZ')
  if (!expertFrom || without < expertFrom) return without
  // An expert still has the item: when the count goes on is not known.
  if (!expertUntil) return null
  // KW-39: days that an expert had the item are not counted.
  return plusWorkingDays(received, days, 'CZ', (day) => day >= expertFrom && day <= expertUntil)
}

function openRemedies(c: Case, settleBy: string): NonNullable<Rest['remedies']> {
  const fault = c.facts.fault ?? {}
  const condition = c.facts.goods?.condition
  // KW-19 with its four exceptions KW-20 to KW-23, any of which suffices.
  const changed = (condition === 'used' || condition === 'damaged') && (c.facts.goods?.unchangedExceptions ?? []).length === 0

  const refundBy: string[] = []
  if (fault.materialBreach === true) refundBy.push('KW-14')
  if ((fault.repairable === false && fault.preventsUse === true) || fault.replacementAvailable === false) refundBy.push('KW-15')
  if (earlierRepairs(c) >= 2 && fault.preventsUse === true) refundBy.push('KW-16')
  if ((fault.simultaneous ?? 0) >= 3) refundBy.push('KW-17')
  if (overdue(c, settleBy)) refundBy.push('KW-18')

  const open: Partial<Record<Remedy, { open: boolean; rules?: string[] }>> = {
    // KW-8
    'missing-items': { open: c.request.ask.ground === 'missing-on-delivery', rules: ['KW-8'] },
    // KW-9
    'price-reduction': { open: true, rules: ['KW-9'] },
    refund: changed ? { open: false, rules: refundBy.length ? ['KW-19'] : undefined } : { open: refundBy.length > 0, rules: refundBy },
  }
  // KW-10, KW-11, KW-19, KW-41
  const against = [...(c.traits.reducedPrice ? ['KW-11'] : []), ...(changed ? ['KW-19'] : [])]
  const replaced = against.length === 0 && fault.replacementAvailable !== false
  open.replacement = { open: replaced, rules: replaced ? ['KW-10'] : against }
  // KW-12. What did not arrive can't be repaired, but no sentence says so: left open.
  if (c.request.ask.ground !== 'missing-on-delivery') open.repair = { open: fault.repairable !== false, rules: fault.repairable !== false ? ['KW-12'] : [] }
  return open
}
