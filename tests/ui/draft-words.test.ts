import { expect, it } from 'vitest'
import { policyForm } from '../../app/domain/policy/edit/policy-form.ts'
import { changedWords, conflictWords, othersWords } from '../../app/ui/policies/draft/conflict-words.ts'
import { casesIn, formOf, valuesOf, withCriterion, withValues } from '../../app/ui/policies/draft/fields/criterion-form.ts'
import { lengthOf, shifted, toNumber } from '../../app/ui/policies/draft/fields/values.ts'
import { languageName } from '../../app/ui/words/languages.ts'
import { missingWords, untranslatedIn } from '../../app/ui/policies/draft/language-words.ts'
import { placeWords } from '../../app/ui/policies/draft/place-words.ts'
import { slotsOf, withSlot } from '../../app/ui/policies/draft/slot-names.ts'
import { countedOn, countWords, traitWords } from '../../app/ui/policies/draft/trait-words.ts'
import { standingWordsOf } from '../../app/ui/policies/draft/standing-words.ts'
import { withDocumentIds } from '../../app/domain/policy/edit/document-ids.ts'
import good from '../policies/good.json' with { type: 'json' }

it('the slots of a wording are the numbers, sums, days and address lines of its clause', () => {
  expect(slotsOf({ right: 'return', length: { days: 30 }, purchasedFrom: '10-01', when: [[{ repairsOfSameFault: 2 }]] })).toEqual(['length.days', 'purchasedFrom', 'when.0.0.repairsOfSameFault'])
  expect(slotsOf({ tariff: '10.00', deduction: 'missing-gift-box', lines: ['1 Street', 'Town'] })).toEqual(['tariff', 'lines.0', 'lines.1'])
  expect([withSlot('Within  days.', 'length.days', { from: 7, until: 7 }), withSlot('Within 30 days.', 'length.days', { from: 7, until: 9 }), withSlot('For ', 'tariff', null)]).toEqual(['Within {length.days} days.', 'Within {length.days} days.', 'For {tariff}'])
})

it('a place of the form is called by its clause and its field', () => {
  const say = (place: string) => placeWords(place, withDocumentIds(good), policyForm)
  expect(['$', '$.timeZone', '$.traits["gift-box"]', '$.documents.terms.effectiveFrom', '$.documents.terms.clauses.returns', '$.documents.terms.clauses.returns.params.length', '$.documents.terms.clauses.returns.appliesTo.has', '$.documents.terms.clauses.returns.translations.cs.text'].map(say)).toEqual([
    'The policy as a whole', 'Time zone', 'Trait “gift box”', 'Terms of the shop, In force from', '“Returns”', '“Returns”, Length', '“Returns”, Applies to', '“Returns”, Czech, Wording',
  ])
})

it('both sides of a conflict are said, and whether one’s own can still be put there', () => {
  expect(conflictWords({ by: null, patch: { path: '$.a', was: { days: 30 }, to: { days: 60 } }, not: { why: 'changed', theirs: { days: 45 } } })).toEqual({ mine: '60 days', theirs: '45 days', canPutMine: true })
  expect(conflictWords({ by: null, patch: { path: '$.a', was: 'x' }, not: { why: 'changed', theirs: 'y' } })).toEqual({ mine: 'Taken out', theirs: 'y', canPutMine: true })
  expect(conflictWords({ by: null, patch: { path: '$.documents.terms.clauses.a.cites', was: 'x', to: ['a', 'b'] }, not: { why: 'gone' } })).toEqual({ mine: 'a, b', theirs: 'The clause was taken out', canPutMine: false })
  expect(conflictWords({ by: null, patch: { path: '$.documents.terms.clauses.a', after: null }, not: { why: 'gone' }, holder: { path: '$.documents.terms.clauses.a', value: { id: 'a', params: {} } } })).toEqual({ mine: 'Moved', theirs: 'The clause was taken out', canPutMine: true })
  expect(conflictWords({ by: null, patch: { path: '$.documents.terms', was: {} }, not: { why: 'changed', theirs: { title: 'Terms', clauses: [{}, {}] } } })).toEqual({ mine: 'Taken out', theirs: 'The document “Terms” with 2 clauses', canPutMine: true })
  expect(conflictWords({ by: null, patch: { path: '$.documents.terms.clauses.a.text', to: 'x' }, not: { why: 'gone' }, holder: { path: '$.documents.terms', value: { title: 'Terms', clauses: [] } } })).toEqual({ mine: 'x', theirs: 'The document was taken out', canPutMine: true })
  expect(conflictWords({ by: null, patch: { path: '$.traits.a.vendors', to: ['b'] }, not: { why: 'gone' }, holder: { path: '$.traits.a', value: { tags: ['a'] } } })).toEqual({ mine: 'b', theirs: 'What it stands in was taken out', canPutMine: true })
})

it('who came first is named, and when; several are not, nor is who is not known any more', () => {
  const at = '2026-11-20T11:05:00Z'
  const [ben, self] = [{ name: 'Ben Ross', isSelf: false, at }, { name: 'Ada Hill', isSelf: true, at }]
  const said = (...all: Array<typeof ben | null>) => othersWords(all.map((by) => ({ by, patch: { path: '$.title', to: 'A' }, not: { why: 'gone' } })))
  expect([said(ben), said(ben, ben), said(self), said(null), said(ben, self, null)]).toEqual(['Ben Ross changed the same', 'Ben Ross changed the same in 2 places', 'You, in another window, changed the same', 'Somebody else changed the same', 'Others changed the same in 3 places'])
  expect([changedWords(ben, 'Europe/Prague'), changedWords(self, 'UTC'), changedWords(null, 'UTC')]).toEqual(['Changed by Ben Ross, 20 Nov 2026, 12:05', 'Changed by you, 20 Nov 2026, 11:05', null])
})

it('how a clause stands to others is a sentence for each way', () => {
  const one = (address: string, more: object) => ({ path: '', address, heading: address.toUpperCase(), kind: 'remedy', tier: 'goodwill', overrides: [], givesWayTo: [], lifts: [], liftedBy: [], ...more })
  const all = [one('a', { overrides: ['b'], liftedBy: ['c'] }), one('b', { givesWayTo: ['a'] }), one('c', { kind: 'exception', lifts: ['a', 'gone'] })]
  expect(all.map((each) => standingWordsOf(each, all))).toEqual([['Takes precedence over “B”', 'Does not count in the case of “C”'], ['Gives way to “A”'], ['Exception to “A”, “gone”']])
  expect(standingWordsOf(undefined, all)).toEqual([])
})

it('a fact of several values asks for one of them, or for any of some', () => {
  expect([valuesOf({ fact: 'fault.cause', is: 'wear' }), valuesOf({ fact: 'fault.cause', among: ['wear', 'water'] })]).toEqual([['wear'], ['wear', 'water']])
  expect([withValues({ fact: 'fault.cause', is: 'wear' }, ['wear', 'water']), withValues({ fact: 'fault.cause', among: ['wear', 'water'] }, ['water'])]).toEqual([{ fact: 'fault.cause', among: ['wear', 'water'] }, { fact: 'fault.cause', is: 'water' }])
  expect(formOf({ fact: 'fault.cause', is: 'wear' }, policyForm.criteria)?.label).toBe('Cause')
  expect([formOf({ over: 'return' }, policyForm.criteria)?.key, formOf({ strange: 1 }, policyForm.criteria)]).toEqual(['over', undefined])
})

it('an alternative goes with its last condition', () => {
  const cases = [[{ trait: 'a' }, { trait: 'b' }], [{ trait: 'c' }]]
  expect([withCriterion(cases, 0, 1, null), withCriterion(cases, 1, 0, null), withCriterion(cases, 1, 0, { trait: 'd' })]).toEqual([[[{ trait: 'a' }], [{ trait: 'c' }]], [[{ trait: 'a' }, { trait: 'b' }]], [[{ trait: 'a' }, { trait: 'b' }], [{ trait: 'd' }]]])
  expect(casesIn([[1, { trait: 'a' }], 'x'])).toEqual([[{ trait: 'a' }]])
})

it('what is typed into a number’s field stays until it is one', () => {
  expect([toNumber('30'), toNumber(''), toNumber('3o'), lengthOf({ workingDays: 5 }), lengthOf('x'), shifted(['a', 'b', 'c'], 2, -1)]).toEqual([30, '', '3o', { unit: 'workingDays', count: 5 }, { unit: 'days', count: '' }, ['a', 'c', 'b']])
})

it('languages are called by their names', () => expect(['cs', 'de-AT', 'xx'].map(languageName)).toEqual(['Czech', 'German (AT)', 'xx']))

it('what is not translated yet is said for each language, with what is read there instead', () => {
  const clauses = [{ translations: { cs: { text: 'Tak.' } } }, { translations: { cs: { text: ' ' }, de: {} } }, {}]
  expect(clauses.map((one) => untranslatedIn(one, ['en', 'cs', 'de']))).toEqual([['de'], ['cs', 'de'], ['cs', 'de']])
  expect(missingWords(clauses, ['en', 'cs', 'de'])).toEqual(['Czech: 2 of 3 clauses have no wording yet. Shoppers read English there.', 'German: 3 of 3 clauses have no wording yet. Shoppers read English there.'])
  expect([missingWords(clauses, ['en']), missingWords(clauses.slice(0, 2), ['en', 'cs'])]).toEqual([[], ['Czech: 1 of 2 clauses has no wording yet. Shoppers read English there.']])
})

it('what a trait is read from is said in short', () => {
  expect([traitWords({ tags: ['gold', '18k'], giftCard: true }, policyForm.trait), traitWords({ tags: [] }, policyForm.trait), traitWords(7, policyForm.trait)]).toEqual(['product tags gold, 18k; gift cards', 'read from nothing yet', 'read from nothing yet'])
})

it('a trait says on how many order lines it is as it is written, and that it is counted anew once it changed', () => {
  const told = { lines: 1200, more: true, traits: { gold: { lines: 1, unknown: 4 }, hollow: { lines: 0, unknown: 0 } } }
  const read = { gold: '{"tags":["gold"]}', hollow: '{}', odd: '7' }
  expect([countWords(null, 'gold', {}), countWords({ told, read }, 'gold', { tags: ['gold'] }), countWords({ told, read }, 'gold', { tags: ['golden'] }), countWords({ told, read }, 'hollow', {}), countWords({ told, read }, 'odd', 7)]).toEqual(['counting…', '1 order line, 4 unclear', 'counting…', 'on no order line', 'can’t be counted as it is'])
  expect([countedOn(told).slice(0, 48), countedOn({ lines: 0, more: false })]).toEqual(['Counted on the latest 1,200 lines of your orders', 'None of your orders has been taken in yet, so that nothing can be counted on them.'])
})
