import type { ShopperClaim, ShopperStage } from '../../contracts/shopper.ts'
import { evolve } from '../../domain/claim/evolve.ts'
import { nextDeadline } from '../../domain/claim/next-deadline.ts'
import { stageOf } from '../../domain/claim/stage.ts'
import { isOpen, newState } from '../../domain/claim/state.ts'
import type { ClaimLine, ClaimState } from '../../domain/claim/state.ts'
import { whyNotTakenBack } from '../../domain/claim/taking-back.ts'
import { deadlinesOf } from '../claims/change-of.ts'
import type { PolicyShelf } from '../policy-shelf.ts'
import type { StoredClaim, StoredClaimLine, Stores } from '../store-ports.ts'
import { readLine } from './read-line.ts'
import { sayToShopper } from './words.ts'

export interface ShowDeps { stores: Pick<Stores, 'claims'>; policies: PolicyShelf }

/** A claim as its customer sees it, in their language. */
export async function showClaim(deps: ShowDeps, claim: StoredClaim, locale: string): Promise<ShopperClaim> {
  const state = asOrdered(claim)
  const stage = shopperStage(state)
  const deadline = nextDeadline(deadlinesOf(claim.lines, state))
  const say = (code: string, args = {}) => sayToShopper(locale, code, args)
  const reason = whyNotTakenBack(state)
  return {
    id: claim.id, number: claim.number, version: claim.version, openedAt: claim.openedAt, stage,
    status: say(`status.${stage}`),
    nextStep: deadline ? say(`next-step.${stage}.by`, { deadline: deadline.name, day: deadline.day }) : say(`next-step.${stage}`),
    nextDay: deadline?.day ?? null,
    lines: await Promise.all(claim.lines.flatMap((line) => {
      const axes = state.lines.find((one) => one.id === line.id)
      return axes ? [showLine(deps, claim, line, axes, locale)] : []
    })),
    cancel: { allowed: reason === null, reason: reason && say(`problem.taking-back-${reason}`) },
  }
}

/** The state as it will be once Shopify has confirmed what ends the claim: who takes it back sees so at once. */
function asOrdered(claim: StoredClaim): ClaimState {
  const ending = claim.steps.filter((step) => step.state === 'waiting' || step.state === 'performing').flatMap((step) => step.input.then.filter((event) => event.type === 'canceled' || event.type === 'withdrawn'))
  return { ...ending.reduce(evolve, claim.state), failure: null }
}

function shopperStage(state: ClaimState): ShopperStage {
  const stage = stageOf(state)
  switch (stage) {
    case 'to-decide': return 'requested'
    // Nothing had to be sent in: the shop has only to settle it.
    case 'to-settle': return state.lines.filter(isOpen).every((line) => line.reception === 'not-required') ? 'settling' : 'received'
    case 'with-expert':
    case 'in-repair': return 'received'
    case 'awaiting-customer': return state.awaitingAnswer ? 'requested' : 'received'
    case 'disputed': return 'declined'
    case 'failed': throw new Error('A claim without a failure has failed.')
    case 'awaiting-goods':
    case 'settling':
    case 'settled':
    case 'declined':
    case 'canceled': return stage
    default: return stage satisfies never
  }
}

async function showLine(deps: ShowDeps, claim: StoredClaim, line: StoredClaimLine, axes: ClaimLine, locale: string): Promise<ShopperClaim['lines'][number]> {
  const stage = shopperStage(newState([axes]))
  const text = stage === 'declined' ? await whyDeclined(deps, claim, line, locale) : sayToShopper(locale, `line.${stage}`, { remedy: axes.remedy ?? 'other' })
  return { lineItemId: line.orderLineId, title: line.title, imageUrl: line.imageUrl, quantity: axes.quantity, ground: axes.ground, stage, text }
}

/** The terms' reason in the shopper's language, else what the shop wrote. */
async function whyDeclined(deps: ShowDeps, claim: StoredClaim, line: StoredClaimLine, locale: string): Promise<string> {
  const policy = await deps.policies.byId(claim.shop, line.policyVersionId)
  const reason = policy && line.decision.verdict === 'ineligible' ? readLine(line.decision, policy.compiled, locale).deciding[0]?.text : undefined
  if (reason) return sayToShopper(locale, 'line.declined.because', { reason })
  const events = await deps.stores.claims.events(claim.shop, claim.id)
  const note = events.flatMap(({ event }) => (event.type === 'declined' && event.lineIds.includes(line.id) ? [event.note] : [])).at(-1)
  return note ? sayToShopper(locale, 'line.declined.note', { note }) : sayToShopper(locale, 'line.declined')
}
