import { useFetcher, useSearchParams } from '@remix-run/react'
import { Banner, BlockStack, Button, InlineStack, SkeletonBodyText, Text } from '@shopify/polaris'
import { useEffect } from 'react'
import type { FiguresView } from '../../application/figures/figures-view.ts'
import { FigureCards } from './FigureCards.tsx'
import { RangeBar } from './RangeBar.tsx'
import { Retention } from './Retention.tsx'
import { useDownload } from './use-download.ts'

/** How a range of days went. It is asked for once home stands, so that what there is to do never waits for it. */
export function FiguresSection() {
  const [query, setQuery] = useSearchParams()
  const fetcher = useFetcher<{ figures: FiguresView | null; sentence: string | null }>()
  const file = useDownload()
  const asked = new URLSearchParams([...query].filter(([key]) => ['days', 'from', 'to'].includes(key))).toString()
  const { load } = fetcher
  useEffect(() => load(`/app/figures?${asked}`), [load, asked])
  const figures = fetcher.data?.figures
  const sentence = fetcher.data?.sentence ?? file.failure
  return (
    <section aria-labelledby="figures">
      <BlockStack gap="400">
        <div className="rc-inset">
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Text as="h2" variant="headingMd" id="figures">How it went</Text>
            {figures ? (
              <InlineStack gap="200" blockAlign="center">
                <RangeBar key={asked} range={figures.range} onRange={(next) => setQuery(next, { replace: true, preventScrollReset: true })} />
                <Button onClick={() => void file.download(`/app/exports/figures?${asked}`)} loading={file.busy}>Export as CSV</Button>
              </InlineStack>
            ) : null}
          </InlineStack>
        </div>
        {sentence ? <div className="rc-inset"><Banner tone="info">{sentence}</Banner></div> : null}
        {figures ? (
          <>
            <div aria-busy={fetcher.state !== 'idle'}><FigureCards figures={figures} /></div>
            <Retention />
          </>
        ) : fetcher.data ? null : <div className="rc-figures-wait" role="status" aria-label="Loading figures"><SkeletonBodyText lines={6} /></div>}
      </BlockStack>
    </section>
  )
}
