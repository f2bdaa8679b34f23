import { describe, expect, it } from 'vitest'
import { matchRule } from '../../../app/domain/automation/match-rule.ts'
import type { Rule } from '../../../app/domain/automation/rule.ts'
import { approved, factsOf, here, ruleWith } from './case.ts'
import type { CaseLine } from './case.ts'

/** The lines it would act on, or the codes of what keeps it from acting. */
function outcome(rule: Rule, facts: ReturnType<typeof factsOf>, acted: string[] = []) {
  const match = matchRule(rule, facts, acted)
  return match.acts ? match.lineIds : match.why.map(({ code, title }) => (title ? `${code}: ${title}` : code))
}
const approve = ruleWith()
const label = (carriage: 'merchant' | 'either' = 'either') => ruleWith({ kind: 'send-label', link: 'https://labels.example/{claim}', carriage })
const refund = (after: 'receipt' | 'inspection' = 'receipt') => ruleWith({ kind: 'refund', after })

describe('a rule that approves', () => {
  it('approves all that is asked for and allowed, and says why', () => {
    const match = matchRule(approve, factsOf([{}, {}]), [])
    expect(match).toMatchObject({ acts: true, lineIds: ['l1', 'l2'], because: [{ code: 'fits-eligible', title: 'Ring 1' }, { code: 'fits-eligible', title: 'Ring 2' }] })
  })

  it('leaves a claim whole to staff where one of its items doesn’t fit', () => {
    expect(outcome(approve, factsOf([{}, { state: { verdict: 'needs-review' } }]))).toEqual(['not-eligible: Ring 2'])
  })

  it('looks only at what is still asked for', () => {
    expect(outcome(approve, factsOf([{}, { state: { ...approved, verdict: 'needs-review' } }]))).toEqual(['l1'])
    expect(outcome(approve, factsOf([{ state: approved }]))).toEqual(['nothing-to-approve'])
    expect(outcome(approve, factsOf([{ state: { authorization: 'declined' } }]))).toEqual(['nothing-to-approve'])
  })

  it('leaves to staff what was opened again, and what is asked for where the terms leave only something else', () => {
    expect(outcome(approve, factsOf([{ facts: { reopened: true } }]))).toEqual(['reopened: Ring 1'])
    const repair = { ground: 'defect' as const, openRemedies: ['repair' as const] }
    expect([outcome(approve, factsOf([{ state: { ...repair, wish: 'refund' } }])), outcome(approve, factsOf([{ state: { ...repair, wish: 'repair' } }])), outcome(approve, factsOf([{ state: { ...repair, wish: null } }]))]).toEqual([['wish-closed: Ring 1'], ['l1'], ['l1']])
    expect(outcome(label(), factsOf([{ state: { ...repair, ...approved, wish: 'refund' } }]))).toEqual(['wish-closed: Ring 1'])
    expect(outcome(label(), factsOf([{ state: { ...repair, ...approved, wish: 'refund', remedy: 'repair', settlement: 'planned' } }]))).toEqual(['l1'])
  })

  it('acts once on an item, also on one that is asked for again', () => {
    expect(outcome(approve, factsOf(), ['l1'])).toEqual(['acted-before: Ring 1'])
    expect(outcome(approve, factsOf(), ['l2'])).toEqual(['l1'])
  })
})

describe('what no rule passes over', () => {
  const kinds: Array<[string, Rule, CaseLine]> = [['an approval', approve, {}], ['a label', label(), { state: approved }], ['a refund', refund(), { state: here }]]

  it.each(kinds)('%s: how the claim stands as a whole', (_, rule, line) => {
    for (const [state, code] of [[{ pendingStep: 'approve-return' }, 'pending'], [{ failure: 'Refused.' }, 'failed'], [{ disputed: true }, 'disputed'], [{ awaitingAnswer: true }, 'asked'], [{ payments: 'outside' }, 'outside']] as const) {
      expect(outcome(rule, factsOf([line], { state }))).toEqual([code])
    }
    expect(outcome(rule, factsOf([line], { unread: true }))).toEqual(['unread'])
    expect(outcome(rule, factsOf([line], { unseen: true }))).toEqual(['unseen'])
  })

  it.each(kinds)('%s: what the terms don’t allow, or leave to a person', (_, rule, line) => {
    const of = (more: CaseLine) => outcome(rule, factsOf([{ state: { ...line.state, ...more.state }, facts: { ...line.facts, ...more.facts } }]))
    for (const verdict of ['ineligible', 'needs-review', 'needs-information'] as const) expect(of({ state: { verdict } })[0]).toBe('not-eligible: Ring 1')
    expect(of({ state: { openRemedies: [] } })[0]).toBe('no-remedy: Ring 1')
    expect(of({ state: { goodwill: true } })).toEqual(['goodwill: Ring 1'])
    expect(of({ state: { assessment: 'awaiting-expert' } })).toContain('with-expert: Ring 1')
    expect(of({ state: { assessment: 'rejected' } })).toEqual(['assessed-against: Ring 1'])
    expect(of({ state: { quote: 'offered' } })).toEqual(['in-repair: Ring 1'])
    expect(of({ facts: { missing: ['goods.condition'] } })).toEqual(['facts-missing: Ring 1'])
    expect(of({ facts: { unclear: true } })).toEqual(['goods-unclear: Ring 1'])
    expect(of({ facts: { serialElsewhere: true } })).toEqual(['serial-elsewhere: Ring 1'])
  })

  it('an approval and a refund wait for what somebody has to judge; a label brings in the goods that it is judged by', () => {
    const missing = { missing: ['assessment.finding'] }
    expect(outcome(approve, factsOf([{ facts: missing }]))).toEqual(['judgement-awaited: Ring 1'])
    expect(outcome(refund(), factsOf([{ state: here, facts: missing }]))).toEqual(['judgement-awaited: Ring 1'])
    expect(outcome(label(), factsOf([{ state: approved, facts: missing }]))).toEqual(['l1'])
    expect(outcome(label(), factsOf([{ state: approved, facts: { missing: ['assessment.finding', 'goods.missing'] } }]))).toEqual(['facts-missing: Ring 1'])
  })

  it('says how much is missing', () => {
    const match = matchRule(approve, factsOf([{ facts: { missing: ['goods.condition', 'goods.missing', 'assessment.finding'] } }]), [])
    expect(match.acts ? [] : match.why.map(({ code, args }) => [code, args.count])).toEqual([['facts-missing', 2], ['judgement-awaited', 1]])
  })
})

describe('a rule that sends a label', () => {
  it('sends one for what is approved and awaited, and has none yet', () => {
    expect(outcome(label(), factsOf([{ state: approved }, {}, { state: approved, facts: { labelled: true } }, { state: here }]))).toEqual(['l1'])
    expect(outcome(label(), factsOf([{ state: { ...approved, reception: 'in-transit' } }]))).toEqual(['nothing-to-label'])
  })

  it('goes by who pays for sending only where it is to', () => {
    expect(outcome(label('merchant'), factsOf([{ state: approved }]))).toEqual(['carriage: Ring 1'])
    expect(outcome(label('merchant'), factsOf([{ state: approved, facts: { carriage: 'merchant' } }]))).toEqual(['l1'])
    expect(outcome(label('merchant'), factsOf([{ state: approved, facts: { carriage: null } }]))).toEqual(['carriage: Ring 1'])
  })
})

describe('a rule that refunds', () => {
  const of = (facts: CaseLine['facts'] = {}, state: CaseLine['state'] = {}, after: 'receipt' | 'inspection' = 'receipt') => outcome(refund(after), factsOf([{ state: { ...here, ...state }, facts }]))

  it('refunds what is here, and leaves what is still on its way', () => {
    expect(outcome(refund(), factsOf([{ state: here }, { state: approved }]))).toEqual(['l1'])
    expect(outcome(refund(), factsOf([{ state: approved }]))).toEqual(['nothing-to-refund'])
  })

  it('where the inspection is waited for, once it has found nothing', () => {
    expect(of({}, {}, 'inspection')).toEqual(['not-inspected: Ring 1'])
    expect(of({ inspection: 'nothing-found' }, {}, 'inspection')).toEqual(['l1'])
    expect(of({ inspection: 'nothing-found' })).toEqual(['l1'])
    for (const after of ['receipt', 'inspection'] as const) expect(of({ inspection: 'something-found' }, {}, after)).toEqual(['inspection-finding: Ring 1'])
  })

  it('leaves every deduction to people, and so one that hangs on what nobody knows', () => {
    expect(of({ deducted: true })).toEqual(['deduction: Ring 1'])
    expect(of({ deductionUnknown: true })).toEqual(['deduction-unknown: Ring 1'])
  })

  it('does not choose between remedies', () => {
    expect(of({}, { wish: 'repair' })).toEqual(['another-remedy: Ring 1'])
    expect(of({}, { wish: 'refund', openRemedies: ['refund', 'repair'] })).toEqual(['l1'])
    expect(of({}, { openRemedies: ['refund', 'repair'] })).toEqual(['remedy-open: Ring 1'])
    expect(of({}, { openRemedies: ['refund', 'repair'], settlement: 'planned', remedy: 'refund' })).toEqual(['l1'])
    expect(of({}, { wish: 'refund', openRemedies: ['refund', 'repair'], settlement: 'planned', remedy: 'repair' })).toEqual(['another-remedy: Ring 1'])
    expect(of({}, { wish: 'refund', openRemedies: ['repair'] })).toEqual(['refund-closed: Ring 1'])
  })

  it('moves no money where Shopify holds something else, or another order has been paid for it', () => {
    expect(outcome(refund(), factsOf([{ state: here }], { differs: true }))).toEqual(['differs'])
    expect(outcome(refund(), factsOf([{ state: here }], { state: { payments: 'replaced-order' } }))).toEqual(['paid-elsewhere'])
    expect(outcome(approve, factsOf([{}], { differs: true }))).toEqual(['l1'])
  })
})
