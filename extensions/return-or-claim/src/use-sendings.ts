import { useEffect, useRef, useState } from 'preact/hooks'
import type { ShopperEvidence } from '../../../app/contracts/shopper.ts'
import type { Answer } from '../../shared/ask-app.ts'
import { newKey } from './use-draft.ts'

/** What files are about: an item that is being asked for, or a claim; with a purpose, those of that kind only. */
export type About = { lineItemId: string } | { claimId: string; purpose?: ShopperEvidence['purpose'] }

/** A file on its way, or waiting for those before it; `sentence` says why it did not arrive, empty where only the connection failed. */
export interface Sending { key: string; about: About; file: File; state: 'waiting' | 'sending' | 'refused' | 'lost'; sentence: string }

export interface Sendings {
  sendings: readonly Sending[]
  underWay: boolean
  /** `refusal` says what stands against a file before it is sent. */
  send(about: About, files: readonly File[], refusal: (file: File) => string | null): void
  again(key: string): void
  dismiss(key: string): void
}

/**
 * Files on their way, one after the other in the order in which they were chosen: side by side they would share a slow
 * line, and none would arrive in time. Where the app keeps silent for the whole of one's time, those behind it are lost
 * with it, to be sent again by hand: the line stands still. Each has a key of its own; what has arrived is off the list.
 */
export function useSendings(deliver: (sending: Sending) => Promise<Answer<ShopperEvidence>>, onArrived: (file: ShopperEvidence) => void): Sendings {
  const [sendings, setSendings] = useState<Sending[]>([])
  const queue = useRef<Sending[]>([])
  const working = useRef(false)
  const newest = useRef({ deliver, onArrived })
  newest.current = { deliver, onArrived }
  useEffect(() => () => { queue.current = [] }, [])

  const set = (key: string, change: Partial<Sending>) => setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const dismiss = (key: string) => {
    queue.current = queue.current.filter((one) => one.key !== key)
    setSendings((all) => all.filter((one) => one.key !== key))
  }
  const work = async () => {
    if (working.current) return
    working.current = true
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      set(next.key, { state: 'sending' })
      const answer = await newest.current.deliver(next)
      if (answer.ok) {
        newest.current.onArrived(answer.value)
        dismiss(next.key)
      } else set(next.key, { state: answer.problem.kind === 'unavailable' ? 'lost' : 'refused', sentence: answer.problem.sentence })
      if (!answer.ok && answer.late) for (const { key } of queue.current.splice(0)) set(key, { state: 'lost' })
    }
    working.current = false
  }
  const wait = (those: Sending[]) => {
    queue.current.push(...those)
    void work()
  }

  return {
    sendings, dismiss,
    underWay: sendings.some(({ state }) => state === 'waiting' || state === 'sending'),
    send: (about, files, refusal) => {
      const fresh = files.map((file): Sending => {
        const sentence = refusal(file)
        return { key: newKey(), about, file, state: sentence ? 'refused' : 'waiting', sentence: sentence ?? '' }
      })
      setSendings((all) => [...all, ...fresh])
      wait(fresh.filter(({ state }) => state === 'waiting'))
    },
    again: (key) => {
      const one = sendings.find((sending) => sending.key === key)
      if (!one || one.state !== 'lost') return
      set(key, { state: 'waiting', sentence: '' })
      wait([one])
    },
  }
}
