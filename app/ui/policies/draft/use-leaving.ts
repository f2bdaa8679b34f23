import { useEffect, useRef } from 'react'

/** Sends what waits at once when the page is left or hidden, and has the browser ask before a window with something unsaved is closed. */
export function useLeaving(isUnsaved: boolean, flush: () => Promise<void>): void {
  const latest = useRef(flush)
  latest.current = flush
  useEffect(() => {
    const look = () => { if (document.visibilityState === 'hidden') void latest.current() }
    document.addEventListener('visibilitychange', look)
    return () => { document.removeEventListener('visibilitychange', look); void latest.current() }
  }, [])
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
