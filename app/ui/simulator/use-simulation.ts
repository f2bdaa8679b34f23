import type { RuleOnQuestionView } from '../../application/automation/automation-view.ts'
import type { SimulationView } from '../../application/simulator/simulator-view.ts'
import type { RefusalView } from '../../application/views.ts'
import { useWhileTyping } from '../use-while-typing.ts'
import { toAsked } from './question.ts'
import type { Question } from './question.ts'

interface Answer { simulation: SimulationView | null; rules: RuleOnQuestionView[]; refusal: RefusalView | null }

const none = ''

/** What the terms answer to the question as it stands, asked again a moment after each change. `stale`: the answer shown is to an earlier question. */
export function useSimulation(orderKey: string, question: Question) {
  const asked = toAsked(question)
  const typed = asked ? JSON.stringify({ order: orderKey, ...asked }) : none
  const { answer, isStale } = useWhileTyping<Answer>(typed, none, (now) => (now === none ? null : { asked: now }))
  return { simulation: typed === none ? null : (answer?.simulation ?? null), rules: answer?.rules ?? [], refusal: typed === none ? null : (answer?.refusal ?? null), stale: typed !== none && isStale }
}
