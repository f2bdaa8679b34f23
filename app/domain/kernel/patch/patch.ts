import { err, ok } from '../result.ts'
import type { Result } from '../result.ts'
import { isRecord } from '../shape.ts'
import { nameOf, parsePath, placeIn, readAt } from './path.ts'
import type { Step } from './path.ts'
import { sameJson } from './same-json.ts'

/**
 * One change of a piece of JSON, with what it expects there. `was` and `to` are left out for nothing: without `was` it
 * adds, without `to` it takes out. `stood` and `after` are the ids of the entries before it in its list, null for none, of
 * an entry that comes, goes or, with neither `was` nor `to`, is moved. `makes` counts the members on its way that were not
 * there when it was written: so many are made on the way, and none that went since. `along` are changes that are made only
 * with it, as far as they can be.
 */
export interface Patch { path: string; was?: unknown; to?: unknown; stood?: string | null; after?: string | null; makes?: number; along?: Patch[] }

/** Why a patch was not made: something else stands there (undefined: nothing any more), or what it would stand in is gone. */
export type NotPatched = { why: 'changed'; theirs: unknown } | { why: 'gone' } | { why: 'no-path' }

/** Makes a change where what it expects still stands; one that was made already is no conflict. The value is not touched, a new one comes out. */
export function applyPatch(value: unknown, patch: Patch): Result<unknown, NotPatched> {
  const steps = parsePath(patch.path)
  if (!steps || steps.length === 0) return err({ why: 'no-path' })
  const made = within(value, steps, patch)
  return made.ok && patch.along ? ok(applyPatches(made.value, patch.along).value) : made
}

function within(value: unknown, [step, ...more]: readonly Step[], patch: Patch): Result<unknown, NotPatched> {
  if (step === undefined) return err({ why: 'no-path' })
  if (Array.isArray(value)) return inList(value, step, more, patch)
  if (!isRecord(value)) return err({ why: 'gone' })
  if (typeof step === 'number') return err({ why: 'no-path' })
  const inner = Object.hasOwn(value, step) ? value[step] : undefined
  if (inner === undefined && more.length > 0) {
    if (patch.to === undefined) return ok(value)
    if (more.length > (patch.makes ?? 0)) return err({ why: 'gone' })
  }
  const changed = more.length === 0 ? put(inner, patch) : within(inner ?? {}, more, patch)
  if (!changed.ok) return changed
  if (changed.value === undefined) return ok(Object.fromEntries(Object.entries(value).filter(([key]) => key !== step)))
  return ok({ ...value, [step]: changed.value })
}

function inList(list: readonly unknown[], step: Step, more: readonly Step[], patch: Patch): Result<unknown, NotPatched> {
  const at = placeIn(list, step)
  if (more.length > 0) {
    if (at < 0) return err({ why: 'gone' })
    const changed = within(list[at], more, patch)
    return changed.ok ? ok(list.with(at, changed.value)) : changed
  }
  if (isMove(patch)) return at < 0 ? err({ why: 'gone' }) : ok(inserted(list.toSpliced(at, 1), list[at], patch.after))
  const changed = put(list[at], patch)
  if (!changed.ok) return changed
  if (changed.value === undefined) return ok(at < 0 ? list : list.toSpliced(at, 1))
  return ok(at < 0 ? inserted(list, changed.value, patch.after) : list.with(at, changed.value))
}

export const isMove = (patch: Patch): boolean => patch.was === undefined && patch.to === undefined

/** After the entry of that id; at the end where it is gone. */
function inserted(list: readonly unknown[], entry: unknown, after: string | null | undefined): unknown[] {
  if (after === null) return [entry, ...list]
  const at = after === undefined ? -1 : placeIn(list, after)
  return list.toSpliced(at < 0 ? list.length : at + 1, 0, entry)
}

function put(there: unknown, { was, to }: Patch): Result<unknown, NotPatched> {
  return sameJson(there, to) || sameJson(there, was) ? ok(to) : err({ why: 'changed', theirs: there })
}

/** A change that was not made, with why. */
export interface Conflict { patch: Patch; not: NotPatched }

/** Makes changes one after the other; those that can't be made are told, the others are made. */
export function applyPatches(value: unknown, patches: readonly Patch[]): { value: unknown; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  let changed = value
  for (const patch of patches) {
    const made = applyPatch(changed, patch)
    if (made.ok) changed = made.value
    else conflicts.push({ patch, not: made.error })
  }
  return { value: changed, conflicts }
}

/** Whether changes were all made already, in this order: taken back and made again, they lead to what stands there. */
export function wereMade(value: unknown, patches: readonly Patch[]): boolean {
  const back = applyPatches(value, [...patches].reverse().map(inverseOf))
  const again = applyPatches(back.value, patches)
  return back.conflicts.length === 0 && again.conflicts.length === 0 && sameJson(again.value, value)
}

/** What undoes a change. */
export function inverseOf({ path, was, to, stood, after, makes, along }: Patch): Patch {
  return withoutNothing({ path, was: to, to: was, stood: after, after: stood, makes, along: along?.toReversed().map(inverseOf) })
}

/** Two changes of one path, the one after the other, as one, or as none where the second takes the first back; null where they stay two. */
export function joined(first: Patch, second: Patch): Patch[] | null {
  if (first.path !== second.path || first.along || second.along || isMove(first) || isMove(second) || !sameJson(first.to, second.was)) return null
  // An entry that goes and comes back elsewhere in its list has moved.
  if (first.to === undefined && first.stood !== second.after) return null
  if (sameJson(first.was, second.to)) return []
  const { after = first.after } = second
  return [withoutNothing({ path: first.path, was: first.was, to: second.to, stood: first.stood, after, makes: first.makes })]
}

/** What a change has as JSON: what is left out is nothing. */
const withoutNothing = (patch: { [Member in keyof Patch]: Patch[Member] | undefined } & { path: string }): Patch => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as unknown as Patch

/** The change that puts a value at a path, as it stands in a whole. */
export function patchTo(value: unknown, path: string, to: unknown, after?: string | null): Patch {
  const steps = parsePath(path) ?? []
  const makes = steps.filter((_, i) => i > 0 && readAt(value, steps.slice(0, i)) === undefined).length
  return withoutNothing({ path, was: readAt(value, steps), to, after, stood: standsAfter(value, steps), makes: makes || undefined })
}

/** The change that moves an entry of a list behind another; null where there is no such entry. */
export function moveTo(value: unknown, path: string, after: string | null): Patch | null {
  const stood = standsAfter(value, parsePath(path) ?? [])
  return stood === undefined ? null : { path, stood, after }
}

/** The id of the entry before one in its list; null before the first, undefined where it is no entry of a list. */
export function standsAfter(value: unknown, steps: readonly Step[]): string | null | undefined {
  const list = readAt(value, steps.slice(0, -1))
  const at = Array.isArray(list) && steps.length > 0 ? placeIn(list, steps.at(-1) as Step) : -1
  if (at < 0) return undefined
  return at === 0 ? null : (nameOf((list as unknown[])[at - 1]) ?? null)
}
