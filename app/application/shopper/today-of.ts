import type { StoredClaim } from '../claims/stored-claim.ts'
import type { ShopperDeps } from './answer-lines.ts'

/** The ISO day of now in the zone of the terms that the claim is decided by. */
export async function todayOf(deps: Pick<ShopperDeps, 'stores' | 'policies' | 'now' | 'dayOf'>, claim: StoredClaim): Promise<string> {
  const [line] = claim.lines
  const policy = line ? await deps.policies.byId(claim.shop, line.policyVersionId) : null
  const zone = policy?.compiled.set.timeZone ?? (await deps.stores.shops.find(claim.shop))?.timeZone ?? 'UTC'
  return deps.dayOf(deps.now().toISOString(), zone)
}
