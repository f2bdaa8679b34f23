import { expect, it } from 'vitest'
import { withDocumentIds, withoutDocumentIds } from '../../../../app/domain/policy/edit/document-ids.ts'
import { isKept, whyNoDraft } from '../../../../app/domain/policy/edit/draft-shape.ts'
import { knownNames } from '../../../../app/domain/policy/edit/known-names.ts'
import { languagesOf, wordingsIn } from '../../../../app/domain/policy/edit/languages.ts'
import set from '../../../policies/good.json' with { type: 'json' }
import type { Loose } from '../../support/loose.ts'

const good = withDocumentIds(set)
const changed = (change: (set: Loose) => void): unknown => { const set = structuredClone(good) as Loose; change(set); return set }

it('a draft may be wrong in everything but what the form needs to be drawn', () => {
  expect(whyNoDraft(good)).toBeNull()
  expect(whyNoDraft(changed((set) => { set.timeZone = 7; set.documents[0].clauses[1].params = {}; set.documents[0].clauses[2].text = null }))).toBeNull()
  expect(whyNoDraft(changed((set) => { set.title = '\\u0000 \ud83d\udc8d' }))).toBeNull()
  const refused: Array<[(set: Loose) => void, string]> = [
    [(set) => { set.documents = {} }, 'A policy has documents.'],
    [(set) => { set.traits = [] }, 'A policy says its traits.'],
    [(set) => { set.name = '' }, 'A policy has a name.'],
    [(set) => { set.documents[0].clauses = null }, 'A document has a name and clauses.'],
    [(set) => { delete set.documents[0].id }, 'A document has a name and clauses.'],
    [(set) => { set.documents[1].id = 'terms' }, 'The document “law” is there already.'],
    [(set) => { set.documents[0].clauses[1].params = null }, 'A clause has an id, a kind and parameters.'],
    [(set) => { set.documents[0].clauses[1].id = 'consumers' }, 'Two clauses of “terms” are called “consumers”.'],
    [(set) => { set.title = 'a\u0000b' }, 'It has a character in it that can’t be kept: write the text anew by hand.'],
    [(set) => { set.title = '\\\ud800' }, 'It has a character in it that can’t be kept: write the text anew by hand.'],
    [(set) => { set.title = 'x'.repeat(1_500_001) }, 'It would be longer than any policy can be.'],
  ]
  for (const [change, why] of refused) expect(whyNoDraft(changed(change))).toBe(why)
})

it('names by which versions are counted, documents known and clauses addressed are kept, and a document is named by its id', () => {
  const kept = ['$.name', '$.documents', '$.documents[0]', '$.documents[0].title', '$.documents.terms.id', '$.documents["terms~2"].document', '$.documents.terms.clauses', '$.documents.terms.clauses.returns.id', '$.documents.terms.clauses["gift-box"].kind']
  const changed = ['$.title', '$.documents.terms', '$.documents["terms~2"].title', '$.documents.terms.effectiveFrom', '$.documents.terms.clauses.returns', '$.documents.terms.clauses.returns.text', '$.documents.terms.clauses.returns.params.id']
  expect([kept.filter((path) => !isKept(path)), changed.filter(isKept)]).toEqual([[], []])
})

it('documents of a draft have ids, versions of one each their own, and a policy has none', () => {
  const versions = { documents: [{ document: 'terms', id: 7 }, { document: 'law' }, { document: 'terms' }, 'none'] }
  const draft = withDocumentIds(versions) as Loose
  expect(draft.documents.map((one: Loose) => one.id)).toEqual(['terms', 'law', 'terms~2', undefined])
  expect(withoutDocumentIds(draft)).toEqual({ documents: [{ document: 'terms' }, { document: 'law' }, { document: 'terms' }, 'none'] })
  expect([withDocumentIds(null), withDocumentIds({ documents: 3 }), withoutDocumentIds([])]).toEqual([null, { documents: 3 }, []])
  expect(withoutDocumentIds(good)).toEqual(set)
})

it('what a field can name is what the draft has', () => {
  const { rights, traits, documents, clauses } = knownNames(good)
  expect([rights, traits, documents]).toEqual([['return', 'warranty', 'withdrawal'], ['customised', 'gift-box'], ['terms', 'law']])
  const named = (address: string) => clauses.find((one) => one.address === address)
  expect(named('terms/claim-costs')).toEqual({ path: '$.documents.terms.clauses["claim-costs"]', address: 'terms/claim-costs', heading: 'Costs of a claim', kind: 'return-shipping', tier: 'merchant-policy', overrides: ['terms/return-costs'], givesWayTo: [], lifts: [], liftedBy: [] })
  expect([named('terms/return-costs')?.givesWayTo, named('terms/found-covered')?.lifts, named('terms/wear')?.liftedBy]).toEqual([['terms/claim-costs'], ['terms/wear'], ['terms/found-covered']])
  expect(knownNames(null)).toEqual({ rights: [], traits: [], documents: [], clauses: [] })
})

it('a clause is shown in each language in which it has a wording', () => {
  const clause = { heading: 'Returns', text: 'Within {length.days} days, by {last}.', params: { length: { days: 30 }, last: '12-24' }, translations: { cs: { text: 'Do {length.days} dnů, do {last}.' }, de: { heading: 'Rückgabe' } } }
  expect(languagesOf({ languages: ['cs', 'de', 'en'] }, { language: 'en' })).toEqual(['en', 'cs', 'de'])
  expect(wordingsIn(clause, ['en', 'cs', 'de'])).toEqual([
    { language: 'en', heading: 'Returns', text: 'Within 30 days, by 24 December.', reading: null },
    { language: 'cs', heading: 'Returns', text: 'Do 30 dnů, do 24. prosince.', reading: null },
  ])
  expect(wordingsIn({ heading: 1, text: 'As {it} is', params: {} }, ['no such'])).toEqual([{ language: 'no such', heading: '', text: 'As {it} is', reading: null }])
})
