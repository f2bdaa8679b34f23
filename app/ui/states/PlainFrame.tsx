import { AppProvider } from '@shopify/shopify-app-remix/react'
import type { ReactNode } from 'react'

/** Polaris without navigation or the shop's formats: for pages that stand outside the screens. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return <AppProvider isEmbeddedApp={false} apiKey="">{children}</AppProvider>
}
