import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintCodes } from '../../../../app/domain/policy/lint/lint-issue.ts'
import type { LintCode } from '../../../../app/domain/policy/lint/lint-issue.ts'
import { lintPolicySet } from '../../../../app/domain/policy/lint/lint.ts'
import faults from '../../../policies/faults.json' with { type: 'json' }
import { differences } from './json-difference.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`tests/policies/${name}.json`, 'utf8'))
const good = read('good')
const expected = Object.entries(faults as Record<string, { changed: string[]; issues: string[] }>)

describe('the corpus of bad policies', () => {
  test('stands beside a good one, in which nothing is wrong', () => {
    expect(lintPolicySet(good)).toEqual([])
  })

  test('has a file for each fault and no other', () => {
    expect(readdirSync('tests/policies/bad').sort()).toEqual(expected.map(([name]) => `${name}.json`).sort())
  })

  test.each(expected)('%s is found, and nothing else', (name, { changed, issues }) => {
    const bad = read(`bad/${name}`)
    // The file is the good one with its fault and no other change.
    expect(differences(good, bad)).toEqual(changed)
    const found = lintPolicySet(bad)
    expect(found.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([...issues].sort())
    for (const { message } of found) expect(message).toMatch(/^["“A-Z].* .*\.$/)
  })

  test('has every fault of meaning that lint knows', () => {
    const named = new Set(expected.flatMap(([, { issues }]) => issues.map((issue) => issue.split(' ').at(-1))))
    expect((Object.keys(lintCodes) as LintCode[]).filter((code) => !named.has(code))).toEqual([])
  })
})
