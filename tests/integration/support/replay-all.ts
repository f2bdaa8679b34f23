import { expect } from 'vitest'
import { decide } from '../../../app/domain/decision/decide.ts'
import { compilePolicySet } from '../../../app/domain/policy/compile.ts'
import { parsePolicySet } from '../../../app/domain/policy/parse.ts'
import type { DecisionRequest } from '../../../app/domain/decision/request.ts'
import type { FreshStores } from './fresh-stores.ts'

/** Every decision that a test has left on record is made once more from its stored request and policy version, and is the same to the byte. */
export async function replayAll(fresh: Pick<FreshStores, 'query'>): Promise<void> {
  const rows = await fresh.query('select line."id", line."decisionRequest" as request, line."decision"::text as stored, policy."content" from "ClaimLine" line join "PolicyVersion" policy on policy."id" = line."policyVersionId"')
  for (const { request, stored, content } of rows as Array<{ request: DecisionRequest; stored: string; content: unknown }>) {
    const parsed = parsePolicySet(content)
    const compiled = parsed.ok ? compilePolicySet(parsed.value) : parsed
    if (!compiled.ok) throw new Error('A stored policy no longer compiles.')
    const again = decide(compiled.value, request, Date.parse(request.now ?? ''))
    // Stored as jsonb, whose keys PostgreSQL keeps in an order of its own.
    expect(sorted(again)).toBe(sorted(JSON.parse(stored)))
  }
}

const sorted = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part))
