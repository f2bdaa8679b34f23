import { describe, expect, test } from 'vitest'
import type { Loose } from '../../support/loose.ts'
import { claims, clauseOf, codesAfter, returns } from './changed.ts'
import type { Change } from './changed.ts'

const season = (from: string, until: string) => ({ add }: Change) => add(clauseOf('window-season', 'second', returns, { right: 'return', purchasedFrom: from, purchasedUntil: until, length: { days: 45 } }, 'From {purchasedFrom} to {purchasedUntil}: {length.days} days.'))
const returnsLast = (length: object, unit: string, from = 'delivery') => ({ clause }: Change) => {
  Object.assign(clause('returns').params, { length, from })
  clause('returns').text = `Within {length.${unit}} of it.`
}
const ages = (within: [string, number], after: [string, number]) => ({ clause }: Change) => {
  Object.assign(clause('first-year'), { text: `Within {age.within.${within[0]}}.`, params: { requires: 'expert-assessment', age: { within: { [within[0]]: within[1] } } } })
  Object.assign(clause('later-years'), { text: `After {age.after.${after[0]}}.`, params: { requires: 'named-expert', age: { after: { [after[0]]: after[1] } } } })
}

describe('a second season beside the one from 1 October to 23 December', () => {
  test.each<[string, string, string, string[]]>([
    ['begins on its last day', '12-23', '12-31', ['overlapping-seasons']],
    ['begins on the day after', '12-24', '12-31', []],
    ['leaves out one day', '12-25', '12-31', ['gap-between-seasons']],
    // 24 to 30 December are seven days.
    ['leaves out a week', '12-31', '01-10', ['gap-between-seasons']],
    // 24 to 31 December are eight.
    ['leaves out more than a week, which is the ordinary time', '01-01', '01-10', []],
    ['ends on its first day', '09-01', '10-01', ['overlapping-seasons']],
    ['ends on the day before', '09-01', '09-30', []],
    ['leaves out the last of September', '09-01', '09-29', ['gap-between-seasons']],
    ['lies over the turn of the year', '12-24', '01-06', []],
    // 24 December to 23 June are 8 + 175 = 183 days, half of a leap year.
    ['lasts half a year over the turn', '12-24', '06-23', []],
    ['lasts a day more, as if its days were exchanged', '12-24', '06-24', ['season-backwards']],
    ['lies within it', '11-01', '11-30', ['overlapping-seasons']],
  ])('%s: %s to %s', (_, from, until, codes) => {
    expect(codesAfter(season(from, until))).toEqual(codes)
  })

  test('needs no days in its text where it is the whole year', () => {
    const year = (until: string, text: string) => codesAfter(({ set, clause, add }) => {
      set.documents[0]!.clauses = set.documents[0]!.clauses.filter(({ id }: Loose) => id !== 'christmas')
      add(clauseOf('window-season', 'always', returns, { right: clause('returns').params.right, purchasedFrom: '01-01', purchasedUntil: until, length: { days: 45 } }, text))
    })
    expect([year('12-31', '{length.days} days.'), year('12-30', '{length.days} days.')]).toEqual([[], ['unshown-parameter', 'unshown-parameter']])
  })

  test('is no overlap where it is for other goods', () => {
    const advent = (more: object) => clauseOf('window-season', 'second', { ...returns, ...more }, { right: 'return', purchasedFrom: '12-01', purchasedUntil: '12-31', length: { days: 45 } }, 'From {purchasedFrom} to {purchasedUntil}: {length.days} days.')
    const after = (more: object) => codesAfter(({ clause, add }) => {
      clause('christmas').appliesTo.lacks = ['gift-box']
      add(advent(more))
    })
    expect(after({ has: ['gift-box'] })).toEqual([])
    expect(after({ lacks: ['gift-box'] })).toEqual(['overlapping-seasons'])
    expect(after({})).toEqual(['overlapping-seasons'])
  })
})

describe('a window beside the law’s 14 days from delivery', () => {
  test.each<[string, Parameters<typeof returnsLast>, string[]]>([
    ['14 days', [{ days: 14 }, 'days'], []],
    ['13 days', [{ days: 13 }, 'days'], ['below-floor']],
    // From a Sunday ten end on the second Friday, day 12, and eleven on the Monday after it, day 15.
    ['11 working days', [{ workingDays: 11 }, 'workingDays'], []],
    ['10 working days', [{ workingDays: 10 }, 'workingDays'], ['below-floor']],
    ['a month', [{ months: 1 }, 'months'], []],
    ['14 days from the purchase, which comes before', [{ days: 14 }, 'days', 'purchase'], ['below-floor']],
    ['15 days from the purchase, which may come the day before', [{ days: 15 }, 'days', 'purchase'], []],
  ])('of %s', (_, window, codes) => {
    expect(codesAfter(returnsLast(...window))).toEqual(codes)
  })

  test('of 7 days is no fault where another window reaches the law’s', () => {
    expect(codesAfter(({ add }) => add(clauseOf('window', 'exchange', returns, { right: 'exchange', length: { days: 7 }, from: 'delivery', beforeDelivery: 'may-ask' }, 'Exchange within {length.days} days.')))).toEqual([])
  })

  test('of 13 days is no fault for businesses, whom that law doesn’t protect', () => {
    expect(codesAfter((it) => {
      it.clause('consumers').params.buyer = 'business'
      returnsLast({ days: 13 }, 'days')(it)
    })).not.toContain('below-floor')
  })

  test.each<[string, string, string, string[]]>([
    ['ended with the day before the terms’ first', 'delivery', '2025-12-31', []],
    ['ended with the terms’ first day', 'delivery', '2026-01-01', ['below-floor']],
    ['ended with the terms’ first day, by the purchase', 'purchase', '2026-01-01', ['below-floor']],
  ])('of 13 days, where the law %s', (_, anchor, until, codes) => {
    expect(codesAfter((it) => {
      returnsLast({ days: 13 }, 'days')(it)
      for (const clause of it.law.clauses) Object.assign(clause.law, { anchor, until })
    })).toEqual(codes)
  })
})

describe('a refund deadline beside the law’s 14 days from the notice', () => {
  const refund = (params: object) => ({ clause }: Change) => void Object.assign(clause('refund-deadline').params, params)
  test.each<[string, object, string[]]>([
    ['14 days', { length: { days: 14 } }, []],
    ['15 days', { length: { days: 15 } }, ['below-floor']],
    ['14 days from the goods, which come later', { length: { days: 14 }, from: 'goods-received' }, ['below-floor']],
    ['30 days from delivery, which lies before', { length: { days: 30 }, from: 'delivery' }, []],
  ])('of %s', (_, params, codes) => {
    expect(codesAfter(refund(params))).toEqual(codes)
  })

  test('is the other way round for sending back, where a shorter time is worse', () => {
    const sendBack = (days: number) => ({ add, law }: Change) => {
      add(clauseOf('sla', 'send-back', returns, { deadline: 'sendBackBy', length: { days }, from: 'notice' }, 'Within {length.days} days.'))
      law.clauses.push({ ...law.clauses[1], id: 'law-send-back', params: { deadline: 'sendBackBy', length: { days: 14 }, from: 'notice' } })
    }
    expect(codesAfter(sendBack(13))).toEqual(['below-floor'])
    expect(codesAfter(sendBack(14))).toEqual([])
    expect(codesAfter(sendBack(15))).toEqual([])
  })
})

describe('a document that counts for a ground whose other one begins on 1 January 2026', () => {
  const page = (effectiveFrom: string | null, more: Loose = {}) => ({ document: 'page', title: 'A page', language: 'en', effectiveFrom, tier: 'merchant-policy', clauses: [clauseOf('remedy', 'exchange', claims, { remedies: ['replacement'], effect: 'offers' }, 'A new one.')], ...more })
  const pages = (all: Loose[], grounds: Loose = { 'change-of-mind': ['terms'], defect: ['terms', 'page'] }) => codesAfter(({ set }) => { set.documents.push(...all); Object.assign(set, { grounds, precedence: ['terms', 'page'] }) })
  test.each<[string, Loose[], string[]]>([
    ['begins with it', [page('2026-01-01')], []],
    ['begins a day later, so that on the first there are no terms', [page('2026-01-02')], ['late-document']],
    // Then it is the other one that begins later.
    ['begins a day earlier', [page('2025-12-31')], ['late-document']],
    ['is always in force', [page(null)], ['late-document']],
    ['has another version that begins with it', [page('2026-01-01'), page('2027-01-01')], []],
    ['begins later with each of its versions', [page('2026-06-01'), page('2027-01-01')], ['late-document']],
    ['says by a rule from when it is in force', [page('2027-01-01', { inForceBy: ['P-1'] })], []],
    ['names no rule for that', [page('2027-01-01', { inForceBy: [] })], ['late-document']],
  ])('%s', (_, all, codes) => expect(pages(all)).toEqual(codes))

  test('and is weighed from its day on without counting for it', () => {
    expect(pages([page('2027-01-01')], { 'change-of-mind': ['terms'], defect: ['terms'] })).toEqual([])
  })
})

describe('ages of the purchase', () => {
  test.each<[string, [string, number], [string, number], string[]]>([
    ['12 months and after 12', ['months', 12], ['months', 12], []],
    ['12 months and after a year', ['months', 12], ['years', 1], []],
    ['12 months and after 13', ['months', 12], ['months', 13], ['gap-between-ages']],
    ['12 months and after 11', ['months', 12], ['months', 11], ['overlapping-ages']],
    // A leap year has 366 days.
    ['365 days and after a year', ['days', 365], ['years', 1], ['gap-between-ages']],
    ['a year and after 365 days', ['years', 1], ['days', 365], ['overlapping-ages']],
    // In an ordinary year the 366th day is demanded of twice, in a leap year it is the last of the first.
    ['366 days and after a year', ['days', 366], ['years', 1], ['overlapping-ages']],
    ['30 days and after 30', ['days', 30], ['days', 30], []],
    ['30 days and after 31', ['days', 30], ['days', 31], ['gap-between-ages']],
  ])('within %s', (_, within, after, codes) => {
    expect(codesAfter(ages(within, after))).toEqual(codes)
  })

  test('leave no gap where a third reaches over it', () => {
    expect(codesAfter((it) => {
      ages(['months', 12], ['months', 24])(it)
      it.add(clauseOf('refusal', 'second-year', claims, { requires: 'written-reasons', age: { within: { months: 24 } } }, 'Within {age.within.months} months.'))
    })).toEqual([])
  })
})

describe('a length', () => {
  test.each<[object, string, string[]]>([
    [{ years: 100 }, 'years', []],
    [{ years: 101 }, 'years', ['endless-length']],
    [{ days: 36_525 }, 'days', []],
    [{ days: 36_526 }, 'days', ['endless-length']],
  ])('of %o', (length, unit, codes) => {
    expect(codesAfter(({ clause }) => {
      clause('warranty').params.length = length
      clause('warranty').text = `For {length.${unit}} of them.`
    })).toEqual(codes)
  })
})

describe('a text', () => {
  test.each<[number, string[]]>([[10_000, []], [10_001, ['too-long']]])('of %i characters', (count, codes) => {
    expect(codesAfter(({ clause }) => void (clause('wear').text = 'w'.repeat(count)))).toEqual(codes)
  })
  test.each<[number, string[]]>([[1_000, []], [1_001, ['too-long']]])('of a heading with %i characters', (count, codes) => {
    expect(codesAfter(({ clause }) => void (clause('wear').heading = 'w'.repeat(count)))).toEqual(codes)
  })
})

test.each<[string, object, string[]]>([
  ['suspends', { effect: 'suspend', countsBothDays: true, leaves: { days: 7 } }, []],
  ['does nothing', { effect: 'none', countsBothDays: true, leaves: { days: 7 } }, ['unread-parameter', 'unread-parameter']],
  ['does nothing, and counts no days', { effect: 'none' }, []],
])('what a clock counts and leaves is read where it %s', (_, params, codes) => {
  expect(codesAfter(({ clause, add }) => add(clauseOf('clock', 'waiting', claims, { right: clause('warranty').params.right, on: ['expert-assessment'], countedFrom: 'claim', ...params }, 'leaves' in params ? 'At least {leaves.days} days.' : 'It waits.')))).toEqual(codes)
})

test('a translation is looked at where the policy names its language, and only there', () => {
  const translated = (languages: string[]) => codesAfter(({ set, clause }) => {
    set.languages = languages
    clause('returns').translations = { cs: { text: 'Do třiceti dnů.' }, de: { text: 'Innerhalb von {length.dais} Tagen.' } }
  })
  expect([translated([]), translated(['cs']), translated(['de'])]).toEqual([[], ['untranslated-slot'], ['unknown-slot', 'untranslated-slot']])
})
