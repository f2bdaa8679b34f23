import { answerLine } from '../../app/decide-line.ts'
import type { DecisionAnswer } from '../../app/domain/decision/answer.ts'
import type { DecisionRequest } from '../../app/domain/decision/request.ts'
import { askedAtTheEndOf, generateRequest } from './generate/requests.ts'
import type { SetName } from './generate/shops.ts'
import { differences } from './reference/compare.ts'
import type { Difference } from './reference/compare.ts'
import { referenceAnswer } from './reference/reference.ts'

/** One request on which the engine and the reference differ, and in what. */
export interface Disagreement { request: DecisionRequest; differences: Difference[] }

const ask = (request: DecisionRequest): DecisionAnswer => JSON.parse(answerLine(JSON.stringify(request), () => 0).answer) as DecisionAnswer

/**
 * Puts so many generated requests of a set to the engine and to the reference. Every third one is asked anew
 * at the end of the last day that the reference finds, where a second decides.
 */
export function* disagreements(set: SetName, seed: number, count: number): Generator<Disagreement> {
  for (let number = 0; number < count; number += 1) {
    let request = generateRequest(set, seed, number)
    let reference = referenceAnswer(request)
    const lastDays = (reference.periods ?? []).flatMap((period) => period.lastDay ?? [])
    if (number % 3 === 0 && lastDays.length > 0) {
      request = askedAtTheEndOf(lastDays[number % lastDays.length]!, request, number)
      reference = referenceAnswer(request)
    }
    const found = differences(reference, ask(request))
    if (found.length > 0) yield { request, differences: found }
  }
}
