import type { DraftChanged, DraftState } from '../../../application/policies/draft-view.ts'
import { applyPatch, inverseOf, joined } from '../../../domain/kernel/patch/patch.ts'
import type { Patch } from '../../../domain/kernel/patch/patch.ts'
import { folded, holderOf, relevant } from './open-conflict.ts'
import type { Holder, OpenConflict } from './open-conflict.ts'

/** One thing that was done, to be undone as one: what changed, in words, and when, in milliseconds. */
export interface Done { label: string; patches: Patch[]; at: number }

/**
 * A draft as a window has it: what the server said last, what is on its way there, what was sent and not answered, and what
 * waits to be sent. `lost` is what others took out while something waited in it.
 */
export interface Queue {
  state: DraftState
  sending: Patch[]
  again: Patch[]
  waiting: Patch[]
  undo: Done[]
  redo: Done[]
  conflicts: OpenConflict[]
  lost: Holder[]
}

/** As many changes as the server takes at once. */
const portion = 500

export const openQueue = (state: DraftState): Queue => ({ state, sending: [], again: [], waiting: [], undo: [], redo: [], conflicts: [], lost: [] })

/** One's own changes that the server has not answered yet. */
export const unsaved = ({ sending, again, waiting }: Queue): Patch[] => [...sending, ...again, ...waiting]

/** The content as who writes sees it: their own changes on it, until the server says that one can't be made. */
export const contentOf = (queue: Queue): unknown => unsaved(queue).reduce(shownWith, queue.state.content)

/** A value with a change as one sees it, whatever stands there now. */
export function shownWith(content: unknown, patch: Patch): unknown {
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
  const undo = longer?.length ? [...queue.undo.slice(0, -1), { label, patches: longer, at }] : [...queue.undo, { label, patches, at }]
  return { ...queue, waiting: patches.reduce(added, queue.waiting), undo, redo: [] }
}

function added(waiting: Patch[], patch: Patch): Patch[] {
  const last = waiting.at(-1)
  const both = last ? joined(last, patch) : null
  return both ? [...waiting.slice(0, -1), ...both] : [...waiting, patch]
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

/** What waits is on its way. What was sent before goes as it was, since it may have arrived: nothing is joined to it. */
export function send(queue: Queue): Queue {
  if (queue.sending.length > 0) return queue
  return queue.again.length > 0 ? { ...queue, sending: queue.again, again: [] } : { ...queue, sending: queue.waiting.slice(0, portion), waiting: queue.waiting.slice(portion) }
}

/** Of what was on its way there is no answer. */
export const failed = (queue: Queue): Queue => ({ ...queue, sending: [], again: queue.sending })

/** What was on its way is given up, and with it what could be undone there. */
export const givenUp = (queue: Queue): Queue => withoutDone({ ...queue, sending: [] }, queue.sending)
/** The same of everything that is not saved. */
export const dropped = (queue: Queue): Queue => withoutDone({ ...queue, sending: [], again: [], waiting: [], lost: [] }, unsaved(queue))

/** What was done at the place of these changes can't be undone any more, nor done again. */
function withoutDone(queue: Queue, patches: readonly Patch[]): Queue {
  const paths = new Set(patches.map(({ path }) => path))
  const stays = (done: Done) => !done.patches.some(({ path }) => paths.has(path))
  return { ...queue, undo: queue.undo.filter(stays), redo: queue.redo.filter(stays) }
}

/** What was on its way has been answered. A field that was written on meanwhile stays with its conflict. */
export function answered(queue: Queue, { state, conflicts, refused }: DraftChanged): Queue {
  let { waiting } = queue
  const open = folded(relevant(conflicts, queue.sending)).flatMap((one): OpenConflict[] => {
    const later = waiting.filter(({ path }) => path === one.patch.path)
    waiting = waiting.filter((patch) => !later.includes(patch))
    const [conflict] = folded([one, ...later.map((patch) => ({ ...one, patch }))])
    const holder = one.not.why === 'gone' ? holderOf(one.patch.path, queue.state.content, state.content, queue.lost) : null
    return conflict ? [{ ...conflict, ...(holder ? { holder } : {}) }] : []
  })
  const paths = new Set(open.map(({ patch }) => patch.path))
  const left = withoutDone({ ...queue, state, sending: [], waiting, lost: waiting.length ? queue.lost : [] }, [...open, ...refused].map(({ patch }) => patch))
  return { ...left, conflicts: [...queue.conflicts.filter(({ patch }) => !paths.has(patch.path)), ...open] }
}

/** What others did. While something is on its way its answer tells more. */
export function heard(queue: Queue, state: DraftState): Queue {
  if (queue.sending.length > 0 || state.revision < queue.state.revision) return queue
  const gone = unsaved(queue).flatMap(({ path }) => holderOf(path, queue.state.content, state.content, queue.lost) ?? [])
  return { ...queue, state, lost: [...new Map([...queue.lost, ...gone].map((one) => [one.path, one])).values()] }
}
