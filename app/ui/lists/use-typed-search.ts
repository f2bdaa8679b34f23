import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/**
 * Words that are searched for while one types, a moment after the last letter; no longer once a row has been chosen, which
 * the search would take back. `now` does not wait.
 */
export function useTypedSearch(value: string, onSearch: (text: string) => void) {
  const [text, setText] = useState(value)
  const asked = useRef(value)
  const here = useLocation().pathname
  const next = useNavigation().location?.pathname
  const leaving = next !== undefined && next !== here
  const search = useRef(onSearch)
  search.current = onSearch
  // The address has moved on by itself: back in history, or to another view.
  useEffect(() => {
    if (value === asked.current) return
    asked.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    if (leaving || text.trim() === asked.current) return
    const timer = setTimeout(() => { asked.current = text.trim(); search.current(text.trim()) }, 200)
    return () => clearTimeout(timer)
  }, [text, leaving])
  return { text, set: setText, now: (words: string) => { setText(words); asked.current = words; search.current(words) } }
}
