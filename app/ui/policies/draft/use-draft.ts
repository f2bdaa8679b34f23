import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { DraftPageView, DraftWording } from '../../../application/policies/draft-view.ts'
import { moveTo, patchTo } from '../../../domain/kernel/patch/patch.ts'
import type { Patch } from '../../../domain/kernel/patch/patch.ts'
import { sendChanges } from './draft-wire.ts'
import { answered, contentOf, edit, failed, givenUp, heard, openQueue, redo, send, settle, takeBack, undo } from './queue.ts'
import type { OpenConflict, Queue } from './queue.ts'
import { useLeaving } from './use-leaving.ts'
import { useNews } from './use-news.ts'

/** Changes wait this long before they are sent, and again after they could not be, in milliseconds. */
const pause = 400
const pauseAfterFailure = 3000

/** A draft as it is being written: saved as one types, with what others do in it. `at` is the clause that is open. */
export function useDraft(view: DraftPageView, at: string | null) {
  const kept = useRef<Queue | null>(null)
  kept.current ??= openQueue(view.state)
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isFailing, setFailing] = useState(false)
  const [isOver, setOver] = useState(false)
  const [wording, setWording] = useState<DraftWording | null>(view.state.wording)
  const queue = kept.current
  const latest = useRef(at)
  latest.current = at

  const parts = useMemo(() => {
    const now = () => kept.current as Queue
    const change = (to: (queue: Queue) => Queue) => { kept.current = to(now()); draw() }
    const make = (patches: Patch[], label: string) => { if (view.locked === null && patches.length) change((one) => edit(one, patches, label, Date.now())) }
    const flush = async (): Promise<void> => {
      if (now().sending.length > 0 || now().waiting.length === 0) return
      change(send)
      const sent = await sendChanges(view.id, now().sending, latest.current)
      setFailing(sent === null)
      if (!sent) return change(failed)
      // What is written in a draft that is gone stays to be read.
      if (sent.gone) { setOver(true); return change(failed) }
      setRefusal(sent.refusal)
      const { changed } = sent
      // What no draft could be is given up, and said.
      if (!changed) return change(givenUp)
      change((one) => answered(one, changed.state, changed.conflicts))
      setWording(changed.state.wording)
    }
    return {
      change, flush,
      acts: {
        /** Puts a value at a path; undefined takes it out. `after` is the entry of a list behind which a new one stands. */
        put: (path: string, value: unknown, label: string, after?: string | null) => make([patchTo(contentOf(now()), path, value, after)], label),
        move: (path: string, after: string | null, label: string) => { const patch = moveTo(contentOf(now()), path, after); make(patch ? [patch] : [], label) },
        /** Takes a value out, and answers what brings just that back. */
        takeOut: (path: string, label: string) => {
          make([patchTo(contentOf(now()), path, undefined)], label)
          const done = now().undo.at(-1)
          return () => change((one) => (done ? takeBack(one, done, Date.now()) : one))
        },
        undo: () => change(undo),
        redo: () => change(redo),
        settle: (conflict: OpenConflict, choice: 'mine' | 'theirs') => change((one) => settle(one, conflict, choice, Date.now())),
        save: () => void flush(),
        drop: () => { setFailing(false); change((one) => ({ ...givenUp(one), waiting: [] })) },
      },
    }
  }, [view.id, view.locked])

  const waits = queue.waiting.length > 0 && queue.sending.length === 0 && !isOver
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => void parts.flush(), isFailing ? pauseAfterFailure : pause)
    return () => clearTimeout(timer)
  }, [waits, isFailing, parts])

  const news = useNews(view, { revision: queue.state.revision, at, onNews: ({ revision, state, wording: told }) => {
    // What was asked before one's own last change was answered is older than that.
    if (revision < (kept.current?.state.revision ?? 0)) return
    if (state) parts.change((one) => heard(one, state))
    setWording(state ? state.wording : told)
  } })
  const content = useMemo(() => contentOf(queue), [queue])
  const isUnsaved = queue.waiting.length > 0 || queue.sending.length > 0
  useLeaving(isUnsaved, parts.flush)
  return { content, queue, acts: parts.acts, wording: wording?.path === at ? wording : null, refusal, isUnsaved, isFailing: isFailing && isUnsaved, isGone: isOver || news.isGone, visitors: news.visitors }
}

export type DraftActs = ReturnType<typeof useDraft>['acts']
