import { describe, expect, it } from 'vitest'
import { renderForShopper } from '../../../../app/domain/decision/explain-in-words.ts'
import type { Law, PolicyClause } from '../../../../app/domain/policy/document.ts'
import { changed, decideOn, situations } from './situations.ts'
import type { SituationName } from './situations.ts'

const told = (name: SituationName, change: (clause: PolicyClause) => PolicyClause[], locale: string) => {
  const { policy: set, ground } = situations[name]
  const policy = changed(set, change)
  return renderForShopper(decideOn(situations[name], policy), policy, ground, locale)
}

const law: Law = { in: ['EU'], anchor: 'claim', from: null, source: 'an act of this test', checkedOn: '2026-01-01', confirmed: false }
const byLaw = (id: string) => (clause: PolicyClause): PolicyClause[] => [clause.id === id ? { ...clause, tier: 'statutory', law } : clause]
const longerByARepair = (clause: PolicyClause): PolicyClause[] => (clause.kind === 'clock' && clause.params.on.includes('repair') && clause.params.effect === 'suspend'
  ? [{ ...clause, text: '{length.months}', params: { ...clause.params, effect: 'extend', length: { months: 12 } } }]
  : [clause])

describe('a shopper is told by law', () => {
  it.each([
    ['en', 'You can return it until 11 April 2026; the law gives this time.', 'You can make a warranty claim until 10 February 2029; by law an earlier repair has made the period longer.', 'You can make a warranty claim until 10 February 2028; by law what would rule it out doesn’t count: “Found to be covered”.'],
    ['cs', 'Zboží můžete vrátit do 11. dubna 2026; tuto lhůtu dává zákon.', 'Reklamovat v záruce můžete do 10. února 2029; dřívější oprava lhůtu ze zákona prodloužila.', 'Reklamovat v záruce můžete do 10. února 2028; co by to jinak vylučovalo, podle zákona neplatí: „Found to be covered“.'],
    ['sk', 'Tovar môžete vrátiť do 11. apríla 2026; túto lehotu dáva zákon.', 'Reklamovať v záruke môžete do 10. februára 2029; skoršia oprava lehotu zo zákona predĺžila.', 'Reklamovať v záruke môžete do 10. februára 2028; čo by to inak vylučovalo, podľa zákona neplatí: „Found to be covered“.'],
    ['de', 'Sie können den Artikel bis zum 11. April 2026 zurückgeben; diese Frist gibt das Gesetz.', 'Sie können den Artikel bis zum 10. Februar 2029 im Rahmen der Garantie reklamieren; eine frühere Reparatur hat die Frist von Gesetzes wegen verlängert.', 'Sie können den Artikel bis zum 10. Februar 2028 im Rahmen der Garantie reklamieren; was dies sonst ausschließen würde, gilt von Gesetzes wegen nicht: „Found to be covered“.'],
  ])('in %s: a period, a repair that makes it longer, an exclusion that is put aside', (locale, period, repair, exclusion) => {
    expect(told('a return in time', byLaw('return-window'), locale)).toBe(period)
    // Two years from 10 February 2026, and twelve months more.
    expect(told('a defect after a repair', longerByARepair, locale)).toBe(repair)
    expect(told('a defect that an expert found covered', byLaw('found-covered'), locale)).toBe(exclusion)
  })
})
