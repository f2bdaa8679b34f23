import { isMove } from './patch.ts'
import type { Patch } from './patch.ts'
import { formatPath, isInside, parsePath } from './path.ts'

/** Who changed something last, and when. */
export interface LastChange<Who> { path: string; by: Who; at: string }

/** So many places are kept, those changed last: a conflict is about what was changed a moment ago. */
const most = 200
/** A longer path is nobody's field, in characters. */
const longest = 400

/** With changes that were made now. What was kept of a place inside of one is past: that counts by now. Moves change nothing that could be met. */
export function noted<Who>(kept: ReadonlyArray<LastChange<Who>>, patches: readonly Patch[], by: Who, at: string): Array<LastChange<Who>> {
  const paths = patches.flatMap((patch) => [patch, ...(patch.along ?? [])]).filter((patch) => !isMove(patch)).map(({ path }) => formatPath(parsePath(path) ?? [])).filter((path) => path.length <= longest)
  const before = kept.filter((one) => !paths.some((path) => isInside(one.path, path)))
  return [...before, ...[...new Set(paths)].map((path) => ({ path, by, at }))].slice(-most)
}

/** The last change of what stands at a path, of something in it, or of what it stands in; null where none is kept. */
export function lastAt<Who>(kept: ReadonlyArray<LastChange<Who>>, path: string): LastChange<Who> | null {
  const meant = formatPath(parsePath(path) ?? [])
  return kept.findLast((one) => isInside(one.path, meant) || isInside(meant, one.path)) ?? null
}
