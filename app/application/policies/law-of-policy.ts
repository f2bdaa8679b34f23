import { lawPlaces } from '../../domain/kernel/law-places.ts'
import { lawPlacesIn } from '../../domain/policy/law-in-set.ts'
import type { LawPlace } from '../../domain/kernel/law-places.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { lockedFor, policiesOf } from './list-policies.ts'
import type { LawPageView } from './policies-view.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { previewImport } from './preview-import.ts'

/** Of which places the law stands beside a policy, and what another choice of them would change. Nothing is stored. */
export async function lawOfPolicy(deps: PolicyDeps, context: StaffContext, name: string, asked: LawPlace[] | null): Promise<Result<LawPageView, Refusal>> {
  const policy = (await policiesOf(deps, context.shop)).find((one) => one.name === name)
  const version = policy?.versions.find(({ standing }) => standing === 'in-force') ?? policy?.versions[0]
  const shelved = version && (await deps.policies.byId(context.shop, version.id))
  if (!policy || !version || !shelved) return err({ kind: 'not-found', sentence: 'There is no such policy in this shop.' })
  const on = lawPlacesIn(shelved.compiled.set)
  const chosen = asked ?? on
  const locked = lockedFor(context)
  const isSame = lawPlaces.every((place) => on.includes(place) === chosen.includes(place))
  const preview = locked || isSame ? null : await previewImport(deps, context, { versionId: version.id, law: chosen }, null)
  if (preview && !preview.ok) return preview
  return ok({ policy: { name, title: policy.title }, version: { id: version.id, number: version.number }, places: [...lawPlaces], on, chosen, preview: preview?.value ?? null, locked })
}
