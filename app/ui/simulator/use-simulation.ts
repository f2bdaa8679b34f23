import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { SimulationView } from '../../application/simulator/simulator-view.ts'
import { toAsked } from './question.ts'
import type { Question } from './question.ts'

export interface SimulationAnswer { asked: string; simulation: SimulationView | null; refusal: { sentence: string; fields: Record<string, string> } | null }

/** After this pause in typing the question is asked, in milliseconds. */
const pause = 250

/** What the terms answer to the question as it stands, asked again a moment after each change. `stale`: the answer shown is to an earlier question. */
export function useSimulation(orderKey: string, question: Question) {
  const fetcher = useFetcher<SimulationAnswer>()
  const asked = toAsked(question)
  const text = asked ? JSON.stringify({ order: orderKey, ...asked }) : ''
  const sent = useRef('')
  const { submit } = fetcher
  useEffect(() => {
    if (text === '' || text === sent.current) return
    const timer = setTimeout(() => {
      sent.current = text
      submit({ intent: 'preview', asked: text }, { method: 'post' })
    }, pause)
    return () => clearTimeout(timer)
  }, [text, submit])
  const { data } = fetcher
  return { simulation: text === '' ? null : (data?.simulation ?? null), refusal: text === '' ? null : (data?.refusal ?? null), stale: text !== '' && data?.asked !== text }
}
