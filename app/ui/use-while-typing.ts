import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** After this pause in typing it is asked again, in milliseconds. */
const pause = 300

/**
 * Asks the page's route about what is being typed, a moment after each change: `form` makes what is sent of it, null asks
 * nothing. `first` needs no asking to begin with. `isStale`: the answer belongs to something typed before.
 */
export function useWhileTyping<Answer>(typed: string, first: string, form: (typed: string) => Record<string, string> | null) {
  const fetcher = useFetcher<Answer>()
  const asked = useRef(first)
  const latest = useRef(form)
  latest.current = form
  const { submit } = fetcher
  useEffect(() => {
    if (typed === asked.current) return
    const timer = setTimeout(() => {
      asked.current = typed
      const asks = latest.current(typed)
      if (asks) submit({ intent: 'preview', ...asks }, { method: 'post' })
    }, pause)
    return () => clearTimeout(timer)
  }, [typed, submit])
  // Answers are plain JSON: they come as they were sent.
  return { answer: fetcher.data as unknown as Answer | undefined, isStale: typed !== asked.current || fetcher.state !== 'idle' }
}
