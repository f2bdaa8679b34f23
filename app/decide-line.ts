import { decide } from './domain/decision/decide.ts'
import { renderDecision } from './domain/decision/render.ts'
import { parseDecisionRequest } from './domain/decision/request.ts'
import type { DecisionRequest, RequestError } from './domain/decision/request.ts'
import { err, ok } from './domain/kernel/result.ts'
import type { Result } from './domain/kernel/result.ts'
import { fromInstant } from './domain/kernel/time/instant.ts'
import { compilePolicySet } from './domain/policy/compile.ts'
import type { CompiledPolicySet } from './domain/policy/compile.ts'
import { parsePolicySet } from './domain/policy/parse.ts'
import { isLibrarySetName, libraryPolicySet } from './policy-library/library.ts'

/** Answers one line of requests with one line of JSON; `error` says that it got no decision. */
export function answerLine(line: string, now: () => number): { answer: string; error: boolean } {
  let input: unknown
  try {
    input = JSON.parse(line)
  } catch {
    return refuse(null, { code: 'json', path: '$', message: 'The line is no JSON.' })
  }
  const id = idOf(input)
  const request = parseDecisionRequest(input)
  if (!request.ok) return refuse(id, request.error)
  const policy = policyOf(request.value.policy)
  if (!policy.ok) return refuse(id, policy.error)
  const decision = decide(policy.value, request.value, request.value.now === undefined ? now() : fromInstant(request.value.now))
  return { answer: JSON.stringify(renderDecision(decision, policy.value, request.value.locale ?? 'en')), error: false }
}

const refuse = (id: string | null, { code, path, message }: RequestError) => ({ answer: JSON.stringify({ id, error: { code, path, message } }), error: true })

function idOf(input: unknown): string | null {
  const id = typeof input === 'object' && input !== null ? (input as { id?: unknown }).id : undefined
  return typeof id === 'string' ? id : null
}

// A run usually asks by one policy over and over; the last one written out in a request is kept.
let kept: { text: string; compiled: CompiledPolicySet } | null = null

function policyOf(policy: DecisionRequest['policy']): Result<CompiledPolicySet, RequestError> {
  if (typeof policy === 'string') return isLibrarySetName(policy) ? ok(libraryPolicySet(policy)) : err({ code: 'unknown-policy', path: '$.policy', message: `The library holds no policy set "${policy.slice(0, 60)}".` })
  const parsed = parsePolicySet(policy)
  // Only what has the form of a policy is written out: anything else may be nested too deep for that.
  const text = parsed.ok ? JSON.stringify(policy) : ''
  if (parsed.ok && kept?.text === text) return ok(kept.compiled)
  const result = parsed.ok ? compilePolicySet(parsed.value) : parsed
  if (!result.ok) {
    const [first] = result.error
    return err({ code: first?.code ?? 'policy', path: `$.policy${(first?.path ?? '$').slice(1)}`, message: first?.message ?? 'The policy set does not compile.' })
  }
  kept = { text, compiled: result.value }
  return ok(result.value)
}
