import { describe, expect, it } from 'vitest'
import { applyPatch, inverseOf } from '../../app/domain/kernel/patch/patch.ts'
import type { Patch } from '../../app/domain/kernel/patch/patch.ts'
import { withDocumentIds, withoutDocumentIds } from '../../app/domain/policy/edit/document-ids.ts'
import { knownNames } from '../../app/domain/policy/edit/known-names.ts'
import { policyForm } from '../../app/domain/policy/edit/policy-form.ts'
import { compareSets } from '../../app/domain/policy/compare/compare-sets.ts'
import { lintPolicySet } from '../../app/domain/policy/lint/lint.ts'
import type { PolicySet } from '../../app/domain/policy/document.ts'
import { documentAdded, documentNamed, documentsIn, documentTakenOut, termsFrom } from '../../app/ui/policies/draft/documents.ts'
import { newDocument, openDocument } from '../../app/ui/policies/draft/document-draft.ts'
import { lateWords, restsNothingWords } from '../../app/ui/policies/draft/late-words.ts'
import { takingOutWords } from '../../app/ui/policies/draft/take-out-words.ts'
import good from '../policies/good.json' with { type: 'json' }

/** Terms on two grounds, and the law beside them. */
const draft = withDocumentIds(good)
const made = (patch: Patch, content: unknown = draft) => { const after = applyPatch(content, patch); if (!after.ok) throw new Error(after.error.why); return after.value as { documents: Array<{ id: string; document: string }>; precedence: string[]; grounds: Record<string, string[]> } }
const asked = { document: 'care', title: 'Care', language: 'en', effectiveFrom: null, tier: 'merchant-policy', grounds: ['defect', 'missing-on-delivery'] }
const ids = (content: unknown) => documentsIn(content).map(({ id }) => id)
const codes = (content: unknown) => lintPolicySet(withoutDocumentIds(content)).map(({ path, code }) => `${path} ${code}`)
const changes = (content: unknown) => compareSets(good as unknown as PolicySet, withoutDocumentIds(content) as PolicySet).map(({ code, effect }) => `${code} ${effect}`)

describe('a document that is added', () => {
  const added = documentAdded(draft, asked, 'care-1a2b3')

  it('stands at the end without clauses, prevails after the others and is named for its reasons', () => {
    const after = made(added)
    expect(after.documents.at(-1)).toEqual({ id: 'care-1a2b3', document: 'care', title: 'Care', language: 'en', effectiveFrom: null, tier: 'merchant-policy', clauses: [] })
    expect([after.precedence, after.grounds]).toEqual([['terms', 'care'], { 'change-of-mind': ['terms'], defect: ['terms', 'care'], 'missing-on-delivery': ['care'] }])
    expect(made(inverseOf(added), after)).toEqual(draft)
    expect(codes(after)).toContain('$.documents[2].clauses too-few')
  })

  it('is named beside what somebody else named for the same reason meanwhile', () => {
    const theirs = made(documentAdded(draft, { ...asked, document: 'page' }, 'page'))
    const both = made(added, theirs)
    expect([both.precedence, both.grounds['missing-on-delivery']]).toEqual([['terms', 'care', 'page'], ['care', 'page']])
    expect(made(inverseOf(added), both)).toEqual(theirs)
  })

  it('is told by the comparison', () => {
    const notice = { id: 'packing', kind: 'notice', heading: 'Packing', text: 'Pack it well.', cites: ['1'], rules: [], params: { at: ['policy-page'] } }
    const after = made(documentAdded(draft, { ...asked, grounds: [] }, 'care'))
    expect(changes(made({ path: '$.documents.care.clauses.packing', to: notice }, after))).toEqual(expect.arrayContaining(['document.added unclear', 'added.notice neither', 'set.precedence unclear']))
  })

  it('begins, as another version of one, with the clauses of the version before and in the order of their days', () => {
    const version = { ...asked, document: 'terms', title: 'Terms', effectiveFrom: '2027-01-01' }
    const later = made(documentAdded(draft, version, 'terms-later'))
    expect([ids(later), later.precedence, later.grounds]).toEqual([['terms', 'terms-later', 'law'], ['terms'], good.grounds])
    expect(documentsIn(later)[1]?.clauses).toEqual(good.documents[0]?.clauses)
    expect(codes(later)).toEqual([])
    expect(changes(later)).toEqual(['document.version-added neither'])
    expect(ids(made(documentAdded(later, { ...version, effectiveFrom: '2026-06-01' }, 'between'), later))).toEqual(['terms', 'between', 'terms-later', 'law'])
    expect(ids(made(documentAdded(draft, { ...version, effectiveFrom: '2025-01-01' }, 'earlier')))).toEqual(['earlier', 'terms', 'law'])
  })

  it('is asked for its title and its day', () => {
    const begun = openDocument(draft, policyForm)
    expect([begun.grounds, openDocument({ documents: [] }, policyForm).grounds.length]).toEqual([[], 4])
    expect(newDocument({ ...begun, title: ' ', isAlways: false }, draft)).toMatchObject({ document: null, problems: { title: expect.any(String), from: expect.any(String) } })
    expect(newDocument({ ...begun, title: 'Terms', grounds: ['defect'] }, draft)).toEqual({ name: 'terms-2', problems: {}, document: { document: 'terms-2', title: 'Terms', language: 'en', effectiveFrom: null, tier: 'merchant-policy', grounds: ['defect'] } })
    const version = openDocument(draft, policyForm, 'terms')
    expect(version).toMatchObject({ of: 'terms', title: 'Terms of the shop', isAlways: false })
    expect([newDocument({ ...version, from: '2026-01-01' }, draft).problems, newDocument({ ...version, from: '2027-01-01' }, draft).document]).toEqual([{ from: 'There is a version from that day already. Choose another day.' }, expect.objectContaining({ document: 'terms', effectiveFrom: '2027-01-01' })])
    expect([documentNamed('環', []), documentNamed('環', ['document'])]).toEqual(['document', 'document-2'])
  })
})

describe('a document that begins later than those beside it', () => {
  const later = { ...openDocument(draft, policyForm), title: 'Care', isAlways: false, grounds: ['defect', 'missing-on-delivery'] }
  const said = (more: Partial<typeof later>) => lateWords({ ...later, ...more }, draft, policyForm)
  const loses = 'Orders from before 2 Jan 2026 would have no terms for these reasons, and a person would decide: A defect showed later. Leave them unticked: from that day on its clauses count for them all the same.'

  it('is told before it is added, for the reasons that have terms before its day', () => {
    // The terms are in force from 1 January 2026; nothing of them is missing on delivery.
    expect([said({ from: '2026-01-01' }), said({ from: '2026-01-02' })]).toEqual([null, loses])
    expect([said({ from: '2026-01-02', grounds: ['missing-on-delivery'] }), said({ from: '' }), said({ from: '2027-01-01', isAlways: true }), said({ from: '2027-01-01', of: 'terms' })]).toEqual([null, null, null, null])
    expect(['defect', 'missing-on-delivery'].map((ground) => termsFrom(draft, ground))).toEqual(['2026-01-01', null])
  })

  it('needs no reason to rest on it', () => {
    expect([restsNothingWords({ ...later, grounds: [] }), restsNothingWords(later), restsNothingWords({ ...later, of: 'terms', grounds: [] })]).toEqual(['What its clauses say counts all the same for reasons that rest on other documents. A reason that rests on none has no terms: a person decides.', null, null])
  })

  it('takes, once another document counts for the same, no more from a reason than it lacks already', () => {
    const two = made(documentAdded(draft, { ...asked, effectiveFrom: '2027-03-01' }, 'care'))
    expect([termsFrom(two, 'defect'), lateWords({ ...later, from: '2027-03-01', grounds: ['defect'] }, two, policyForm), termsFrom(two, 'change-of-mind')]).toEqual(['2027-03-01', null, '2026-01-01'])
    const versions = made(documentAdded(two, { ...asked, document: 'terms', effectiveFrom: '2027-01-01' }, 'later'), two)
    // A defect has no terms before March as it is.
    expect(takingOutWords(documentsIn(versions)[0]!, versions, knownNames(versions), policyForm).at(-1)).toBe('Until then there are no terms for these reasons, and a person decides: Changed their mind.')
  })
})

describe('a document that is taken out', () => {
  it('goes with its clauses and its names, and comes back with them', () => {
    const both = made(documentAdded(draft, asked, 'care'))
    const out = documentTakenOut(both, 'care')
    expect(made(out, both)).toEqual(draft)
    expect(made(inverseOf(out), made(out, both))).toEqual(both)
    expect(changes(made(documentTakenOut(draft, 'law')))).toContain('document.removed unclear')
    expect(made(documentTakenOut(draft, 'terms'))).toMatchObject({ precedence: [], grounds: {} })
  })

  it('stays with its names where somebody wrote in it meanwhile, and its names stay with another version', () => {
    const wrote = made({ path: '$.documents.terms.title', was: 'Terms of the shop', to: 'Else' })
    expect(applyPatch(wrote, documentTakenOut(draft, 'terms'))).toMatchObject({ ok: false, error: { why: 'changed' } })
    const two = made(documentAdded(draft, { ...asked, document: 'terms', effectiveFrom: '2027-01-01' }, 'later'))
    expect(made(documentTakenOut(two, 'terms'), two)).toMatchObject({ precedence: ['terms'], grounds: good.grounds })
  })

  it('says what goes with it', () => {
    const [terms, law] = documentsIn(draft)
    expect(takingOutWords(terms!, draft, knownNames(draft), policyForm)).toEqual(['16 clauses go with it.', 'It counts no longer for these reasons: Changed their mind, A defect showed later.'])
    expect(takingOutWords(law!, draft, knownNames(draft), policyForm)).toEqual(['2 clauses go with it.'])
    const two = made(documentAdded(draft, { ...asked, document: 'terms', effectiveFrom: '2027-01-01' }, 'later'))
    expect(takingOutWords(documentsIn(two)[1]!, two, knownNames(two), policyForm)).toEqual(['16 clauses go with it.', 'Another version of it stays, and so binds the orders that this one would have bound.'])
    expect(takingOutWords(documentsIn(two)[0]!, two, knownNames(two), policyForm)).toEqual(['16 clauses go with it.', 'The version that follows it is in force only from 1 Jan 2027 on, and binds no order from before that day.', 'Until then there are no terms for these reasons, and a person decides: Changed their mind, A defect showed later.'])
    const named = made({ path: '$.documents.law.clauses.withdrawal.overrides', to: ['terms/returns'] })
    expect(takingOutWords(documentsIn(named)[0]!, named, knownNames(named), policyForm).at(-1)).toMatch(/^“.+” names a clause of it, which then is an error to be mended\.$/)
  })
})
