import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memberTwice } from '../../../../app/domain/policy/file/member-twice.ts'

it.each([
  ['{"a":1,"a":2}', '$.a'],
  ['{ "a" : {"b":1} , "c" : {"b":1, "b" : 2} }', '$.c.b'],
  ['[1,[2,{"a":[],"a":[]}]]', '$[1][1].a'],
  ['{"a b":1,"a\\u0020b":2}', '$["a b"]'],
  ['{"a\\"b":1,"a\\"b":2}', '$["a\\"b"]'],
  ['{"__proto__":1,"__proto__":2}', '$.__proto__'],
  ['{"a":{"b":[{"c":1,"c":2}]},"a":2}', '$.a.b[0].c'],
])('in %s it is %s', (json, path) => {
  expect(memberTwice(json, 40)).toBe(path)
})

it.each(['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}', '["a","a"]', '{"a":"a","b":"a"}', '{"a":"\\\\","b":"{\\"a\\":1,\\"a\\":1}"}', '"a"', '{}', '{"a":{},"A":{}}'])('in %s nothing stands twice', (json) => {
  expect(memberTwice(json, 40)).toBeNull()
})

it('nothing that was written from an object holds a member twice, and with one written once more it does', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const written = JSON.stringify(value, null, 1)
    expect([memberTwice(written, 40), memberTwice(`{"x":${written},"y":[0,${written},{"twice":${written},"twice":1}]}`, 40)]).toEqual([null, '$.y[2].twice'])
  }), { numRuns: 200 })
})

it('of a place that lies deeper than it may the path ends where that is passed', () => {
  expect(memberTwice(`${'['.repeat(5)}{"a":1,"a":2}${']'.repeat(5)}`, 3)).toBe('$[0][0][0]')
})
