import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { DraftPageView, DraftWording } from '../../../application/policies/draft-view.ts'
import { moveTo, patchTo } from '../../../domain/kernel/patch/patch.ts'
import type { Patch } from '../../../domain/kernel/patch/patch.ts'
import { sharing } from '../../../domain/kernel/patch/sharing.ts'
import { openSender } from './draft-sender.ts'
import type { DraftSender } from './draft-sender.ts'
import { sendChanges } from './draft-wire.ts'
import type { OpenConflict } from './open-conflict.ts'
import { contentOf, edit, heard, redo, takeBack, undo, unsaved } from './queue.ts'
import { settle } from './settle.ts'
import { useNews } from './use-news.ts'

/** A draft as it is being written: saved as one types, with what others do in it. `at` is the clause that is open. */
export function useDraft(view: DraftPageView, at: string | null) {
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const [wording, setWording] = useState<DraftWording | null>(view.state.wording)
  const latest = useRef(at)
  latest.current = at
  const kept = useRef<DraftSender | null>(null)
  kept.current ??= openSender(view.state, (patches) => sendChanges(view.id, patches, latest.current), { onChange: draw, onAnswer: (state) => setWording(state.wording) })
  const sender = kept.current
  useEffect(() => {
    const look = () => { if (document.visibilityState === 'hidden') void sender.flush() }
    document.addEventListener('visibilitychange', look)
    return () => { document.removeEventListener('visibilitychange', look); void sender.flush() }
  }, [sender])

  const acts = useMemo(() => {
    const content = () => contentOf(sender.queue())
    /** Makes changes as one, and answers what takes just these back. */
    const make = (patches: Patch[], label: string) => {
      if (view.locked !== null || patches.length === 0) return () => undefined
      sender.change((one) => edit(one, patches, label, Date.now()))
      const done = sender.queue().undo.at(-1)
      return () => sender.change((one) => (done ? takeBack(one, done, Date.now()) : one))
    }
    return {
      make,
      /** Puts a value at a path; undefined takes it out. `after` is the entry of a list behind which a new one stands. */
      put: (path: string, value: unknown, label: string, after?: string | null) => { make([patchTo(content(), path, value, after)], label) },
      move: (path: string, after: string | null, label: string) => { const patch = moveTo(content(), path, after); make(patch ? [patch] : [], label) },
      /** Takes a value out, and answers what brings just that back. */
      takeOut: (path: string, label: string) => make([patchTo(content(), path, undefined)], label),
      undo: () => sender.change(undo),
      redo: () => sender.change(redo),
      settle: (conflict: OpenConflict, choice: 'mine' | 'theirs') => sender.change((one) => settle(one, conflict, choice, Date.now())),
      save: () => void sender.flush(),
      drop: sender.drop,
      acknowledge: sender.acknowledge,
    }
  }, [sender, view.locked])

  const queue = sender.queue()
  const { isFailing, isOver, refusal } = sender.saving()
  const news = useNews(view, { revision: queue.state.revision, at, onNews: ({ revision, state, wording: told }) => {
    // What was asked before one's own last change was answered is older than that.
    if (revision < sender.queue().state.revision) return
    if (state) sender.change((one) => heard(one, state))
    setWording(state ? state.wording : told)
  } })
  const drawn = useRef<unknown>(undefined)
  // What an answer leaves as it was is the very piece that was drawn before, and is not drawn anew.
  const content = useMemo(() => (drawn.current = sharing(drawn.current, contentOf(queue))), [queue])
  const isUnsaved = unsaved(queue).length > 0
  return { content, queue, acts, wording: wording?.path === at ? wording : null, refusal, isUnsaved, isFailing: isFailing && isUnsaved, isGone: isOver || news.isGone, visitors: news.visitors }
}

export type DraftActs = ReturnType<typeof useDraft>['acts']
