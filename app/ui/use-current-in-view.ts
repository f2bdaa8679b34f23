import { useEffect, useRef } from 'react'

/** Brings the current link of a row into view where the row is longer than the screen: the row is scrolled, never the page. */
export function useCurrentInView(current: string) {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const list = row.current?.querySelector('ul')
    const link = list?.querySelector('[aria-current]')
    if (!list || !link) return
    const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()]
    list.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2
  }, [current])
  return row
}
