import { lawPlaces } from '../../domain/kernel/law-places.ts'
import { lawPlacesIn } from '../../domain/policy/law-in-set.ts'
import type { LawPlace } from '../../domain/kernel/law-places.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { lockedFor, policiesOf } from './list-policies.ts'
import type { LawLater, LawPageView, VersionView } from './policies-view.ts'
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
  const isSame = isSameLaw(on, chosen)
  const preview = locked || isSame ? null : await previewImport(deps, context, { versionId: version.id, law: chosen }, null)
  if (preview && !preview.ok) return preview
  const scheduled = policy.versions.filter(({ standing }) => standing === 'scheduled')
  const later = (await Promise.all(scheduled.map((one) => lawLater(deps, context.shop, one)))).flatMap((one) => (one && !isSameLaw(one.law, chosen) ? [one] : []))
  return ok({ policy: { name, title: policy.title, timeZone: policy.timeZone }, version: { id: version.id, number: version.number }, places: [...lawPlaces], on, chosen, later: later.sort((a, b) => (a.from < b.from ? -1 : 1)), preview: preview?.value ?? null, locked })
}

const isSameLaw = (one: readonly LawPlace[], other: readonly LawPlace[]): boolean => lawPlaces.every((place) => one.includes(place) === other.includes(place))

async function lawLater(deps: PolicyDeps, shop: string, { id, number, from }: VersionView): Promise<LawLater | null> {
  const shelved = await deps.policies.byId(shop, id)
  return shelved && from !== null ? { id, number, from, law: lawPlacesIn(shelved.compiled.set) } : null
}
