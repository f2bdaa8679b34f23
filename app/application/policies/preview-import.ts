import { hashOf } from '../../domain/policy/file/policy-file.ts'
import { err, ok } from '../../domain/kernel/result.ts'
import type { Result } from '../../domain/kernel/result.ts'
import type { Refusal, StaffContext } from '../application.ts'
import { notPermitted } from '../people/permitted.ts'
import { compare } from './compare-versions.ts'
import { correctable, whyNoCorrection } from './correct-version.ts'
import { ordersSentTo } from './orders-sent.ts'
import type { ImportView, PolicySource, VersionBeside, VersionView } from './policies-view.ts'
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
  if (!set) return ok({ set: null, findings, seen: 0, orders: 'none', sentUntil: null, beside: [], refused: cannot })
  const corrected = corrects === null ? null : await correctable(deps, shop, corrects)
  if (corrected && !corrected.ok) return corrected
  const { policies } = deps.stores
  const [rows, routings] = await Promise.all([policies.versions(shop), policies.routings(shop)])
  const own = standingsOf(shop, rows.filter(({ name }) => name === set.name), deps.now(), new Map())
  const hash = hashOf(set, deps.sha256)
  const others = besideIt(own, corrects)
  const compared = await Promise.all(others.map(async ({ id, number, standing, from }): Promise<VersionBeside[]> => {
    const shelved = await deps.policies.byId(shop, id)
    return shelved ? [{ id, number, from: standing === 'scheduled' ? from : null, comparison: compare(shelved.compiled.set, set) }] : []
  }))
  const [first] = others
  // What is only scheduled can be wanted sooner.
  const same = corrects === null && first?.standing === 'in-force' && others.every((one) => one.hash === hash) ? `It says the very same as version ${first.number}, which is in force.` : null
  return ok({
    set: { name: set.name, title: set.title, documents: set.documents.map(({ title }) => title), clauses: set.documents.reduce((sum, one) => sum + one.clauses.length, 0), hash, sealed, timeZone: set.timeZone, today: cannot ? '' : deps.today(set.timeZone) },
    findings, seen: Math.max(0, ...own.map(({ number }) => number)),
    ...ordersSentTo(set.name, rows, routings, deps.now()),
    beside: compared.flat(),
    refused: cannot ?? (corrected ? (whyNoCorrection(corrected.value.set, set)?.sentence ?? null) : same),
  })
}

/** The version whose place another takes, and those that take over from that one as they are scheduled, the next first. */
function besideIt(own: VersionView[], corrects: string | null): VersionView[] {
  const before = own.filter(({ id, standing }) => (corrects === null ? standing === 'in-force' : id === corrects))
  // What takes over from an earlier version than the one in force has done so already.
  const isOver = corrects !== null && before[0]?.standing !== 'in-force'
  const later = isOver ? [] : own.filter(({ standing }) => standing === 'scheduled').sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  return [...before, ...later]
}
