import { describe, expect, test } from 'vitest'
import type { CaseFile, Period } from '../../../app/domain/clauses/case-file.ts'
import { compileCases } from '../../../app/domain/clauses/criterion.ts'
import type { Cases, Criterion } from '../../../app/domain/clauses/criterion.ts'
import { caseFile, day, environment, event } from './case-fixtures.ts'

const cases = (all: Cases) => compileCases(all, environment.trait)
const answers = (criterion: Criterion, ...files: Array<Partial<CaseFile>>) => files.map((change) => cases([[criterion]]).test(caseFile(change)))
const period = (right: string, state: Period['state']): Period => ({ right, state, startsOn: null, lastDay: null, assumed: false, rules: [] })

describe('a fact', () => {
  test('that isn’t known is neither a yes nor a no', () => {
    for (const criterion of [{ fact: 'fault.cause', is: 'wear' }, { fact: 'fault.cause', among: ['wear'] }, { fact: 'goods.missing', holds: 'tags' }, { fact: 'fault.simultaneous', atLeast: 1 }]) expect(answers(criterion, {}, { facts: { fault: {}, goods: {} } })).toEqual(['unknown', 'unknown'])
  })

  test('is compared with a value, with several, with what a list holds, or with a least number', () => {
    expect(answers({ fact: 'fault.repairable', is: false }, { facts: { fault: { repairable: false } } }, { facts: { fault: { repairable: true } } })).toEqual(['yes', 'no'])
    expect(answers({ fact: 'fault.cause', is: 'wear' }, { facts: { fault: { cause: 'wear' } } }, { facts: { fault: { cause: 'water' } } })).toEqual(['yes', 'no'])
    expect(answers({ fact: 'fault.cause', among: ['wear', 'water'] }, { facts: { fault: { cause: 'water' } } }, { facts: { fault: { cause: 'damage' } } })).toEqual(['yes', 'no'])
    expect(answers({ fact: 'goods.missing', holds: 'tags' }, { facts: { goods: { missing: ['gift-box', 'tags'] } } }, { facts: { goods: { missing: ['gift-box'] } } }, { facts: { goods: { missing: [] } } })).toEqual(['yes', 'no', 'no'])
    expect(answers({ fact: 'fault.simultaneous', atLeast: 3 }, ...[2, 3, 4].map((simultaneous) => ({ facts: { fault: { simultaneous } } })))).toEqual(['no', 'yes', 'yes'])
  })

  test('of its own group only, and the buyer by the order where nobody said', () => {
    expect(answers({ fact: 'claimant', is: 'gift-holder' }, { facts: { claimant: 'gift-holder' } }, { facts: { claimant: 'purchaser' } }, {})).toEqual(['yes', 'no', 'unknown'])
    expect(answers({ fact: 'buyer', is: 'business' }, { buyer: 'business' }, { buyer: 'consumer' })).toEqual(['yes', 'no'])
  })
})

describe('a criterion on the goods and the request', () => {
  test('a trait is had, not had, or can’t be said of a deleted product', () => {
    expect(answers({ trait: 'hollow' }, { traits: { present: 1, unknown: 2 } }, { traits: { present: 2, unknown: 0 } }, { traits: { present: 0, unknown: 1 } }, { traits: { present: 1, unknown: 1 } })).toEqual(['yes', 'no', 'unknown', 'yes'])
  })

  test('a ground is one of those named', () => {
    expect(answers({ ground: ['defect', 'faulty-on-delivery'] }, { ground: 'defect' }, { ground: 'change-of-mind' })).toEqual(['yes', 'no'])
  })

  test('a notice comes after the delivery from the next day on; of a day that is assumed nobody knows', () => {
    const line = { on: day('2026-02-10'), assumed: false, begun: true }
    expect(answers({ askedAfterDelivery: true }, { line, askedOn: day('2026-02-10') }, { line, askedOn: day('2026-02-11') }, { line: { ...line, assumed: true }, askedOn: day('2026-02-11') }, { line: { ...line, on: null } })).toEqual(['no', 'yes', 'unknown', 'unknown'])
  })

  test('a country is inside or outside of those named, or not known', () => {
    expect(answers({ shippedTo: ['CZ', 'SK'] }, { country: 'SK' }, { country: 'GB' }, { country: null })).toEqual(['yes', 'no', 'unknown'])
    expect(answers({ shippedOutside: ['CZ', 'SK'] }, { country: 'SK' }, { country: 'GB' }, { country: null })).toEqual(['no', 'yes', 'unknown'])
  })

  test('a right’s period is over, or runs or may be used already', () => {
    const files = (['running', 'pending', 'over', 'nothing-delivered'] as const).map((state) => ({ periods: [period('other', 'over'), period('return', state)] }))
    expect([answers({ over: 'return' }, ...files, {}), answers({ running: 'return' }, ...files, {})]).toEqual([['no', 'no', 'yes', 'no', 'no'], ['yes', 'yes', 'no', 'no', 'no']])
  })

  test('a period that is over by an assumed delivery may still run: nobody knows before the day is known', () => {
    const assumed = { periods: [{ ...period('return', 'over'), assumed: true }] }
    expect([answers({ over: 'return' }, assumed), answers({ running: 'return' }, assumed), answers({ running: 'return' }, { periods: [{ ...period('return', 'running'), assumed: true }] })]).toEqual([['yes'], ['unknown'], ['yes']])
    expect(cases([[{ running: 'return' }], [{ trait: 'hollow' }]]).missing(caseFile(assumed))).toEqual(['delivery.on'])
  })
})

describe('a criterion on the piece’s past', () => {
  const clasp = { fault: 'clasp' }
  const repairs = [event('repair', '2025-03-01', '2025-03-10', clasp), event('repair', '2025-06-01', '2026-02-10', clasp)]
  const twice = { repairsOfSameFault: 2 }

  test('counts finished repairs of the same fault', () => {
    expect(answers(twice, { events: repairs, facts: { fault: { code: 'clasp' } } }, { events: repairs, facts: { fault: { code: 'stone' } } }, { events: repairs })).toEqual(['yes', 'no', 'unknown'])
    expect(answers(twice, { events: [repairs[0]!, { ...repairs[1]!, fault: 'stone' }], facts: { fault: { code: 'clasp' } } })).toEqual(['no'])
  })

  test('counts a repair from the day on which it was ready, and one that still runs not at all', () => {
    const known = { facts: { fault: { code: 'clasp' } } }
    expect(answers(twice, { ...known, events: [repairs[0]!, event('repair', '2026-01-01', '2026-02-11', clasp)] }, { ...known, events: [repairs[0]!, event('repair', '2026-01-01', null, clasp)] })).toEqual(['no', 'no'])
    // Fewer than wanted of whatever fault: the fault needn't be known.
    expect(answers(twice, { events: [repairs[0]!, event('replacement', '2025-06-01', '2025-06-10', clasp)] })).toEqual(['no'])
  })

  test('counts finished repairs and replacements alike, whatever the fault and whether or not it has a name', () => {
    const past = [event('repair', '2025-03-01', '2025-03-10', clasp), event('replacement', '2025-06-01', '2026-02-10')]
    const late = [past[0]!, event('replacement', '2025-06-01', '2026-02-11'), event('replacement', '2025-07-01', null), event('expert-assessment', '2025-07-01', '2025-07-02'), event('refusal', '2025-08-01', '2025-08-01')]
    expect([answers({ attemptsToPutRight: 1 }, { events: past }, { events: late }, { events: [] }), answers({ attemptsToPutRight: 2 }, { events: past }, { events: late })]).toEqual([['yes', 'yes', 'no'], ['yes', 'no']])
  })

  const refusal = event('refusal', '2025-05-01', '2025-05-01', clasp)
  const covered = event('expert-assessment', '2025-05-10', '2025-05-20', { ...clasp, finding: 'covered' })

  test('finds the fault that was refused though an expert found it covered', () => {
    const past = (...events: CaseFile['events']) => [{ events, facts: { fault: { code: 'clasp' } } }, { events, facts: { fault: { code: 'stone' } } }, { events }]
    const tell = (...events: CaseFile['events']) => answers({ refusedThoughCovered: true }, ...past(...events))
    expect(tell(refusal, covered)).toEqual(['yes', 'no', 'unknown'])
    expect(tell(refusal)).toEqual(['no', 'no', 'no'])
    expect(tell(covered)).toEqual(['no', 'no', 'no'])
    expect(tell(refusal, { ...covered, finding: 'not-covered' })).toEqual(['no', 'no', 'no'])
    expect(tell(refusal, { ...covered, fault: 'stone' })).toEqual(['no', 'no', 'no'])
    expect(tell({ ...refusal, fault: null }, { ...covered, fault: null })).toEqual(['no', 'no', 'no'])
    expect(tell({ ...refusal, kind: 'repair' }, covered)).toEqual(['no', 'no', 'no'])
    expect(tell(refusal, { ...covered, kind: 'repair' })).toEqual(['no', 'no', 'no'])
  })

  test('is overdue from the day after the last one for settling, unless it was settled in time', () => {
    const settleBy = day('2026-02-10')
    const settled = (settledAt: string) => ({ settleBy, today: day('2026-05-01'), facts: { case: { settledAt } } })
    expect(answers({ settlementOverdue: true }, { settleBy, today: settleBy }, { settleBy, today: settleBy + 1 }, { settleBy: null, today: settleBy + 1 })).toEqual(['no', 'yes', 'no'])
    // Prague's 10 February ends at 23:00 UTC.
    expect(answers({ settlementOverdue: true }, settled('2026-02-10T22:59:59Z'), settled('2026-02-10T23:00:00Z'))).toEqual(['no', 'yes'])
  })
})

describe('alternatives', () => {
  const wear: Criterion = { fact: 'fault.cause', is: 'wear' }
  const broken: Criterion = { fact: 'fault.repairable', is: false }
  const hollow: Criterion = { trait: 'hollow' }
  const facts = (cause?: 'wear' | 'water', repairable?: boolean) => caseFile({ facts: { fault: { ...(cause && { cause }), ...(repairable !== undefined && { repairable }) } } })

  test('hold where one holds as a whole; what is not known leaves the answer open unless another settles it', () => {
    const both = cases([[wear, broken]])
    expect([facts('wear', false), facts('wear', true), facts('water'), facts('wear'), facts(undefined, false), facts()].map(both.test)).toEqual(['yes', 'no', 'no', 'unknown', 'unknown', 'unknown'])
    const either = cases([[wear], [broken]])
    expect([facts('wear'), facts(undefined, false), facts('water', true), facts('water'), facts()].map(either.test)).toEqual(['yes', 'yes', 'no', 'unknown', 'unknown'])
  })

  test('name the facts on which the answer still hangs, each once', () => {
    const all = cases([[wear, broken], [broken, hollow], [{ fact: 'claimant', is: 'purchaser' }]])
    // Without the trait the second alternative can't hold any more: its fact is asked for by the first.
    expect([all.missing(facts()), all.missing(facts('wear')), all.missing(facts('water')), all.missing(facts('wear', true))]).toEqual([['fault.cause', 'fault.repairable', 'claimant'], ['fault.repairable', 'claimant'], ['claimant'], ['claimant']])
    expect(cases([[wear]]).missing(facts())).toEqual(['fault.cause'])
    expect(cases([[hollow], [wear]]).missing(caseFile({ traits: { present: 0, unknown: 1 }, facts: { fault: { cause: 'water' } } }))).toEqual([])
    expect(cases([[{ repairsOfSameFault: 1 }, hollow]]).missing(caseFile({ events: [event('repair', '2025-03-01', '2025-03-10', { fault: 'clasp' })], traits: { present: 1, unknown: 0 } }))).toEqual(['fault.code'])
    expect(cases([[{ refusedThoughCovered: true }], [hollow]]).missing(caseFile({ events: [event('refusal', '2025-03-01', '2025-03-01', { fault: 'clasp' }), event('expert-assessment', '2025-03-01', '2025-03-10', { fault: 'clasp', finding: 'covered' })] }))).toEqual(['fault.code'])
  })

  test('turn on the merits where a fault or its assessment is asked about', () => {
    expect([[[wear]], [[hollow, broken]], [[hollow], [{ fact: 'assessment.by', is: 'expert' }]], [[{ repairsOfSameFault: 1 }]]].map((all) => cases(all).onMerits)).toEqual([true, true, true, true])
    expect([[[hollow]], [[{ fact: 'goods.alteredElsewhere', is: true }]], [[{ over: 'return' }]], [[{ fact: 'claimant', is: 'purchaser' }]]].map((all) => cases(all as Cases).onMerits)).toEqual([false, false, false, false])
  })
})
