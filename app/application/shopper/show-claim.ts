import type { ShopperClaim, ShopperMay } from '../../contracts/shopper.ts'
import { evolve } from '../../domain/claim/evolve.ts'
import { nextDeadline } from '../../domain/claim/next-deadline.ts'
import { whyShopperMayNot } from '../../domain/claim/shopper-may.ts'
import type { ShopperCommand } from '../../domain/claim/shopper-may.ts'
import type { ClaimLine, ClaimState, Reception } from '../../domain/claim/state.ts'
import { deadlinesOf } from '../claims/change-of.ts'
import { storedEventsOfLines } from '../claims/record-of-claim.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { StoredClaim, StoredClaimLine, StoredEvent } from '../claims/stored-claim.ts'
import type { Stores } from '../store-ports.ts'
import { feeSentences } from './fee-sentences.ts'
import { quotesOf } from './quotes.ts'
import { readLine } from './read-line.ts'
import { lineStandingOf, standingOf } from './standing.ts'
import { sayToShopper } from './words.ts'

export interface ShowDeps { stores: Pick<Stores, 'claims'>; policies: PolicyShelf }

/** A claim as its customer sees it, in their language. */
export async function showClaim(deps: ShowDeps, claim: StoredClaim, locale: string): Promise<ShopperClaim> {
  return showClaimOf(deps, claim, await storedEventsOfLines(deps.stores, claim.shop, claim.id), locale)
}

/** The same, where what has happened to it was read before. */
export async function showClaimOf(deps: Pick<ShowDeps, 'policies'>, claim: StoredClaim, events: StoredEvent[], locale: string): Promise<ShopperClaim> {
  const state = asOrdered(claim)
  const { stage, says } = standingOf(state)
  const due = whatIsDue(claim, state, says, events)
  const say = (code: string, args = {}) => sayToShopper(locale, code, args)
  const args = { number: goesOnAs(events) }
  return {
    id: claim.id, number: claim.number, version: claim.version, openedAt: claim.openedAt, stage,
    status: say(`status.${says}`, args),
    nextStep: due ? say(`next-step.${says}.by`, due) : say(`next-step.${says}`),
    nextDay: due?.day ?? null,
    lines: await Promise.all(claim.lines.flatMap((line) => {
      const axes = state.lines.find((one) => one.id === line.id)
      return axes ? [showLine(deps, claim, line, axes, state.lines, events, locale)] : []
    })),
    withdraw: mayOf('withdraw', state, locale),
  }
}

/** Whether a customer may give their claim a command now, with the sentence that says why not. */
export function mayOf(command: ShopperCommand, state: ClaimState, locale: string): ShopperMay {
  const reason = whyShopperMayNot(command, state)
  return { allowed: reason === null, reason: reason && sayToShopper(locale, `problem.${reason}`) }
}

/** The state as it will be once Shopify has confirmed what ends the claim: who takes it back sees so at once. What Shopify refuses, or a provider can't pay, is the shop's to mend. */
export function asOrdered(claim: StoredClaim): ClaimState {
  const ending = claim.steps.filter((step) => step.state === 'waiting' || step.state === 'performing').flatMap((step) => step.input.then.filter((event) => event.type === 'canceled' || event.type === 'withdrawn'))
  return { ...ending.reduce(evolve, claim.state), failure: null, failedPayments: [] }
}

/** Until when somebody has to do something; while the shop waits for an answer, nobody's day is named. */
function whatIsDue(claim: StoredClaim, state: ClaimState, says: string, events: StoredEvent[]): { deadline: string; day: string } | null {
  if (says === 'asked') return null
  if (says === 'quoted') {
    const [day] = quotesOf(events, state).filter((one) => one.state === 'offered').map((one) => one.validUntil).sort()
    return day ? { deadline: 'validUntil', day } : null
  }
  const deadline = nextDeadline(deadlinesOf(claim.lines, state))
  return deadline && { deadline: deadline.name, day: deadline.day }
}

/** The number of the claim that this one was merged into. */
const goesOnAs = (events: StoredEvent[]): string => events.flatMap(({ event }) => (event.type === 'merged-away' ? [event.number] : [])).at(-1) ?? ''

async function showLine(deps: Pick<ShowDeps, 'policies'>, claim: StoredClaim, line: StoredClaimLine, axes: ClaimLine, lines: ClaimLine[], events: StoredEvent[], locale: string): Promise<ShopperClaim['lines'][number]> {
  const { stage, says } = lineStandingOf(axes)
  const stands = says === 'declined' ? await whyDeclined(deps, claim, line, events, locale) : sayToShopper(locale, `line.${says}`, { remedy: axes.remedy ?? 'other' })
  const text = [stands, ...feeSentences(claim, line, axes, lines, events, locale), ...(isOwnPiece(axes.reception) ? [sayToShopper(locale, `line.${axes.reception}`)] : [])].join(' ')
  return { id: line.id, lineItemId: line.orderLineId, title: line.title, imageUrl: line.imageUrl, quantity: axes.quantity, ground: axes.ground, stage, text }
}

/** The piece is the customer's, and came to the shop all the same. */
const isOwnPiece = (reception: Reception) => reception === 'to-give-back' || reception === 'given-back' || reception === 'left-here'

/** Why it was refused: every reason that the terms give, in the shopper's language, what the shop wrote beside them, and the expert it named. */
async function whyDeclined(deps: Pick<ShowDeps, 'policies'>, claim: StoredClaim, line: StoredClaimLine, events: StoredEvent[], locale: string): Promise<string> {
  const policy = await deps.policies.byId(claim.shop, line.policyVersionId)
  const reasons = policy && line.decision.verdict === 'ineligible' ? readLine(line.decision, policy.compiled, locale).deciding.map(({ text }) => text) : []
  const refusal = events.flatMap(({ event }) => (event.type === 'declined' && event.lineIds.includes(line.id) ? [event] : [])).at(-1)
  const say = (code: string, args = {}) => sayToShopper(locale, code, args)
  return [
    reasons.length ? say('line.declined.because', { reason: [...new Set(reasons)].join(' ') }) : say('line.declined'),
    ...(refusal?.note ? [say('line.shop-writes', { note: refusal.note })] : []),
    ...(refusal?.expert ? [say('line.declined.expert', { expert: refusal.expert })] : []),
  ].join(' ')
}
