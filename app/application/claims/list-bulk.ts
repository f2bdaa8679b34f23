import type { ClaimCommand } from '../../domain/claim/commands.ts'
import { isHere } from '../../domain/people/change-role.ts'
import { permissionOf } from '../../domain/people/permission-of.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { actOnClaim, assigneeGone } from './act-on-claim.ts'
import type { BulkAct, BulkOutcome, SeenClaim } from './claims-view.ts'
import type { OpenDeps } from './open-claim.ts'

/** Gives many claims the same command, one after the other, each against the version that was seen: one that refuses leaves the others as they are. Nothing is asked of a customer without an e-mail address. */
export async function actOnMany(deps: OpenDeps, context: StaffContext, seen: SeenClaim[], act: BulkAct): Promise<Result<BulkOutcome[], Refusal>> {
  const command = await commandOf(deps, context, act)
  if (!command.ok) return command
  const refused = notPermitted(context, permissionOf(command.value.name))
  if (refused) return err(refused)
  const unreachable = act.kind === 'ask' ? await withoutAddress(deps, context.shop, seen) : new Set<string>()
  const outcomes: BulkOutcome[] = []
  for (const { id, number, version } of seen) {
    if (unreachable.has(id)) outcomes.push({ id, number, sentence: noAddress, already: false })
    else {
      const done = await actOnClaim(deps, context, id, version, command.value)
      outcomes.push({ id, number, sentence: done.ok ? null : done.error.kind === 'conflict' ? changedSince : done.error.sentence, already: done.ok && done.value.version === version })
    }
  }
  return ok(outcomes)
}

/** Those whose customer has no e-mail address: what is asked there would reach nobody, and the claim would wait for nothing. */
async function withoutAddress(deps: OpenDeps, shop: string, seen: SeenClaim[]): Promise<Set<string>> {
  const found = new Set<string>()
  for await (const { id, email } of deps.stores.claims.each(shop, { tab: 'all', ids: seen.map((claim) => claim.id) })) if (!email) found.add(id)
  return found
}

const noAddress = 'Its customer has no e-mail address, so nothing was sent and the claim does not wait. Ask them in another way.'

const changedSince = 'Somebody else changed it after you opened the list, so nothing was done. Look at it as it is now.'

async function commandOf(deps: OpenDeps, context: StaffContext, act: BulkAct): Promise<Result<ClaimCommand, Refusal>> {
  if (act.kind === 'approve') return ok({ name: 'approve' })
  if (act.kind === 'ask') return ok({ name: 'ask-customer', text: act.text })
  if (act.to === null) return ok({ name: 'assign', to: null })
  const member = (await deps.stores.staff.people(context.shop)).staff.find((one) => one.id === act.to && isHere(one))
  if (!member) return err({ kind: 'conflict', sentence: assigneeGone })
  return ok({ name: 'assign', to: { id: member.id, name: member.name } })
}
