import type { PolicySet } from '../../domain/policy/document.ts'
import { hashOf } from '../../domain/policy/file/policy-file.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { compare } from './compare-versions.ts'
import { correctable, whyNoCorrection } from './correct-version.ts'
import type { ImportView, PolicySource } from './policies-view.ts'
import type { PolicyDeps } from './policy-deps.ts'
import { lookAtSource, whyNotPublishable } from './publish-policy.ts'
import type { LookedAt } from './read-set.ts'
import { standingsOf } from './version-standing.ts'

/** What publishing it would do, without doing it; `corrects`: as a correction of that version. */
export async function previewImport(deps: PolicyDeps, context: StaffContext, source: PolicySource, corrects: string | null): Promise<Result<ImportView, Refusal>> {
  const refused = notPermitted(context, 'edit-policies')
  if (refused) return err(refused)
  const found = await lookAtSource(deps, context, source)
  return found.ok ? previewSet(deps, context.shop, found.value, corrects) : found
}

/** The same of a set that was looked at before, wherever it came from. */
export async function previewSet(deps: PolicyDeps, shop: string, looked: LookedAt, corrects: string | null): Promise<Result<ImportView, Refusal>> {
  const { set, sealed, findings } = looked
  const cannot = whyNotPublishable(looked)?.sentence ?? null
  if (!set) return ok({ set: null, findings, seen: 0, against: null, refused: cannot })
  const own = (await deps.stores.policies.versions(shop)).filter(({ name }) => name === set.name)
  const against = corrects === null ? await inForce(deps, shop, own) : await correctable(deps, shop, corrects)
  if (against && !against.ok) return against
  const before = against?.value
  const same = before && corrects === null && before.row.hash === hashOf(set, deps.sha256) ? `It says the very same as version ${before.row.number}, which is in force.` : null
  return ok({
    set: { name: set.name, title: set.title, documents: set.documents.map(({ title }) => title), clauses: set.documents.reduce((sum, one) => sum + one.clauses.length, 0), hash: hashOf(set, deps.sha256), sealed, timeZone: set.timeZone, today: cannot ? '' : deps.today(set.timeZone) },
    findings, seen: Math.max(0, ...own.map(({ number }) => number)),
    against: before ? { number: before.row.number, comparison: compare(before.set, set) } : null,
    refused: cannot ?? (corrects !== null && before ? (whyNoCorrection(before.set, set)?.sentence ?? null) : same),
  })
}

/** The version of a policy that binds orders placed now, with what it says. */
async function inForce(deps: PolicyDeps, shop: string, rows: Awaited<ReturnType<PolicyDeps['stores']['policies']['versions']>>): Promise<{ ok: true; value: { row: (typeof rows)[number]; set: PolicySet } } | null> {
  const standing = standingsOf(shop, rows, deps.now(), new Map()).find((one) => one.standing === 'in-force')
  const row = rows.find(({ id }) => id === standing?.id)
  const shelved = row && (await deps.policies.byId(shop, row.id))
  return row && shelved ? { ok: true, value: { row, set: shelved.compiled.set } } : null
}
