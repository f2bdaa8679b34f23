import { useBlocker } from '@remix-run/react'
import { useEffect, useState } from 'react'

/** What one would leave behind: changes that are on their way, and whatever needs somebody to look at it first. */
interface Left { isUnsaved: boolean; /** It won't be saved by waiting. */ isStuck: boolean; isAllowed: boolean }

/** So long a way out of the page waits for what is on its way, before it is asked about, in milliseconds. */
const patience = 2000

/**
 * Keeps what is written from being left behind: another page of the app is gone to once everything is saved, and asked about
 * where that can't be; the browser asks before the window is closed. Answers the question while it stands.
 */
export function useLeaving({ isUnsaved, isStuck, isAllowed }: Left): { leave: () => void; stay: () => void } | null {
  const isKept = (isUnsaved || isStuck) && !isAllowed
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isKept && currentLocation.pathname !== nextLocation.pathname)
  const [isLong, setLong] = useState(false)
  const isBlocked = blocker.state === 'blocked'
  useEffect(() => { if (blocker.state === 'blocked' && !isKept) blocker.proceed() }, [blocker, isKept])
  useEffect(() => {
    if (!isBlocked) return
    const timer = setTimeout(() => setLong(true), patience)
    return () => { clearTimeout(timer); setLong(false) }
  }, [isBlocked])
  useEffect(() => {
    if (!isKept) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isKept])
  return blocker.state === 'blocked' && isKept && (isStuck || isLong) ? { leave: () => blocker.proceed(), stay: () => blocker.reset() } : null
}
