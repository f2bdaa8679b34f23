import { decideCommand } from '../../domain/claim/decide-command.ts'
import type { ClaimCommand } from '../../domain/claim/commands.ts'
import { permissionOf } from '../../domain/people/permission-of.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { graded } from '../grades/graded.ts'
import { mailLanguageOf } from '../mails/words.ts'
import { notPermitted } from '../people/permitted.ts'
import { staffActor } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { changeForCommand } from './change-for-command.ts'
import type { OpenDeps } from './open-claim.ts'
import { readyToDecline } from './ready-to-decline.ts'

/** Gives a claim a command of a member of staff whose role may, against the version they saw. */
export async function actOnClaim(deps: OpenDeps, context: StaffContext, claimId: string, version: number, command: ClaimCommand): Promise<Result<{ version: number }, Refusal>> {
  const beyond = command.name === 'choose-remedy' && command.goodwill !== undefined
  const refused = notPermitted(context, permissionOf(command.name)) ?? (beyond ? notPermitted(context, 'goodwill') : null)
  if (refused) return err(refused)
  const asked = await graded(deps.stores.grades, context.shop, command)
  return asked.ok ? actOnClaimAs(deps, context.shop, staffActor(context), claimId, version, asked.value) : asked
}

/** Gives a claim a command against the version its giver saw, and tells the version after it: the same where nothing was to do. Steps in Shopify are written down; the worker does them. */
export async function actOnClaimAs(deps: OpenDeps, shopId: string, actor: Actor, claimId: string, version: number, command: ClaimCommand): Promise<Result<{ version: number }, Refusal>> {
  const claim = await deps.stores.claims.load(shopId, claimId)
  const shop = await deps.stores.shops.find(shopId)
  if (!claim || !shop) return err({ kind: 'not-found', sentence: 'There is no such claim in this shop.' })
  if (claim.version !== version) return err(changedMeanwhile)
  const decided = decideCommand(command, claim.state)
  if (!decided.ok) return err({ kind: 'not-allowed', sentence: decided.error.sentence })
  if (command.name === 'assign' && command.to?.id === claim.assignee?.id) return ok({ version })
  const ready = command.name === 'decline' ? await readyToDecline(deps.policies, claim, command, mailLanguageOf(claim.customer.locale)) : ok(command)
  if (!ready.ok) return ready
  const outcome = decideCommand(ready.value, claim.state)
  if (!outcome.ok) return err({ kind: 'not-allowed', sentence: outcome.error.sentence })
  const change = await changeForCommand(deps, shop, claim, ready.value, outcome.value, deps.now(), actor)
  if (!change.ok) return change
  const written = await deps.stores.claims.commit(claim, version, change.value)
  if (typeof written === 'object') return err('heldBy' in written ? { kind: 'not-allowed', sentence: piecesHeld(command, written.heldBy) } : { kind: 'invalid', sentence: assigneeGone, fields: { to: assigneeGone } })
  return written ? ok({ version: version + 1 }) : err(changedMeanwhile)
}

/** Which claims hold the pieces, and the ways on: one claim at a time is about a piece. */
function piecesHeld(command: ClaimCommand, heldBy: string[]): string {
  const held = `A piece of this is in claim ${heldBy.join(' and ')} by now, so it can’t be asked for here again.`
  if (command.name === 'resolve-dispute') return `${held} Put it right there and uphold the dispute here without reopening, or uphold it once the piece is free again: declined, canceled or withdrawn there.`
  return `${held} Go on there, or reopen this once the piece is free again: declined, canceled or withdrawn there.`
}

export const assigneeGone = 'Whom you chose is not among this shop’s staff any more, so nothing was assigned. Reload the page and choose again.'

export const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Somebody else changed this claim while you looked at it, so nothing was done. You now see it as it is; decide again.' }
