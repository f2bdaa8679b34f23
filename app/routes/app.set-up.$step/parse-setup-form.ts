import type { PublishSetUpAsked, SetUpChange } from '../../application/setup/setup-view.ts'
import { parseJson } from '../../domain/kernel/json.ts'
import { isRecord } from '../../domain/kernel/shape.ts'
import { isSetUpStep } from '../../domain/setup/steps.ts'

export type SetUpAct = { intent: 'save'; change: SetUpChange } | { intent: 'dismiss' } | { intent: 'publish'; asked: PublishSetUpAsked }

/** Bytes beyond which no set-up goes: thirty traits and a few addresses. */
const longest = 200_000

/** What the set-up sends; null where it is none. What was entered is taken as it came: who stores it reads it. */
export function parseSetUpForm(form: FormData): SetUpAct | null {
  const [intent, sent] = [form.get('intent'), form.get('sent')]
  if (intent === 'dismiss') return { intent }
  const said = typeof sent === 'string' && sent.length <= longest ? parseJson(sent) : null
  if (!isRecord(said) || !Number.isSafeInteger(said.seen) || Number(said.seen) < 0) return null
  const seen = Number(said.seen)
  if (intent === 'publish') return typeof said.first === 'boolean' ? { intent, asked: { seen, first: said.first } } : null
  const goTo = said.goTo ?? null
  if (intent !== 'save' || !isSetUpStep(said.step) || !(goTo === null || isSetUpStep(goTo))) return null
  return { intent, change: { step: said.step, answers: said.answers, goTo, seen } }
}
