import type { RoutingRule } from '../../domain/decision/routing.ts'
import { lawPlacesIn } from '../../domain/policy/law-in-set.ts'
import type { StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import type { PolicyVersionRow } from '../policy-store.ts'
import type { PoliciesView, PolicyView } from './policies-view.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { standingsOf } from './version-standing.ts'

/** Why a member of staff may not change policies; null where they may. */
export const lockedFor = (context: StaffContext): string | null => notPermitted(context, 'edit-policies')?.sentence ?? null

/** The shop's policies with all their versions; those that bind orders placed now come first. */
export async function listPolicies(deps: PolicyDeps, context: StaffContext): Promise<PoliciesView> {
  return { policies: await policiesOf(deps, context.shop), locked: lockedFor(context) }
}

export async function policiesOf(deps: Pick<PolicyDeps, 'stores' | 'policies' | 'now'>, shop: string): Promise<PolicyView[]> {
  const at = deps.now()
  const { policies } = deps.stores
  const [rows, claims, routing] = await Promise.all([policies.versions(shop), policies.claimsByVersion(shop), policies.routingAt(shop, at)])
  return Promise.all(policiesIn(shop, rows, routing, at, claims).map(async ({ shownId, ...policy }): Promise<PolicyView> => {
    const set = (await deps.policies.byId(shop, shownId))?.compiled.set
    return { ...policy, title: set?.title || policy.name, timeZone: set?.timeZone ?? 'UTC', law: set ? lawPlacesIn(set) : [] }
  }))
}

/** A policy as far as the rows of its versions tell of it; `shownId`: the version in force, or the newest where none is. */
export interface PolicyInRows extends Pick<PolicyView, 'name' | 'binds' | 'versions'> { shownId: string }

/** The policies that versions belong to, at an instant and by the rules that send orders then; those that bind first. `pinned`: how many claims are pinned to each version, by its id. */
export function policiesIn(shop: string, rows: PolicyVersionRow[], routing: RoutingRule[], at: Date, pinned: ReadonlyMap<string, number>): PolicyInRows[] {
  const policies = [...new Set(rows.map(({ name }) => name))].map((name): PolicyInRows => {
    const versions = standingsOf(shop, rows.filter((row) => row.name === name), at, pinned)
    const shown = versions.find((one) => one.standing === 'in-force') ?? versions[0]
    return { name, binds: routing.some((rule) => rule.policy === name), versions, shownId: shown?.id ?? '' }
  })
  return policies.sort((a, b) => Number(b.binds) - Number(a.binds) || (a.name < b.name ? -1 : 1))
}
