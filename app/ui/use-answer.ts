import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** A fetcher of which every answer is told once, when the page has been read again after it. */
export function useAnswer<Answer>(onAnswer: (answer: Answer) => void) {
  const fetcher = useFetcher<Answer>()
  const told = useRef<unknown>(undefined)
  const latest = useRef(onAnswer)
  latest.current = onAnswer
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || fetcher.data === told.current) return
    told.current = fetcher.data
    // Answers are plain JSON: they come as they were sent.
    latest.current(fetcher.data as unknown as Answer)
  }, [fetcher.state, fetcher.data])
  return fetcher
}
