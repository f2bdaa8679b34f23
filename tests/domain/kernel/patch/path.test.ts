import { expect, it } from 'vitest'
import { formatPath, isInside, parsePath, readAt } from '../../../../app/domain/kernel/patch/path.ts'

it.each([
  ['$', []],
  ['$.name', ['name']],
  ['$.grounds["change-of-mind"][1]', ['grounds', 'change-of-mind', 1]],
  ['$.documents[0].clauses["return-window"].params.when[0][2]', ['documents', 0, 'clauses', 'return-window', 'params', 'when', 0, 2]],
  ['$["a \\"quoted\\" one"]', ['a "quoted" one']],
])('%s is taken apart and put together again', (path, steps) => {
  expect(parsePath(path)).toEqual(steps)
  expect(formatPath(parsePath(path) ?? [])).toBe(path)
})

it('the same path written in two ways is one', () => {
  expect(formatPath(parsePath('$.grounds["defect"][0]') ?? [])).toBe('$.grounds.defect[0]')
})

it.each(['', 'name', '$.', '$[x]', '$.a..b', '$["open', '$.a[-1]', '$.a b'])('%s is none', (path) => {
  expect(parsePath(path)).toBeUndefined()
})

it('what stands at a path is read, an entry by its place or its id', () => {
  const value = { list: [{ id: 'a', n: 1 }, { id: 'b', n: [2, 3] }] }
  expect(['$', '$.list[1].id', '$.list.b.n[1]', '$.list.c.n', '$.list[7]', '$.none.at', '$.list[0].toString'].map((path) => readAt(value, parsePath(path) ?? []))).toEqual([value, 'b', 3, undefined, undefined, undefined, undefined])
})

it('a name in a list is an entry by itself', () => {
  expect([readAt({ list: ['a', 'b'] }, ['list', 'b']), readAt({ list: ['a', 'b'] }, ['list', 'c'])]).toEqual(['b', undefined])
})

it('a path is inside of another that it leads on from, and of itself', () => {
  expect(['$.a', '$.a.b', '$.a["b-c"]', '$.a[0]', '$.ab', '$'].map((path) => isInside(path, '$.a'))).toEqual([true, true, true, true, false, false])
})
