import { hasConditions } from '../../domain/decision/check-routing.ts'
import type { OrderConditions } from '../../domain/setup/answers.ts'
import { fillTemplate } from '../../domain/setup/fill-template.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { changeRouting } from '../policies/change-routing.ts'
import type { Published } from '../policies/policies-view.ts'
import { store } from '../policies/publish-policy.ts'
import { lookAtSet } from '../policies/read-set.ts'
import type { SetUpDeps } from './setup-deps.ts'
import { noTemplate, standingOf } from './standing.ts'
import { whyNot } from './summary.ts'

/** What was published. `unrouted`: why the orders that were named for it aren't sent to it; null where they are, or none were named. */
export interface SetUpPublished extends Published { unrouted: string | null }

/**
 * Publishes what was set up as version 1 of a policy. A shop's first takes all its orders: those placed so far too, which
 * had no terms here yet, or from now on. A further one takes the orders that were named for it from now on. `seen` is the
 * revision that the page showed.
 */
export async function publishSetUp(deps: SetUpDeps, context: StaffContext, { seen }: { seen: number }): Promise<Result<SetUpPublished, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const standing = await standingOf(deps, context.shop)
  const { set, template, answers, shop, revision, first, name } = standing
  if (!set || !template) return err(noTemplate)
  if (revision !== seen) return err({ kind: 'conflict', sentence: 'Somebody else changed the set-up meanwhile, so nothing was published. Look at what stands now, then publish.' })
  const filled = fillTemplate(set, answers, shop, name)
  const wrong = whyNot(set, standing, lookAtSet(filled))
  if (wrong) return err({ kind: 'invalid', sentence: wrong.sentence, fields: {} })
  const published = await store(deps, context, filled, { effectiveAt: first && answers.reach !== 'new' ? null : 'now', note: `Set up from the template ${template.name}` }, 0)
  if (!published.ok) return published
  await deps.stores.setup.complete(context.shop, published.value.id, deps.now())
  await deps.enqueueAfter(context.shop)
  return ok({ ...published.value, unrouted: first || !answers.route ? null : await route(deps, context, name, answers.route) })
}

/** Sends orders to a further policy before any rule that would take them; answers why not. */
async function route(deps: SetUpDeps, context: StaffContext, policy: string, conditions: OrderConditions): Promise<string | null> {
  if (!hasConditions(conditions)) return null
  const [rules, routings] = await Promise.all([deps.stores.policies.routingAt(context.shop, deps.now()), deps.stores.policies.routings(context.shop)])
  const changed = await changeRouting(deps, context, { rules: [{ policy, ...conditions }, ...rules], from: 'now', seen: routings.at(-1)?.id ?? null })
  return changed.ok ? null : changed.error.sentence
}
