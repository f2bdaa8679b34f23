import type { CompiledPolicySet } from '../../domain/policy/compiled.ts'
import { kindTitle } from '../../domain/policy/edit/kind-forms.ts'
import { tierTitle } from '../../domain/policy/edit/options.ts'
import { renderClause } from '../../domain/policy/wording.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { lockedFor, policiesOf } from './list-policies.ts'
import type { DocumentText, VersionPageView } from './policies-view.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { anchorOf } from './terms-address.ts'

export const noSuchVersion: Refusal = { kind: 'not-found', sentence: 'There is no such version in this shop. It may have been withdrawn before it came into force.' }

/** A version with its documents as they are read. */
export async function viewVersion(deps: PolicyDeps, context: StaffContext, id: string): Promise<Result<VersionPageView, Refusal>> {
  const [policies, shelved] = await Promise.all([policiesOf(deps, context.shop), deps.policies.byId(context.shop, id)])
  const policy = policies.find(({ versions }) => versions.some((one) => one.id === id))
  const version = policy?.versions.find((one) => one.id === id)
  if (!policy || !version || !shelved) return err(noSuchVersion)
  return ok({ version, policy, documents: documentsOf(shelved.compiled), today: deps.today(shelved.compiled.set.timeZone), locked: lockedFor(context) })
}

/** The documents of a set as they are published, with their slots filled. */
export const documentsOf = (policy: CompiledPolicySet): DocumentText[] => policy.set.documents.map(({ document, title, language, effectiveFrom, tier, clauses }) => ({
  document, title, language, effectiveFrom, binds: tierTitle(tier),
  clauses: clauses.flatMap((clause) => {
    const wording = renderClause(policy, `${document}/${clause.id}`, effectiveFrom)
    return wording ? [{ anchor: anchorOf(wording), id: clause.id, about: kindTitle(clause.kind), binds: tierTitle(clause.tier ?? tier), heading: wording.heading, text: wording.text, reading: wording.reading, cites: wording.cites, rules: wording.rules }] : []
  }),
}))
