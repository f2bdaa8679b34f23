import { describe, expect, it } from 'vitest'
import type { PolicyClause, PolicySet } from '../../../../app/domain/policy/document.ts'
import { factDefinitions } from '../../../../app/domain/clauses/fact-definitions.ts'
import { compareSets } from '../../../../app/domain/policy/compare/compare-sets.ts'
import { criterionWords, statementOf, subjectOf } from '../../../../app/domain/policy/compare/criterion-words.ts'
import { policyLibrary } from '../../../../app/policy-library/library.ts'
import { clauseOf, documentOf, setOf, told } from './one-clause.ts'

const window = clauseOf('window', { right: 'return', length: { days: 30 }, from: 'delivery', beforeDelivery: 'may-ask' })
const exclusion = clauseOf('exclusion', { when: [[{ fact: 'goods.condition', is: 'used' }]] })
const change = (clause: PolicyClause, more: object): string[] => told(setOf([documentOf([clause])]), setOf([documentOf([{ ...clause, ...more } as PolicyClause])]))
const ofGoods = (has: string[], lacks: string[]) => ({ appliesTo: { grounds: ['change-of-mind'], has, lacks } })

it('the same terms, however they are written down, have no change', () => {
  for (const set of Object.values(policyLibrary) as PolicySet[]) expect(compareSets(set, JSON.parse(JSON.stringify(set)) as PolicySet)).toEqual([])
})

describe('the same clause', () => {
  it.each([
    ['of fewer goods', window, ofGoods(['gold'], []), 'worse: Now only for goods that are “gold”.'],
    ['of all but some goods', window, ofGoods([], ['earrings']), 'worse: No longer for goods that are “earrings”.'],
    ['that excludes some goods no longer', exclusion, ofGoods([], ['earrings']), 'better: No longer excluded: goods that are “earrings”.'],
    ['on one ground more', window, { appliesTo: { grounds: ['change-of-mind', 'defect'] } }, 'better: Now also for: defect.'],
    ['that excludes on one ground more', exclusion, { appliesTo: { grounds: ['change-of-mind', 'defect'] } }, 'worse: Now also for: defect.'],
    ['that is a window, in a stronger tier', window, { tier: 'commercial-guarantee' }, 'unclear: It is of the tier commercial guarantee instead of merchant policy.'],
    ['that gives, in a stronger tier', clauseOf('return-shipping', { paidBy: 'merchant' }), { tier: 'commercial-guarantee' }, 'better: It is of the tier commercial guarantee instead of merchant policy.'],
    ['that excludes, in a weaker tier', exclusion, { tier: 'goodwill' }, 'better: It is of the tier goodwill instead of merchant policy.'],
    ['in other words', window, { text: 'As reworded.' }, 'neither: The wording changed.'],
    ['under another heading', window, { heading: 'Returns' }, 'neither: The heading is “Returns” instead of “About window”.'],
    ['in one more language', window, { translations: { cs: { text: 'Jak vydáno.' } } }, 'neither: It is translated anew.'],
    ['read in another way', window, { reading: 'So.' }, 'neither: How it is read is explained anew.'],
    ['in another place of the document', window, { cites: ['2'] }, 'neither: Its place in the document or its rules are named anew.'],
    ['under another name', window, { id: 'returns' }, 'neither: It is called returns instead of window.'],
    ['that takes another out of force', exclusion, { overrides: ['other'] }, 'unclear: other gives way to it.'],
  ])('%s', (_, clause, more, expected) => expect(change(clause, more)).toEqual([expected]))

  it('that is law in more countries and from earlier on', () => {
    const law = { in: ['CZ'], anchor: 'purchase', from: '2022-01-01', source: 'Act', checkedOn: '2026-01-01', confirmed: false }
    const more = { law: { ...law, in: ['CZ', 'SK'], from: null, checkedOn: '2026-05-05' } }
    expect(change({ ...clauseOf('return-shipping', { paidBy: 'merchant' }), tier: 'statutory', law } as PolicyClause, more)).toEqual(['better: It is law in CZ, SK instead of CZ.', 'better: It is law since ever instead of since 2022-01-01.', 'neither: Its source is named anew.'])
    expect(change({ ...window, tier: 'statutory', law } as PolicyClause, { law: { ...law, in: ['CZ', 'SK'] } })).toEqual(['unclear: It is law in CZ, SK instead of CZ.'])
  })

  it('that is a window, on a ground with terms more, gives time only where another had an end before', () => {
    const both = { appliesTo: { grounds: ['change-of-mind', 'defect'] } }
    const grounds = { grounds: { 'change-of-mind': ['terms'], defect: ['terms'] } }
    const wider = (...others: PolicyClause[]) => told(setOf([documentOf([window, ...others])], grounds), setOf([documentOf([{ ...window, ...both } as PolicyClause, ...others])], grounds))
    expect(wider()).toEqual(['unclear: Now also for: defect.'])
    expect(wider(clauseOf('window', { right: 'warranty', length: { years: 2 }, from: 'delivery', beforeDelivery: 'may-ask' }, { id: 'warranty', appliesTo: { grounds: ['defect'] } }))).toEqual(['better: Now also for: defect.'])
  })

  it('whose fee falls away, or that goes, is better only where no other takes more behind it', () => {
    const [five, twenty] = ['5.00', '20.00'].map((fee, i) => clauseOf('return-shipping', { paidBy: 'customer', fee }, { id: `carriage-${i}` })) as [PolicyClause, PolicyClause]
    const free = { ...five, params: { paidBy: 'customer' } } as PolicyClause
    const without = (clause: PolicyClause[], behind: PolicyClause[]) => told(setOf([documentOf([five, ...behind])]), setOf([documentOf([...clause, ...behind])])).map((one) => one.split(':')[0])
    expect([without([free], []), without([free], [twenty]), without([], []), without([], [twenty])]).toEqual([['better'], ['unclear'], ['better'], ['unclear']])
    expect(without([free], [{ ...twenty, params: { paidBy: 'customer', fee: '5.00' } } as PolicyClause])).toEqual(['better'])
  })

  it('that moved to another document is told as that', () => {
    const before = setOf([documentOf([window, exclusion]), documentOf([clauseOf('notice', {})], { document: 'page', title: 'Page' })])
    const after = setOf([documentOf([exclusion]), documentOf([clauseOf('notice', {}), { ...window, text: 'New.' }], { document: 'page', title: 'Page' })])
    expect(told(before, after)).toEqual(['unclear: It stands in “Page” instead of “Terms”.', 'neither: The wording changed.'])
  })
})

describe('documents', () => {
  const set = setOf([documentOf([window, exclusion])])
  it('in another order of clauses mean the same', () => expect(told(set, setOf([documentOf([exclusion, window])]))).toEqual(['neither: The clauses stand in another order.']))
  it('that prevail in another order may mean anything', () => expect(told({ ...set, precedence: ['a', 'b'] }, { ...set, precedence: ['b', 'a'] })).toEqual(['unclear: The documents prevail in this order: b, a. Before: a, b.']))
  it('of another day', () => expect(told(set, setOf([documentOf([window, exclusion], { effectiveFrom: '2027-01-01' })]))).toEqual(['unclear: In force from 2027-01-01 instead of always.']))
  it('in a new version are compared with the version before', () => {
    const longer = clauseOf('window', { right: 'return', length: { days: 60 }, from: 'delivery', beforeDelivery: 'may-ask' })
    expect(told(set, setOf([documentOf([window, exclusion]), documentOf([longer, exclusion], { effectiveFrom: '2027-01-01' })]))).toEqual(['neither: A new version of the document.', 'better: 30 days → 60 days.'])
  })
  it('between whose versions a clause moves bind it on other orders', () => {
    const versions = (first: PolicyClause[], second: PolicyClause[]) => setOf([documentOf(first), documentOf(second, { effectiveFrom: '2027-01-01' })])
    expect(told(versions([window, exclusion], [window]), versions([window], [window, exclusion]))).toEqual(['unclear: It stands in the version of “Terms” that is in force from 2027-01-01 instead of always.'])
  })
  it('that come or go are told with their clauses', () => {
    const page = documentOf([clauseOf('exclusion', { when: [[{ trait: 'earrings' }]] }, { id: 'earrings' })], { document: 'page', title: 'Page' })
    expect(told(set, { ...set, documents: [...set.documents, page] })).toEqual(['unclear: A new document.', 'worse: Now excluded: goods that are “earrings”.'])
    expect(told({ ...set, documents: [...set.documents, page] }, set)).toEqual(['unclear: The document was taken out.', 'better: No longer excluded: goods that are “earrings”.'])
  })
  it('under another title, in another language', () => expect(told(set, setOf([documentOf([window, exclusion], { title: 'Podmínky', language: 'cs' })]))).toEqual(['neither: The title is “Podmínky” instead of “Terms”.', 'neither: The language is cs instead of en.']))
})

describe('the set as a whole', () => {
  const set = setOf([documentOf([window])])
  it.each<[string, Partial<PolicySet>, string]>([
    ['days of another clock', { timeZone: 'Europe/London' }, 'unclear: Days end by the clock of Europe/London instead of Europe/Prague.'],
    ['later deliveries', { settings: { assumedDeliveryDays: 10 } }, 'better: Where no carrier said so, goods count as delivered 10 instead of 7 days after they were sent.'],
    ['earlier deliveries', { settings: { assumedDeliveryDays: 6 } }, 'worse: Where no carrier said so, goods count as delivered 6 instead of 7 days after they were sent.'],
    ['terms on one ground more', { grounds: { 'change-of-mind': ['terms'], defect: ['terms'] } }, 'better: There are terms for: defect.'],
    ['no terms on a ground', { grounds: {} }, 'worse: There are no terms any more for: change of mind.'],
    ['a new trait', { traits: { earrings: { productTypes: ['Earrings'] } } }, 'neither: New: goods that are “earrings”.'],
    ['another policy', { name: 'other' }, 'neither: These are two policies: shop and other.'],
  ])('%s', (_, more, expected) => expect(told(set, { ...set, ...more })).toEqual([expected]))

  it('goods that are read in another way', () => {
    const traits = (tags: string[]) => ({ ...set, traits: { gold: { tags } } })
    expect(told(traits(['gold']), traits(['gold', '14k']))).toEqual(['unclear: Which are goods that are “gold” is read from tag gold, 14k instead of tag gold.'])
  })
})

it('changes stand in the order of the terms, what is of the whole first', () => {
  const [klenota] = [policyLibrary.klenota as PolicySet]
  const after = JSON.parse(JSON.stringify(klenota)) as PolicySet
  const [terms, warranty] = after.documents
  if (!terms || !warranty) throw new Error('The set has documents.')
  warranty.clauses = warranty.clauses.slice(1)
  for (const clause of terms.clauses) if (clause.kind === 'window' && clause.id === 'return-window') clause.params.length = { days: 30 }
  after.settings = { assumedDeliveryDays: 8 }
  expect(compareSets(klenota, after).map(({ code, effect, place }) => [place?.document ?? 'set', place?.clause?.id ?? null, code, effect])).toEqual([
    // What a repair stops before goods count as delivered is lost, so that a later day may do either.
    ['set', null, 'set.assumedDeliveryDays', 'unclear'], ['klenota-terms', 'return-window', 'window.length', 'worse'], ['klenota-warranty', klenota.documents[1]?.clauses[0]?.id, `removed.${klenota.documents[1]?.clauses[0]?.kind}`, 'better'],
  ])
})

describe('what a clause asks for', () => {
  it('every fact that a clause can read has words of its own', () => {
    const compared = Object.entries(factDefinitions).filter(([, { type }]) => type !== 'date' && type !== 'instant' && type !== 'spans')
    expect(compared.filter(([fact, { type }]) => (type === 'boolean' ? statementOf(fact) : subjectOf(fact)) === fact).map(([fact]) => fact)).toEqual([])
  })

  it.each([
    [{ fact: 'fault.repairable', is: false }, 'not: the fault can be repaired'], [{ fact: 'received.proofOfPurchase', is: true }, 'the proof of purchase is there'], [{ fact: 'goods.missing', holds: 'gift-box' }, 'a missing part: gift box'],
    [{ ground: ['defect', 'missing-on-delivery'] }, 'asked for: defect, missing on delivery'], [{ repairsOfSameFault: 2 }, '2 repairs of the same fault before'], [{ attemptsToPutRight: 1 }, 'a repair or replacement before'], [{ attemptsToPutRight: 2 }, '2 repairs or replacements before'], [{ refusedThoughCovered: true }, 'the same fault was refused though an expert found it covered'],
    [{ settlementOverdue: true }, 'the settlement is overdue'], [{ askedAfterDelivery: true }, 'asked for on a later day than the goods came'], [{ shippedOutside: ['CZ', 'SK'] }, 'sent outside CZ, SK'],
    [{ shippedTo: ['AT', 'CZ', 'DE', 'HU', 'PL', 'SI', 'SK'] }, 'sent to 7 countries'], [{ over: 'return' }, 'the period of “return” is over'], [{ running: 'warranty' }, 'the period of “warranty” runs'],
  ] as const)('%j', (criterion, words) => expect(criterionWords(criterion as never)).toBe(words))
})
