import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'

interface Answer { ok: boolean; sentence: string | null; told: string | null }

/** Sends an act on the list of rules; says so once it is done, and then calls `onDone`. */
export function useRulesAct(onDone: () => void) {
  const fetcher = useFetcher<Answer>()
  const answered = useRef<Answer | undefined>(undefined)
  const busy = fetcher.state !== 'idle'
  useEffect(() => {
    const answer = fetcher.data
    if (busy || !answer || answer === answered.current) return
    answered.current = answer
    if (!answer.ok) return
    if (answer.told) window.shopify?.toast.show(answer.told)
    onDone()
  }, [busy, fetcher.data, onDone])
  return { busy, refusal: busy ? null : (fetcher.data?.sentence ?? null), send: (fields: Record<string, string>) => fetcher.submit(fields, { method: 'post', action: '/app/settings/automation' }) }
}
