import { decide } from '../../../app/domain/decision/decide.ts'
import { renderDecision } from '../../../app/domain/decision/render.ts'
import type { DecisionAnswer } from '../../../app/domain/decision/answer.ts'
import type { DecisionRequest } from '../../../app/domain/decision/request.ts'
import { parseDecisionRequest } from '../../../app/domain/decision/request.ts'
import { fromInstant } from '../../../app/domain/kernel/time/instant.ts'
import type { CompiledPolicySet } from '../../../app/domain/policy/compiled.ts'
import { requestOf } from '../../domain/support/ask.ts'
import type { Situation } from '../../domain/support/ask.ts'

const parsed = new WeakMap<Situation, DecisionRequest>()

/** The request of a situation; one that isn't valid is a fault of the case. */
export function requestOfCase(it: Situation): DecisionRequest {
  let request = parsed.get(it)
  if (!request) {
    const result = parseDecisionRequest(requestOf(it))
    if (!result.ok) throw new Error(`The case's own request is not valid at ${result.error.path}: ${result.error.message}`)
    parsed.set(it, (request = result.value))
  }
  return request
}

/** What a set, which may be the library's with a clause changed, answers to a situation. */
export const answerOf = (policy: CompiledPolicySet, it: Situation): DecisionAnswer => renderDecision(decide(policy, requestOfCase(it), fromInstant(it.now)), policy, 'en')
