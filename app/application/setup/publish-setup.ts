import { hasConditions, routingProblems } from '../../domain/decision/check-routing.ts'
import type { RoutingRule } from '../../domain/decision/routing.ts'
import type { OrderConditions } from '../../domain/setup/answers.ts'
import { fillTemplate } from '../../domain/setup/fill-template.ts'
import { hashOf } from '../../domain/policy/file/policy-file.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { Published } from '../policies/policies-view.ts'
import { lookAtSet } from '../policies/read-set.ts'
import type { SetUpDeps } from './setup-deps.ts'
import type { PublishSetUpAsked } from './setup-view.ts'
import type { SetUpPublication } from './setup-store.ts'
import { noTemplate, standingOf } from './standing.ts'
import type { Standing } from './standing.ts'
import { whyNot } from './summary.ts'

/**
 * Publishes what was set up as version 1 of a policy, and with it all that hangs on it or nothing. A shop's first takes all
 * its orders: those placed so far too, which had no terms here yet, or from now on. A further one takes the orders that were
 * named for it from now on. `seen` is the revision that the page showed, `first` whether it showed the terms as the shop's first.
 */
export async function publishSetUp(deps: SetUpDeps, context: StaffContext, asked: PublishSetUpAsked): Promise<Result<Published, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const standing = await standingOf(deps, context.shop)
  const { set, template, answers, shop, revision, name, title } = standing
  const { seen, first } = asked
  if (standing.ended) return err(publishedAlready)
  if (!set || !template) return err(noTemplate)
  if (first !== standing.first) return err(first ? overtaken : changedMeanwhile)
  if (revision !== seen) return err(changedMeanwhile)
  const filled = fillTemplate(set, answers, shop, name, title)
  const wrong = whyNot(set, standing, lookAtSet(filled))
  if (wrong) return err({ kind: 'invalid', sentence: wrong.sentence, fields: {} })
  const routing = first || !answers.route ? ok(null) : await routingWith(deps, standing, answers.route)
  if (!routing.ok) return routing
  const version = { name, hash: hashOf(filled, deps.sha256), content: filled, first, by: staffActor(context), effectiveAt: first && answers.reach !== 'new' ? null : 'now' as const, note: `Set up from the template ${template.name}` }
  const written = await deps.stores.setup.publish(context.shop, seen, { version, routing: routing.value }, deps.now)
  if (typeof written === 'object' && 'id' in written) return ok({ id: written.id, policy: written.name, number: written.number })
  if ((await deps.stores.setup.read(context.shop))?.completed) return err(publishedAlready)
  return err(written === 'first-changed' && first ? overtaken : changedMeanwhile)
}

const overtaken: Refusal = { kind: 'conflict', sentence: 'Somebody else published the shop’s first policy meanwhile, so these terms would not be the first any more, and nothing was published. Reload the page: it then asks which orders these terms are for.' }
const changedMeanwhile: Refusal = { kind: 'conflict', sentence: 'Somebody else changed the set-up or the policies meanwhile, so nothing was published. Look at what stands now, then publish.' }
const publishedAlready: Refusal = { kind: 'conflict', sentence: 'This set-up is published already, and nothing was published a second time. Look at its version under Policies.' }

/** The rules in force, and before any that would take them the orders of a further policy; null where none were named. */
async function routingWith({ stores, now }: SetUpDeps, { shop, name }: Standing, conditions: OrderConditions): Promise<Result<SetUpPublication['routing'], Refusal>> {
  if (!hasConditions(conditions)) return ok(null)
  const [inForce, routings] = await Promise.all([stores.policies.routingAt(shop.shop, now()), stores.policies.routings(shop.shop)])
  const rules: RoutingRule[] = [{ policy: name, ...conditions }, ...inForce]
  const problems = routingProblems(rules, rules.map(({ policy }) => policy))
  const problem = problems.rules ?? problems['0.when'] ?? (Object.keys(problems).length > 0 ? 'the orders named for it are all those of another policy, whose rule no order would reach any more. Name others, or publish it without orders and bring the rules in order under Policies.' : null)
  return problem === null ? ok({ rules, seen: routings.at(-1)?.id ?? null }) : err({ kind: 'invalid', sentence: `Nothing was published: ${problem}`, fields: {} })
}
