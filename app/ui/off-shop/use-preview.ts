import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { OffShopInput, OffShopPreview } from '../../application/purchases/purchase-view.ts'

interface Answer { preview: OffShopPreview | null; refusal: { sentence: string } | null }

/** After this pause in typing it is asked again, in milliseconds. */
const pause = 300

/** What the terms answer to the purchase as it is typed. `stale`: what is shown belongs to an earlier state of the form. */
export function usePreview(key: string, input: OffShopInput) {
  const fetcher = useFetcher<Answer>()
  const sent = JSON.stringify(input)
  // As the form begins there is nothing to ask about.
  const asked = useRef(sent)
  const { submit } = fetcher
  useEffect(() => {
    if (sent === asked.current) return
    const timer = setTimeout(() => {
      asked.current = sent
      submit({ intent: 'preview', key, purchase: sent }, { method: 'post' })
    }, pause)
    return () => clearTimeout(timer)
  }, [sent, submit, key])
  return { preview: fetcher.data?.preview ?? null, refusal: fetcher.data?.refusal?.sentence ?? null, stale: sent !== asked.current || fetcher.state !== 'idle' }
}
