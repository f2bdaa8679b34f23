import { describe, expect, it } from 'vitest'
import { explainForShopper } from '../../../../app/domain/decision/explain-for-shopper.ts'
import { renderForShopper } from '../../../../app/domain/decision/explain-in-words.ts'
import { libraryPolicySet } from '../../../../app/policy-library/library.ts'
import type { Situation } from '../../support/ask.ts'
import { decideOn, situations } from './situations.ts'

const told = (it: Situation) => renderForShopper(decideOn(it), libraryPolicySet(it.policy), it.ground, 'en')
const repair = (startedAt: string, readyAt: string) => [{ kind: 'repair' as const, claimedAt: startedAt, startedAt, readyAt }]
const season = situations['a return of what was bought before Christmas']
const warranty = situations['a defect under warranty']

describe('a shopper is told', () => {
  it('that repairs made the period longer only where they did', () => {
    expect(told({ ...warranty, history: repair('2026-02-21T08:00:00Z', '2026-02-22T08:00:00Z') })).toBe('You can make a warranty claim until 11 February 2028; the time of earlier claims has been added.')
    expect(told({ ...warranty, history: repair('2026-02-21T08:00:00Z', '2026-02-21T15:00:00Z') })).toBe('You can make a warranty claim until 10 February 2028.')
  })

  it('how long the terms gave only where that alone leads to the last day', () => {
    // Two years from 10 February 2026, and a day in repair: the sum of the two is no length that the terms name.
    const late = { ...warranty, now: '2028-03-01T09:00:00Z' }
    expect(told({ ...late, history: repair('2026-02-21T08:00:00Z', '2026-02-22T08:00:00Z') })).toBe('It is no longer under warranty: the time for it ended on 11 February 2028.')
    expect(told(late)).toBe('It is no longer under warranty: the period of 2 years ended on 10 February 2028.')
  })

  it('the season’s own length once that is over', () => {
    // Delivered on 5 December 2025: a hundred days from there.
    expect(told({ ...season, now: '2026-03-16T09:00:00Z' })).toBe('It can’t be returned any more: the period of 100 days ended on 15 March 2026.')
    expect(told({ ...season, now: '2026-03-15T22:59:59Z' })).toBe('You can return it until 15 March 2026; it was bought in the season with the longer period.')
  })

  it('of the reason that weighs most where there are several: the season before the last shipment', () => {
    const split = situations['a return of an order in two parcels']
    const both = { ...split, purchased: '2025-12-01T09:00:00Z', delivered: '2025-12-05T09:00:00Z' }
    // A hundred days from 14 February 2026.
    expect(told(both)).toBe('You can return it until 25 May 2026; it was bought in the season with the longer period.')
  })

  it('nothing of a paid repair where only a mind was changed', () => {
    const { code, args } = explainForShopper(decideOn(situations['a return of an engraved piece']), libraryPolicySet('klenota'), 'change-of-mind')
    expect({ code, ...args }).toEqual({ code: 'shopper.excluded', ground: 'change-of-mind', heading: 'Goods changed to your wishes', paidRepair: false, because: 'clause' })
  })
})
