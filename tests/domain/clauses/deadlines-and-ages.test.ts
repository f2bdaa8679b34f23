import { describe, expect, test } from 'vitest'
import { compileAge } from '../../../app/domain/clauses/age.ts'
import type { CaseFile } from '../../../app/domain/clauses/case-file.ts'
import { slaKind } from '../../../app/domain/clauses/sla/sla.ts'
import type { SlaParams } from '../../../app/domain/clauses/sla/sla.ts'
import { windowSeasonKind } from '../../../app/domain/clauses/window-season/window-season.ts'
import { toIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { caseFile, day, environment } from './case-fixtures.ts'

const due = (params: Partial<SlaParams>, change: Partial<CaseFile> = {}) => {
  const on = slaKind.compile({ deadline: 'decideBy', length: { days: 10 }, from: 'notice', ...params }, environment).due(caseFile(change))
  return on === null ? null : toIsoDate(on)
}

describe('a deadline', () => {
  test('counts from the notice, the delivery or the arrival of the goods at the shop', () => {
    const change = { askedOn: day('2026-03-01'), line: { on: day('2026-03-05'), assumed: false, begun: true } }
    // 23:00 UTC on 9 March is the 10th in Prague.
    expect([due({}, change), due({ from: 'delivery' }, change), due({ from: 'goods-received' }, { facts: { received: { goodsAt: '2026-03-09T23:00:00Z' } } })]).toEqual(['2026-03-11', '2026-03-15', '2026-03-20'])
  })

  test('counts from the goods or from proof that they were sent, whichever came first', () => {
    const from = (received: { goodsAt?: string; proofOfDispatchAt?: string }) => due({ from: 'goods-or-proof-of-dispatch' }, { facts: { received } })
    const [fourth, fifth] = ['2026-03-04T12:00:00Z', '2026-03-05T12:00:00Z']
    expect([from({ goodsAt: fifth }), from({ proofOfDispatchAt: fourth }), from({ goodsAt: fifth, proofOfDispatchAt: fourth }), from({ goodsAt: fourth, proofOfDispatchAt: fifth }), from({})]).toEqual(['2026-03-15', '2026-03-14', '2026-03-14', '2026-03-14', null])
  })

  test('that counts from what has not happened is none', () => {
    expect([due({ from: 'goods-received' }), due({ from: 'goods-received' }, { facts: { received: {} } }), due({ from: 'delivery' }, { line: { on: null, assumed: false, begun: false } })]).toEqual([null, null, null])
  })

  test('is longer for a complex case, where the terms give more for one', () => {
    const complex = (value?: boolean) => ({ facts: { case: value === undefined ? {} : { complex: value } } })
    expect([due({ lengthIfComplex: { days: 30 } }, complex(true)), due({ lengthIfComplex: { days: 30 } }, complex(false)), due({ lengthIfComplex: { days: 30 } }, complex()), due({ lengthIfComplex: { days: 30 } }), due({}, complex(true))]).toEqual(['2026-03-12', '2026-02-20', '2026-02-20', '2026-02-20', '2026-02-20'])
  })

  test('moves to a later day that was agreed, never to an earlier one, and only where the terms allow it', () => {
    const agreed = (on: string) => ({ facts: { case: { agreedSettleBy: on } } })
    expect([due({ extendable: true }, agreed('2026-02-21')), due({ extendable: true }, agreed('2026-02-19')), due({}, agreed('2026-02-21')), due({ extendable: true })]).toEqual(['2026-02-21', '2026-02-20', '2026-02-20', '2026-02-20'])
    expect(due({ extendable: true, from: 'goods-received' }, agreed('2026-02-21'))).toBeNull()
  })
})

describe('a deadline that stands while an expert has the item', () => {
  const paused = (expertFrom: string | undefined, expertUntil?: string, change: Partial<SlaParams> = {}) => due({ pausedByExpert: true, ...change }, { facts: { case: { ...(expertFrom && { expertFrom }), ...(expertUntil && { expertUntil }) } } })

  test('is as it was without one, or where the expert gets it after the deadline', () => {
    expect([due({ pausedByExpert: true }), paused(undefined, '2026-02-12'), paused('2026-02-21', '2026-02-25')]).toEqual(['2026-02-20', '2026-02-20', '2026-02-20'])
  })

  test('moves by the expert’s days, first and last among them', () => {
    // 12, 13 and 14 February are not counted: three days more.
    expect([paused('2026-02-12', '2026-02-14'), paused('2026-02-12', '2026-02-12'), paused('2026-02-20', '2026-02-22')]).toEqual(['2026-02-23', '2026-02-21', '2026-02-23'])
  })

  test('does not move by the day of the event or days before it: they were not counted anyway', () => {
    expect([paused('2026-02-10', '2026-02-11'), paused('2026-02-01', '2026-02-11'), paused('2026-02-01', '2026-02-10'), paused('2026-02-01', '2026-02-05')]).toEqual(['2026-02-21', '2026-02-21', '2026-02-20', '2026-02-20'])
  })

  test('is none while the expert still has the item', () => {
    expect([paused('2026-02-20'), paused('2026-02-21')]).toEqual([null, '2026-02-20'])
  })

  test('passes over the expert’s working days', () => {
    // Tuesday 10 February + 3 working days: 11, 12, 13. With the expert from the 12th to the 16th: 11, 17, 18.
    expect([paused(undefined, undefined, { length: { workingDays: 3 } }), paused('2026-02-12', '2026-02-16', { length: { workingDays: 3 } }), paused('2026-02-14', '2026-02-16', { length: { workingDays: 3 } })]).toEqual(['2026-02-13', '2026-02-18', '2026-02-13'])
  })

  test('stands during every visit of the item to an expert, and counts the days between them', () => {
    const visited = (expertBefore: string[], now: { expertFrom?: string; expertUntil?: string } = {}, change: Partial<SlaParams> = {}) => due({ pausedByExpert: true, ...change }, { facts: { case: { expertBefore, ...now } } })
    // 12 and 13 February, then 15 and 16: four days more than the 20th.
    expect(visited(['2026-02-12/2026-02-13'], { expertFrom: '2026-02-15', expertUntil: '2026-02-16' })).toBe('2026-02-24')
    expect([visited(['2026-02-12/2026-02-13']), visited(['2026-02-12/2026-02-13'], { expertFrom: '2026-02-22' }), visited(['2026-02-12/2026-02-13'], { expertFrom: '2026-02-23' })]).toEqual(['2026-02-22', null, '2026-02-22'])
    // 11 February, then 17 and 18; the 16th is with the expert too: 11, 17, 18 without the 12th to the 16th; the second visit takes the 18th away.
    expect(visited(['2026-02-12/2026-02-16'], { expertFrom: '2026-02-18', expertUntil: '2026-02-18' }, { length: { workingDays: 3 } })).toBe('2026-02-19')
  })

  test('stands for an expert only where the terms say so', () => {
    expect(due({}, { facts: { case: { expertFrom: '2026-02-12' } } })).toBe('2026-02-20')
  })
})

describe('the age of a purchase', () => {
  const of = (age: Parameters<typeof compileAge>[0], askedOn: string) => compileAge(age)(caseFile({ purchasedOn: day('2025-02-28'), askedOn: day(askedOn) }))

  test('is within twelve months to the end of the corresponding day, and more from the next', () => {
    expect([of({ within: { months: 12 } }, '2026-02-28'), of({ within: { months: 12 } }, '2026-03-01'), of({ after: { months: 12 } }, '2026-02-28'), of({ after: { months: 12 } }, '2026-03-01')]).toEqual([true, false, false, true])
  })

  test('is any where the terms name none', () => {
    expect(of(undefined, '2040-01-01')).toBe(true)
  })
})

describe('a season', () => {
  const bought = (purchasedFrom: string, purchasedUntil: string, on: string) => windowSeasonKind.compile({ right: 'return', purchasedFrom, purchasedUntil, length: { days: 60 } }, environment).applies(caseFile({ purchasedOn: day(on) }))

  test('takes in both its ends, in any year', () => {
    expect(['2025-11-14', '2025-11-15', '2025-12-23', '2025-12-24', '2031-11-15'].map((on) => bought('11-15', '12-23', on))).toEqual([false, true, true, false, true])
    expect(['2026-05-04', '2026-05-05', '2026-05-06'].map((on) => bought('05-05', '05-05', on))).toEqual([false, true, false])
  })

  test('may lie over the turn of the year', () => {
    expect(['2025-11-14', '2025-11-15', '2025-12-31', '2026-01-01', '2026-01-06', '2026-01-07'].map((on) => bought('11-15', '01-06', on))).toEqual([false, true, true, true, true, false])
  })

  test('keeps its right and its length', () => {
    expect(windowSeasonKind.compile({ right: 'return', purchasedFrom: '11-15', purchasedUntil: '12-23', length: { days: 100 } }, environment)).toMatchObject({ right: 'return', length: { days: 100 } })
  })
})
