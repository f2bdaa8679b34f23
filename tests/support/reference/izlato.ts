import { allClosed, noDeadlines } from './answer.ts'
import type { Period, ReferenceAnswer } from './answer.ts'
import { beforeTheClaim, earlierRepairs, history, overdue, span, suspendedUntil } from './claims.ts'
import { dayOfInstant, plusDays, plusMonths } from './days.ts'
import type { Case } from './order.ts'

type Rest = Omit<ReferenceAnswer, 'governing'>

/** iZlato's warranty claims policy (001). */
export function izlato(c: Case): Rest {
  // The document says nothing of a return without a reason: no clause allows it and none rules it out, so a person answers.
  if (c.request.ask.ground === 'change-of-mind') return { verdict: 'needs-review', periods: [], remedies: { refund: { open: false } }, refund: null, refusal: { requires: [], rules: [] } }

  const period = warrantyPeriod(c)
  const firstYear = withinFirstYear(c)
  const settleBy = plusDays(c.askedDay, 30)
  // IZ-28 and IZ-29
  const deadlines = { ...noDeadlines, decideBy: settleBy, settleBy }
  const refusal = firstYear ? { requires: ['expert-assessment'], rules: ['IZ-32'] } : { requires: ['named-expert'], rules: ['IZ-34'] }
  const common = { periods: [period], deductions: [] as [], deadlines }

  const covered = c.facts.assessment?.finding === 'covered'
  const favoured = favouredBefore(c)
  // IZ-39: such a claim can't be refused; whom the document does not bind at all (IZ-1) has no claim to repeat.
  const formal = formalGrounds(c, period).filter((rule) => !favoured || rule === 'IZ-1')
  const merits = favoured ? [] : meritGrounds(c)
  if (formal.length > 0) {
    // Beside a formal ground the merits stand where they could be refused on by themselves.
    const alone = covered || (firstYear && !byExpert(c, 'not-covered')) ? [] : merits
    return { verdict: 'ineligible', ...common, determining: covered && merits.length ? undefined : [...formal, ...alone], remedies: allClosed, refund: null }
  }

  // A finding for the buyer beside a reason against him: only an expert's on the cause is told of (IZ-32, IZ-36).
  if (covered && merits.length > 0 && (merits.includes('IZ-16') || merits.includes('IZ-23') || !byExpert(c, 'covered'))) return common
  const refused = merits.length > 0 && !covered
  if (refused && firstYear) {
    if (byExpert(c, 'not-covered')) return { verdict: 'ineligible', ...common, determining: merits, remedies: allClosed, refund: null }
    return { verdict: 'needs-review', ...common, determining: ['IZ-32', ...merits], refusal }
  }
  if (refused && !firstYear) return { verdict: 'ineligible', ...common, determining: merits, remedies: allClosed, refund: null, refusal }

  const remedies = openRemedies(c, settleBy)
  return {
    verdict: 'eligible', ...common,
    // IZ-39
    determining: favoured ? undefined : period.rules,
    remedies,
    // IZ-47: the original cost of the item.
    refund: remedies.refund?.open ? { payee: 'purchaser', includesOutboundShipping: false } : null,
    // IZ-41
    returnShipping: { paidBy: 'merchant', rules: ['IZ-41'] },
    refusal: favoured ? { requires: ['not-refusable'], rules: ['IZ-39'] } : refusal,
  }
}

function warrantyPeriod(c: Case): Period {
  const restarts = history(c, 'replacement').flatMap((event) => (event.deliveredAt ? [dayOfInstant(event.deliveredAt, c.zone)] : [])).sort()
  // IZ-7: the last replacement starts the warranty anew.
  const restart = restarts.at(-1)
  const start = restart ?? c.lineDelivery.day
  const clip = (spans: Array<{ from: string; to: string }>) => spans.map(({ from, to }) => ({ from: restart && from < restart ? restart : from, to }))
  // IZ-6: from the claim to the ready notice. IZ-37: from sending to return.
  const repairs = clip(history(c, 'repair').flatMap((event) => span(c, event.claimedAt, event.readyAt)))
  const experts = clip(history(c, 'expert-assessment').flatMap((event) => span(c, event.sentAt, event.returnedAt)))
  const rules = ['IZ-3', 'IZ-4', 'IZ-5']
  if (restart) rules.push('IZ-7')
  if (repairs.length > 0) rules.push('IZ-6')
  if (experts.length > 0) rules.push('IZ-37')
  // IZ-4: 24 months; IZ-5: from delivery.
  return { startsOn: start, lastDay: start && suspendedUntil(start, plusMonths(start, 24), [...repairs, ...experts]), assumed: !restart && c.lineDelivery.assumed, rules }
}

function formalGrounds(c: Case, period: Period): string[] {
  const against: string[] = []
  if (c.business) against.push('IZ-1')
  if (period.lastDay !== null && c.askedDay > period.lastDay) against.push('IZ-8', 'IZ-17', ...period.rules)
  if (period.lastDay === null && c.lineDelivery.shipped === 'nothing') against.push(...period.rules)
  if ((c.facts.goods?.missing ?? []).includes('accessories')) against.push('IZ-15', 'IZ-20')
  if (c.facts.received?.proofOfPurchase === false) against.push('IZ-25', 'IZ-27')
  if (c.facts.received?.claimForm === false) against.push('IZ-20', 'IZ-26')
  return against
}

function meritGrounds(c: Case): string[] {
  const fault = c.facts.fault ?? {}
  const against: string[] = []
  if (fault.cause === 'wear') against.push('IZ-10', 'IZ-14')
  if (fault.cause === 'damage' || fault.cause === 'chemicals') against.push('IZ-9')
  if ((fault.cause === 'damage' || fault.cause === 'chemicals') && c.traits.hollow) against.push('IZ-12')
  if (fault.cause === 'water') against.push('IZ-11', 'IZ-13')
  if (fault.cause === 'misuse') against.push('IZ-18')
  if (fault.cause === 'allergy') against.push('IZ-54')
  // IZ-16: visible when it was taken over, and told of only later; an estimated delivery proves nothing.
  const { day, assumed } = c.lineDelivery
  if (fault.visibleOnDelivery === true && day !== null && !assumed && c.askedDay > day) against.push('IZ-16')
  // IZ-47: a justified refusal is one of the five ends.
  if (c.facts.assessment?.finding === 'not-covered') against.push('IZ-47')
  // IZ-32: in the first 12 months the expert's outcome is what the refusal rests on.
  if (byExpert(c, 'not-covered') && withinFirstYear(c)) against.push('IZ-32')
  // IZ-23: used on after it was noticed, and irreparable for it.
  if (fault.usedAfterNoticing === true && fault.repairable === false) against.push('IZ-23')
  return against
}

// IZ-32: the first 12 months count from the purchase.
const withinFirstYear = (c: Case): boolean => c.askedDay <= plusMonths(c.purchaseDay, 12)

const byExpert = (c: Case, finding: string): boolean => c.facts.assessment?.by === 'expert' && c.facts.assessment.finding === finding

/** IZ-39: the same defect was refused before, and an expert found for the buyer. */
function favouredBefore(c: Case): boolean {
  const code = c.facts.fault?.code
  if (code === undefined) return false
  const refused = history(c, 'refusal').some((event) => event.fault === code && beforeTheClaim(c, event.refusedAt))
  return refused && history(c, 'expert-assessment').some((event) => event.fault === code && event.finding === 'covered' && beforeTheClaim(c, event.returnedAt))
}

function openRemedies(c: Case, settleBy: string): NonNullable<Rest['remedies']> {
  const fault = c.facts.fault ?? {}
  const refundBy: string[] = []
  if (fault.repairable === false && fault.preventsUse === true) refundBy.push('IZ-44')
  if ((earlierRepairs(c) >= 2 && fault.preventsUse === true) || (fault.simultaneous ?? 0) >= 3) refundBy.push('IZ-45')
  if (overdue(c, settleBy)) refundBy.push('IZ-30')
  return {
    // IZ-41
    repair: { open: fault.repairable !== false, rules: fault.repairable !== false ? ['IZ-41'] : [] },
    // IZ-42 to IZ-44
    replacement: { open: fault.replacementAvailable !== false && (refundBy.length > 0 || !(fault.repairable === false && fault.preventsUse === false)) },
    // IZ-46: for what can't be repaired and can be used.
    'price-reduction': { open: fault.repairable !== true && fault.preventsUse !== true, rules: ['IZ-46'] },
    refund: { open: refundBy.length > 0, rules: refundBy },
    // IZ-47: a closed list, in which neither stands.
    'paid-repair': { open: false, rules: ['IZ-47'] },
  }
}
