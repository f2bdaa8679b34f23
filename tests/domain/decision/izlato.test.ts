import { describe, expect, test } from 'vitest'
import type { Facts, HistoryEvent } from '../../../app/domain/decision/request.ts'
import { ask, lastDayOf, openOf, remedyOf } from '../support/ask.ts'

const chain = { policy: 'izlato', ground: 'defect', purchased: '2024-05-06T09:00:00Z', delivered: '2024-05-10T09:00:00Z' } as const
const old = { ...chain, now: '2025-09-01T09:00:00Z' }
const fresh = { ...chain, now: '2024-11-01T09:00:00Z' }

describe('the twenty-four months', () => {
  test('run from delivery to the end of the day in Bratislava', () => {
    expect(ask({ ...chain, now: '2026-05-10T21:59:59Z' })).toMatchObject({ verdict: 'eligible', determining: ['IZ-4', 'IZ-5', 'IZ-3'] })
    expect(ask({ ...chain, now: '2026-05-10T22:00:00Z' })).toMatchObject({ verdict: 'ineligible', determining: ['IZ-8', 'IZ-17', 'IZ-4', 'IZ-5', 'IZ-3'], refusal: { requires: [] } })
  })

  test('stand still from the claim until the repaired item can be taken', () => {
    const history: HistoryEvent[] = [{ kind: 'repair', claimedAt: '2025-05-05T09:00:00Z', startedAt: '2025-05-12T09:00:00Z', readyAt: '2025-05-26T09:00:00Z' }]
    // 5 to 26 May: 21 days
    expect(lastDayOf(ask({ ...chain, now: '2026-05-31T12:00:00Z', history }), 'IZ-6')).toBe('2026-05-31')
  })

  test('stand still while an expert has the item', () => {
    const history: HistoryEvent[] = [{ kind: 'expert-assessment', sentAt: '2025-06-01T09:00:00Z', returnedAt: '2025-06-11T09:00:00Z', finding: 'not-covered' }]
    const answer = ask({ ...chain, now: '2026-05-12T12:00:00Z', history })
    expect(lastDayOf(answer, 'IZ-37')).toBe('2026-05-20')
    expect(answer.verdict).toBe('eligible')
  })

  test('begin anew with a replacement, and what lay before counts no more', () => {
    const history: HistoryEvent[] = [
      { kind: 'repair', claimedAt: '2025-05-01T09:00:00Z', startedAt: '2025-05-02T09:00:00Z', readyAt: '2025-05-11T09:00:00Z' },
      { kind: 'replacement', claimedAt: '2025-05-20T09:00:00Z', deliveredAt: '2025-06-10T09:00:00Z' },
    ]
    expect(ask({ ...chain, now: '2027-06-10T12:00:00Z', history }).periods).toMatchObject([{ startsOn: '2025-06-10', lastDay: '2027-06-10' }])
  })
})

describe('a repeated claim after a favourable assessment', () => {
  const history: HistoryEvent[] = [
    { kind: 'refusal', refusedAt: '2025-06-01T09:00:00Z', fault: 'clasp' },
    { kind: 'expert-assessment', sentAt: '2025-06-10T09:00:00Z', returnedAt: '2025-06-20T09:00:00Z', finding: 'covered', fault: 'clasp' },
  ]

  test('can’t be refused, but what is irreparable is not repaired for it', () => {
    const answer = ask({ ...old, history, facts: { fault: { code: 'clasp', repairable: false, preventsUse: false } } })
    expect(answer).toMatchObject({ verdict: 'eligible', refusal: { requires: ['not-refusable'] } })
    expect(openOf(answer)).toEqual(['price-reduction'])
  })

  test('is one only after the refusal and the assessment', () => {
    const repeated = (askedAt: string) => ask({ ...old, now: '2025-09-01T09:00:00Z', askedAt, history, facts: { fault: { code: 'clasp', cause: 'wear' } } })
    expect(repeated('2025-06-20T09:00:00Z')).toMatchObject({ verdict: 'eligible', determining: expect.arrayContaining(['IZ-39']) })
    expect(repeated('2025-06-19T09:00:00Z')).toMatchObject({ verdict: 'ineligible' })
    expect(repeated('2025-05-31T09:00:00Z')).toMatchObject({ verdict: 'ineligible' })
  })

  test('may stand behind a defect that has no name yet', () => {
    expect(ask({ ...fresh, history: [{ ...history[0]!, refusedAt: '2024-08-01T09:00:00Z' } as HistoryEvent, { ...history[1]!, sentAt: '2024-08-10T09:00:00Z', returnedAt: '2024-08-20T09:00:00Z' } as HistoryEvent], facts: { fault: { cause: 'wear' } } }).missingFacts).toContain('fault.code')
  })
})

describe('a refusal for what is wrong with the goods', () => {
  const table: Array<[Facts, string[], string[]]> = [
    [{ fault: { cause: 'wear' } }, ['IZ-10', 'IZ-14'], []],
    [{ fault: { cause: 'damage' } }, ['IZ-9'], []],
    [{ fault: { cause: 'damage' } }, ['IZ-9', 'IZ-12'], ['hollow']],
    [{ fault: { cause: 'chemicals' } }, ['IZ-9'], []],
    [{ fault: { cause: 'water' } }, ['IZ-11', 'IZ-13'], []],
    [{ fault: { cause: 'misuse' } }, ['IZ-18'], []],
    [{ fault: { cause: 'allergy' } }, ['IZ-54'], []],
    [{ fault: { visibleOnDelivery: true } }, ['IZ-16'], []],
    [{ fault: { usedAfterNoticing: true, repairable: false } }, ['IZ-23', 'IZ-22'], []],
  ]
  test.each(table)('for %j waits for an expert in the first year and names one later', (facts, rules, tags) => {
    expect(ask({ ...fresh, facts, tags })).toMatchObject({ verdict: 'needs-review', determining: [...rules, 'IZ-32', 'IZ-33'], refusal: { requires: ['expert-assessment'] } })
    expect(ask({ ...old, facts, tags })).toMatchObject({ verdict: 'ineligible', determining: rules, refusal: { requires: ['named-expert'], rules: ['IZ-34', 'IZ-35'] } })
  })

  test('turns on the day a year after the purchase, not the delivery', () => {
    const facts: Facts = { fault: { cause: 'wear' } }
    expect(ask({ ...chain, now: '2025-05-06T21:59:59Z', facts }).verdict).toBe('needs-review')
    expect(ask({ ...chain, now: '2025-05-06T22:00:00Z', facts }).verdict).toBe('ineligible')
  })

  test('stands on an expert’s outcome', () => {
    const facts: Facts = { fault: { cause: 'wear' }, assessment: { by: 'expert', finding: 'not-covered' } }
    expect(ask({ ...fresh, facts })).toMatchObject({ verdict: 'ineligible', determining: ['IZ-10', 'IZ-14', 'IZ-47', 'IZ-32', 'IZ-33'] })
    expect(ask({ ...fresh, facts: { fault: { cause: 'wear' }, assessment: { by: 'expert', finding: 'covered' } } }).verdict).toBe('eligible')
  })

  test('isn’t made for a defect visible on the very day of delivery, nor where that day is a guess', () => {
    const facts: Facts = { fault: { visibleOnDelivery: true } }
    expect(ask({ ...chain, now: '2024-05-10T18:00:00Z', facts }).verdict).toBe('eligible')
    expect(ask({ ...fresh, delivered: null, facts }).verdict).toBe('eligible')
  })

  test('can’t be made of a repeated claim that an expert found covered', () => {
    const history: HistoryEvent[] = [
      { kind: 'refusal', refusedAt: '2025-06-01T09:00:00Z', fault: 'clasp' },
      { kind: 'expert-assessment', sentAt: '2025-06-10T09:00:00Z', returnedAt: '2025-06-20T09:00:00Z', finding: 'covered', fault: 'clasp' },
    ]
    const repeated = (code: string) => ask({ ...old, facts: { fault: { cause: 'wear', code } }, history })
    expect(repeated('clasp')).toMatchObject({ verdict: 'eligible', refusal: { requires: ['not-refusable'], rules: ['IZ-39'] } })
    expect(repeated('clasp').determining).toContain('IZ-39')
    expect(repeated('stone').verdict).toBe('ineligible')
  })
})

describe('a refusal on formal grounds', () => {
  test('needs no expert, even in the first year', () => {
    const table: Array<[Facts, string[]]> = [
      [{ goods: { missing: ['accessories'] } }, ['IZ-15', 'IZ-20']],
      [{ received: { proofOfPurchase: false } }, ['IZ-25', 'IZ-27']],
      [{ received: { claimForm: false } }, ['IZ-26', 'IZ-20']],
      [{ buyer: 'business' }, ['IZ-1']],
    ]
    for (const [facts, rules] of table) expect(ask({ ...fresh, facts })).toMatchObject({ verdict: 'ineligible', determining: rules, refusal: { requires: [] } })
  })

  test('is never made for proofs nobody has spoken of', () => {
    expect(ask(fresh).verdict).toBe('eligible')
    expect(ask({ ...fresh, facts: { received: { proofOfPurchase: true, claimForm: true }, goods: { missing: [] } } }).verdict).toBe('eligible')
  })
})

describe('remedies', () => {
  const open = (facts: Facts, more: object = {}) => openOf(ask({ ...old, facts, ...more }))

  test('follow whether the defect can be repaired and prevents use', () => {
    expect(open({})).toEqual(['repair', 'replacement', 'price-reduction'])
    expect(open({ fault: { repairable: true } })).toEqual(['repair', 'replacement'])
    expect(open({ fault: { repairable: false, preventsUse: true } })).toEqual(['refund', 'replacement'])
    expect(open({ fault: { repairable: false, preventsUse: false } })).toEqual(['price-reduction'])
    expect(remedyOf(ask({ ...old, facts: { fault: { repairable: false, preventsUse: true } } }), 'refund')?.rules).toEqual(['IZ-44'])
  })

  test('hold refund and replacement for recurring and for many defects', () => {
    const repair = { kind: 'repair' as const, claimedAt: '2025-01-01T09:00:00Z', startedAt: '2025-01-02T09:00:00Z', readyAt: '2025-01-09T09:00:00Z', fault: 'clasp' }
    expect(open({ fault: { code: 'clasp', preventsUse: true } }, { history: [repair, repair] })).toContain('refund')
    expect(open({ fault: { code: 'clasp', preventsUse: true } }, { history: [repair] })).not.toContain('refund')
    expect(open({ fault: { simultaneous: 3 } })).toContain('refund')
  })

  test('hold a refund once thirty days have gone by', () => {
    expect(openOf(ask({ ...old, askedAt: '2025-08-02T09:00:00Z', now: '2025-09-01T09:00:00Z' }))).not.toContain('refund')
    expect(remedyOf(ask({ ...old, askedAt: '2025-08-02T09:00:00Z', now: '2025-09-02T09:00:00Z' }), 'refund')).toMatchObject({ open: true, rules: ['IZ-30'] })
  })

  test('are five and no more', () => {
    expect(remedyOf(ask(old), 'paid-repair')).toMatchObject({ open: false, rules: ['IZ-47'] })
  })
})

test('a return without a reason has no terms of this shop to stand on, so that a person looks at it', () => {
  expect(ask({ ...fresh, ground: 'change-of-mind' })).toMatchObject({ verdict: 'needs-review', periods: [], determining: [] })
})
