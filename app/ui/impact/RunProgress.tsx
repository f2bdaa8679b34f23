import { useFetcher } from '@remix-run/react'
import { Banner, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from '@shopify/polaris'
import { useEffect, useRef } from 'react'
import type { ImpactRunView } from '../../application/impact/impact-view.ts'
import { countWords } from '../figures/figure-words.ts'
import { Spoken } from '../Spoken.tsx'
import { useGlances } from '../use-glances.ts'
import { quarterOf } from '../words/quarters.ts'
import { figuresId } from './ChangeTable.tsx'

/** How often figures are looked at again while they come, in milliseconds. */
const glance = 700

/** How far a comparison has come, with the way to stop it; once it has ended, how it ended, and the focus is on its figures. */
export function RunProgress({ run }: { run: ImpactRunView }) {
  const wasUnder = useRef(false)
  const under = run.state === 'waiting' || run.state === 'running'
  useGlances(under ? glance : null)
  useEffect(() => {
    // What had the focus is gone with the progress; who is elsewhere on the page stays there.
    if (wasUnder.current && !under && document.activeElement === document.body) document.getElementById(figuresId)?.focus()
    wasUnder.current = under
  }, [under])
  return <><Spoken>{spokenOf(run)}</Spoken><Shown run={run} under={under} /></>
}

/** Told aloud in quarters, not at every glance. */
function spokenOf({ state, weighed, elsewhere, total }: ImpactRunView): string {
  if (state === 'failed') return 'The comparison broke off.'
  if (state === 'stopped') return 'The comparison was stopped.'
  if (state === 'done') return `The comparison is done: ${countWords(weighed)} lines weighed.`
  return state === 'waiting' || total === 0 ? 'The comparison waits to begin.' : `${quarterOf((weighed + elsewhere) / total)} of the lines weighed.`
}

/** What stands before the percentage: once lines are decided again in full, all that can be weighed has been. */
function progressOf({ state, weighed, elsewhere, total, checked }: ImpactRunView): string {
  if (state === 'waiting' || total === 0) return 'Waiting to begin'
  return checked > 0 ? `All weighed; ${countWords(checked)} checked` : `${countWords(weighed + elsewhere)} of ${countWords(total)} lines weighed`
}

function Shown({ run, under }: { run: ImpactRunView; under: boolean }) {
  const stopping = useFetcher<{ refusal: { sentence: string } | null }>()
  if (run.state === 'failed') return <Banner tone="critical" title="The comparison broke off"><p>It was begun three times and did not come to its end. What it had counted stands below, but is not all. Start it again; if it fails once more, write to Recourse’s support.</p></Banner>
  if (run.state === 'stopped') return <Banner tone="info" title="Stopped"><p>{`${countWords(run.weighed + run.elsewhere)} of ${countWords(run.total)} lines had been weighed. The figures below are of those.`}</p></Banner>
  if (!under) return null
  const part = run.total === 0 ? 0 : run.checked > 0 ? 1 : (run.weighed + run.elsewhere) / run.total
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="p" id="impact-progress">{progressOf(run)}</Text>
          <Button onClick={() => stopping.submit({ intent: 'stop' }, { method: 'post' })} loading={stopping.state !== 'idle' || run.stopping}>Stop</Button>
        </InlineStack>
        <ProgressBar progress={Math.min(100, Math.round(part * 100))} size="small" ariaLabelledBy="impact-progress" />
        <Text as="p" variant="bodySm" tone="subdued">You can leave this page: the comparison goes on, and its figures stay here.</Text>
        {stopping.data?.refusal ? <Text as="p" tone="critical">{stopping.data.refusal.sentence}</Text> : null}
      </BlockStack>
    </Card>
  )
}
