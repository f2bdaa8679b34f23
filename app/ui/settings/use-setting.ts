import { useState } from 'react'
import { useAnswer } from '../use-answer.ts'

/** `sentence`: why it was not done. */
export interface SettingAnswer { ok: boolean; sentence: string | null }

/** Sends what a page of settings has to save, and keeps the refusal that stands. `onDone` lets go of what is saved by now and says what was done. */
export function useSetting<Answer extends SettingAnswer = SettingAnswer>(onDone: (answer: Answer) => string) {
  const [refusal, refuse] = useState<string | null>(null)
  const fetcher = useAnswer<Answer>((answer) => {
    refuse(answer.sentence)
    if (answer.ok) window.shopify?.toast.show(onDone(answer))
  })
  return { refusal, refuse, busy: fetcher.state !== 'idle', sent: fetcher.formData, send: (form: Record<string, string>) => fetcher.submit(form, { method: 'post' }) }
}

export type Setting = ReturnType<typeof useSetting>
