import { Banner, BlockStack, Button, Card, ChoiceList, InlineStack, Link, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { SummaryView } from '../../application/setup/setup-view.ts'
import { Findings } from '../policies/Findings.tsx'
import { reachWords } from '../policies/policy-words.ts'
import type { Frame } from './frame.ts'
import { OrdersFor } from './OrdersFor.tsx'
import { SetUpFrame } from './SetUpFrame.tsx'
import { stepWords } from './setup-words.ts'
import { SummaryCard } from './SummaryCard.tsx'

/** The whole once more, which orders it binds, and its publication as version 1. */
export function PublishStep({ frame, summary }: { frame: Frame; summary: SummaryView }) {
  const { inHand, locked } = frame
  const [{ reach, route }, setAnswers] = useState({ reach: summary.reach, route: summary.route })
  const change = (some: Partial<Pick<SummaryView, 'reach' | 'route'>>) => {
    const after = { reach, route, ...some }
    setAnswers(after)
    inHand.keep(some)
  }
  return (
    <SetUpFrame {...frame}>
      <SummaryCard summary={summary} />
      {summary.refused ? <div className="rc-inset"><Banner tone="critical" title="It can’t be published as it stands"><p>{`${summary.refused.sentence} `}<Link url={`/app/set-up/${summary.refused.step}`}>{`Go to “${stepWords(summary.refused.step, frame.first).title}”`}</Link></p></Banner></div> : null}
      {summary.findings.length > 0 ? <Findings findings={summary.findings} /> : null}
      <Card>
        <BlockStack gap="400">
          {summary.routing ? <OrdersFor routing={summary.routing} conditions={route} locked={locked !== null} onChange={(next) => change({ route: next })} /> : (
            <ChoiceList title="Which orders they bind" disabled={locked !== null} selected={[reach]} onChange={([chosen]) => change({ reach: chosen === 'new' ? 'new' : 'all' })} choices={[
              { value: 'all', ...reachWords.all },
              { value: 'new', ...reachWords.new },
            ]} />
          )}
          <Text as="p" tone="subdued">{frame.first ? 'Once published, a version is never changed. A later one binds later orders only. Other terms for some countries, for businesses or for a sales channel can be added after that, under Policies.' : 'Once published, a version is never changed. A later one binds later orders only.'}</Text>
          <InlineStack><Button variant="primary" size="large" loading={inHand.leaving} disabled={locked !== null || summary.refused !== null} onClick={() => inHand.publish(frame.first)}>Publish version 1</Button></InlineStack>
        </BlockStack>
      </Card>
    </SetUpFrame>
  )
}
