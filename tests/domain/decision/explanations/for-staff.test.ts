import { describe, expect, it } from 'vitest'
import { renderForStaff } from '../../../../app/domain/decision/explain-in-words.ts'
import type { TextOfClause } from '../../../../app/domain/decision/explain-in-words.ts'
import { libraryPolicySet } from '../../../../app/policy-library/library.ts'
import { decideOn, situations } from './situations.ts'
import type { SituationName } from './situations.ts'

const told = (name: SituationName, locale = 'en') => renderForStaff(decideOn(situations[name]), libraryPolicySet(situations[name].policy), locale)
const line = ({ rules, told: came, text }: TextOfClause) => `${rules.join(' ')} ${came}: ${text}`

describe('staff read the verdict with the rules that settle it', () => {
  it.each([
    ['en', 'The terms allow it until 15 March 2026 (KT-23, KT-25).', 'The terms rule it out (KE-5).', 'The terms ask a person to decide (IZ-54, IZ-32, IZ-33).', 'It can’t be said yet (KT-42).', 'The terms don’t speak of this, so a person has to decide.'],
    ['cs', 'Podmínky to dovolují do 15. března 2026 (KT-23, KT-25).', 'Podmínky to vylučují (KE-5).', 'Podle podmínek musí rozhodnout člověk (IZ-54, IZ-32, IZ-33).', 'Zatím to nelze říct (KT-42).', 'Podmínky o tom nemluví, takže musí rozhodnout člověk.'],
    ['sk', 'Podmienky to dovoľujú do 15. marca 2026 (KT-23, KT-25).', 'Podmienky to vylučujú (KE-5).', 'Podľa podmienok musí rozhodnúť človek (IZ-54, IZ-32, IZ-33).', 'Zatiaľ to nemožno povedať (KT-42).', 'Podmienky o tom nehovoria, takže musí rozhodnúť človek.'],
    ['de', 'Die Bedingungen erlauben es bis zum 15. März 2026 (KT-23, KT-25).', 'Die Bedingungen schließen es aus (KE-5).', 'Nach den Bedingungen muss ein Mensch entscheiden (IZ-54, IZ-32, IZ-33).', 'Das lässt sich noch nicht sagen (KT-42).', 'Die Bedingungen sagen nichts darüber, daher muss ein Mensch entscheiden.'],
  ])('in %s', (locale, eligible, ineligible, review, information, silent) => {
    expect([
      told('a return of what was bought before Christmas', locale).verdict, told('wear that can be repaired', locale).verdict, told('a defect for an expert', locale).verdict, told('a return of a gift card', locale).verdict,
      told('a return of which the terms say nothing', locale).verdict,
    ]).toEqual([eligible, ineligible, review, information, silent])
  })

  it('and from when there are terms, where there were none yet', () => {
    expect(told('a return before the terms').verdict).toMatch(/^No terms for this were in force when the order was placed \(KT-[\d, KT-]+\), so a person has to decide\.$/)
  })
})

describe('staff read every clause that was weighed', () => {
  it('once, whatever was asked', () => {
    for (const name of Object.keys(situations) as SituationName[]) {
      const { findings } = decideOn(situations[name])
      expect(told(name).clauses.map((one) => one.clause).toSorted()).toEqual(findings.map((one) => one.clause).toSorted())
    }
  })

  it('what decides first, then what was met, not met, not known and not applicable, each in the documents’ order', () => {
    const order = ['met', 'not-met', 'undetermined', 'not-applicable']
    for (const name of Object.keys(situations) as SituationName[]) {
      const { clauses } = told(name)
      const places = clauses.map((one) => (one.decides ? -1 : order.indexOf(one.outcome)))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      const weighed = decideOn(situations[name]).findings.map((one) => one.clause)
      for (const outcome of order) {
        const alike = clauses.filter((one) => !one.decides && one.outcome === outcome).map((one) => one.clause)
        expect(alike).toEqual(weighed.filter((clause) => alike.includes(clause)))
      }
    }
  })

  it('by its rules, with what came of it in words', () => {
    const { clauses } = told('a return by a business')
    expect(line(clauses[0] as TextOfClause)).toBe('KT-1 Does not hold, and settles it: “Rights of consumers” gives these rights to consumers only, and this purchase was made for a business.')
    expect(clauses.map(line)).toContain('KT-23 Holds: The period of “Return without giving a reason” runs until 11 April 2026.')
    expect(clauses.map(line)).toContain('KT-41 Does not hold: “Goods changed to your wishes” does not apply here.')
    expect(clauses.map(line)).toContain('KT-24 Does not apply: The order came in one shipment.')
  })

  it.each([
    ['cs', 'IZ-54 Platí a rozhoduje: Vylučuje to článek „Skin irritation“.', 'Zatím není známo: Není známo, zda se uplatní článek „Goods returned incomplete“.'],
    ['sk', 'IZ-54 Platí a rozhoduje: Vylučuje to článok „Skin irritation“.', 'Zatiaľ nie je známe: Nie je známe, či sa uplatní článok „Goods returned incomplete“.'],
    ['de', 'IZ-54 Trifft zu und entscheidet: Der Abschnitt „Skin irritation“ schließt das aus.', 'Noch nicht bekannt: Es ist nicht bekannt, ob der Abschnitt „Goods returned incomplete“ zutrifft.'],
  ])('in %s too', (locale, first, unknown) => {
    const { clauses } = told('a defect for an expert', locale)
    const incomplete = clauses.find((one) => one.clause === 'izlato-warranty/incomplete')
    expect(clauses.map(line)[0]).toBe(first)
    expect(`${incomplete?.told}: ${incomplete?.text}`).toBe(unknown)
  })
})
