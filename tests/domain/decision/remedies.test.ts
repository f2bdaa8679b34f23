import { describe, expect, test } from 'vitest'
import type { RemedyParams } from '../../../app/domain/clauses/remedy/remedy.ts'
import type { PolicyClause } from '../../../app/domain/policy/document.ts'
import { clause, decided, found, openIn, shop } from '../support/made-up-shop.ts'
import type { Asked } from '../support/made-up-shop.ts'

const window = clause('window', 'window', { right: 'warranty', length: { days: 30 }, from: 'delivery', beforeDelivery: 'nothing-to-cover' })
const altered = clause('altered', 'exclusion', { when: [[{ fact: 'goods.alteredElsewhere', is: true }]] })
const isAltered = { goods: { alteredElsewhere: true } }
const when: RemedyParams['when'] = [[{ fact: 'fault.repairable', is: true }]]
const remedy = (id: string, effect: RemedyParams['effect'], more: Partial<RemedyParams> = {}, rest: Partial<PolicyClause> = {}) => clause(id, 'remedy', { remedies: ['repair'], effect, ...more }, rest)
const facts = (repairable?: boolean): Asked => (repairable === undefined ? {} : { facts: { fault: { repairable } } })
const repair = (clauses: PolicyClause[], it: Asked = {}) => { const one = decided(shop([window, ...clauses]), it).remedies.find(({ kind }) => kind === 'repair')!; return [one.open, one.code, one.rules.join(' '), one.args.heading] }
const notes = (clauses: PolicyClause[], it: Asked = {}) => found(decided(shop(clauses), it))

describe('a remedy', () => {
  test('that is offered is open until something known speaks against it', () => {
    const offered = [remedy('offer', 'offers', { when })]
    expect([repair([remedy('offer', 'offers')]), repair(offered, facts(true)), repair(offered), repair(offered, facts(false))]).toEqual([[true, 'remedy.open', 'R-offer', 'The offer'], [true, 'remedy.open', 'R-offer', 'The offer'], [true, 'remedy.open', 'R-offer', 'The offer'], [false, 'remedy.conditions-not-met', 'R-offer', 'The offer']])
    expect([facts(true), facts(), facts(false)].flatMap((it) => notes(offered, it))).toEqual(['offer: met, remedy.offers.yes', 'offer: undetermined, remedy.offers.unknown', 'offer: not-met, remedy.offers.no'])
  })

  test('that must be opened waits for the fact that opens it', () => {
    const opened = [remedy('opener', 'opens', { when })]
    expect([repair(opened, facts(true)), repair(opened), repair(opened, facts(false))]).toEqual([[true, 'remedy.open', 'R-opener', 'The opener'], [false, 'remedy.needs-fact', 'R-opener', 'The opener'], [false, 'remedy.conditions-not-met', 'R-opener', 'The opener']])
    expect([facts(true), facts(), facts(false)].flatMap((it) => notes(opened, it))).toEqual(['opener: met, remedy.opens.yes', 'opener: undetermined, remedy.opens.unknown', 'opener: not-met, remedy.opens.no'])
  })

  test('is open by every clause that gives it, and by one that does while another doesn’t', () => {
    expect([repair([remedy('one', 'offers'), remedy('two', 'offers')]), repair([remedy('one', 'opens', { when }), remedy('two', 'offers')], facts(false)), repair([remedy('one', 'opens', { when }), remedy('two', 'opens', { when: [[{ fact: 'fault.preventsUse', is: true }]] })], facts(false))]).toEqual([[true, 'remedy.open', 'R-one R-two', 'The one'], [true, 'remedy.open', 'R-two', 'The two'], [false, 'remedy.needs-fact', 'R-one R-two', 'The one']])
  })

  test('is shut by a clause that is known to close it', () => {
    const closed = [remedy('offer', 'offers'), remedy('closer', 'closes', { when })]
    expect([repair(closed, facts(true)), repair(closed), repair(closed, facts(false)), repair([...closed, remedy('also', 'closes')], facts(true))]).toEqual([[false, 'remedy.closed', 'R-closer', 'The closer'], [true, 'remedy.open', 'R-offer', 'The offer'], [true, 'remedy.open', 'R-offer', 'The offer'], [false, 'remedy.closed', 'R-closer R-also', 'The closer']])
    expect([facts(true), facts(), facts(false)].flatMap((it) => notes([closed[1]!], it))).toEqual(['closer: met, remedy.closes.yes', 'closer: undetermined, remedy.closes.unknown', 'closer: not-met, remedy.closes.no'])
  })

  test('stays open by a clause that overrides what would close it, while that one gives it', () => {
    const closer = remedy('closer', 'closes')
    expect([repair([closer, remedy('best', 'offers', { when }, { overrides: ['closer'] })], facts(true)), repair([closer, remedy('best', 'offers', { when }, { overrides: ['closer'] })], facts(false)), repair([closer, remedy('best', 'offers')])]).toEqual([[true, 'remedy.open', 'R-best', 'The best'], [false, 'remedy.closed', 'R-closer', 'The closer'], [false, 'remedy.closed', 'R-closer', 'The closer']])
  })

  test('stays open by an exception to what would close it', () => {
    const lift = clause('lift', 'exception', { lifts: ['closer'], when: [[{ fact: 'fault.preventsUse', is: true }]] })
    const policy = [remedy('offer', 'offers'), remedy('closer', 'closes'), lift]
    expect([repair(policy, { facts: { fault: { preventsUse: true } } }), repair(policy, { facts: { fault: { preventsUse: false } } })]).toEqual([[true, 'remedy.open', 'R-offer', 'The offer'], [false, 'remedy.closed', 'R-closer', 'The closer']])
    expect(notes(policy, { facts: { fault: { preventsUse: true } } })).toEqual(['offer: met, remedy.offers.yes', 'closer: not-applicable, exclusion.lifted', 'lift: met, exception.used'])
  })

  test('nobody offers says so, with what closes it as well', () => {
    expect([repair([]), repair([remedy('closer', 'closes', { when })], facts(false)), repair([remedy('closer', 'closes')])]).toEqual([[false, 'remedy.not-offered', '', ''], [false, 'remedy.not-offered', 'R-closer', 'The closer'], [false, 'remedy.closed', 'R-closer', 'The closer']])
  })

  test('of a right that has ended has ended with it, by the rules of both', () => {
    const late: Asked = { now: '2026-03-08T09:00:00Z' }
    const other = clause('other', 'window', { right: 'other', length: { years: 1 }, from: 'delivery', beforeDelivery: 'may-ask' })
    const ofIt = remedy('offer', 'offers', { right: 'warranty' })
    expect([repair([ofIt, other]), repair([ofIt, other], late), repair([ofIt, other, remedy('still', 'offers', { right: 'other' })], late), repair([remedy('offer', 'offers'), other], late)]).toEqual([[true, 'remedy.open', 'R-offer', 'The offer'], [false, 'remedy.over', 'R-offer R-window', 'The offer'], [true, 'remedy.open', 'R-still', 'The still'], [true, 'remedy.open', 'R-offer', 'The offer']])
    expect(notes([window, other, ofIt], late)[2]).toBe('offer: not-met, remedy.clause-over')
    // Nothing was delivered: what it would be the remedy of has not begun.
    expect(repair([ofIt, other], { unsent: true })).toEqual([false, 'remedy.over', 'R-offer R-window', 'The offer'])
    expect(repair([ofIt, other, remedy('closed', 'offers', { when })], { ...late, ...facts(false) })).toEqual([false, 'remedy.conditions-not-met', 'R-offer R-closed', 'The offer'])
  })

  test('of a right that has ended stays open where nothing can refuse the request', () => {
    const every = clause('every', 'exception', { lifts: { every: 'refusal' }, when: [[{ fact: 'fault.preventsUse', is: true }]] })
    expect(repair([remedy('offer', 'offers', { right: 'warranty' }), every], { now: '2026-03-08T09:00:00Z', facts: { fault: { preventsUse: true } } })).toEqual([true, 'remedy.open', 'R-offer', 'The offer'])
  })
})

describe('where the request is refused', () => {
  test('no remedy is open but one that stands outside of cover', () => {
    const clauses = [altered, remedy('offer', 'offers'), remedy('paid', 'offers', { remedies: ['paid-repair'], outsideCover: true })]
    const decision = decided(shop([window, ...clauses]), { facts: isAltered })
    expect([openIn(decision), decision.remedies.map((one) => [one.kind, one.code, one.rules.join(' ')])]).toEqual([['paid-repair'], [
      ['refund', 'remedy.refused', 'R-altered'], ['repair', 'remedy.refused', 'R-altered'], ['replacement', 'remedy.refused', 'R-altered'], ['price-reduction', 'remedy.refused', 'R-altered'], ['missing-items', 'remedy.refused', 'R-altered'], ['paid-repair', 'remedy.open', 'R-paid'],
    ]])
    expect(decided(shop([window, ...clauses])).remedies.map((one) => one.code)).toEqual(['remedy.not-offered', 'remedy.open', 'remedy.not-offered', 'remedy.not-offered', 'remedy.not-offered', 'remedy.open'])
  })

  test('one that is closed as well, or stands outside of cover, is told by that', () => {
    expect(repair([altered, remedy('offer', 'offers'), remedy('closer', 'closes')], { facts: isAltered })).toEqual([false, 'remedy.refused', 'R-altered', ''])
    expect(repair([altered, remedy('closer', 'closes')], { facts: isAltered })).toEqual([false, 'remedy.closed', 'R-closer', 'The closer'])
    expect(repair([altered, remedy('offer', 'offers'), remedy('outside', 'opens', { when, outsideCover: true })], { facts: { ...isAltered, fault: { repairable: false } } })).toEqual([false, 'remedy.conditions-not-met', 'R-outside', 'The outside'])
  })
})
