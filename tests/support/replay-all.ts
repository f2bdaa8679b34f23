import { expect } from 'vitest'
import { decide } from '../../app/domain/decision/decide.ts'
import { compilePolicySet } from '../../app/domain/policy/compile.ts'
import { parsePolicySet } from '../../app/domain/policy/parse.ts'
import type { DecisionRequest } from '../../app/domain/decision/request.ts'

type Query = (sql: string) => Promise<Array<Record<string, unknown>>>

/** Every decision that tests have left on record is made once more from its stored request and policy version, and is the same to the byte. */
export async function replayAll(query: Query): Promise<void> {
  const versions = new Map((await query('select "id", "content" from "PolicyVersion" where "id" in (select "policyVersionId" from "ClaimLine")')).map(({ id, content }) => [id, compiledOf(content)]))
  const rows = await query('select "decisionRequest" as request, "decision"::text as stored, "policyVersionId" as version from "ClaimLine"')
  for (const { request, stored, version } of rows as Array<{ request: DecisionRequest; stored: string; version: string }>) {
    const policy = versions.get(version)
    if (!policy) throw new Error('A decision names a policy version that is not there.')
    const again = decide(policy, request, Date.parse(request.now ?? ''))
    // Stored as jsonb, whose keys PostgreSQL keeps in an order of its own.
    expect(sorted(again)).toBe(sorted(JSON.parse(stored)))
  }
}

function compiledOf(content: unknown) {
  const parsed = parsePolicySet(content)
  const compiled = parsed.ok ? compilePolicySet(parsed.value) : parsed
  if (!compiled.ok) throw new Error('A stored policy no longer compiles.')
  return compiled.value
}

const sorted = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part))
