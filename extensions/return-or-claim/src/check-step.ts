import type { Answers } from './answers.ts'
import { answerTo, toBeSent } from './answers.ts'
import type { Draft, StepName } from './draft.ts'
import { isAnswered, questionsOf } from './draft.ts'

/** By `<line item id>.<field>`, or `lines`: what is wrong there. In the order in which the fields stand on the screen. */
export type Faults = Record<string, string>

export const fieldOf = (lineItemId: string, field: string): string => `${lineItemId}.${field}`

/** What keeps a step from being left, each with the key of its text; none where it can be. */
export function checkStep(draft: Draft, answers: Answers): Faults {
  switch (draft.step) {
    case 'items': return draft.lines.length ? {} : { lines: 'fault.noItem' }
    case 'what-happened': return whatIsUnsaid(draft, answers)
    case 'terms': return toBeSent(draft, answers).sent.length ? {} : { lines: 'fault.nothingToSend' }
    case 'summary': return {}
    default: return draft.step satisfies never
  }
}

function whatIsUnsaid(draft: Draft, answers: Answers): Faults {
  return Object.fromEntries(draft.lines.flatMap((line) => {
    if (!line.ground) return [[fieldOf(line.lineItemId, 'ground'), 'fault.noGround']]
    return questionsOf(line, answerTo(answers, line))
      .filter(({ fact }) => !isAnswered(line, fact))
      .map(({ fact }) => [fieldOf(line.lineItemId, fact), 'fault.noAnswer'])
  }))
}

/** The step on which a field stands that the app found fault with. */
export function stepOf(field: string, draft: Draft): StepName {
  const line = draft.lines.find(({ lineItemId }) => field.startsWith(`${lineItemId}.`))
  if (!line) return 'items'
  const name = field.slice(line.lineItemId.length + 1)
  if (name === 'quantity' || name === 'lineItemId') return 'items'
  return name === 'remedy' ? 'terms' : 'what-happened'
}

/** The app names facts with or without `facts.` before them; on the screen a fact is a field like any other. */
export const asFaults = (fields: Record<string, string> | undefined): Faults =>
  Object.fromEntries(Object.entries(fields ?? {}).map(([field, sentence]) => [field.replace('.facts.', '.'), sentence]))

/** The first step, on the way through the form, that has a fault. */
export function firstStepOf(faults: Faults, draft: Draft, order: readonly StepName[]): StepName | null {
  const steps = Object.keys(faults).map((field) => stepOf(field, draft))
  return order.find((step) => steps.includes(step)) ?? null
}
