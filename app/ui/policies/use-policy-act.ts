import { useNavigate } from '@remix-run/react'
import type { RefusalView } from '../../application/views.ts'
import { useAnswer } from '../use-answer.ts'

/** What the server answers to an act on policies: where its outcome stands and what to say of it, or why it was not done. */
interface Answer { done: { url: string; told: string } | null; refusal: RefusalView | null }

/** Sends an act and, where it was done, says so and goes where its outcome stands. Sent as it is, so that a file keeps its size. */
export function usePolicyAct(action: string) {
  const navigate = useNavigate()
  const fetcher = useAnswer<Answer>(({ done }) => {
    if (!done) return
    window.shopify?.toast.show(done.told)
    navigate(done.url)
  })
  const busy = fetcher.state !== 'idle'
  const send = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    fetcher.submit(form, { method: 'post', action, encType: 'multipart/form-data' })
  }
  return { send, busy, refusal: busy ? null : ((fetcher.data as unknown as Answer | undefined)?.refusal ?? null) }
}
