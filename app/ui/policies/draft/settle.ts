import type { Patch } from '../../../domain/kernel/patch/patch.ts'
import { formatPath, parsePath, readAt } from '../../../domain/kernel/patch/path.ts'
import type { Holder, OpenConflict } from './open-conflict.ts'
import { edit, shownWith } from './queue.ts'
import type { Queue } from './queue.ts'

/**
 * Decides a conflict: theirs stays, or mine is put in its place. Where what it stood in was taken out that comes back, with
 * everything that is still to be decided in it.
 */
export function settle(queue: Queue, conflict: OpenConflict, choice: 'mine' | 'theirs', at: number): Queue {
  const { patch, not, holder } = conflict
  const without = (settled: readonly OpenConflict[]): Queue => ({ ...queue, conflicts: queue.conflicts.filter((one) => !settled.includes(one)) })
  if (choice === 'theirs') return without([conflict])
  if (not.why === 'changed') return edit(without([conflict]), [{ ...patch, was: not.theirs }], 'Your change', at)
  if (!holder) return without([conflict])
  const same = queue.conflicts.filter((one) => one.holder?.path === holder.path)
  const mine = same.map((one) => one.patch)
  const isBack = readAt(queue.state.content, parsePath(holder.path) ?? []) !== undefined
  return edit(without(same), isBack ? mine : [broughtBack(holder, mine)], 'Your change', at)
}

/** What puts a thing back with changes in it; one that was moved comes back where it was moved to. */
function broughtBack({ path, value, after, along }: Holder, patches: readonly Patch[]): Patch {
  const depth = (parsePath(path) ?? []).length
  const inside = patches.map((patch) => ({ ...patch, path: formatPath((parsePath(patch.path) ?? []).slice(depth)) }))
  const moved = inside.findLast((one) => one.path === '$')
  const place = moved ? moved.after : after
  return { path, to: inside.reduce(shownWith, value), ...(place === undefined ? {} : { after: place }), ...(along ? { along } : {}) }
}
