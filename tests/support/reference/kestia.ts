import { allClosed, noDeadlines } from './answer.ts'
import type { Period, ReferenceAnswer } from './answer.ts'
import { plusDays, plusMonths, plusWorkingDays } from './days.ts'
import type { Case } from './order.ts'

type Rest = Omit<ReferenceAnswer, 'governing'>

/** Kestia's page of warranty and returns (003). */
export function kestia(c: Case): Rest {
  const { ground } = c.request.ask
  // The page says nothing of a parcel that held less than was ordered: only what binds can be told.
  if (ground === 'missing-on-delivery') return {}
  return ground === 'change-of-mind' ? kestiaReturn(c) : kestiaClaim(c)
}

const inTime = (c: Case, period: Period): boolean => period.lastDay === null || c.askedDay <= period.lastDay

function kestiaReturn(c: Case): Rest {
  const { day, assumed } = c.lineDelivery
  const periods: Period[] = [
    { startsOn: day, lastDay: day && plusWorkingDays(day, 14, 'GB'), assumed, rules: ['KE-18'] },
    { startsOn: day, lastDay: day && plusDays(day, 30), assumed, rules: ['KE-19'] },
  ]
  const open = periods.filter((period) => inTime(c, period))
  const exceptions = exceptionsTo(c)
  // KE-33: none of them applies to a faulty item.
  const faulty = c.facts.fault?.cause === 'manufacturing' || c.facts.assessment?.finding === 'covered'
  const against = faulty ? [] : exceptions
  if (open.length === 0) against.push('KE-18', 'KE-19')
  if (against.length > 0) return { verdict: 'ineligible', periods, determining: against, remedies: allClosed, refund: null, deductions: [] }
  return {
    verdict: 'eligible', periods,
    determining: [...open.flatMap((period) => period.rules), ...(exceptions.length > 0 ? ['KE-33'] : [])],
    remedies: { ...allClosed, refund: { open: true } },
    // KE-27: as soon as what is required is there; KE-24: postage only for faulty items; KE-28: to the original orderer.
    refund: { payee: 'purchaser', method: 'original-payment-method', includesOutboundShipping: false, gate: 'goods-received' },
    ...(faulty ? {} : { returnShipping: { paidBy: 'customer' as const } }),
    deductions: [],
    // KE-19: it can be returned within the 30 days.
    deadlines: { ...noDeadlines, sendBackBy: periods[1]!.lastDay },
  }
}

function exceptionsTo(c: Case): string[] {
  const goods = c.facts.goods ?? {}
  const missing = goods.missing ?? []
  const against: string[] = []
  if (c.traits.customised) against.push('KE-22')
  if (c.traits.earrings) against.push('KE-23')
  if (missing.includes('tags') || missing.includes('original-packaging')) against.push('KE-20', 'KE-29')
  if (missing.includes('dispatch-note')) against.push('KE-20', 'KE-30')
  if (goods.condition === 'used') against.push('KE-31')
  if (goods.condition === 'damaged') against.push('KE-32')
  if (missing.includes('accessories')) against.push('KE-20')
  return against
}

function kestiaClaim(c: Case): Rest {
  const fault = c.facts.fault ?? {}
  const { day, assumed, shipped } = c.lineDelivery
  // KE-1: one year from the original purchase.
  const warranty: Period = { startsOn: c.purchaseDay, lastDay: plusMonths(c.purchaseDay, 12), assumed: false, rules: ['KE-1'] }
  // KE-11: within 30 days of receiving.
  const faulty: Period = { startsOn: day, lastDay: day && plusDays(day, 30), assumed, rules: ['KE-10', 'KE-11'] }
  const periods = c.request.ask.ground === 'defect' ? [warranty] : [faulty, warranty]
  const open = periods.filter((period) => inTime(c, period))

  // A finding for the buyer beside an excluded cause: the contract doesn't say which one goes.
  if (c.facts.assessment?.finding === 'covered' && ['wear', 'damage', 'misuse', 'chemicals', 'water'].includes(fault.cause ?? '')) return { periods }
  const notCovered: string[] = []
  if (fault.cause === 'wear') notCovered.push('KE-5', ...(c.traits.wearPart ? ['KE-9'] : []))
  if (fault.cause === 'damage' || fault.cause === 'misuse') notCovered.push('KE-6')
  if (fault.cause === 'chemicals') notCovered.push('KE-7')
  if (fault.cause === 'water') notCovered.push('KE-8')
  if (c.facts.assessment?.finding === 'not-covered') notCovered.push('KE-12')
  const against = [...notCovered]
  // KE-3: the receipt is the warranty. KE-33: what came faulty needs none within its 30 days (KE-30 binds no faulty item).
  const unproved = c.facts.received?.proofOfPurchase === false
  if (unproved && (c.request.ask.ground === 'defect' || !inTime(c, faulty))) against.push('KE-3')
  if (open.length === 0) against.push(...periods.flatMap((period) => period.rules))
  if (shipped === 'nothing') against.push(...periods.flatMap((period) => period.rules))
  // KE-14: what is not covered is quoted for.
  const paid = { 'paid-repair': { open: notCovered.length > 0, rules: ['KE-14'] } }
  if (against.length > 0) return { verdict: 'ineligible', periods, determining: unproved && shipped === 'nothing' ? undefined : against, remedies: { ...allClosed, ...paid }, refund: null, deductions: [] }

  const refund = c.request.ask.ground !== 'defect' && inTime(c, faulty)
  const country = c.request.order.shippingAddress?.countryCodeV2
  const hopeless = fault.repairable === false || fault.repairTooExpensive === true
  const unposted = c.facts.received?.proofOfPostage === false
  const overseas = country !== undefined && country !== null && country !== 'GB'
  return {
    verdict: 'eligible', periods,
    determining: unproved ? undefined : [...open.flatMap((period) => period.rules), ...(exceptionsTo(c).length > 0 ? ['KE-33'] : [])],
    remedies: {
      ...allClosed,
      // KE-1, KE-2
      repair: { open: !hopeless, rules: hopeless ? ['KE-2'] : ['KE-1'] },
      replacement: { open: true, rules: hopeless ? ['KE-2'] : ['KE-1'] },
      // KE-10
      refund: { open: refund, rules: refund ? ['KE-10'] : [] },
      ...paid,
    },
    refund: refund ? { payee: 'purchaser', method: 'original-payment-method', includesOutboundShipping: true, gate: 'goods-received' } : null,
    // KE-24: only what was posted, which KE-26 wants proved; KE-25: nothing from overseas.
    returnShipping: unposted ? { paidBy: 'customer' } : overseas ? { paidBy: 'customer', rules: ['KE-25'] } : { paidBy: 'merchant', rules: ['KE-24'] },
    deductions: [],
    // KE-11: it must be returned within the 30 days.
    deadlines: { ...noDeadlines, sendBackBy: refund ? faulty.lastDay : null },
  }
}
