import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Looks at the page's data again every so many milliseconds, and not in a tab that nobody sees. Null: nothing is under way. */
export function useGlances(every: number | null): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (every === null || state !== 'idle') return
    const timer = setInterval(() => { if (document.visibilityState === 'visible') revalidate() }, every)
    return () => clearInterval(timer)
  }, [every, state, revalidate])
}
