import { describe, expect, test } from 'vitest'
import type { Criterion } from '../../../app/domain/clauses/criterion.ts'
import { clause, decided, found, shop, verdictOnly } from '../support/made-up-shop.ts'
import type { Asked } from '../support/made-up-shop.ts'

const window = clause('window', 'window', { right: 'window', length: { days: 30 }, from: 'delivery', beforeDelivery: 'may-ask' })
const consumers = clause('consumers', 'coverage', { buyer: 'consumer' })
const altered: Criterion = { fact: 'goods.alteredElsewhere', is: true }
const worn: Criterion = { fact: 'fault.cause', is: 'wear' }
const exclusion = clause('altered', 'exclusion', { when: [[altered]] })
const merits = clause('worn', 'exclusion', { when: [[worn]] })
const isWorn: Asked = { facts: { fault: { cause: 'wear' } } }
const isAltered: Asked = { facts: { goods: { alteredElsewhere: true } } }
const outcome = (clauses: Parameters<typeof shop>[0], it: Asked = {}) => { const { verdict, determining, missingFacts } = decided(shop(clauses), it); return [verdict, determining.join(' '), missingFacts.join(' ')] }

describe('what speaks against a request', () => {
  test('is that the terms are not for this buyer', () => {
    expect([outcome([window, consumers]), outcome([window, consumers], { company: true })]).toEqual([['eligible', 'R-window', ''], ['ineligible', 'R-consumers', '']])
    expect([found(decided(shop([consumers]))), found(decided(shop([consumers]), { company: true }))]).toEqual([['consumers: met, coverage.met'], ['consumers: not-met, coverage.not-met']])
  })

  test('is an exclusion that is known to hold; one of which it is not known asks for its fact', () => {
    expect([outcome([window, exclusion], isAltered), outcome([window, exclusion], { facts: { goods: { alteredElsewhere: false } } }), outcome([window, exclusion])]).toEqual([['ineligible', 'R-altered', ''], ['eligible', 'R-window', ''], ['eligible', 'R-window', 'goods.alteredElsewhere']])
    expect([isAltered, { facts: { goods: { alteredElsewhere: false } } }, {}].map((it) => found(decided(shop([exclusion]), it)))).toEqual([['altered: met, exclusion.met'], ['altered: not-met, exclusion.not-met'], ['altered: undetermined, exclusion.undetermined']])
  })

  test('is a question that has to be answered first', () => {
    const first = clause('redeemed', 'exclusion', { when: [[{ fact: 'giftCard.redeemed', is: true }]], askFirst: true })
    expect([outcome([window, first, exclusion]), outcome([window, first], { facts: { giftCard: { redeemed: false } } }), outcome([window, first], { facts: { giftCard: { redeemed: true } } })]).toEqual([['needs-information', 'R-redeemed', 'giftCard.redeemed goods.alteredElsewhere'], ['eligible', 'R-window', ''], ['ineligible', 'R-redeemed', '']])
    expect(verdictOnly(shop([window, first]))).toMatchObject({ verdict: 'needs-information', determining: ['R-redeemed'] })
    // What rules the request out needs no answer.
    expect(outcome([window, first, exclusion], isAltered)).toEqual(['ineligible', 'R-altered', ''])
  })

  test('is a required paper that doesn’t come, never a recommended one', () => {
    const paper = (weight: 'required' | 'recommended') => clause('paper', 'evidence', { proof: 'claimForm', weight })
    const files: Asked[] = [{ facts: { received: { claimForm: true } } }, { facts: { received: { claimForm: false } } }, {}]
    expect(files.map((it) => outcome([window, paper('required')], it))).toEqual([['eligible', 'R-window', ''], ['ineligible', 'R-paper', ''], ['eligible', 'R-window', 'received.claimForm']])
    expect(files.map((it) => outcome([window, paper('recommended')], it))).toEqual([['eligible', 'R-window', ''], ['eligible', 'R-window', ''], ['eligible', 'R-window', '']])
    expect(files.flatMap((it) => found(decided(shop([paper('required')]), it)))).toEqual(['paper: met, evidence.required.yes', 'paper: not-met, evidence.required.no', 'paper: undetermined, evidence.required.unknown'])
    expect(files.flatMap((it) => found(decided(shop([paper('recommended')]), it)))).toEqual(['paper: met, evidence.recommended.yes', 'paper: not-met, evidence.recommended.no', 'paper: undetermined, evidence.recommended.unknown'])
    expect(decided(shop([paper('required')])).findings[0]?.args).toEqual({ proof: 'claimForm' })
  })

  test('is all told, each reason that would rule it out alone', () => {
    expect(outcome([window, consumers, exclusion, clause('paper', 'evidence', { proof: 'claimForm', weight: 'required' })], { ...isAltered, company: true, now: '2026-03-08T09:00:00Z', facts: { ...isAltered.facts, received: { claimForm: false } } })).toEqual(['ineligible', 'R-consumers R-altered R-paper R-window', ''])
  })

  test('is nothing where no clause speaks', () => {
    expect(outcome([clause('note', 'notice', { at: ['order-page'] })])).toEqual(['eligible', '', ''])
  })
})

describe('an exception', () => {
  const visible: Criterion = { fact: 'fault.visibleOnDelivery', is: true }
  const lifting = (lifts: string[] | { every: 'refusal' }, when: Criterion[][] = [[visible]]) => clause('lift', 'exception', { lifts, when })
  const holds = { fault: { visibleOnDelivery: true } }
  const both: Asked = { facts: { ...holds, ...isAltered.facts } }

  test('takes what it names out of force while it holds, and settles the request with it', () => {
    const policy = [window, exclusion, lifting(['altered'])]
    expect([outcome(policy, both), outcome(policy, { facts: { fault: { visibleOnDelivery: false }, goods: { alteredElsewhere: true } } }), outcome([window, exclusion, lifting(['window'])], both)]).toEqual([['eligible', 'R-window R-lift', ''], ['ineligible', 'R-altered', ''], ['ineligible', 'R-altered', '']])
    expect([both, { facts: { fault: { visibleOnDelivery: false }, goods: { alteredElsewhere: true } } }].map((it) => found(decided(shop(policy), it)).slice(1))).toEqual([['altered: not-applicable, exclusion.lifted', 'lift: met, exception.used'], ['altered: met, exclusion.met', 'lift: not-met, exception.no']])
  })

  test('of which it is not known lets the refusal stand, and says what would turn it', () => {
    const decision = decided(shop([window, exclusion, lifting(['altered'])]), isAltered)
    expect([decision.verdict, decision.determining, decision.missingFacts, found(decision).slice(1)]).toEqual(['ineligible', ['R-altered'], ['fault.visibleOnDelivery'], ['altered: met, exclusion.met', 'lift: undetermined, exception.unknown']])
    // Another reason that nothing could turn leaves nothing to ask.
    expect(outcome([window, consumers, exclusion, lifting(['altered'])], { ...isAltered, company: true })[2]).toBe('')
  })

  test('to what would not hold anyway has no effect; what it would lift is not asked for', () => {
    const idle = decided(shop([window, exclusion, lifting(['altered'])]), { facts: { ...holds, goods: { alteredElsewhere: false } } })
    expect([idle.determining, found(idle).slice(1)]).toEqual([['R-window'], ['altered: not-met, exclusion.not-met', 'lift: met, exception.idle']])
    const open = decided(shop([window, exclusion, lifting(['altered'])]), { facts: holds })
    expect([open.missingFacts, found(open).slice(1)]).toEqual([[], ['altered: not-applicable, exclusion.not-needed', 'lift: met, exception.idle']])
  })

  test('lifts a paper that doesn’t come, and the end of a period', () => {
    const paper = clause('paper', 'evidence', { proof: 'claimForm', weight: 'required' })
    const missing: Asked = { facts: { ...holds, received: { claimForm: false } } }
    expect([outcome([window, paper, lifting(['paper'])], missing), found(decided(shop([paper, lifting(['paper'])]), missing))]).toEqual([['eligible', 'R-window R-lift', ''], ['paper: not-applicable, exclusion.lifted', 'lift: met, exception.used']])
    const late: Asked = { now: '2026-03-08T09:00:00Z', facts: holds }
    expect([outcome([window, lifting(['window'])], late)[0], outcome([window, lifting(['window'], [[worn]])], late)[0]]).toEqual(['eligible', 'ineligible'])
    // There is nothing to cover yet: no exception makes that good.
    expect(outcome([clause('cover', 'window', { right: 'w', length: { days: 30 }, from: 'delivery', beforeDelivery: 'nothing-to-cover' }), lifting(['cover'])], { unsent: true, facts: holds })[0]).toBe('ineligible')
  })

  test('by which nothing can refuse the request says so, with or without anything to lift', () => {
    const every = lifting({ every: 'refusal' })
    expect([decided(shop([window, exclusion, every]), both), decided(shop([window, exclusion, every]), { facts: holds })].map((one) => [one.verdict, one.determining, one.refusal])).toEqual(Array.from({ length: 2 }, () => ['eligible', ['R-window', 'R-lift'], { requires: ['not-refusable'], rules: ['R-lift'] }]))
    expect(decided(shop([window, every])).refusal).toEqual({ requires: [], rules: [] })
  })
})

describe('a refusal', () => {
  const requires = (kind: 'written-reasons' | 'expert-assessment' | 'named-expert', more: object = {}) => clause(kind, 'refusal', { requires: kind, ...more })
  const expert = [window, merits, exclusion, requires('expert-assessment', { onMeritsOnly: true }), requires('written-reasons')]
  const refusal = (clauses: Parameters<typeof shop>[0], it: Asked = {}) => { const one = decided(shop(clauses), it); return [one.verdict, one.determining.join(' '), one.refusal.requires.join(' '), one.missingFacts.join(' ')] }

  test('on the merits waits for an expert’s finding where the terms ask for one', () => {
    const by = (assessment: object): Asked => ({ facts: { ...isWorn.facts, assessment } })
    expect([refusal(expert, isWorn), refusal(expert, by({ by: 'expert' })), refusal(expert, by({ by: 'expert', finding: 'covered' })), refusal(expert, by({ by: 'seller', finding: 'not-covered' })), refusal(expert, by({ by: 'expert', finding: 'not-covered' }))]).toEqual([
      ['needs-review', 'R-worn R-expert-assessment', 'expert-assessment written-reasons', 'assessment.by assessment.finding goods.alteredElsewhere'],
      ['needs-review', 'R-worn R-expert-assessment', 'expert-assessment written-reasons', 'assessment.finding goods.alteredElsewhere'],
      ['needs-review', 'R-worn R-expert-assessment', 'expert-assessment written-reasons', 'assessment.finding goods.alteredElsewhere'],
      ['needs-review', 'R-worn R-expert-assessment', 'expert-assessment written-reasons', 'assessment.by assessment.finding goods.alteredElsewhere'],
      ['ineligible', 'R-worn R-expert-assessment', 'expert-assessment written-reasons', ''],
    ])
  })

  test('on a formal ground stands at once, and needs no expert', () => {
    expect([refusal(expert, isAltered), refusal(expert, { now: '2026-03-08T09:00:00Z' })]).toEqual([['ineligible', 'R-altered', 'written-reasons', ''], ['ineligible', 'R-window', 'written-reasons', '']])
  })

  test('on both stands by its formal ground, and by the merits once the expert found so', () => {
    const facts = { ...isWorn.facts, ...isAltered.facts }
    expect([refusal(expert, { facts }), refusal(expert, { facts: { ...facts, assessment: { by: 'expert', finding: 'not-covered' } } })]).toEqual([['ineligible', 'R-altered', 'written-reasons', ''], ['ineligible', 'R-altered R-worn R-expert-assessment', 'expert-assessment written-reasons', '']])
    expect(refusal([window, merits, exclusion], { facts })).toEqual(['ineligible', 'R-altered R-worn', '', ''])
  })

  test('on the merits stands at once where no expert is asked for', () => {
    expect(refusal([window, merits, requires('named-expert')], isWorn)).toEqual(['ineligible', 'R-worn', 'named-expert', ''])
  })

  test('says until when it is for the shop to prove that the goods were in order, and is no other verdict by it', () => {
    const proof = clause('proof', 'refusal', { requires: 'proof-of-conformity', apparentWithin: { days: 4 }, onMeritsOnly: true })
    const days = ['2026-02-09', '2026-02-10'].map((day) => decided(shop([window, merits, proof]), { ...isWorn, now: `${day}T09:00:00Z` }))
    expect(days.map((one) => [one.verdict, one.determining, one.refusal])).toEqual([['ineligible', ['R-worn'], { requires: ['proof-of-conformity'], rules: ['R-proof'] }], ['ineligible', ['R-worn'], { requires: [], rules: [] }]])
    expect(days.map((one) => one.findings.find(({ clause }) => clause.endsWith('/proof')))).toMatchObject([{ outcome: 'met', code: 'refusal.proof-of-conformity', args: { until: '2026-02-09' } }, { outcome: 'not-applicable', code: 'refusal.showed-later', args: { until: '2026-02-09' } }])
    expect([refusal([window, merits, exclusion, proof], { ...isAltered, now: '2026-02-09T09:00:00Z' }), refusal([window, proof], { now: '2026-02-09T09:00:00Z' })]).toEqual([['ineligible', 'R-altered', '', ''], ['eligible', 'R-window', 'proof-of-conformity', '']])
    expect(decided(shop([window, clause('proof', 'refusal', { requires: 'proof-of-conformity' })])).findings[1]).toMatchObject({ outcome: 'met', code: 'refusal.proof-of-conformity', args: { until: null } })
    expect(verdictOnly(shop([window, merits, proof]), { ...isWorn, now: '2026-02-09T09:00:00Z' })).toMatchObject({ verdict: 'ineligible', determining: ['R-worn'] })
  })

  test('carries what it must by the age of the purchase, each thing once', () => {
    const first = requires('expert-assessment', { age: { within: { days: 4 } } })
    const later = requires('named-expert', { age: { after: { days: 4 } } })
    const again = clause('reasons-again', 'refusal', { requires: 'written-reasons' })
    const [young, old] = ['2026-02-09', '2026-02-10'].map((day) => decided(shop([window, first, later, requires('written-reasons'), again]), { now: `${day}T09:00:00Z` }))
    expect([young!.refusal, old!.refusal]).toEqual([{ requires: ['expert-assessment', 'written-reasons'], rules: ['R-expert-assessment', 'R-written-reasons', 'R-reasons-again'] }, { requires: ['named-expert', 'written-reasons'], rules: ['R-named-expert', 'R-written-reasons', 'R-reasons-again'] }])
    expect(found(young!).slice(1)).toEqual(['expert-assessment: met, refusal.expert-assessment', 'named-expert: not-applicable, refusal.other-age', 'written-reasons: met, refusal.written-reasons', 'reasons-again: met, refusal.written-reasons'])
    expect(found(old!)[2]).toBe('named-expert: met, refusal.named-expert')
  })
})

describe('that the settlement is overdue', () => {
  // Delivered on the 5th and asked about on the 10th: due that day, or the day before.
  const due = (days: number) => clause('due', 'sla', { deadline: 'settleBy', length: { days }, from: 'delivery' })
  const both = (clauses: Parameters<typeof shop>[0]) => [decided(shop(clauses)).verdict, verdictOnly(shop(clauses)).verdict]

  test('rules a request out in verdict mode as in full', () => {
    const late = clause('late', 'exclusion', { when: [[{ settlementOverdue: true }]] })
    expect([both([window, due(5), late]), both([window, due(4), late])]).toEqual([['eligible', 'eligible'], ['ineligible', 'ineligible']])
  })

  test('lifts what rules it out in verdict mode as in full', () => {
    const earlier = clause('other', 'exclusion', { when: [[{ askedAfterDelivery: true }]] })
    const lift = clause('lift', 'exception', { lifts: ['other'], when: [[{ settlementOverdue: true }]] })
    expect([both([window, due(5), earlier, lift]), both([window, due(4), earlier, lift])]).toEqual([['ineligible', 'ineligible'], ['eligible', 'eligible']])
  })
})

describe('clauses about other goods', () => {
  test('are noted as such and decide nothing', () => {
    const hollow = clause('hollow', 'exclusion', { when: [[altered]] }, { appliesTo: { grounds: ['defect'], has: ['hollow'] } })
    const solid = clause('solid', 'exclusion', { when: [[altered]] }, { appliesTo: { grounds: ['defect'], lacks: ['hollow'] } })
    expect([{}, { tags: ['hollow'] }].map((it) => found(decided(shop([hollow, solid]), { ...isAltered, ...it })))).toEqual([['hollow: not-applicable, other-goods', 'solid: met, exclusion.met'], ['hollow: met, exclusion.met', 'solid: not-applicable, other-goods']])
  })

  test('and on other grounds are not weighed at all', () => {
    const defects = clause('defects', 'exclusion', { when: [[altered]] }, { appliesTo: { grounds: ['defect'] } })
    expect([found(decided(shop([defects]), isAltered)), found(decided(shop([defects]), { ...isAltered, ground: 'change-of-mind' }))]).toEqual([['defects: met, exclusion.met'], []])
  })
})
