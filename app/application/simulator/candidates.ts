import { compilePolicySet } from '../../domain/policy/compile.ts'
import type { DraftStore, StoredDraft } from '../policies/draft-store.ts'
import { lookAtDraft } from '../policies/read-set.ts'
import { standingOf } from '../policies/version-standing.ts'
import type { PolicyShelf, ShelvedPolicy } from '../policy-shelf.ts'
import type { PolicyStore, PolicyVersionRow } from '../policy-store.ts'
import type { CandidateView } from './simulator-view.ts'

export interface CandidateDeps { stores: { policies: Pick<PolicyStore, 'versions'>; drafts: Pick<DraftStore, 'list' | 'find'> }; policies: Pick<PolicyShelf, 'byId'>; now(): Date }

interface Candidate { policy: ShelvedPolicy; view: CandidateView }

/** Everything that can be tried in a shop: drafts that could be published, then versions, the newest first. */
export async function candidatesOf(deps: CandidateDeps, shop: string): Promise<CandidateView[]> {
  const { stores, policies } = deps
  const [drafts, rows] = await Promise.all([stores.drafts.list(shop), stores.policies.versions(shop)])
  const found = await Promise.all([...drafts.map(({ id }) => draftOf(deps, shop, id)), ...rows.map(async (row) => {
    const policy = await policies.byId(shop, row.id)
    return policy && { policy, view: toCandidate(policy, row, rows, deps.now()) }
  })])
  return found.flatMap((one) => (one ? [one.view] : []))
}

/** Terms that can be tried, by their id; null where the shop has none such, or a draft of that id is not fit to decide. */
export async function candidateOf(deps: CandidateDeps, shop: string, id: string): Promise<Candidate | null> {
  const policy = await deps.policies.byId(shop, id)
  const rows = policy ? await deps.stores.policies.versions(shop) : []
  const row = rows.find((one) => one.id === id)
  return policy && row ? { policy, view: toCandidate(policy, row, rows, deps.now()) } : draftOf(deps, shop, id)
}

function toCandidate({ id, name, number, compiled }: ShelvedPolicy, row: PolicyVersionRow, rows: PolicyVersionRow[], at: Date): CandidateView {
  return { id, name, title: compiled.set.title, number, from: row.effectiveAt, standing: standingOf(rows.filter((one) => one.name === name), row, at) }
}

async function draftOf({ stores }: Pick<CandidateDeps, 'stores'>, shop: string, id: string): Promise<Candidate | null> {
  const draft = await stores.drafts.find(shop, id)
  const policy = draft && shelvedDraft(shop, draft)
  return policy && { policy, view: { id, name: policy.name, title: policy.compiled.set.title, number: null, from: null, standing: 'draft' } }
}

/** A draft that could be published, as if it were shelved. No version has the number 0. */
function shelvedDraft(shop: string, { id, name, content }: StoredDraft): ShelvedPolicy | null {
  const { set, findings } = lookAtDraft(content)
  const compiled = set && !findings.some(({ severity }) => severity === 'error') ? compilePolicySet(set) : null
  return compiled?.ok ? { id, shop, name, number: 0, compiled: compiled.value } : null
}
