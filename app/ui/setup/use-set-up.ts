import { useNavigate } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { SetUpAnswers } from '../../application/setup/setup-view.ts'
import type { RefusalView } from '../../application/views.ts'
import type { SetUpStep } from '../../domain/setup/steps.ts'
import { useAnswer } from '../use-answer.ts'

/** What the server answers to anything that the set-up sends. */
export interface SetUpAnswer { ok: boolean; revision: number | null; goTo: string | null; done: { url: string; told: string } | null; refusal: RefusalView | null }
interface Sent { answers: SetUpAnswers; goTo: SetUpStep | null }

/** Milliseconds after the last key before what was entered is saved. */
const pause = 700

export interface SetUpInHand {
  /** Saves soon: as it is entered, not as it is left. */
  keep(answers: SetUpAnswers): void
  /** Saves at once what waits to be saved: whoever leaves a field may leave the page. */
  keepNow(): void
  /** Saves now and goes on where all of it is right. */
  goOn(answers: SetUpAnswers, goTo: SetUpStep): void
  dismiss(): void
  /** `first`: the page shows it as the shop's first policy. */
  publish(first: boolean): void
  /** Something is being saved. Nothing is locked by that: what is entered and asked meanwhile comes after it. */
  busy: boolean
  /** Somebody asked to go on, to finish later or to publish, and waits for it. */
  leaving: boolean
  refusal: SetUpAnswer['refusal']
}

/** Sends what is entered on a step, one after the other, each against the revision that the one before has made. */
export function useSetUp(step: SetUpStep, revision: number): SetUpInHand {
  const navigate = useNavigate()
  const [leaving, setLeaving] = useState(false)
  const seen = useRef(revision)
  const waiting = useRef<Sent | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  // What is to be done once everything entered is saved.
  const last = useRef<{ intent: 'dismiss' | 'publish'; said: object } | null>(null)
  const fetcher = useAnswer<SetUpAnswer>((answer) => {
    if (answer.revision !== null) seen.current = answer.revision
    if (!answer.ok) last.current = null
    if (answer.done) { window.shopify?.toast.show(answer.done.told); return navigate(answer.done.url) }
    if (answer.goTo) return navigate(`/app/set-up/${answer.goTo}`)
    setLeaving((waiting.current?.goTo ?? null) !== null || last.current !== null)
    // What was entered while the last was under way.
    flush()
  })
  const busy = fetcher.state !== 'idle'
  // What a timer calls later must know how it stands then.
  const under = useRef(busy)
  under.current = busy

  const send = (intent: string, said: object) => fetcher.submit({ intent, sent: JSON.stringify({ step, seen: seen.current, ...said }) }, { method: 'post', action: `/app/set-up/${step}` })
  const flush = () => {
    clearTimeout(timer.current)
    const [next, then] = [waiting.current, last.current]
    if (under.current || !(next ?? then)) return
    under.current = true
    if (next) {
      waiting.current = null
      return send('save', next)
    }
    last.current = null
    if (then) send(then.intent, then.said)
  }

  const finish = (intent: 'dismiss' | 'publish', said: object) => {
    last.current = { intent, said }
    setLeaving(true)
    flush()
  }

  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    keep: (answers) => {
      waiting.current = { answers, goTo: null }
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, pause)
    },
    keepNow: flush,
    goOn: (answers, goTo) => {
      waiting.current = { answers, goTo }
      setLeaving(true)
      flush()
    },
    dismiss: () => finish('dismiss', {}),
    publish: (first) => finish('publish', { first }),
    busy, leaving,
    refusal: fetcher.data?.refusal ?? null,
  }
}
