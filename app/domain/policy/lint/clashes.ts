import type { Length } from '../../kernel/time/length.ts'
import type { LintCode } from './lint-issue.ts'
import { casesOf } from './together.ts'
import { inWords, sameLength } from './spans.ts'
import { named, prevails } from './terms.ts'
import type { Placed, PlacedOf } from './terms.ts'

/** What two clauses of a kind that can hold at once can't both say: the short name, where in the second, the sentence. */
export interface Clash { code: LintCode; at: string; message: string }

const overrides = (a: Placed, b: Placed) => a.overrides.has(b.address) || b.overrides.has(a.address)
const between = (a: Placed, b: Placed) => `${named(b)} and ${named(a)}`
const onePrevails = (a: Placed, b: Placed) => prevails(a, b) || prevails(b, a)

export function windowsClash(a: PlacedOf<'window'>, b: PlacedOf<'window'>): Clash | null {
  // A floor may stand beside the terms' own window.
  if (a.params.right !== b.params.right || a.rank !== b.rank) return null
  return { code: 'overlapping-windows', at: 'params.right', message: `${between(a, b)} both say how long the right “${b.params.right}” lasts for the same goods, so that a shopper is told two last days: keep one, or give the second a right of its own.` }
}

export function clocksClash(a: PlacedOf<'clock'>, b: PlacedOf<'clock'>): Clash | null {
  const event = a.params.right === b.params.right ? a.params.on.find((one) => b.params.on.includes(one)) : undefined
  if (event === undefined) return null
  const effects = new Set([a.params.effect, b.params.effect])
  const opposed = effects.has('restart') && effects.has('none')
  const counted = a.params.effect === 'suspend' && b.params.effect === 'suspend' && a.params.countedFrom !== b.params.countedFrom
  if (!opposed && !counted) return null
  return { code: 'conflicting-clocks', at: 'params', message: `${between(a, b)} disagree on what a ${event} does to the period of “${b.params.right}”, so that shoppers and staff would count different last days: decide for one.` }
}

export function coveragesClash(a: PlacedOf<'coverage'>, b: PlacedOf<'coverage'>): Clash | null {
  if (a.params.buyer === b.params.buyer) return null
  return { code: 'conflicting-coverage', at: 'params.buyer', message: `${between(a, b)} give the same rights to consumers only and to businesses only, so that nobody can use them: keep one, or put them on different grounds.` }
}

export function evidencesClash(a: PlacedOf<'evidence'>, b: PlacedOf<'evidence'>): Clash | null {
  if (a.params.proof !== b.params.proof || a.params.weight === b.params.weight) return null
  return { code: 'conflicting-evidence', at: 'params.weight', message: `${between(a, b)} make the same proof required and merely recommended, so that a request without it would be refused although the terms say it needn’t be: decide for one.` }
}

export function deductionsClash(a: PlacedOf<'deduction'>, b: PlacedOf<'deduction'>): Clash | null {
  if (a.params.deduction !== b.params.deduction) return null
  return { code: 'two-deductions', at: 'params.deduction', message: `${between(a, b)} both take off for the same thing, so that a shopper would pay for it twice: keep one, or let their cases rule each other out.` }
}

export function payersClash(a: PlacedOf<'return-shipping'>, b: PlacedOf<'return-shipping'>): Clash | null {
  if (overrides(a, b) || onePrevails(a, b)) return null
  if (a.params.paidBy === b.params.paidBy) return a.params.fee === undefined || b.params.fee === undefined || Number(a.params.fee) === Number(b.params.fee) ? null : { code: 'conflicting-payers', at: 'params.fee', message: `${between(a, b)} can hold at once and set two different fees for the way back, so that a shopper can’t be told which is taken: keep one, or let the exception name the rule under “overrides”.` }
  return { code: 'conflicting-payers', at: 'params.paidBy', message: `${between(a, b)} can hold at once and name different payers for sending goods in, so that a shopper can’t be told who pays: let the exception name the rule under “overrides”.` }
}

const refundMembers = ['method', 'payee', 'includesOutboundShipping', 'gate', 'restockingFeePercent'] as const
export function refundsClash(a: PlacedOf<'refund'>, b: PlacedOf<'refund'>): Clash | null {
  const member = refundMembers.find((one) => a.params[one] !== undefined && b.params[one] !== undefined && a.params[one] !== b.params[one])
  if (!member || onePrevails(a, b)) return null
  return { code: 'conflicting-refunds', at: `params.${member}`, message: `${between(a, b)} say different things of how money goes back (${member}) for the same goods, so that a refund would follow whichever stands first: decide for one, or give them different goods or grounds.` }
}

export function deadlinesClash(a: PlacedOf<'sla'>, b: PlacedOf<'sla'>): Clash | null {
  const different = !sameLength(a.params.length, b.params.length)
  if (a.params.deadline !== b.params.deadline || a.params.from !== b.params.from || !different || onePrevails(a, b)) return null
  return { code: 'two-deadlines', at: 'params.length', message: `${between(a, b)} set the same deadline (${b.params.deadline}) at ${inWords(b.params.length)} and at ${inWords(a.params.length)} from the same event, so that one of the two is promised in vain: keep one.` }
}

export function costsClash(a: PlacedOf<'cost'>, b: PlacedOf<'cost'>): Clash | null {
  if (a.params.cost !== b.params.cost || overrides(a, b)) return null
  const message = `${between(a, b)} disagree on who bears the same cost or by when, so that a shopper can’t be told whether it is paid back: decide for one, or let their cases rule each other out.`
  const both = { code: 'conflicting-costs' as const, message }
  if (a.params.paidBy !== b.params.paidBy) return { ...both, at: 'params.paidBy' }
  if (differ(a.params.askBy?.length, b.params.askBy?.length)) return { ...both, at: 'params.askBy.length' }
  return differ(a.params.payBy?.length, b.params.payBy?.length) ? { ...both, at: 'params.payBy.length' } : null
}

const differ = (a: Length | undefined, b: Length | undefined) => a !== undefined && b !== undefined && !sameLength(a, b)

export function addressesClash(a: PlacedOf<'address'>, b: PlacedOf<'address'>): Clash | null {
  if (onePrevails(a, b) || overrides(a, b) || a.params.lines.join('\n') === b.params.lines.join('\n')) return null
  return { code: 'two-addresses', at: 'params.lines', message: `${between(a, b)} give two addresses for the same goods, so that parcels would go to either: keep one, or give them different grounds.` }
}

export function orderTermsClash(a: PlacedOf<'order-term'>, b: PlacedOf<'order-term'>): Clash | null {
  if (a.params.topic !== b.params.topic || a.params.by !== b.params.by || onePrevails(a, b)) return null
  const due = a.params.due?.from === b.params.due?.from && differ(a.params.due?.length, b.params.due?.length)
  const percent = a.params.percent !== b.params.percent && a.params.percent !== undefined && b.params.percent !== undefined && !(allows(a, b) || allows(b, a))
  if (!due && !percent) return null
  return { code: 'conflicting-order-terms', at: due ? 'params.due' : 'params.percent', message: `${between(a, b)} set two different figures for the same thing, so that a shopper can’t know which is asked for: keep one.` }
}

/** A percentage that is only the least one leaves room for a higher one. */
const allows = (a: PlacedOf<'order-term'>, b: PlacedOf<'order-term'>) => a.params.atLeast === true && (a.params.percent ?? 0) <= (b.params.percent ?? 0)

/** One clause offers what another closes outright. The narrower of the two needs no override: it is read as the exception. */
export function remediesClash(a: PlacedOf<'remedy'>, b: PlacedOf<'remedy'>, lifted: (one: Placed) => boolean): Clash | null {
  const [closer, giver] = a.params.effect === 'closes' ? [a, b] : [b, a]
  if (closer.params.effect !== 'closes' || giver.params.effect === 'closes' || casesOf(closer) || lifted(closer) || overrides(a, b)) return null
  // A weaker tier that closes is another fault; a document that prevails takes the place of the other's offer.
  if (closer.rank > giver.rank || (closer.document !== giver.document && prevails(closer, giver))) return null
  const remedy = closer.params.remedies.find((one) => giver.params.remedies.includes(one))
  const narrower = closer.has & ~giver.has || closer.lacks & ~giver.lacks
  if (!remedy || narrower) return null
  return { code: 'offered-and-closed', at: 'params.remedies', message: `${named(giver)} offers a ${remedy} that ${named(closer)} closes in every case, so that a shopper reads of a remedy nobody gets: take one of them off the ground, give the closing one its case, or name it under “overrides”.` }
}
