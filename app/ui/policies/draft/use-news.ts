import { useEffect, useRef, useState } from 'react'
import type { DraftNews, DraftPageView, DraftVisitor } from '../../../application/policies/draft-view.ts'
import { askNews } from './draft-wire.ts'

/** So often a window asks what is new, in milliseconds. */
const every = 2500

interface Asked { revision: number; at: string | null; onNews: (news: DraftNews) => void }

/** Asks every few seconds what others did in a draft and who is there, and at once when another clause is opened. Nothing is asked while nobody looks. */
export function useNews(view: DraftPageView, asked: Asked) {
  const [visitors, setVisitors] = useState<DraftVisitor[]>([])
  const [isGone, setGone] = useState(false)
  const windowId = useRef('')
  const latest = useRef(asked)
  latest.current = asked
  useEffect(() => {
    if (!windowId.current) windowId.current = crypto.randomUUID()
    let isOver = false
    const look = async () => {
      if (document.visibilityState === 'hidden') return
      const told = await askNews(view.id, { windowId: windowId.current, revision: latest.current.revision, at: latest.current.at })
      if (isOver || !told) return
      setGone(told.refusal?.kind === 'not-found')
      if (!told.news) return
      setVisitors(told.news.visitors)
      latest.current.onNews(told.news)
    }
    void look()
    const timer = setInterval(() => void look(), every)
    return () => { isOver = true; clearInterval(timer) }
  }, [view.id, asked.at])
  return { visitors, isGone }
}
