import { Banner, BlockStack, Page, Text } from '@shopify/polaris'
import type { ImpactRunView } from '../../application/impact/impact-view.ts'
import { countWords } from '../figures/figure-words.ts'
import { instantWords } from '../format/days.ts'
import { useShopFormat } from '../format/ShopFormat.tsx'
import { Breakdown } from './Breakdown.tsx'
import { momentWords } from './change-words.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { RunProgress } from './RunProgress.tsx'

/** A comparison: how far it has come, its figures as they come, and whether the sample that was decided in full agrees. */
export function RunPage({ run }: { run: ImpactRunView }) {
  const { timeZone } = useShopFormat()
  return (
    <Page title={`Impact of ${run.title}`} subtitle={`Beside the terms that bind each order now, ${momentWords(run.moment, timeZone)}`} backAction={{ content: 'Impact', url: '/app/policies/impact' }}>
      <BlockStack gap="400">
        <RunProgress run={run} />
        {run.checked > run.equal ? <Banner tone="critical" title="The check found differences"><p>{`${countWords(run.checked - run.equal)} of ${countWords(run.checked)} lines came out otherwise when they were decided in full. Orders may have changed meanwhile: compare once more. If it stays, write to Recourse’s support before you rely on these figures.`}</p></Banner> : null}
        {run.weighed > 0 || run.state === 'done' ? <ChangeTable run={run} /> : null}
        <Breakdown run={run} />
        <div className="rc-inset">
          <Text as="p" variant="bodySm" tone="subdued">{[
            `${countWords(run.weighed)} lines weighed on every ground, with nothing told beyond what orders and claims say.`,
            ...(run.leftOut > 0 ? [`Left out: ${countWords(run.leftOut)} ${run.leftOut === 1 ? 'line' : 'lines'} of orders that Recourse has not read as a whole.`] : []),
            ...(run.checked > 0 ? [`Checked: ${countWords(run.equal)} of ${countWords(run.checked)} equal, each decided again in full.`] : []),
            ...(run.took === null ? [] : [`Took ${(run.took / 1000).toFixed(1)} s.`]),
            `Started by ${run.startedBy} on ${instantWords(run.createdAt, timeZone)}.`,
          ].join(' ')}</Text>
        </div>
      </BlockStack>
    </Page>
  )
}
