import { useFetcher } from '@remix-run/react'
import { Text } from '@shopify/polaris'
import { useEffect } from 'react'
import type { WarrantyView } from '../../application/figures/figures-view.ts'
import { retentionWords } from './figure-words.ts'

/** How long claims are kept. The last warranty is asked for by itself, since figures are there before every order line was looked at. */
export function Retention() {
  const { load, data } = useFetcher<{ warranty: WarrantyView | null }>()
  useEffect(() => load('/app/figures/warranty'), [load])
  return <div className="rc-inset"><Text as="p" variant="bodySm" tone="subdued">{retentionWords(data?.warranty ?? null)}</Text></div>
}
