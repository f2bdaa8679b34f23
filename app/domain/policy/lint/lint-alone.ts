import type { Note } from './lint-issue.ts'
import { canEndBefore, inWords } from './spans.ts'
import { groundsIn, meet, named } from './terms.ts'
import type { Placed, PlacedOf, Terms } from './terms.ts'

/** Whether a refund can be open on some ground and for some goods for which a clause is weighed. */
const refundCanOpen = (one: Placed, terms: Terms) => terms.of('remedy').some((remedy) => remedy.params.effect !== 'closes' && remedy.params.remedies.includes('refund') && meet(remedy, one))

function lintRefundPart(one: Placed, terms: Terms, note: Note, does: string): void {
  // The law is written for every shop, whether it refunds or not.
  if (one.rank > 0 && one.grounds !== 0 && !refundCanOpen(one, terms)) {
    note(one.path, 'no-refund-here', `${named(one)} ${does}, but no clause offers a refund on ${groundsIn(one.grounds).join(' or ')} for these goods, so that it never applies: offer the refund there, or take the clause off the ground.`)
  }
}

export const lintDeduction = (one: PlacedOf<'deduction'>, terms: Terms, note: Note): void => {
  lintRefundPart(one, terms, note, 'takes a sum off a refund')
  if (one.params.tariff === null && one.params.atLeast) {
    note(`${one.path}.params.atLeast`, 'unread-parameter', `${named(one)} leaves the sum to a person and yet calls it a minimum, which nobody reads: set a tariff, or “atLeast” to false.`)
  }
}

export const lintRefund = (one: PlacedOf<'refund'>, terms: Terms, note: Note): void => {
  lintRefundPart(one, terms, note, 'says how money goes back')
  if (Object.keys(one.params).length === 0) note(`${one.path}.params`, 'unread-parameter', `${named(one)} says nothing of how money goes back, so that it binds nobody: set method, payee, includesOutboundShipping, gate or restockingFeePercent, or take it out.`)
}

export const lintReturnShipping = (one: PlacedOf<'return-shipping'>, terms: Terms, note: Note): void => {
  if (one.params.fee === undefined) return
  if (one.params.paidBy === 'merchant') note(`${one.path}.params.fee`, 'unread-parameter', `${named(one)} has the shop pay for sending goods in and yet sets a fee for it, which nobody takes: take the fee out, or let the customer pay.`)
  else lintRefundPart(one, terms, note, 'takes a fee off a refund')
}

export const lintDeadline = (one: PlacedOf<'sla'>, terms: Terms, note: Note): void => {
  const { deadline, length, lengthIfComplex } = one.params
  if (deadline === 'sendBackBy' || deadline === 'refundBy') lintRefundPart(one, terms, note, `sets a deadline (${deadline}) that is counted only where a refund is open`)
  if (lengthIfComplex && canEndBefore(lengthIfComplex, length)) {
    note(`${one.path}.params.lengthIfComplex`, 'shorter-if-complex', `${named(one)} gives complex cases ${inWords(lengthIfComplex)} and all others ${inWords(length)}, so that the harder case has less time: exchange the two if that isn’t meant.`)
  }
}

export const lintClock = (one: PlacedOf<'clock'>, _terms: Terms, note: Note): void => {
  const { effect, length } = one.params
  if (effect === 'extend' && !length) note(`${one.path}.params.effect`, 'extends-by-nothing', `${named(one)} lengthens the period but doesn’t say by how much, so that shoppers gain no day by it: add a length.`)
  if (effect !== 'extend' && length) note(`${one.path}.params.length`, 'unread-parameter', `${named(one)} has a length, which is read only where a period is extended: take it out, or set the effect to “extend”.`)
  for (const member of ['countsBothDays', 'leaves'] as const) {
    if (effect !== 'suspend' && one.params[member] !== undefined) note(`${one.path}.params.${member}`, 'unread-parameter', `${named(one)} has “${member}”, which is read only where an event’s days are added to the period: take it out, or set the effect to “suspend”.`)
  }
  if (one.params.effect === 'suspend' && one.params.countedFrom === 'start' && one.params.on.includes('replacement')) {
    note(`${one.path}.params.countedFrom`, 'never-suspends', `${named(one)} suspends the period from the start of work, but a replacement has no such start, so that the shopper’s waiting never counts: count it from the claim, or take the replacement out.`)
  }
}

export const lintRemedy = (one: PlacedOf<'remedy'>, _terms: Terms, note: Note): void => {
  if (one.params.effect === 'closes' && one.params.outsideCover) {
    note(`${one.path}.params.outsideCover`, 'unread-parameter', `${named(one)} closes a remedy, and “outsideCover” is read only where one is given: take it out.`)
  }
}

export const lintExclusion = (one: PlacedOf<'exclusion'>, _terms: Terms, note: Note): void => {
  if (one.params.askFirst && !one.params.when.some((all) => all.some((criterion) => 'fact' in criterion || 'repairsOfSameFault' in criterion || 'refusedThoughCovered' in criterion))) {
    note(`${one.path}.params.askFirst`, 'nothing-to-ask', `${named(one)} wants a question put first, but it turns on nothing that a shopper could be asked: take “askFirst” out, or let it turn on a fact.`)
  }
}
