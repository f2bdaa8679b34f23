import type { ShopperLineAnswer, ShopperLineInput } from '../../contracts/shopper.ts'
import { renderForShopper } from '../../domain/decision/explain-in-words.ts'
import type { Ground } from '../../domain/decision/request.ts'
import { decideLine } from '../claims/decide-lines.ts'
import type { LineAsk } from '../claims/decide-lines.ts'
import { ownCase } from '../orders/piece-case.ts'
import type { PieceCase } from '../orders/piece-case.ts'
import type { ShelvedPolicy } from '../policy-shelf.ts'
import type { StoredOrder } from '../orders/order-store.ts'
import { isGiftCard, saysOfGiftCards } from './gift-card.ts'
import { lineNotices } from './good-to-know.ts'
import { lineDelivery } from './line-delivery.ts'
import { costsOf, reasonsOf, remediesOf, wantedOf } from './answer-parts.ts'
import { questionsOf } from './questions.ts'
import { readLine, wordingOf } from './read-line.ts'
import type { ReadLine } from './read-line.ts'
import { toFacts } from './shopper-facts.ts'
import { sayToShopper } from './words.ts'

/** On what a line is answered: the policy that binds the order, the order and the instant of the question. */
export interface AnswerCase { policy: ShelvedPolicy; order: StoredOrder; /** On what each line's pieces are judged, by line. */ pieces: Map<string, PieceCase>; at: Date; locale: string }

const pieceOf = ({ policy, order, pieces }: AnswerCase, lineItemId: string): PieceCase => pieces.get(lineItemId) ?? ownCase(policy, order, lineItemId)

/** The decision on a line as its pieces are judged. */
function decideOn(it: AnswerCase, lineItemId: string, ask: Pick<LineAsk, 'ground' | 'remedy' | 'facts'>) {
  const piece = pieceOf(it, lineItemId)
  return decideLine(piece.policy.compiled, piece.policy.name, piece.order, { ...ask, lineItemId: piece.lineItemId, history: piece.history }, it.at, it.at).decision
}

/** The facts of a line as the decision is to read them; a delivery that a carrier reported is not the shopper's to tell. */
export function factsOfLine(it: AnswerCase, input: ShopperLineInput, ground: Ground = input.ground) {
  const bare = decideOn(it, input.lineItemId, { ground, remedy: null, facts: {} })
  return toFacts(input.facts, ground, !bare.periods.some((period) => period.assumed))
}

function read(it: AnswerCase, input: ShopperLineInput, ground: Ground): ReadLine {
  const decision = decideOn(it, input.lineItemId, { ground, remedy: ground === input.ground ? (input.remedy ?? null) : null, facts: factsOfLine(it, input, ground) })
  return readLine(decision, pieceOf(it, input.lineItemId).policy.compiled, it.locale)
}

/** What the terms answer for one line, in the shopper's language. */
export function answerLine(it: AnswerCase, input: ShopperLineInput): ShopperLineAnswer {
  const { locale } = it
  const { policy } = pieceOf(it, input.lineItemId)
  const { ground } = input
  const line = read(it, input, ground)
  if (isGiftCard(it.order, input.lineItemId) && !saysOfGiftCards(line.decision, policy.compiled, ground)) return answerOfGiftCard(it, input)
  const delivery = lineDelivery(it, input.lineItemId)
  const reasons = reasonsOf(line)
  const costs = costsOf(line, ground, locale)
  const wanted = wantedOf(line)
  const named = new Set([...reasons.map((one) => one.clauseId), ...costs.flatMap((one) => one.clauseIds), ...wanted.map((one) => one.clauseId)])
  return {
    lineItemId: input.lineItemId, ground, verdict: line.decision.verdict,
    headline: renderForShopper(line.decision, policy.compiled, ground, locale),
    reasons,
    lastDay: line.standing === 'excluded' || line.standing === 'not-begun' ? null : line.lastDay,
    costs,
    remedies: remediesOf(line),
    questions: questionsOf(line, policy.compiled, ground, input.facts),
    alternative: delivery.sent ? alternativeOf(it, input) : null,
    sendable: isSendable(line, ground),
    next: nextOf(line, ground, locale, delivery.come || input.facts['delivery.on'] !== undefined),
    wanted,
    notices: lineNotices(policy, it.order, input.lineItemId, ground, locale),
    clauses: Object.fromEntries([...named].flatMap((id) => wordingOf(line.decision, policy, id, locale)).map((clause) => [clause.id, clause])),
  }
}

/** Where the terms are silent on gift cards the shop has to say; only a warranty makes no sense for one, whatever the terms say of goods. */
function answerOfGiftCard({ locale }: AnswerCase, { lineItemId, ground }: ShopperLineInput): ShopperLineAnswer {
  const say = (code: string) => sayToShopper(locale, code)
  const told = ground === 'defect'
    ? { verdict: 'ineligible' as const, headline: say('gift-card.no-warranty'), sendable: false, next: say('next.gift-card.no-warranty') }
    : { verdict: 'needs-review' as const, headline: say('gift-card'), sendable: true, next: say('next.review') }
  return { lineItemId, ground, ...told, reasons: [], lastDay: null, costs: [], remedies: [], questions: [], alternative: null, notices: [], wanted: [], clauses: {} }
}

/** A fault can always be put before the shop, also where the shopper's own words speak against it; a return that the terms rule out can't. */
const isSendable = (line: ReadLine, ground: Ground) => ground !== 'change-of-mind' || line.decision.verdict !== 'ineligible'

function nextOf({ decision }: ReadLine, ground: Ground, locale: string, come: boolean): string {
  const { sendBackBy, settleBy, decideBy } = decision.deadlines
  const isReturn = ground === 'change-of-mind'
  const say = (code: string, day: string | null = null) => sayToShopper(locale, `next.${code}`, { day })
  switch (decision.verdict) {
    case 'eligible': {
      const day = isReturn ? sendBackBy : (decideBy ?? settleBy)
      if (isReturn) return come ? say(day ? 'return.by' : 'return', day) : say('return.not-come')
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

/** A fault can be answered by returning the item too, where that is open. Who only changed their mind has no fault to claim, and what is missing can't be sent back. */
function alternativeOf(it: AnswerCase, input: ShopperLineInput): ShopperLineAnswer['alternative'] {
  if (input.ground === 'change-of-mind' || input.ground === 'missing-on-delivery') return null
  const { standing, lastDay: day } = read(it, input, 'change-of-mind')
  return standing === 'open' ? { ground: 'change-of-mind', text: sayToShopper(it.locale, day ? 'alternative' : 'alternative.no-day', { day }) } : null
}
