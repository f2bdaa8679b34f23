import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../../app/domain/clauses/case-file.ts'
import type { Ground } from '../../../app/domain/clauses/ask.ts'
import { openRightCounts } from '../../../app/domain/decision/right-counts.ts'
import { noDay, openLineDays } from '../../../app/domain/decision/case-days.ts'
import { openVerdictTable } from '../../../app/domain/decision/verdict-table.ts'
import type { CaseNumbers } from '../../../app/domain/decision/verdict-table.ts'
import { toIsoDate } from '../../../app/domain/kernel/time/day.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import { clause, shop } from '../support/made-up-shop.ts'

const window = clause('window', 'window', { right: 'return', length: { days: 30 }, from: 'purchase', beforeDelivery: 'may-ask' })
const season = clause('season', 'window-season', { right: 'return', purchasedFrom: '02-01', purchasedUntil: '02-28', length: { days: 60 } }, { appliesTo: { grounds: ['change-of-mind'] } })
const rightOf = (policy: CompiledPolicySet, ground: Ground) => {
  const { plan } = policy.selectionOn(0).plans[ground]
  const right = plan?.(0).rights[0]
  if (!right) throw new Error('The ground gives a right.')
  return right
}

/** The last day of a case bought on a day, ground by ground, asked about on the day after. */
function lastDays(policy: CompiledPolicySet, ...boughtOn: string[]): string[][] {
  const table = openVerdictTable(policy, { goods: () => ({ isGiftCard: false, attributes: [], product: null }), country: () => 'CZ' })
  const days = openLineDays()
  return boughtOn.map((day) => {
    const purchasedAt = Date.parse(`${day}T09:00:00Z`)
    const line: CaseNumbers = { purchasedAt, askedAt: purchasedAt + 86_400_000, business: false, country: 0, goods: 0, reportedAt: NaN, sentAt: NaN, orderReportedAt: NaN, orderSentAt: NaN, more: false, orderMore: false, parcels: 0 }
    table.weigh(line, days.of(line))
    return [...table.lastDays].map((last) => (last === noDay ? 'none' : toIsoDate(last)))
  })
}

describe('a right', () => {
  it('that two grounds give alike is counted once for a case, and anew for the next', () => {
    const policy = shop([window])
    const counts = openRightCounts()
    const [ofReturn, ofDefect] = [counts.of(rightOf(policy, 'change-of-mind')), counts.of(rightOf(policy, 'defect'))]
    const file = { purchasedOn: 100, askedOn: 101, line: { on: null, assumed: false, begun: false } } as unknown as CaseFile
    counts.next()
    expect([ofReturn === ofDefect, { ...ofReturn(file) }, { ...ofDefect({ ...file, purchasedOn: 200 }) }]).toEqual([true, { stands: 0, lastDay: 130 }, { stands: 0, lastDay: 130 }])
    counts.next()
    expect({ ...ofDefect({ ...file, purchasedOn: 200 }) }).toEqual({ stands: 0, lastDay: 230 })
  })

  it('whose season speaks of one ground only is counted for each', () => {
    // 5 February + 60 is 6 April, + 30 is 7 March; 5 March + 30 is 4 April.
    expect(lastDays(shop([window, season]), '2026-02-05', '2026-03-05')).toEqual([
      ['2026-04-06', '2026-03-07', '2026-03-07', '2026-03-07'],
      ['2026-04-04', '2026-04-04', '2026-04-04', '2026-04-04'],
    ])
  })

  it('of one name that two grounds give by windows of their own is counted for each', () => {
    const ofReturn = { ...window, appliesTo: { grounds: ['change-of-mind' as const] } }
    const ofDefect = { ...window, id: 'other', params: { ...window.params, length: { days: 14 } }, appliesTo: { grounds: ['defect' as const] } } as typeof window
    // 5 March + 30 is 4 April, + 14 is 19 March.
    expect(lastDays(shop([ofReturn, ofDefect]), '2026-03-05')).toEqual([['2026-04-04', 'none', 'none', '2026-03-19']])
  })
})
