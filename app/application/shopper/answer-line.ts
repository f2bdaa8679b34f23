import type { ShopperLineAnswer, ShopperLineInput } from '../../contracts/shopper.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { decideLine } from '../claims/decide-lines.ts'
import type { ShelvedPolicy } from '../policy-shelf.ts'
import type { StoredOrder } from '../store-ports.ts'
import { costsOf, reasonsOf, remediesOf } from './answer-parts.ts'
import { questionsOf } from './questions.ts'
import { readLine, wordingOf } from './read-line.ts'
import type { ReadLine } from './read-line.ts'
import { toFacts } from './shopper-facts.ts'
import { sayToShopper } from './words.ts'

/** On what a line is answered: the policy, the order and the instant of the question. */
export interface AnswerCase { policy: ShelvedPolicy; order: StoredOrder; at: Date; locale: string }

/** The facts of a line as the decision is to read them; a delivery that a carrier reported is not the shopper's to tell. */
export function factsOfLine({ policy, order, at }: AnswerCase, input: ShopperLineInput, ground: Ground = input.ground) {
  const bare = decideLine(policy.compiled, policy.name, order, { lineItemId: input.lineItemId, ground, remedy: null, facts: {} }, at, at).decision
  return toFacts(input.facts, ground, !bare.periods.some((period) => period.assumed))
}

function read(it: AnswerCase, input: ShopperLineInput, ground: Ground): ReadLine {
  const { policy, order, at, locale } = it
  const { decision } = decideLine(policy.compiled, policy.name, order, { lineItemId: input.lineItemId, ground, remedy: ground === input.ground ? (input.remedy ?? null) : null, facts: factsOfLine(it, input, ground) }, at, at)
  return readLine(decision, policy.compiled, locale)
}

/** What the terms answer for one line, in the shopper's language. */
export function answerLine(it: AnswerCase, input: ShopperLineInput): ShopperLineAnswer {
  const { policy, locale } = it
  const { ground } = input
  const line = read(it, input, ground)
  const reasons = reasonsOf(line)
  const costs = costsOf(line, ground, locale)
  const named = new Set([...reasons.map((one) => one.clauseId), ...costs.flatMap((one) => one.clauseIds)])
  return {
    lineItemId: input.lineItemId, ground, verdict: line.decision.verdict,
    headline: headlineOf(line, ground, locale),
    reasons,
    lastDay: line.standing === 'excluded' || line.standing === 'not-begun' ? null : line.lastDay,
    costs,
    remedies: remediesOf(line),
    questions: questionsOf(line, policy.compiled, ground, input.facts),
    alternative: alternativeOf(it, input),
    sendable: isSendable(line, ground),
    next: nextOf(line, ground, locale),
    clauses: Object.fromEntries([...named].flatMap((id) => wordingOf(line.decision, policy.compiled, id)).map((clause) => [clause.id, clause])),
  }
}

/** A fault can always be put before the shop, also where the shopper's own words speak against it; a return that the terms rule out can't. */
const isSendable = (line: ReadLine, ground: Ground) => ground !== 'change-of-mind' || line.decision.verdict !== 'ineligible'

function headlineOf({ standing, lastDay: day, assumed, decision }: ReadLine, ground: Ground, locale: string): string {
  const say = (code: string) => sayToShopper(locale, `headline.${code}`, { ground, day, assumed })
  if (standing === 'open') return say(day === null ? 'open.no-day' : 'open')
  return say(decision.verdict === 'ineligible' ? standing : decision.verdict)
}

function nextOf({ decision }: ReadLine, ground: Ground, locale: string): string {
  const { sendBackBy, settleBy, decideBy } = decision.deadlines
  const isReturn = ground === 'change-of-mind'
  const say = (code: string, day: string | null = null) => sayToShopper(locale, `next.${code}`, { day })
  switch (decision.verdict) {
    case 'eligible': {
      const day = isReturn ? sendBackBy : (decideBy ?? settleBy)
      if (isReturn) return say(day ? 'return.by' : 'return', day)
      return say(day ? (decideBy ? 'claim.decide-by' : 'claim.settle-by') : 'claim', day)
    }
    case 'ineligible':
      return say(isReturn ? 'no-return' : 'still-sendable')
    case 'needs-review':
      return say('review')
    case 'needs-information':
      return say('information')
    default:
      return decision.verdict satisfies never
  }
}

/** A fault can be answered by returning the item too, where that is open; who only changed their mind has no fault to claim. */
function alternativeOf(it: AnswerCase, input: ShopperLineInput): ShopperLineAnswer['alternative'] {
  if (input.ground === 'change-of-mind') return null
  const { standing, lastDay: day } = read(it, input, 'change-of-mind')
  return standing === 'open' ? { ground: 'change-of-mind', text: sayToShopper(it.locale, day ? 'alternative' : 'alternative.no-day', { day }) } : null
}
