import { createContext, useContext } from 'react'
import type { Surface } from '../contract.ts'
import type { Overlays } from './overlays/registry.ts'

/** What elements know of the page that they stand on. */
export interface HostPage {
  surface: Surface
  /** BCP 47, for months and week days. */
  language: string
  /** Of money fields; empty where the page has none. */
  currency: string
  navigate(url: string): void
  overlays: Overlays
}

export const HostPageContext = createContext<HostPage | null>(null)

/** The page of the element. Throws outside of `ElementsRoot`. */
export function useHostPage(): HostPage {
  const page = useContext(HostPageContext)
  if (!page) throw new Error('Elements of extensions are drawn inside ElementsRoot only.')
  return page
}

export const useNavigate = (): HostPage['navigate'] => useHostPage().navigate

/** The level that the next heading gets: 1 to 6. */
export const HeadingLevelContext = createContext(2)

export const useHeadingLevel = (): number => Math.min(6, useContext(HeadingLevelContext))
