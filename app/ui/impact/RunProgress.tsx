import { useFetcher, useRevalidator } from '@remix-run/react'
import { Banner, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from '@shopify/polaris'
import { useEffect } from 'react'
import type { ImpactRunView } from '../../application/impact/impact-view.ts'
import { countWords } from '../figures/figure-words.ts'

/** How often figures are looked at again while they come, in milliseconds. */
const glance = 700

/** How far a comparison has come, with the way to stop it; once it has ended, how it ended. */
export function RunProgress({ run }: { run: ImpactRunView }) {
  const { revalidate, state } = useRevalidator()
  const stopping = useFetcher<{ refusal: { sentence: string } | null }>()
  const under = run.state === 'waiting' || run.state === 'running'
  useEffect(() => {
    if (!under || state !== 'idle') return
    const timer = setInterval(() => { if (document.visibilityState === 'visible') revalidate() }, glance)
    return () => clearInterval(timer)
  }, [under, state, revalidate])
  if (run.state === 'failed') return <Banner tone="critical" title="The comparison broke off"><p>It was begun three times and did not come to its end. What it had counted stands below, but is not all. Start it again; if it fails once more, write to Recourse’s support.</p></Banner>
  if (run.state === 'stopped') return <Banner tone="info" title="Stopped"><p>{`${countWords(run.weighed)} of ${countWords(run.total)} lines had been weighed. The figures below are of those.`}</p></Banner>
  if (!under) return null
  const done = run.weighed + run.elsewhere
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="p" id="impact-progress">{run.state === 'waiting' || run.total === 0 ? 'Waiting to begin' : run.weighed >= run.total ? `All weighed; ${countWords(run.checked)} checked` : `${countWords(done)} of ${countWords(run.total)} lines weighed`}</Text>
          <Button onClick={() => stopping.submit({ intent: 'stop' }, { method: 'post' })} loading={stopping.state !== 'idle' || run.stopping}>Stop</Button>
        </InlineStack>
        <ProgressBar progress={run.total === 0 ? 0 : Math.min(100, Math.round((done / run.total) * 100))} size="small" ariaLabelledBy="impact-progress" />
        <Text as="p" variant="bodySm" tone="subdued">You can leave this page: the comparison goes on, and its figures stay here.</Text>
        {stopping.data?.refusal ? <Text as="p" tone="critical">{stopping.data.refusal.sentence}</Text> : null}
      </BlockStack>
    </Card>
  )
}
