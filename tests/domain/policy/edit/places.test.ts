import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withDocumentIds } from '../../../../app/domain/policy/edit/document-ids.ts'
import { byDocumentId, placeAt, placesOf } from '../../../../app/domain/policy/edit/places.ts'
import { lintPolicySet } from '../../../../app/domain/policy/lint/lint.ts'
import faults from '../../../policies/faults.json' with { type: 'json' }

const read = (name: string): unknown => JSON.parse(readFileSync(`tests/policies/${name}.json`, 'utf8'))
const good = read('good')
const placed = (set: unknown, path: string) => { const draft = withDocumentIds(set); return placeAt(draft, path, placesOf(draft)) }

/** Places of the form that are no single field: faults of a clause or a trait as a whole are said there. */
const isWhole = (place: string) => /^\$\.documents(\.\w+|\["[^"]+"\])\.clauses(\.\w+|\["[^"]+"\])$/.test(place) || /^\$\.traits(\.\w+|\["[^"]+"\])$/.test(place)

describe('a finding of the lint', () => {
  it.each(Object.keys(faults))('%s is said at a place that the form has', (name) => {
    const bad = read(`bad/${name}`)
    const draft = withDocumentIds(bad)
    const places = placesOf(draft)
    for (const { path } of lintPolicySet(bad)) {
      const place = placeAt(draft, path, places)
      expect(places.has(place)).toBe(true)
      // Only what isn’t even an object has no narrower place than the whole.
      if (name !== 'no-object') expect(place).not.toBe('$')
      expect(/^\$\.documents(\.\w+|\["[^"]+"\])$/.test(place) && !path.endsWith('.document')).toBe(false)
    }
  })

  it.each([
    ['$.documents[0].clauses[1].params.length.days', '$.documents.terms.clauses.returns.params.length'],
    ['$.documents[0].clauses[1].params.length', '$.documents.terms.clauses.returns.params.length'],
    ['$.documents[0].clauses[1].text', '$.documents.terms.clauses.returns.text'],
    ['$.documents[0].clauses[2].params.purchasedFrom', '$.documents.terms.clauses.christmas.params.purchasedFrom'],
    ['$.documents[0].clauses[9].params.tariff', '$.documents.terms.clauses["gift-box"].params.tariff'],
    ['$.documents[0].clauses[9].params.when[0][1].holds', '$.documents.terms.clauses["gift-box"].params.when[0][1]'],
    ['$.documents[0].clauses[9].appliesTo.lacks[0]', '$.documents.terms.clauses["gift-box"].appliesTo.lacks'],
    ['$.documents[0].clauses[12].overrides[0]', '$.documents.terms.clauses["claim-costs"].overrides'],
    ['$.documents[0].clauses[6].params.lifts[1]', '$.documents.terms.clauses["found-covered"].params.lifts'],
    ['$.documents[0].clauses[15].params.age.after', '$.documents.terms.clauses["later-years"].params.age'],
    ['$.documents[0].clauses[3].params', '$.documents.terms.clauses.warranty'],
    ['$.documents[0].clauses[3].parms', '$.documents.terms.clauses.warranty'],
    ['$.documents[1].clauses[0].law.until', '$.documents.law.clauses.withdrawal.law.until'],
    ['$.documents[0].effectiveFrom', '$.documents.terms.effectiveFrom'],
    ['$.documents[0].document', '$.documents.terms'],
    ['$.grounds["defect"][1]', '$.grounds.defect'],
    ['$.precedence[1]', '$.precedence'],
    ['$.traits["gift-box"]', '$.traits["gift-box"]'],
    ['$.traits', '$.traits'],
    ['$.timeZone', '$.timeZone'],
    ['$.settings.assumedDeliveryDays', '$.settings.assumedDeliveryDays'],
    ['$', '$'],
  ])('at %s is said at %s', (path, place) => expect(placed(good, path)).toBe(place))

  it('of a field is said at that field and not at its clause', () => {
    const atWholes = Object.keys(faults).flatMap((name) => {
      const bad = read(`bad/${name}`)
      return lintPolicySet(bad).filter(({ path }) => isWhole(placed(bad, path))).map(({ code }) => `${name} ${code}`)
    })
    expect(atWholes.sort()).toEqual([
      'a-clause-always-overridden always-overridden', 'a-clause-said-twice duplicate-clause', 'a-clock-that-restarts-and-does-not conflicting-clocks', 'a-deduction-where-no-refund-opens no-refund-here', 'a-gate-where-no-refund-opens no-refund-here',
      'a-misspelt-key missing', 'a-misspelt-key unknown-key', 'a-remedy-of-the-law-closed below-floor', 'a-trait-read-from-nothing trait-read-from-nothing', 'an-exclusion-of-everything excludes-everything', 'an-unknown-kind value', 'goodwill-that-takes-a-right-away worsens-higher-tier', 'two-clauses-of-one-name duplicate',
    ])
  })
})

it('a translation has its places by its language', () => {
  const bad = read('bad/a-translation-without-its-figure')
  expect(placed(bad, '$.documents[0].clauses[1].translations.cs.text')).toBe('$.documents.terms.clauses.returns.translations.cs.text')
})

it('a change in a document that is counted is one of the document that stands there, and a whole one is named or nothing', () => {
  const draft = withDocumentIds(good)
  const named = (path: string) => byDocumentId(draft, { path, to: 'x' })
  expect(['$.documents[1].title', '$.documents[0].clauses.returns.text', '$.documents[0].clauses[1].text', '$.documents.terms.title', '$.title'].map(named)).toEqual(['$.documents.law.title', '$.documents.terms.clauses.returns.text', '$.documents.terms.clauses.returns.text', '$.documents.terms.title', '$.title'].map((path) => ({ path, to: 'x' })))
  expect(['$.documents[1]', '$.documents[2].title', 'none'].map(named)).toEqual(['$.documents[1]', '$.documents[2].title', 'none'].map((path) => ({ path, to: 'x' })))
})
