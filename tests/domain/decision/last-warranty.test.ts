import { describe, expect, it } from 'vitest'
import { grounds } from '../../../app/domain/clauses/ask.ts'
import { noDay, openLineDays } from '../../../app/domain/decision/case-days.ts'
import { lastWarranty } from '../../../app/domain/decision/last-warranty.ts'
import type { SoldTogether } from '../../../app/domain/decision/last-warranty.ts'
import { readLineCases } from '../../../app/domain/decision/line-case.ts'
import { placementOf } from '../../../app/domain/decision/routing.ts'
import { openVerdictTable } from '../../../app/domain/decision/verdict-table.ts'
import { toNumbers } from '../../../app/application/impact/whole-line.ts'
import { fromInstant } from '../../../app/domain/kernel/time/instant.ts'
import { toIsoDate } from '../../../app/domain/kernel/time/day.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import type { PolicySet } from '../../../app/domain/policy/document.ts'
import { libraryPolicySet } from '../../../app/policy-library/library.ts'
import { templates } from '../../../app/policy-library/templates.ts'
import { generateRequests } from '../../support/generate/requests.ts'
import { setNames } from '../../support/generate/shops.ts'

const now = Date.parse('2026-11-20T11:00:00Z')
const at = (instant: string | null) => (instant === null ? null : Date.parse(instant))
const none = { reportedAt: null, sentAt: null }
const sold = (bought: string, reported: string | null, sent: string | null, country = 'CZ', business = false): SoldTogether => {
  const line = { reportedAt: at(reported), sentAt: at(sent) }
  return { boughtFrom: Date.parse(bought), boughtUntil: Date.parse(bought), business, country, line, order: line }
}
const compiled = (set: PolicySet) => { const policy = compilePolicySet(set); if (!policy.ok) throw new Error(policy.error[0]?.message); return policy.value }
const template = (name: string) => { const found = templates.find((one) => one.name === name); if (!found) throw new Error(`There is no ${name}.`); return compiled(found.in('en')) }
const until = (policy: ReturnType<typeof compiled>, one: SoldTogether) => { const { lastDay } = lastWarranty(policy, one, now); return lastDay === null ? null : toIsoDate(lastDay) }

describe('a warranty ends last', () => {
  it.each([
    // KLENOTA and iZlato: 24 months from the delivery, which is assumed 7 days after a sending of which nothing is known.
    ['klenota', '2026-02-12T09:00:00Z', null, '2028-02-12'], ['klenota', null, '2026-02-06T09:00:00Z', '2028-02-13'], ['klenota', '2026-02-14T09:00:00Z', '2026-02-06T09:00:00Z', '2028-02-14'],
    ['izlato', '2026-02-12T22:59:59Z', null, '2028-02-12'], ['izlato', '2026-02-12T23:00:00Z', null, '2028-02-13'], ['klenota', '2024-02-29T09:00:00Z', null, '2026-02-28'],
    // Kestia: a year from the purchase.
    ['kestia', '2026-02-12T09:00:00Z', null, '2027-02-05'], ['kestia', null, null, '2027-02-05'], ['klenota', null, null, null],
  ] as const)('by the terms of %s where it came on %s or was sent on %s: %s', (set, reported, sent, day) => {
    expect(until(libraryPolicySet(set), sold('2026-02-05T09:00:00Z', reported, sent))).toBe(day)
  })

  it('by what the law of the country gives, where that is longer and binds', () => {
    const eu = template('eu-default')
    const came = (country: string, business = false) => until(eu, sold('2026-02-05T09:00:00Z', '2026-02-12T09:00:00Z', null, country, business))
    // 24 months; 36 in Spain, 72 in Ireland, where they are given to consumers.
    expect([came('CZ'), came('ES'), came('IE'), came('IE', true)]).toEqual(['2028-02-12', '2029-02-12', '2032-02-12', '2028-02-12'])
  })

  it('by the version of the wording that bound the last of them to be bought', () => {
    const set = structuredClone(libraryPolicySet('izlato').set)
    const [before] = set.documents
    if (!before) throw new Error('There is no document.')
    const after = structuredClone(before)
    before.effectiveFrom = null
    after.effectiveFrom = '2026-02-10'
    for (const clause of after.clauses) if (clause.kind === 'window') clause.params.length = { months: 12 }
    const policy = compiled({ ...set, documents: [before, after] })
    const from = (first: string, last: string) => until(policy, { ...sold(first, '2026-02-20T09:00:00Z', null, 'SK'), boughtUntil: Date.parse(last) })
    expect([from('2026-02-09T09:00:00Z', '2026-02-12T09:00:00Z'), from('2026-02-10T09:00:00Z', '2026-02-12T09:00:00Z')]).toEqual(['2028-02-20', '2027-02-20'])
  })

  it('and says what may be longer still', () => {
    const of = (set: 'klenota' | 'izlato' | 'kestia') => { const { orStated, fromDelivery } = lastWarranty(libraryPolicySet(set), { ...sold('2026-02-05T09:00:00Z', null, null), line: none, order: none }, now); return [orStated, fromDelivery] }
    expect([of('klenota'), of('izlato'), of('kestia')]).toEqual([[true, true], [false, true], [false, false]])
  })
})

it.each(setNames)('by the terms of %s it is never earlier than that of any line that was sold', (set) => {
  const policy = libraryPolicySet(set)
  const days = openLineDays()
  for (const { order, now: asked = '' } of generateRequests(set, 11, 600, 'edges')) {
    for (const one of readLineCases(order, placementOf(order))) {
      const table = openVerdictTable(policy, { goods: () => one.goods, country: () => one.country })
      const numbers = toNumbers({ goodsNumber: () => 0, countryNumber: () => 0 }, one, fromInstant(asked))
      table.weigh(numbers, days.of(numbers))
      const lastDay = table.lastDays[grounds.indexOf('defect')] ?? noDay
      const arrived = ({ reportedAt, sentAt, more }: typeof one.came) => (more ? none : { reportedAt, sentAt })
      const last = lastWarranty(policy, { boughtFrom: one.purchasedAt, boughtUntil: one.purchasedAt, business: one.business, country: one.country, line: arrived(one.came), order: arrived(one.orderCame) }, fromInstant(asked))
      expect(last.lastDay ?? noDay).toBeGreaterThanOrEqual(lastDay)
    }
  }
})
