import { compilePolicySet } from '../../domain/policy/compile.ts'
import type { PolicySet } from '../../domain/policy/document.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import { staffActor } from '../actor.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { routingSince } from '../policies/in-force-since.ts'
import type { PolicyStore } from '../policy-store.ts'
import { candidateOf } from '../simulator/candidates.ts'
import type { CandidateDeps } from '../simulator/candidates.ts'
import type { BoundBy, ImpactStore } from './impact-store.ts'
import type { Moment } from './moment.ts'

export interface StartDeps extends CandidateDeps { stores: { impact: Pick<ImpactStore, 'list' | 'create' | 'askToStop'>; policies: Pick<PolicyStore, 'versions' | 'routings'>; drafts: CandidateDeps['stores']['drafts'] }; newKey(): string; now(): Date }

/** When lines are to be asked about, as a form says it: today, or so many days after each was bought. */
export interface ImpactAsked { candidate: string; daysAfterPurchase: number | null }

/** Ten years: no term of returns or warranty that anybody waits for lasts longer. */
const mostDays = 3653

/** Has a version of the shop's compared with what binds its orders, line by line. */
export async function startImpact(deps: StartDeps, context: StaffContext, { candidate, daysAfterPurchase }: ImpactAsked): Promise<Result<{ id: string }, Refusal>> {
  const refused = notPermitted(context, 'see-figures')
  if (refused) return err(refused)
  const found = await candidateOf(deps, context.shop, candidate)
  if (!found) return err({ kind: 'not-found', sentence: 'These terms are not there any more. Choose others.' })
  if (daysAfterPurchase !== null && !(Number.isInteger(daysAfterPurchase) && daysAfterPurchase >= 0 && daysAfterPurchase <= mostDays)) return err({ kind: 'invalid', sentence: 'The days after the purchase are no number that can be counted with.', fields: { daysAfterPurchase: `Enter a whole number from 0 to ${mostDays}.` } })
  const { title, number } = found.view
  return startImpactOf(deps, context, { title: number === null ? `${title}, draft` : `${title}, version ${number}`, set: found.policy.compiled.set }, daysAfterPurchase === null ? { at: deps.now().toISOString() } : { daysAfterPurchase })
}

/** Has any terms compared with what binds the shop's orders; refused where they don't compile, or while another comparison is under way. */
export async function startImpactOf(deps: StartDeps, context: StaffContext, { title, set }: { title: string; set: PolicySet }, moment: Moment): Promise<Result<{ id: string }, Refusal>> {
  const { shop } = context
  const compiles = compilePolicySet(set)
  if (!compiles.ok) return err({ kind: 'conflict', sentence: `These terms can’t decide anything yet: ${compiles.error[0]?.message ?? 'something in them is wrong.'} Mend that first.` })
  const runs = await deps.stores.impact.list(shop)
  if (runs.some(({ state }) => state === 'waiting' || state === 'running')) return err({ kind: 'conflict', sentence: 'A comparison is under way already. Wait until it is done, or stop it.' })
  const id = deps.newKey()
  await deps.stores.impact.create(shop, { id, title, candidate: set, boundBy: await boundBy(deps, shop), moment, startedBy: staffActor(context) }, deps.now())
  return ok({ id })
}

/** What binds the shop's orders now: every version with the orders that are sent to it; a routing to come has sent none yet. The one place that says so for a comparison. */
async function boundBy({ stores, now }: StartDeps, shop: string): Promise<BoundBy> {
  const at = now().toISOString()
  const [routings, versions] = await Promise.all([stores.policies.routings(shop), stores.policies.versions(shop)])
  return {
    routings: routings.filter(({ effectiveAt }) => effectiveAt === null || effectiveAt <= at).map(routingSince),
    versions: versions.map(({ id }) => id),
  }
}

/** Asks a comparison to stop; one that has ended stays as it ended. */
export async function stopImpact({ stores }: Pick<StartDeps, 'stores'>, context: StaffContext, id: string): Promise<Result<true, Refusal>> {
  const refused = notPermitted(context, 'see-figures')
  if (refused) return err(refused)
  return (await stores.impact.askToStop(context.shop, id)) ? ok(true) : err({ kind: 'conflict', sentence: 'This comparison has ended meanwhile.' })
}
