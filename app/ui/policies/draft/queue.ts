import type { DraftState } from '../../../application/policies/draft-view.ts'
import { applyPatch, inverseOf, joined } from '../../../domain/kernel/patch/patch.ts'
import type { Conflict, Patch } from '../../../domain/kernel/patch/patch.ts'
import { formatPath, parsePath, readAt } from '../../../domain/kernel/patch/path.ts'
import { isRecord } from '../../../domain/kernel/shape.ts'

/** One thing that was done, to be undone as one: what changed, in words, and when, in milliseconds. */
export interface Done { label: string; patches: Patch[]; at: number }
/** A change of one's own that was not made; `clause` is the clause as it was last seen, where that is gone. */
export interface OpenConflict extends Conflict { clause?: unknown }

/** A draft as a window has it: what the server said last, what is on its way there, and what waits to be sent. */
export interface Queue {
  state: DraftState
  sending: Patch[]
  waiting: Patch[]
  undo: Done[]
  redo: Done[]
  conflicts: OpenConflict[]
}

export const openQueue = (state: DraftState): Queue => ({ state, sending: [], waiting: [], undo: [], redo: [], conflicts: [] })

/** The content as who writes sees it: their own changes on it, until the server says that one can't be made. */
export function contentOf({ state, sending, waiting }: Queue): unknown {
  let content = state.content
  for (const patch of [...sending, ...waiting]) content = shownWith(content, patch)
  return content
}

function shownWith(content: unknown, patch: Patch): unknown {
  const made = applyPatch(content, patch)
  if (made.ok) return made.value
  const mine = made.error.why === 'changed' ? applyPatch(content, { ...patch, was: made.error.theirs }) : made
  return mine.ok ? mine.value : content
}

/** Within this time changes of one field are one thing to undo, in milliseconds. */
const breath = 1500

/** Notes a change. */
export function edit(queue: Queue, patches: Patch[], label: string, at: number): Queue {
  const last = queue.undo.at(-1)
  const [only, ...more] = patches
  const [before, ...others] = last?.patches ?? []
  const longer = last && only && before && more.length === 0 && others.length === 0 && at - last.at < breath ? joined(before, only) : null
  const undo = longer ? [...queue.undo.slice(0, -1), { label, patches: [longer], at }] : [...queue.undo, { label, patches, at }]
  return { ...queue, waiting: patches.reduce(added, queue.waiting), undo, redo: [] }
}

function added(waiting: Patch[], patch: Patch): Patch[] {
  const last = waiting.at(-1)
  const both = last ? joined(last, patch) : null
  return both ? [...waiting.slice(0, -1), both] : [...waiting, patch]
}

/** Takes back what was done last, or does again what was taken back: as a change like any other. */
export function undo(queue: Queue): Queue {
  const last = queue.undo.at(-1)
  return last ? { ...queue, waiting: [...last.patches].reverse().map(inverseOf).reduce(added, queue.waiting), undo: queue.undo.slice(0, -1), redo: [...queue.redo, last] } : queue
}
export function redo(queue: Queue): Queue {
  const last = queue.redo.at(-1)
  return last ? { ...queue, waiting: last.patches.reduce(added, queue.waiting), undo: [...queue.undo, { ...last, at: 0 }], redo: queue.redo.slice(0, -1) } : queue
}

/** Takes back one thing that was done, whatever was done since. */
export function takeBack(queue: Queue, done: Done, at: number): Queue {
  if (queue.undo.at(-1) === done) return undo(queue)
  return queue.undo.includes(done) ? edit(queue, [...done.patches].reverse().map(inverseOf), done.label, at) : queue
}

/** What waits is on its way. */
export const send = (queue: Queue): Queue => (queue.sending.length > 0 ? queue : { ...queue, sending: queue.waiting, waiting: [] })

/** What was on its way did not arrive: it waits again. */
export const failed = (queue: Queue): Queue => ({ ...queue, sending: [], waiting: [...queue.sending, ...queue.waiting].reduce(added, []) })

/** What was on its way is given up, and with it what could be undone: that was done on it. */
export const givenUp = (queue: Queue): Queue => ({ ...queue, sending: [], undo: [], redo: [] })

/** What was on its way has been answered. A field that was written on meanwhile stays with its conflict. */
export function answered(queue: Queue, state: DraftState, conflicts: Conflict[]): Queue {
  let { waiting } = queue
  const open = conflicts.map((one): OpenConflict => {
    const at = waiting.findIndex(({ path }) => path === one.patch.path)
    const later = at < 0 ? null : joined(one.patch, waiting[at] as Patch)
    if (later) waiting = waiting.toSpliced(at, 1)
    const clause = one.not.why === 'gone' ? readAt(queue.state.content, clauseOf(one.patch.path)) : undefined
    return { patch: later ?? one.patch, not: one.not, ...(clause === undefined ? {} : { clause }) }
  })
  const paths = new Set(open.map(({ patch }) => patch.path))
  return { ...queue, state, sending: [], waiting, undo: queue.undo.filter(({ patches }) => !patches.some(({ path }) => paths.has(path))), conflicts: [...queue.conflicts.filter(({ patch }) => !paths.has(patch.path)), ...open] }
}

/** What others did. While something is on its way its answer tells more. */
export const heard = (queue: Queue, state: DraftState): Queue => (queue.sending.length > 0 || state.revision < queue.state.revision ? queue : { ...queue, state })

const clauseOf = (path: string) => (parsePath(path) ?? []).slice(0, 4)

/** Decides a conflict: theirs stays, or mine is put in its place, with the clause where that was taken out meanwhile. */
export function settle(queue: Queue, conflict: OpenConflict, choice: 'mine' | 'theirs', at: number): Queue {
  const left = { ...queue, conflicts: queue.conflicts.filter((one) => one !== conflict) }
  const patch = choice === 'mine' ? mine(conflict) : null
  return patch ? edit(left, [patch], 'Your change', at) : left
}

function mine({ patch, not, clause }: OpenConflict): Patch | null {
  if (not.why === 'changed') return { ...patch, was: not.theirs }
  if (!isRecord(clause)) return null
  const steps = parsePath(patch.path) ?? []
  const changed = steps.length > 4 ? applyPatch(clause, { ...patch, path: formatPath(steps.slice(4)) }) : { ok: true as const, value: clause }
  return { path: formatPath(steps.slice(0, 4)), to: changed.ok ? changed.value : clause }
}
