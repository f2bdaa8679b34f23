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

/** `pinned`: how many claims are pinned to each version, by its id; counted where it isn't given. */
export async function policiesOf(deps: Pick<PolicyDeps, 'stores' | 'policies' | 'now'>, shop: string, pinned?: ReadonlyMap<string, number>): Promise<PolicyView[]> {
  const at = deps.now()
  const { policies } = deps.stores
  const [rows, claims, routing] = await Promise.all([policies.versions(shop), pinned ?? policies.claimsByVersion(shop), policies.routingAt(shop, at)])
  const byName = new Map<string, PolicyVersionRow[]>()
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row])
  const views = await Promise.all([...byName].map(async ([name, own]): Promise<PolicyView> => {
    const versions = standingsOf(shop, own, at, claims)
    const shown = versions.find((one) => one.standing === 'in-force') ?? versions[0]
    const set = shown && (await deps.policies.byId(shop, shown.id))?.compiled.set
    return { name, title: set?.title || name, timeZone: set?.timeZone ?? 'UTC', law: set ? lawPlacesIn(set) : [], binds: routing.some((rule) => rule.policy === name), versions }
  }))
  return views.sort((a, b) => Number(b.binds) - Number(a.binds) || (a.name < b.name ? -1 : 1))
}
