import { useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Surface } from '../contract.ts'
import { HostPageContext } from './context.ts'
import { createOverlays } from './overlays/registry.ts'

interface ElementsRootProps {
  surface: Surface
  /** BCP 47. */
  language: string
  currency?: string
  /** Called with what a link or button names in `href`. */
  navigate(url: string): void
  children?: ReactNode
}

/** The frame of one extension: its styles, its language, its overlays by id. Two extensions of a page may use the same ids. */
export function ElementsRoot({ surface, language, currency = '', navigate, children }: ElementsRootProps) {
  const newest = useRef(navigate)
  useEffect(() => { newest.current = navigate })
  const page = useMemo(() => ({ surface, language, currency, navigate: (url: string) => newest.current(url), overlays: createOverlays() }), [surface, language, currency])
  return (
    <HostPageContext.Provider value={page}>
      <div className={`xh xh-${surface}`} lang={language}>{children}</div>
    </HostPageContext.Provider>
  )
}
