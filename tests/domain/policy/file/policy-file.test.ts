import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson, readableJson } from '../../../../app/domain/policy/file/canonical.ts'
import { hashOf, readPolicyFile, setInFile, writePolicyFile } from '../../../../app/domain/policy/file/policy-file.ts'
import { policyLibrary } from '../../../../app/policy-library/library.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const issueOf = (text: string) => { const read = readPolicyFile(text, sha256); return read.ok ? 'read' : `${read.error.path} ${read.error.code}` }
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) })

describe('the canonical form', () => {
  it('has members by their names and no spaces, lists as they stand, and nothing of what is left out', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: 'ž"', c: null }, e: undefined })).toBe('{"a":{"c":null,"d":"ž\\""},"b":[2,1]}')
  })

  it('is the same however the members came', () => {
    expect(canonicalJson({ a: 1, b: { c: 2, d: 3 } })).toBe(canonicalJson({ b: { d: 3, c: 2 }, a: 1 }))
  })
})

it('a file is read line by line: what a clause is called comes first, and a change is the lines it is about', () => {
  expect(readableJson({ params: { days: 30 }, kind: 'window', id: 'w' })).toBe('{\n  "id": "w",\n  "kind": "window",\n  "params": {\n    "days": 30\n  }\n}\n')
  const lines = (days: number) => readableJson({ params: { days }, kind: 'window', id: 'w' }).split('\n')
  expect(lines(60).filter((line, i) => line !== lines(30)[i])).toEqual(['    "days": 60'])
})

describe('a policy file', () => {
  it.each(Object.entries(policyLibrary))('of %s comes back the same, with the same hash', (_, set) => {
    const text = writePolicyFile(set, sha256)
    const read = readPolicyFile(text, sha256)
    expect(read).toEqual({ ok: true, value: { set, sealed: true } })
    expect(read.ok && writePolicyFile(read.value.set, sha256)).toBe(text)
    expect(JSON.parse(text)).toMatchObject({ format: 'recourse-policy/1', hash: hashOf(set, sha256) })
  })

  it('may be a bare policy set, which no hash seals', () => {
    expect(readPolicyFile('{"name":"a"}', sha256)).toEqual({ ok: true, value: { set: { name: 'a' }, sealed: false } })
  })

  it.each([
    ['no JSON', '{"format"', '$ not-json'],
    ['nothing', '', '$ not-json'],
    ['a list', '[]', '$ type'],
    ['another format', '{"format":"recourse-policy/2","hash":"","policy":{}}', '$.format format'],
    ['a member it doesn’t have', '{"format":"recourse-policy/1","hash":"","policy":{},"by me":1}', '$["by me"] unknown-key'],
    ['no policy', '{"format":"recourse-policy/1","hash":""}', '$.policy missing'],
    ['no hash', '{"format":"recourse-policy/1","policy":{}}', '$.hash wrong-hash'],
    ['the hash of something else', JSON.stringify({ format: 'recourse-policy/1', hash: sha256('{}'), policy: { name: 'a' } }), '$.hash wrong-hash'],
    ['the sign zero in a text', '{"policy":{"a":"b\\u0000"}}', '$.policy.a no-text'],
    ['half a sign in a name', '{"\\ud800":1}', '$["\\ud800"] no-text'],
    ['letters that were lost', '{"policy":{"a":["Z\uFFFDruka"]}}', '$.policy.a[0] lost-letters'],
    ['letters that were lost in a name', '{"z\uFFFD":1}', '$["z\uFFFD"] lost-letters'],
    ['a member that stands twice', '{"documents":[{},{"clauses":[{"params":{"days":30,"from":"delivery","days":60}}]}]}', '$.documents[1].clauses[0].params.days member-twice'],
    ['its policy twice', '{"format":"recourse-policy/1","hash":"","policy":{},"policy":{"name":"a"}}', '$.policy member-twice'],
  ])('with %s is refused, saying where', (_, text, issue) => expect(issueOf(text)).toBe(issue))

  it('may lie forty levels deep and not forty-one', () => {
    expect(issueOf(JSON.stringify(nested(40)))).toBe('read')
    expect(issueOf(JSON.stringify(nested(41)))).toBe(`$${'.a'.repeat(40)} too-deep`)
    expect(issueOf('['.repeat(200_000) + ']'.repeat(200_000))).toBe(`$${'[0]'.repeat(40)} too-deep`)
  })

  it('may have two million bytes and not one more, however many signs those are', () => {
    const of = (bytes: number, sign = 'a') => { const rest = bytes - '{"a":""}'.length; return `{"a":"${sign.repeat(Math.floor(rest / new TextEncoder().encode(sign).length))}${'a'.repeat(rest % new TextEncoder().encode(sign).length)}"}` }
    expect([issueOf(of(2_000_000)), issueOf(of(2_000_001)), issueOf(of(2_000_000, 'ž')), issueOf(of(2_000_001, 'ž'))]).toEqual(['read', '$ too-large', 'read', '$ too-large'])
  })

  it('may hold what its seal doesn’t cover for who changed it on purpose, but nothing else that is refused', () => {
    const held = (text: string) => { const read = setInFile(text); return read.ok ? read.value : `${read.error.path} ${read.error.code}` }
    expect([held('{"format":"recourse-policy/1","hash":"","policy":{"name":"a"}}'), held('{"name":"a"}'), held('{"format":"recourse-policy/2","policy":{}}'), held('{"name":"\uFFFD"}'), held('{"name":"a","name":"b"}')]).toEqual([{ name: 'a' }, { name: 'a' }, '$.format format', '$.name lost-letters', '$.name member-twice'])
  })

  it('made by an attack on names gives nothing but itself', () => {
    expect(issueOf('{"format":"recourse-policy/1","hash":"","policy":{},"__proto__":{}}')).toBe('$.__proto__ unknown-key')
  })
})
