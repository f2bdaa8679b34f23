import type { PolicyShelf, ShelvedPolicy } from '../policy-shelf.ts'
import type { PolicyStore, PolicyVersionRow } from '../policy-store.ts'
import type { CandidateView } from './simulator-view.ts'

export interface CandidateDeps { stores: { policies: Pick<PolicyStore, 'versions'> }; policies: Pick<PolicyShelf, 'byId'> }

/** Everything that can be tried in a shop, the newest first. */
export async function candidatesOf({ stores, policies }: CandidateDeps, shop: string): Promise<CandidateView[]> {
  const rows = await stores.policies.versions(shop)
  return (await Promise.all(rows.map(async (row) => {
    const policy = await policies.byId(shop, row.id)
    return policy ? [toCandidate(policy, row)] : []
  }))).flat()
}

/** Terms that can be tried, by their id; null where the shop has none such. */
export async function candidateOf({ stores, policies }: CandidateDeps, shop: string, id: string): Promise<{ policy: ShelvedPolicy; view: CandidateView } | null> {
  const policy = await policies.byId(shop, id)
  const row = policy && (await stores.policies.versions(shop)).find((one) => one.id === id)
  return policy && row ? { policy, view: toCandidate(policy, row) } : null
}

const toCandidate = ({ id, name, number, compiled }: ShelvedPolicy, { effectiveAt }: PolicyVersionRow): CandidateView => ({ id, name, title: compiled.set.title, number, from: effectiveAt })
