import { useFetcher, useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** What the server answers to an act on policies. */
export interface PolicyAnswer { ok: boolean; done: { url: string; told: string } | null; refusal: { kind: string; sentence: string; fields: Record<string, string> } | null }

/** Sends an act and, where it was done, says so and goes where its outcome stands. Sent as it is, so that a file keeps its size. */
export function usePolicyAct(action: string) {
  const fetcher = useFetcher<PolicyAnswer>()
  const navigate = useNavigate()
  const answered = useRef<PolicyAnswer | undefined>(undefined)
  const busy = fetcher.state !== 'idle'
  useEffect(() => {
    const answer = fetcher.data
    if (busy || !answer || answer === answered.current) return
    answered.current = answer
    if (!answer.done) return
    window.shopify?.toast.show(answer.done.told)
    navigate(answer.done.url)
  }, [busy, fetcher.data, navigate])
  const send = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    fetcher.submit(form, { method: 'post', action, encType: 'multipart/form-data' })
  }
  return { send, busy, refusal: busy ? null : (fetcher.data?.refusal ?? null) }
}
