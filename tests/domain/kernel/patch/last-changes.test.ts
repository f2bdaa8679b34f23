import { expect, it } from 'vitest'
import { lastAt, noted } from '../../../../app/domain/kernel/patch/last-changes.ts'
import type { LastChange } from '../../../../app/domain/kernel/patch/last-changes.ts'

const put = (path: string) => ({ path, to: 1 })
const after = (...changes: Array<[string, string]>) => changes.reduce<Array<LastChange<string>>>((kept, [by, path], i) => noted(kept, [put(path)], by, `2026-11-20T11:0${i}:00Z`), [])

it('who changed a value last is kept, with when', () => {
  expect(lastAt(after(['Ada', '$.title'], ['Ben', '$.title'], ['Ada', '$.currency']), '$.title')).toEqual({ path: '$.title', by: 'Ben', at: '2026-11-20T11:01:00Z' })
  expect(lastAt(after(['Ada', '$.title']), '$.titles')).toBeNull()
})

it('it is also who changed something in it, or what it stands in', () => {
  const kept = after(['Ada', '$.documents.terms.clauses.a.text'], ['Ben', '$.documents.terms.clauses["b-1"]'])
  expect(['$.documents.terms', '$.documents.terms.clauses["b-1"].heading', '$.documents.terms.clauses.a', '$.documents.law'].map((path) => lastAt(kept, path)?.by ?? null)).toEqual(['Ben', 'Ben', 'Ada', null])
})

it('what stands in something that was changed whole is past, and moves are none', () => {
  const kept = after(['Ada', '$.clauses.a.text'], ['Ada', '$.clauses.b.text'], ['Ben', '$.clauses.a'])
  expect(kept.map(({ by, path }) => [by, path])).toEqual([['Ada', '$.clauses.b.text'], ['Ben', '$.clauses.a']])
  expect(noted(kept, [{ path: '$.clauses.a', stood: null, after: 'b' }], 'Eve', '')).toEqual(kept)
})

it('what went along counts too, the same path in either way of writing is one, and no more than two hundred are kept', () => {
  expect(noted([], [{ path: '$["title"]', to: 'A', along: [{ path: '$.precedence.a', to: 'a' }] }, { path: '$.title', was: 'A', to: 'B' }], 'Ada', 'now').map(({ path }) => path)).toEqual(['$.title', '$.precedence.a'])
  const many = noted(after(['Ben', '$.first']), Array.from({ length: 200 }, (_, i) => put(`$.a${i}`)), 'Ada', 'now')
  expect([many.length, lastAt(many, '$.first'), lastAt(many, '$.a0')?.by]).toEqual([200, null, 'Ada'])
  expect(noted([], [put(`$.${'a'.repeat(399)}`)], 'Ada', 'now')).toEqual([])
})
