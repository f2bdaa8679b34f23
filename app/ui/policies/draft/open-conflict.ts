import type { DraftConflict } from '../../../application/policies/draft-view.ts'
import { joined, standsAfter } from '../../../domain/kernel/patch/patch.ts'
import type { Patch } from '../../../domain/kernel/patch/patch.ts'
import { sameJson } from '../../../domain/kernel/patch/same-json.ts'
import { formatPath, parsePath, readAt } from '../../../domain/kernel/patch/path.ts'
import { namingsBefore } from './documents.ts'

/** What somebody took out, such as a clause, a document or a trait: where it stood, behind which entry of its list, what it was at last, and what comes back with it. */
export interface Holder { path: string; value: unknown; after?: string | null; along?: Patch[] }

/** A change of one's own that was not made; `holder` is what it stood in, where that was taken out meanwhile. */
export interface OpenConflict extends DraftConflict { holder?: Holder }

/** What a path went with, by what stood there before and stands there now, or was lost since; null where it is not known. */
export function holderOf(path: string, before: unknown, now: unknown, lost: readonly Holder[]): Holder | null {
  const steps = parsePath(path) ?? []
  const depth = steps.findIndex((_, i) => readAt(now, steps.slice(0, i + 1)) === undefined) + 1
  const gone = steps.slice(0, depth)
  const value = depth === 0 ? undefined : readAt(before, gone)
  const after = standsAfter(before, gone)
  const along = gone.length === 2 && gone[0] === 'documents' ? namingsBefore(before, String(gone[1])) : []
  if (value !== undefined) return { path: formatPath(gone), value, ...(after === undefined ? {} : { after }), ...(along.length ? { along } : {}) }
  return lost.find((one) => one.path === formatPath(gone)) ?? null
}

/** Without those of changes that a later one of the same place, made in the same breath, went past. */
export const relevant = (conflicts: readonly DraftConflict[], sent: readonly Patch[]): DraftConflict[] => conflicts.filter(({ patch }) => {
  const last = sent.findLast(({ path }) => path === patch.path)
  return last === undefined || conflicts.some((one) => sameJson(one.patch, last))
})

/** Those of one place as one, the later change joined to the earlier; none where it takes that back. */
export function folded(conflicts: readonly DraftConflict[]): DraftConflict[] {
  return conflicts.reduce<DraftConflict[]>((all, one) => {
    const at = all.findIndex(({ patch }) => patch.path === one.patch.path)
    if (at < 0) return [...all, one]
    const both = joined((all[at] as DraftConflict).patch, one.patch) ?? [one.patch]
    return all.toSpliced(at, 1, ...both.map((patch) => ({ ...one, patch })))
  }, [])
}
