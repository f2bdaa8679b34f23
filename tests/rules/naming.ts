import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { loadCases } from '../policy-library/support/load-cases.ts'

const tests = join(import.meta.dirname, '..')

/** How many cases name a rule. */
export async function countCases(): Promise<(rule: string) => number> {
  const counts = new Map<string, number>()
  for (const { cases } of await loadCases()) for (const one of cases) for (const rule of new Set(one.rules)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return (rule) => counts.get(rule) ?? 0
}

/** Which other test files name a rule, as paths below `tests/`. */
export function findTests(): (rule: string) => string[] {
  const named = new Map<string, string[]>()
  for (const entry of readdirSync(tests, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.test\.tsx?$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const ids = readFileSync(path, 'utf8').match(/\b(?:K0|IZ|KT|KE|KW)-\d+\b/g) ?? []
    for (const id of new Set(ids)) named.set(id, [...(named.get(id) ?? []), relative(tests, path).split(sep).join('/')])
  }
  return (rule) => (named.get(rule) ?? []).sort()
}
