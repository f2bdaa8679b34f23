import { useState } from 'react'
import { useAnswer } from '../use-answer.ts'

/** `sentence`: why it was not done; `told`: what to say of it. */
interface Answer { ok: boolean; sentence: string | null; told: string | null }

/** Sends an act on the list of rules; says so once it is done, and then calls `onDone`. */
export function useRulesAct(onDone: () => void) {
  const [refusal, refuse] = useState<string | null>(null)
  const fetcher = useAnswer<Answer>(({ ok, sentence, told }) => {
    refuse(sentence)
    if (!ok) return
    if (told) window.shopify?.toast.show(told)
    onDone()
  })
  return { busy: fetcher.state !== 'idle', refusal, send: (fields: Record<string, string>) => fetcher.submit(fields, { method: 'post' }) }
}
