import { describe, expect, test } from 'vitest'
import { parsePolicySet } from '../../../app/domain/policy/parse.ts'
import { clause, document, setOf } from '../support/made-up-shop.ts'
import type { Loose } from '../support/loose.ts'

const law = { in: ['EU', 'GB'], anchor: 'purchase', from: '2022-01-01', until: '2030-01-01', source: 'An act', checkedOn: '2026-11-21', confirmed: false } as const
const window = clause('window', 'window', { right: 'window', length: { days: 30 }, from: 'delivery', beforeDelivery: 'may-ask' }, { tier: 'statutory', reading: 'So it is read.', translations: { cs: { heading: 'Okno', text: 'Tak.', reading: 'Tak se čte.' } }, law: { ...law, in: [...law.in] }, overrides: ['other'], appliesTo: { grounds: ['defect'], has: ['hollow'], lacks: ['earrings'] } })
const good = () => structuredClone(setOf([document([window], { inForceBy: ['R-from'] })], { governedBy: ['R-set'], languages: ['cs', 'de-AT'], traits: { all: { attributes: ['Engraving'], productTypes: ['Ring'], tags: ['tag'], giftCard: true } } })) as Loose
/** The issues of a set whose member at a path is another; undefined takes it away. */
const issues = (path: string, value: unknown) => {
  const set = good()
  const keys = path.split('.')
  const last = keys.pop()!
  const holder = keys.reduce((inner, key) => inner[key], set)
  if (value === undefined) delete holder[last]
  else holder[last] = value
  const result = parsePolicySet(set)
  return result.ok ? [] : result.error.map((one) => `${one.path} ${one.code}`)
}
const jsonPath = (path: string) => `$.${path}`.replaceAll(/\.(\d)/g, '[$1]')
const at = 'documents.0.clauses.0'

test('a set with all its members is taken', () => {
  const set = good()
  expect(parsePolicySet(set)).toEqual({ ok: true, value: set })
})

describe('a member', () => {
  test.each(['name', 'title', 'timeZone', 'calendar', 'currency', 'settings', 'settings.assumedDeliveryDays', 'grounds', 'traits', 'precedence', 'documents', 'documents.0.document', 'documents.0.title', 'documents.0.language', 'documents.0.effectiveFrom', 'documents.0.tier', 'documents.0.clauses', `${at}.id`, `${at}.heading`, `${at}.text`, `${at}.cites`, `${at}.rules`, `${at}.appliesTo`, `${at}.appliesTo.grounds`, `${at}.params`,
    `${at}.law.in`, `${at}.law.anchor`, `${at}.law.from`, `${at}.law.source`, `${at}.law.checkedOn`, `${at}.law.confirmed`])('%s is wanted', (path) => {
    expect(issues(path, undefined)).toEqual([`${jsonPath(path)} missing`])
  })

  test.each(['governedBy', 'languages', `${at}.translations`, 'documents.0.inForceBy', `${at}.tier`, `${at}.reading`, `${at}.law`, `${at}.law.until`, `${at}.overrides`, `${at}.appliesTo.has`, `${at}.appliesTo.lacks`, 'traits.all.attributes', 'traits.all.productTypes', 'traits.all.tags', 'traits.all.giftCard', 'grounds.defect'])('%s may be left out, and is checked where it stands', (path) => {
    expect([issues(path, undefined), issues(path, 7.5).length]).toEqual([[], 1])
  })

  test.each<[string, unknown[], unknown[]]>([
    ['name', ['a', 'a-b-2'], ['A', 'a b', '-a', 'a-', 'a--b', '', 7]], ['title', ['', 'A'], [7]], ['timeZone', ['Europe/Prague'], ['', 7]], ['calendar', ['CZ'], ['']], ['currency', ['EUR'], ['eur']], ['settings.assumedDeliveryDays', [0, 7], [-1, 1.5]],
    ['grounds.defect', [['terms']], [[], ['Terms'], 'terms']], ['grounds.regret', [], [['terms']]], ['precedence', [[], ['terms']], [['Terms']]], ['documents', [], [[], {}]], ['documents.0.document', ['terms-2'], ['Terms']], ['documents.0.title', ['T'], ['']], ['documents.0.language', ['en'], ['']],
    ['documents.0.effectiveFrom', [null, '2021-03-05'], ['2021-02-30', 7]], ['documents.0.inForceBy', [[], ['R-1']], [[''], 'R-1']], ['documents.0.tier', ['statutory', 'commercial-guarantee', 'merchant-policy', 'goodwill'], ['law']], ['documents.0.clauses', [], [[], [null], ['x'], [{ kind: 'wish' }]]],
    [`${at}.id`, ['a'], ['A']], [`${at}.kind`, [], ['wish', null, 'toString']], [`${at}.heading`, ['H'], ['', 7]], [`${at}.text`, ['T'], ['']], [`${at}.reading`, ['R'], ['']], [`${at}.cites`, [['1', '2']], [[], ['']]], [`${at}.rules`, [[], ['R-1']], [['']]], [`${at}.overrides`, [[], ['a']], [['']]],
    [`${at}.appliesTo.grounds`, [['change-of-mind', 'faulty-on-delivery', 'missing-on-delivery', 'defect']], [[], ['regret']]], [`${at}.appliesTo.has`, [[], ['a']], [['']]], [`${at}.appliesTo.lacks`, [[], ['a']], [['']]], [`${at}.tier`, ['goodwill'], ['law']],
    [`${at}.law.in`, [['EU'], ['CZ', 'SK']], [[], ['cz'], ['CZE'], ['xCZ'], [7]]], [`${at}.law.anchor`, ['purchase', 'delivery', 'claim', 'remedy-choice'], ['notice']], [`${at}.law.from`, [null, '2022-01-01'], ['2022']], [`${at}.law.until`, ['2022-01-01'], [null]], [`${at}.law.source`, ['A'], ['']], [`${at}.law.checkedOn`, ['2022-01-01'], [null]], [`${at}.law.confirmed`, [true, false], ['no']],
    ['traits.all.giftCard', [true], [false]], ['traits.all.tags', [[], ['a']], [['']]], ['traits.all.attributes', [['a']], ['a']], ['traits.all.productTypes', [['a']], [[7]]], ['traits.all', [{}], [7, []]], ['governedBy', [[], ['R']], ['R']],
    ['languages', [[], ['cs', 'pt-BR']], ['cs', ['czech'], ['CS'], ['xcs'], ['csx']]], [`${at}.translations`, [{}, { cs: {} }, { 'de-AT': { text: 'T' } }], [[], { czech: { text: 'T' } }, { cs: { text: '' } }, { cs: { heading: 7 } }, { cs: { reading: '' } }, { cs: { wish: 'T' } }]],
  ])('%s can be %j, not %j', (path, right, wrong) => {
    for (const value of right) expect([value, issues(path, value)]).toEqual([value, []])
    for (const value of wrong) expect([value, issues(path, value).filter((one) => one.startsWith(jsonPath(path).replace(/\.regret$/, ''))).length > 0]).toEqual([value, true])
  })

  test.each(['wish', 'settings.wish', 'documents.0.wish', `${at}.wish`, `${at}.appliesTo.wish`, `${at}.law.wish`, 'traits.all.wish', `${at}.params.wish`])('that nobody knows, as %s, is refused', (path) => {
    expect(issues(path, 1)).toEqual([`${jsonPath(path)} unknown-key`])
  })
})

test('only what isn’t weighed for a ground needs none', () => {
  const { appliesTo: _, ...note } = clause('note', 'notice', { at: ['order-page'] })
  const { appliesTo: __, ...term } = clause('term', 'order-term', { topic: 'dispatch', by: 'merchant' })
  expect([issues(at, note), issues(at, term)]).toEqual([[], []])
})

test('what is no name, no country or no clause is told by its kind', () => {
  expect([issues('name', 'A'), issues(`${at}.id`, 7), issues(`${at}.law.in`, ['cz']), issues('documents.0.clauses', [null])]).toEqual([['$.name name'], ['$.documents[0].clauses[0].id name'], ['$.documents[0].clauses[0].law.in[0] country'], ['$.documents[0].clauses[0] type']])
})

describe('a set holds', () => {
  const of = (documents: number, clauses: number) => {
    const result = parsePolicySet(setOf(Array.from({ length: documents }, (_, d) => document(Array.from({ length: clauses }, (_clause, c) => clause(`c${c}`, 'notice', { at: ['order-page'] })), { document: `d${d}` }))))
    return result.ok ? 'taken' : result.error.map((one) => `${one.path} ${one.code}`)
  }
  test('forty documents and not one more', () => {
    expect([of(40, 1), of(41, 1), of(3000, 1)]).toEqual(['taken', ['$.documents[40] too-many'], ['$.documents[40] too-many']])
  })
  test('a thousand clauses in all of them and not one more', () => {
    // 40 times 25, and 39 times 26 is 1,014: the last document begins with the 989th.
    expect([of(40, 25), of(1, 1000), of(1, 1001), of(39, 26)]).toEqual(['taken', 'taken', ['$.documents[0].clauses[1000] too-many'], ['$.documents[38].clauses[12] too-many']])
  })
})
