import { isSameRouting, parseRouting, routingProblems } from '../../domain/decision/check-routing.ts'
import { parseIsoDate } from '../../domain/kernel/time/day.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { policiesOf } from './list-policies.ts'
import type { PolicyDeps } from './policy-deps.ts'
import type { RoutingAsked } from './routing-view.ts'
import { calledIn } from './view-routing.ts'

const invalid = (fields: Record<string, string>, sentence = 'Some of it needs your attention, so nothing was saved.'): Refusal => ({ kind: 'invalid', sentence, fields })

/** Sends orders to policies otherwise from now or from a later day on, by the shop's clock. No order that was placed before is touched. */
export async function changeRouting(deps: PolicyDeps, context: StaffContext, asked: RoutingAsked): Promise<Result<{ from: string }, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const { shop } = context
  const [known, policies] = await Promise.all([deps.stores.shops.find(shop), policiesOf(deps, shop)])
  const rules = parseRouting(asked.rules)
  if (!known || !rules) return err({ kind: 'invalid', sentence: 'What was sent could not be read, so nothing was saved. Reload the page and try again.', fields: {} })
  const fields = routingProblems(rules, policies.map(({ name }) => name))
  if (Object.keys(fields).length > 0) return err(invalid(fields, fields.rules))
  const { from, seen } = asked
  if (from !== 'now' && parseIsoDate(from.day) === undefined) return err(invalid({ from: 'Enter a day.' }))
  if (from !== 'now' && from.day <= deps.today(known.timeZone)) return err(invalid({ from: 'Choose a day that is still to come, or begin at once: orders already placed keep their policy.' }))
  const effectiveAt = from === 'now' ? from : deps.startOf(from.day, known.timeZone)
  if (isSameRouting(rules, await deps.stores.policies.routingAt(shop, effectiveAt === 'now' ? deps.now() : effectiveAt))) return err({ kind: 'not-allowed', sentence: 'These are the rules that take orders then anyway, so there is nothing to save.' })
  const written = await deps.stores.policies.route(shop, { rules, effectiveAt, by: staffActor(context) }, seen, () => deps.now())
  if (written === 'changed-meanwhile') return err({ kind: 'conflict', sentence: 'Somebody else changed the routing while you did, so nothing was saved. Your changes are still here: look at them beside what stands now, then save again or discard them.' })
  if (written === 'instant-taken') return err({ kind: 'conflict', sentence: 'Another routing begins on that day already. Withdraw that one first, or choose another day.' })
  if ('unbound' in written) return err(invalid({ from: `“${calledIn(policies, written.unbound)}” has no version in force by then, so that orders sent to it would have no terms. Publish it first, or choose a later day.` }))
  return ok({ from: written.effectiveAt ?? '' })
}

/** Takes back a routing that is scheduled: until then no order was sent by it. */
export async function withdrawRouting(deps: PolicyDeps, context: StaffContext, id: string): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const withdrawn = await deps.stores.policies.withdrawRouting(context.shop, id, staffActor(context), () => deps.now())
  return withdrawn ? ok(true) : err({ kind: 'conflict', sentence: 'This routing has begun by now, or was withdrawn already. One that has begun binds orders: save another in its place.' })
}
