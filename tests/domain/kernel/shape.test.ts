import { describe, expect, test } from 'vitest'
import { currency, date, dictionary, flag, instant, isRecord, issuesOf as allIssuesOf, listOf, memberPath, moneyPair, name, nullable, oneOf, optional, record, text, wholeNumber } from '../../../app/domain/kernel/shape.ts'
import type { Check, Issue } from '../../../app/domain/kernel/shape.ts'

const issuesOf = (check: Check, value: unknown) => { const issues: Issue[] = []; check(value, '$', issues); return issues.map(({ path, code }) => `${path} ${code}`) }
/** Values that a check lets pass, and values for which it notes this at the value itself. */
const tells = (check: Check, right: unknown[], wrong: unknown[], code: string) => {
  for (const value of right) expect([value, issuesOf(check, value)]).toEqual([value, []])
  for (const value of wrong) expect([value, issuesOf(check, value)]).toEqual([value, [`$ ${code}`]])
}

describe('a value is', () => {
  test('a text', () => tells(text, ['', ' ', 'a'], [null, undefined, 1, true, {}, []], 'type'))
  test('a name, which is not blank', () => tells(name, ['a', ' a '], ['', ' \t\n', null, 1, ['a']], 'type'))
  test('a flag', () => tells(flag, [true, false], [null, 0, 1, 'true', undefined], 'type'))
  test('a whole number from the least on', () => tells(wholeNumber(2), [2, 3, 9007199254740991], [1, 2.5, -2, '2', null, NaN, Infinity, 9007199254740992], 'value'))
  test('one of some', () => tells(oneOf(['a', 'b']), ['a', 'b'], ['c', 'A', '', null, 1, ['a']], 'value'))
  test('an instant', () => tells(instant, ['2026-04-11T21:59:59Z', '2026-04-11T21:59+02:00'], ['2026-04-11', '2026-04-11T21:59:59', '2026-02-29T00:00:00Z', 1775944799000, null, {}], 'instant'))
  test('a date', () => tells(date, ['2026-04-11', '2024-02-29'], ['2026-02-29', '11.4.2026', '2026-04-11T00:00:00Z', 20260411, null, ['2026-04-11']], 'date'))
  test('a currency', () => tells(currency, ['CZK', 'EUR'], ['czk', 'CZ', 'CZKK', 'xCZK', 'CZK ', '€', null, 203, ['CZK']], 'currency'))
  test('null where it may be', () => tells(nullable(text), [null, 'a'], [1, undefined], 'type'))
  test('a record, which is neither a list nor null', () => {
    expect([{}, { a: 1 }, Object.create(null)].map(isRecord)).toEqual([true, true, true])
    expect([null, undefined, [], 'a', 1, () => ({})].map(isRecord)).toEqual([false, false, false, false, false, false])
  })
})

describe('a day or an instant', () => {
  const year = (check: Check, value: string) => issuesOf(check, value)

  test('lies in the years from 1900 to 2999', () => {
    expect(['1899-12-31', '1900-01-01', '2999-12-31', '3000-01-01'].map((value) => year(date, value))).toEqual([['$ year'], [], [], ['$ year']])
    expect(['1899-12-31T23:59:59Z', '1900-01-01T00:00:00Z', '2999-12-31T23:59:59Z', '3000-01-01T00:00:00Z'].map((value) => year(instant, value))).toEqual([['$ year'], [], [], ['$ year']])
  })
})

test('all that is wrong with a value is told from its root on', () => {
  const shape = record({ id: text, of: listOf(record({ a: flag })), by: optional(dictionary(text)) })
  expect(allIssuesOf(shape, { id: 'x', of: [] })).toEqual([])
  expect(allIssuesOf(shape, { id: 1, of: [{ a: true }, { a: 1, b: 2 }], by: { 'a-b': 3 } }).map(({ path, code }) => `${path} ${code}`)).toEqual(['$.id type', '$.of[1].a type', '$.of[1].b unknown-key', '$.by["a-b"] type'])
})

describe('an object', () => {
  const shape = record({ id: text, note: optional(text), of: record({ a: flag }) })

  test('has all its members and no other', () => {
    expect(issuesOf(shape, { id: 'x', of: { a: true } })).toEqual([])
    expect(issuesOf(shape, { id: 'x', note: 'y', of: { a: false } })).toEqual([])
    expect(issuesOf(shape, {})).toEqual(['$.id missing', '$.of missing'])
    expect(issuesOf(shape, { id: undefined, of: { a: true } })).toEqual(['$.id type'])
  })

  test('tells where in it something is wrong', () => {
    expect(issuesOf(shape, { id: 1, note: 2, of: { a: 3, b: 4 } })).toEqual(['$.id type', '$.note type', '$.of.a type', '$.of.b unknown-key'])
  })

  test('is no list, no null and no text', () => {
    for (const value of [[], null, 'a', 1, undefined]) expect([value, issuesOf(shape, value)]).toEqual([value, ['$ type']])
  })

  test('may hold keys that are passed over, and only those', () => {
    expect(issuesOf(record({ id: text }, ['__typename']), { id: 'x', __typename: 'Order' })).toEqual([])
    expect(issuesOf(record({ id: text }), { id: 'x', __typename: 'Order' })).toEqual(['$.__typename unknown-key'])
  })

  test('says an unknown key by its first sixty letters', () => {
    const issues: Issue[] = []
    record({})({ ['k'.repeat(61)]: 1 }, '$', issues)
    expect(issues[0]?.message).toBe(`"${'k'.repeat(60)}" is not known here.`)
  })

  test('does not take what every object inherits for a member', () => {
    expect(issuesOf(record({ toString: text }), {})).toEqual(['$.toString missing'])
    expect(issuesOf(record({}), JSON.parse('{"constructor": 1}'))).toEqual(['$.constructor unknown-key'])
  })
})

test('the path of a member quotes a key that is no identifier', () => {
  expect(['a', 'aB_9', '$a', '_'].map((key) => memberPath('$', key))).toEqual(['$.a', '$.aB_9', '$.$a', '$._'])
  expect(['change-of-mind', '9a', '', 'a b', 'a"b', ' a', 'a '].map((key) => memberPath('$.x', key))).toEqual(['$.x["change-of-mind"]', '$.x["9a"]', '$.x[""]', '$.x["a b"]', '$.x["a\\"b"]', '$.x[" a"]', '$.x["a "]'])
})

test('a dictionary has any keys, each with a value of the same kind', () => {
  expect(issuesOf(dictionary(flag), { a: true, 'b-c': false })).toEqual([])
  expect(issuesOf(dictionary(flag), { a: 1, 'b-c': 2 })).toEqual(['$.a type', '$["b-c"] type'])
  for (const value of [[], null, 'a']) expect([value, issuesOf(dictionary(flag), value)]).toEqual([value, ['$ type']])
})

test('a list has values of one kind, and as many as are wanted', () => {
  expect([issuesOf(listOf(text), []), issuesOf(listOf(text), ['a', 'b']), issuesOf(listOf(text, 2), ['a', 'b'])]).toEqual([[], [], []])
  expect(issuesOf(listOf(text), ['a', 1, null])).toEqual(['$[1] type', '$[2] type'])
  expect(issuesOf(listOf(text, 2), ['a'])).toEqual(['$ too-few'])
  for (const value of [{}, null, 'ab', { length: 1 }]) expect([value, issuesOf(listOf(text), value)]).toEqual([value, ['$ type']])
})

describe('money', () => {
  const amount = (value: string, currencyCode: string) => issuesOf(moneyPair(), { amount: value, currencyCode })

  test('is at least zero and no finer than its currency', () => {
    expect([amount('0', 'CZK'), amount('1400.00', 'CZK'), amount('1400', 'JPY'), amount('0.001', 'KWD')]).toEqual([[], [], [], []])
    expect([amount('-0.01', 'CZK'), amount('1400.005', 'CZK'), amount('1.5', 'JPY'), amount('much', 'CZK')]).toEqual(Array.from({ length: 4 }, () => ['$.amount amount']))
  })

  test('is a pair of texts, and says once what is wrong with them', () => {
    expect(issuesOf(moneyPair(), { amount: 5, currencyCode: 'CZK' })).toEqual(['$.amount type'])
    expect(issuesOf(moneyPair(), { amount: '5', currencyCode: 'czk' })).toEqual(['$.currencyCode currency'])
    expect(issuesOf(moneyPair(), { amount: '-5' })).toEqual(['$.currencyCode missing'])
    expect(issuesOf(moneyPair(), null)).toEqual(['$ type'])
  })

  test('passes over the keys named, and no other', () => {
    const typed = { amount: '5.00', currencyCode: 'EUR', __typename: 'MoneyV2' }
    expect([issuesOf(moneyPair(['__typename']), typed), issuesOf(moneyPair(), typed)]).toEqual([[], ['$.__typename unknown-key']])
  })

  test('adds nothing of its own to what was wrong before it', () => {
    const issues: Issue[] = [{ path: '$.before', code: 'type', message: '' }]
    moneyPair()({ amount: '-5', currencyCode: 'EUR' }, '$', issues)
    expect(issues.map(({ path }) => path)).toEqual(['$.before', '$.amount'])
  })
})
