import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../app/domain/decision/request.ts'
import { ask, lastDayOf, openOf, outcomeOf, remedyOf } from '../support/ask.ts'

const ring = { policy: 'klenota', ground: 'defect', purchased: '2024-03-11T09:00:00Z', delivered: '2024-03-15T09:00:00Z' } as const
const young = { policy: 'klenota', ground: 'defect', purchased: '2025-09-01T09:00:00Z', delivered: '2025-09-05T09:00:00Z', now: '2026-05-11T09:00:00Z' } as const
const withFacts = (facts: Facts, more: object = {}) => ask({ ...young, facts, ...more })

describe('the two years', () => {
  test('end with the corresponding day in Prague', () => {
    expect(ask({ ...ring, now: '2026-03-15T22:59:59Z' }).verdict).toBe('eligible')
    const late = ask({ ...ring, now: '2026-03-15T23:00:00Z' })
    expect(late.verdict).toBe('ineligible')
    expect(late.determining).toEqual(['KW-26', 'KW-5'])
    expect(openOf(late)).toEqual([])
  })

  test('that begin on a leap day end with the last of February', () => {
    expect(lastDayOf(ask({ ...ring, delivered: '2024-02-29T09:00:00Z', purchased: '2024-02-20T09:00:00Z', now: '2025-01-01T09:00:00Z' }), 'KW-5')).toBe('2026-02-28')
  })

  test('are longer by the time in repair, overlapping days once', () => {
    const repair = (startedAt: string, readyAt?: string) => ({ kind: 'repair' as const, claimedAt: '2025-01-02T09:00:00Z', startedAt, readyAt })
    const history = [repair('2025-01-13T09:00:00Z', '2025-01-27T09:00:00Z'), repair('2025-01-20T09:00:00Z', '2025-02-03T09:00:00Z')]
    // 13 January to 3 February: 21 days
    const answer = ask({ ...ring, now: '2026-03-20T09:00:00Z', history })
    expect(answer.periods[0]).toMatchObject({ lastDay: '2026-04-05', rules: ['KW-5', 'KW-6', 'KW-7'] })
    expect(ask({ ...ring, now: '2026-03-20T09:00:00Z', history: [...history].reverse() }).periods).toEqual(answer.periods)
  })

  test('stand still while a repair still runs, but not while a replacement is awaited', () => {
    expect(ask({ ...ring, now: '2026-04-10T09:00:00Z', history: [{ kind: 'repair', claimedAt: '2026-03-10T09:00:00Z', startedAt: '2026-03-12T09:00:00Z' }] }).verdict).toBe('eligible')
    expect(ask({ ...ring, now: '2026-04-10T09:00:00Z', history: [{ kind: 'replacement', claimedAt: '2026-03-10T09:00:00Z' }] }).determining).toEqual(['KW-26', 'KW-5', 'KW-6'])
  })

  test('don’t come back by a repair that began when they were over', () => {
    expect(ask({ ...ring, now: '2026-04-01T09:00:00Z', history: [{ kind: 'repair', claimedAt: '2026-03-20T09:00:00Z', startedAt: '2026-03-20T09:00:00Z', readyAt: '2026-04-20T09:00:00Z' }] }).verdict).toBe('ineligible')
  })

  test('don’t begin anew with a replacement', () => {
    expect(lastDayOf(ask({ ...ring, now: '2026-03-01T09:00:00Z', history: [{ kind: 'replacement', claimedAt: '2025-01-10T09:00:00Z', deliveredAt: '2025-02-10T09:00:00Z' }] }), 'KW-6')).toBe('2026-03-15')
  })

  test('cover nothing before anything was sent', () => {
    expect(ask({ ...young, unsent: true })).toMatchObject({ verdict: 'ineligible', determining: ['KW-5'], periods: [{ lastDay: null }] })
  })

  test('rest on terms of 22 May 2018', () => {
    expect(ask({ ...ring, purchased: '2018-05-21T21:59:59Z', delivered: '2018-05-25T09:00:00Z', now: '2019-01-01T09:00:00Z' })).toMatchObject({ verdict: 'needs-review', determining: ['KW-46'] })
    const answer = ask({ ...ring, purchased: '2018-05-21T22:00:00Z', delivered: '2018-05-25T09:00:00Z', now: '2019-01-01T09:00:00Z' })
    expect(answer.verdict).toBe('eligible')
    expect(answer.governing).toEqual([{ document: 'klenota-warranty', effectiveFrom: '2018-05-22' }, { document: 'klenota-warranty-and-repairs', effectiveFrom: null }])
  })
})

describe('what the warranty doesn’t cover', () => {
  const table: Array<[Facts, string[]]> = [
    [{ fault: { cause: 'wear' } }, ['KW-27', 'K0-4']],
    [{ fault: { cause: 'damage' } }, ['KW-25']],
    [{ fault: { cause: 'chemicals' } }, ['KW-25']],
    [{ fault: { cause: 'water' } }, ['KW-25']],
    [{ fault: { cause: 'misuse' } }, ['KW-25']],
    [{ fault: { cause: 'colour-on-screen' } }, ['KW-4', 'KT-43']],
    [{ fault: { causedByCustomer: true } }, ['KW-25']],
    [{ fault: { knownBeforeAcceptance: true } }, ['KW-24']],
    [{ goods: { alteredElsewhere: true } }, ['K0-5']],
    [{ buyer: 'business' }, ['KW-1']],
  ]
  test.each(table)('is ruled out by %j', (facts, rules) => {
    const answer = withFacts(facts)
    expect(answer.verdict).toBe('ineligible')
    expect(answer.determining).toEqual(rules)
    expect(answer.refusal).toEqual({ requires: ['written-reasons'], rules: ['KW-43'] })
  })

  test('doesn’t follow from facts that speak the other way, or are not known', () => {
    expect(withFacts({ fault: { cause: 'manufacturing', knownBeforeAcceptance: false }, goods: { alteredElsewhere: false } }).verdict).toBe('eligible')
    expect(withFacts({ fault: { cause: 'allergy' } }).verdict).toBe('eligible')
    expect(withFacts({}).missingFacts.toSorted()).toEqual(['assessment.finding', 'fault.cause', 'fault.causedByCustomer', 'fault.knownBeforeAcceptance', 'goods.alteredElsewhere'])
  })

  test('is told apart from a cause that an assessment found to be covered', () => {
    expect(withFacts({ fault: { cause: 'wear' }, assessment: { by: 'expert', finding: 'covered' } }).verdict).toBe('eligible')
  })
})

describe('remedies', () => {
  test('are repair, replacement and a lower price; a refund waits for a known reason', () => {
    const answer = withFacts({})
    expect(openOf(answer)).toEqual(['repair', 'replacement', 'price-reduction'])
    expect(remedyOf(answer, 'refund')).toMatchObject({ open: false, text: 'A refund opens only once one of its conditions is known to hold.' })
  })

  test('hold a refund for each of its reasons', () => {
    const repair = (fault: string, month: string) => ({ kind: 'repair' as const, claimedAt: `2025-${month}-01T09:00:00Z`, startedAt: `2025-${month}-02T09:00:00Z`, readyAt: `2025-${month}-09T09:00:00Z`, fault })
    const rulesOf = (facts: Facts, more: object = {}) => { const one = remedyOf(withFacts(facts, more), 'refund'); return one?.open ? one.rules : null }
    expect(rulesOf({ fault: { materialBreach: true } })).toEqual(['KW-14'])
    expect(rulesOf({ fault: { repairable: false, preventsUse: true } })).toEqual(['KW-15'])
    expect(rulesOf({ fault: { repairable: false } })).toBeNull()
    expect(rulesOf({ fault: { repairable: false, preventsUse: false } })).toBeNull()
    expect(rulesOf({ fault: { replacementAvailable: false } })).toEqual(['KW-15'])
    const twice = { history: [repair('clasp', '10'), repair('clasp', '11')] }
    expect(rulesOf({ fault: { code: 'clasp', preventsUse: true } }, twice)).toEqual(['KW-16'])
    expect(rulesOf({ fault: { code: 'clasp' } }, twice)).toBeNull()
    expect(rulesOf({ fault: { code: 'stone', preventsUse: true } }, twice)).toBeNull()
    expect(rulesOf({ fault: { code: 'clasp', preventsUse: true } }, { history: [repair('clasp', '10'), repair('stone', '11')] })).toBeNull()
    expect(rulesOf({ fault: { simultaneous: 3 } })).toEqual(['KW-17'])
    expect(rulesOf({ fault: { simultaneous: 2 } })).toBeNull()
  })

  test('hold a refund from the thirty-first day on which a claim isn’t settled', () => {
    const claim = { ...young, askedAt: '2026-04-01T09:00:00Z' }
    expect(openOf(ask({ ...claim, now: '2026-05-01T21:59:59Z' }))).not.toContain('refund')
    expect(remedyOf(ask({ ...claim, now: '2026-05-01T22:00:00Z' }), 'refund')).toMatchObject({ open: true, rules: ['KW-18'] })
    expect(openOf(ask({ ...claim, now: '2026-05-20T09:00:00Z', facts: { case: { agreedSettleBy: '2026-05-20' } } }))).not.toContain('refund')
    expect(openOf(ask({ ...claim, now: '2026-05-20T09:00:00Z', facts: { case: { settledAt: '2026-04-20T09:00:00Z' } } }))).not.toContain('refund')
  })

  test('lose what a known fact closes', () => {
    expect(remedyOf(withFacts({ fault: { repairable: false } }), 'repair')).toMatchObject({ open: false, rules: ['KW-13'] })
    expect(remedyOf(withFacts({}, { tags: ['Reduced-Price'] }), 'replacement')).toMatchObject({ open: false, rules: ['KW-11'] })
    expect(remedyOf(withFacts({ fault: { replacementAvailable: false } }), 'replacement')).toMatchObject({ open: false, rules: ['KW-41'] })
    expect(openOf(withFacts({ fault: { materialBreach: true }, goods: { condition: 'used' } }))).toEqual(['repair', 'price-reduction'])
  })

  test('keep replacement and refund where one of the four exceptions holds', () => {
    for (const exception of ['changed-by-inspection', 'used-before-discovery', 'not-caused-by-customer', 'consumed-before-discovery'] as const) {
      const answer = withFacts({ fault: { materialBreach: true }, goods: { condition: 'used', unchangedExceptions: [exception] } })
      expect(openOf(answer)).toEqual(['refund', 'repair', 'replacement', 'price-reduction'])
      expect(outcomeOf(answer, `klenota-warranty/condition-${exception}`)).toBe('met')
    }
    expect(openOf(withFacts({ goods: { condition: 'as-delivered' } }))).toContain('replacement')
  })

  test('hold missing items only where something is missing', () => {
    expect(openOf(ask({ ...young, ground: 'missing-on-delivery' }))).toEqual(['replacement', 'price-reduction', 'missing-items'])
    expect(remedyOf(withFacts({}), 'missing-items')).toMatchObject({ open: false, rules: ['KW-8'] })
  })
})

describe('deadlines', () => {
  const decideBy = (facts: Facts) => ask({ ...young, askedAt: '2026-03-31T08:00:00Z', now: '2026-04-02T12:00:00Z', facts }).deadlines.decideBy

  test('pass over Good Friday, the weekend and Easter Monday', () => {
    expect(decideBy({ received: { goodsAt: '2026-04-02T08:00:00Z' } })).toBe('2026-04-07')
    expect(decideBy({ received: { goodsAt: '2026-04-02T08:00:00Z' }, case: { complex: true } })).toBe('2026-04-09')
  })

  test('aren’t known before the goods are there', () => {
    expect(decideBy({})).toBeNull()
  })

  test('leave out the days an expert had the item', () => {
    expect(decideBy({ received: { goodsAt: '2026-04-07T08:00:00Z' }, case: { expertFrom: '2026-04-08', expertUntil: '2026-04-10' } })).toBe('2026-04-13')
    expect(decideBy({ received: { goodsAt: '2026-04-07T08:00:00Z' }, case: { expertFrom: '2026-04-08' } })).toBeNull()
    expect(decideBy({ received: { goodsAt: '2026-04-07T08:00:00Z' }, case: { expertFrom: '2026-04-09', expertUntil: '2026-04-10' } })).toBe('2026-04-08')
  })

  test('end thirty days after the notice, or later where that was agreed', () => {
    expect(ask({ ...young, askedAt: '2026-03-31T08:00:00Z' }).deadlines.settleBy).toBe('2026-04-30')
    expect(ask({ ...young, askedAt: '2026-03-31T08:00:00Z', facts: { case: { agreedSettleBy: '2026-05-15' } } }).deadlines.settleBy).toBe('2026-05-15')
    expect(ask({ ...young, askedAt: '2026-03-31T08:00:00Z', facts: { case: { agreedSettleBy: '2026-04-10' } } }).deadlines.settleBy).toBe('2026-04-30')
  })

  test('come with carriage at the shop’s cost', () => {
    expect(withFacts({}).returnShipping).toEqual({ paidBy: 'merchant', rules: ['K0-11', 'K0-3'] })
  })
})

describe('the costs of a claim', () => {
  const ring = { policy: 'klenota', ground: 'defect', purchased: '2026-02-05T09:00:00Z', now: '2026-03-02T09:00:00Z' } as const

  test('are paid back where the claim isn’t refused', () => {
    expect(ask(ring).costs).toMatchObject([{ kind: 'claim-costs', paidBy: 'merchant', askBy: '2028-03-05' }])
    expect(ask({ ...ring, facts: { fault: { cause: 'damage' } } }).costs).toEqual([])
  })

  test('are promised to nobody whom the terms don’t cover', () => {
    const chain = { ...ring, policy: 'izlato' } as const
    expect(ask(chain).costs.length).toBeGreaterThan(0)
    expect(ask({ ...chain, company: true }).costs).toEqual([])
  })
})

test('of a request that is refused nothing says when goods or money go back', () => {
  const answer = ask({ policy: 'klenota', ground: 'change-of-mind', now: '2026-02-20T09:00:00Z', tags: ['customised'] })
  expect([outcomeOf(answer, 'klenota-terms/send-back'), outcomeOf(answer, 'klenota-terms/refund-deadline')]).toEqual(['not-applicable', 'not-applicable'])
})

test('money for a gift goes to who bought it, and the finding says so', () => {
  const of = (claimant?: 'gift-holder') => ask({ policy: 'kestia', ground: 'change-of-mind', now: '2026-02-20T09:00:00Z', ...(claimant ? { facts: { claimant } } : {}) })
  const said = (answer: ReturnType<typeof of>) => answer.findings.find((one) => one.clause === 'kestia/refund-payee')?.text
  expect(said(of('gift-holder'))).toMatch(/^The money goes to whoever placed the order, not to whoever was given the item:/)
  expect(said(of())).not.toMatch(/given the item/)
  expect(of('gift-holder').refund?.payee).toBe('purchaser')
})
