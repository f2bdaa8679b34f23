import { decideCommand } from '../../domain/claim/decide-command.ts'
import type { ClaimCommand } from '../../domain/claim/commands.ts'
import type { ClaimEvent } from '../../domain/claim/events.ts'
import { evolve } from '../../domain/claim/evolve.ts'
import { decidingFindings } from '../../domain/decision/deciding-findings.ts'
import { renderDecision } from '../../domain/decision/render.ts'
import type { Facts } from '../../domain/decision/request.ts'
import { permissionOf } from '../../domain/people/permission-of.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { mergeFacts } from '../../domain/claim/merge-facts.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { asWorkflow } from '../open-remedies.ts'
import type { Actor, ClaimChange, StoredClaim, StoredShop } from '../store-ports.ts'
import { notPermitted } from '../people/permitted.ts'
import { changeOf } from './change-of.ts'
import { composeMails } from './compose-mails.ts'
import { decideLine } from './decide-lines.ts'
import type { OpenDeps } from './open-claim.ts'
import { planRefundSteps } from './refund-plan-of.ts'
import { termsOfClaim } from './terms-in-mails.ts'

/** Gives a claim a command of a member of staff whose role may, against the version they saw. */
export async function actOnClaim(deps: OpenDeps, context: StaffContext, claimId: string, version: number, command: ClaimCommand): Promise<Result<{ version: number }, Refusal>> {
  const refused = notPermitted(context, permissionOf(command.name))
  return refused ? err(refused) : actOnClaimAs(deps, context.shop, { kind: 'staff', id: context.staff.id, name: context.staff.name }, claimId, version, command)
}

/** Gives a claim a command against the version its giver saw. Steps in Shopify are written down; the worker does them. */
export async function actOnClaimAs(deps: OpenDeps, shopId: string, actor: Actor, claimId: string, version: number, command: ClaimCommand): Promise<Result<{ version: number }, Refusal>> {
  const claim = await deps.stores.claims.load(shopId, claimId)
  const shop = await deps.stores.shops.find(shopId)
  if (!claim || !shop) return err({ kind: 'not-found', sentence: 'There is no such claim in this shop.' })
  if (claim.version !== version) return err(changedMeanwhile)
  const ready = command.name === 'decline' ? { ...command, reasons: await reasonsOf(deps, claim, command.lineIds) } : command
  const decided = decideCommand(ready, claim.state)
  if (!decided.ok) return err({ kind: 'not-allowed', sentence: decided.error.sentence })
  if (ready.name === 'decline' && !ready.note.trim() && ready.reasons?.length === 0) return err({ kind: 'invalid', sentence: 'A refusal must say why, and the terms give no reason for this one.', fields: { note: 'Write the reason the customer is to read.' } })
  const at = deps.now()
  const change = await changeFor(deps, shop, claim, ready, decided.value, at, actor)
  if (!change.ok) return change
  const written = await deps.stores.claims.commit(claim, version, change.value)
  return written ? ok({ version: version + 1 }) : err(changedMeanwhile)
}

/** Until mails are written in the customer's language. */
const mailLanguage = 'en'

const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Somebody else changed this claim while you looked at it, so nothing was done. You now see it as it is; decide again.' }

async function changeFor(deps: OpenDeps, shop: StoredShop, claim: StoredClaim, command: ClaimCommand, outcome: { events: ClaimEvent[]; steps: ClaimChange['steps'] }, at: Date, actor: Actor): Promise<Result<ClaimChange, Refusal>> {
  const facts: Record<string, Facts> = command.name === 'record-facts' ? { [command.lineId]: command.facts } : command.name === 'receive' ? (command.facts ?? {}) : {}
  const unknown = Object.keys(facts).filter((id) => !claim.lines.some((line) => line.id === id))
  if (unknown.length) return err({ kind: 'invalid', sentence: 'A line named there is not in this claim.', fields: { lineId: 'Not in this claim.' } })
  // What staff record replaces what was known, so that a mistake can be taken back; what a parcel shows adds to it.
  const known = (line: StoredClaim['lines'][number]) => (command.name === 'record-facts' ? (facts[line.id] ?? {}) : mergeFacts(line.facts, facts[line.id] ?? {}))
  const redecided = await decideAnew(deps, claim, claim.lines.filter((line) => facts[line.id]).map((line) => ({ line, facts: known(line) })), at)
  const events: ClaimEvent[] = [...outcome.events, ...redecided.map((one) => ({ type: 'decided-anew' as const, lineId: one.lineId, ...asWorkflow(one.decision) }))]
  let steps = outcome.steps
  let retriedStep: string | undefined
  if (command.name === 'retry') {
    const refused = claim.steps.find((step) => step.state === 'refused')
    if (!refused) return err({ kind: 'not-allowed', sentence: 'Nothing has failed here.' })
    retriedStep = refused.id
    events.push({ type: 'retry-ordered', step: refused.kind })
  }
  if (command.name === 'refund') {
    const refunds = (steps ?? []).filter((step) => step.kind === 'refund-return')
    const planned = await planRefundSteps(deps.stores, claim, refunds, command.diminishedValue, command.note ?? '')
    if (!planned.ok) return planned
    steps = steps?.map((step) => ({ ...step, ...(step.kind === 'refund-return' ? { refund: planned.value[refunds.indexOf(step)] } : {}) }))
  }
  const state = events.reduce(evolve, claim.state)
  const lines = claim.lines.map((line) => ({ id: line.id, decision: redecided.find((one) => one.lineId === line.id)?.decision ?? line.decision }))
  return ok({
    ...changeOf({ lines }, events, state, at, actor),
    ...(steps?.length ? { steps } : {}),
    ...(retriedStep ? { retriedStep } : {}),
    redecided,
    mails: composeMails(shop, { ...claim, lines: claim.lines.map((line) => ({ ...line, decision: lines.find((one) => one.id === line.id)?.decision ?? line.decision })) }, events, await termsOfClaim(deps.policies, claim)),
  })
}

/** New facts are weighed under the policy version the line is pinned to, as of the notice. */
async function decideAnew(deps: OpenDeps, claim: StoredClaim, changed: Array<{ line: StoredClaim['lines'][number]; facts: Facts }>, at: Date): Promise<NonNullable<ClaimChange['redecided']>> {
  if (changed.length === 0) return []
  const order = await deps.stores.orders.find(claim.shop, claim.orderId)
  if (!order) throw new Error(`Claim ${claim.id} has no order.`)
  return Promise.all(changed.map(async ({ line, facts }) => {
    const policy = await deps.policies.byId(claim.shop, line.policyVersionId)
    const ground = claim.state.lines.find((one) => one.id === line.id)?.ground
    if (!policy || !ground) throw new Error(`Claim line ${line.id} is not pinned to a policy.`)
    return { lineId: line.id, facts, ...decideLine(policy.compiled, policy.name, order, { lineItemId: line.orderLineId, ground, remedy: line.remedyWish, facts }, new Date(claim.openedAt), at) }
  }))
}

/** What the terms give as reasons for declining: a refusal is reasoned in writing (KW-43, IZ-40). In the language of the mail they go into. */
async function reasonsOf(deps: OpenDeps, claim: StoredClaim, lineIds: string[] | undefined): Promise<string[]> {
  const meant = claim.lines.filter((line) => (lineIds ? lineIds.includes(line.id) : true))
  const reasons = await Promise.all(meant.map(async (line) => {
    const policy = await deps.policies.byId(claim.shop, line.policyVersionId)
    if (!policy || line.decision.verdict !== 'ineligible') return []
    const { findings } = renderDecision(line.decision, policy.compiled, mailLanguage)
    const told = decidingFindings(line.decision).flatMap(({ clause }) => findings.find((finding) => finding.clause === clause) ?? [])
    return told.map((finding) => `${finding.text} (${finding.rules.join(', ')})`)
  }))
  return [...new Set(reasons.flat())]
}
